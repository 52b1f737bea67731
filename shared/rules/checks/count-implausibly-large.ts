import { numberCells } from '../core/cells.ts';
import { atRow } from '../core/draft.ts';
import { holdsNumber } from '../core/when.ts';
import type { RowRule, TableView } from '../types.ts';

const MOST: Readonly<Record<string, number>> = {
  desa: 50_000,
  puskesmas: 300_000,
  kecamatan: 500_000,
  kabupaten: 7_000_000,
};

function mostOf({ table }: TableView): number {
  return MOST[table.level] ?? Number.POSITIVE_INFINITY;
}

/** A count that no village, puskesmas or kecamatan reaches: usually a code or an amount in the wrong column. */
export const countImplausiblyLarge: RowRule = {
  id: 'count-implausibly-large',
  scope: 'row',
  when: holdsNumber(({ type }, { most }, table) => type === 'count' && most > mostOf(table)),
  *check(row) {
    const { level } = row.table.table;
    const most = mostOf(row.table);
    for (const [field, value] of numberCells(row)) {
      if (field.type === 'count' && value > most) {
        yield atRow(row, 'count-implausibly-large', [field.id], { value, level });
      }
    }
  },
};
