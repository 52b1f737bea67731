import type { Field } from '#actions/types.ts';
import { headerText } from '../header-text.ts';
import { figureAt } from '../locate/sums.ts';
import type { RawTable } from '../locate/tables.ts';
import type { FieldIndex } from './field-index.ts';

const SHARE = /%|\b(?:prevalensi|cakupan|capaian|rasio|proporsi|rate|d s|n d|indeks)\b/;

/**
 * `Imunisasi dasar lengkap` alone may head a share or the number of those served. A fraction or a sign says share, a figure
 * above a hundred says number; whole numbers up to a hundred say neither, and a person has to.
 *
 * @returns the count that may be meant instead, and whether it surely is; null where the share stands
 */
export function bareNameOf(
  table: RawTable,
  index: FieldIndex,
  path: readonly string[],
  column: number,
  share: Field,
): { readonly count: Field; readonly sure: boolean } | null {
  const count = index.fields.find((field) => field.id === share.ratio?.numerator);
  if (!count || [...path, ...table.titles].some((text) => SHARE.test(headerText(text).words))) return null;
  const figures = table.body.data.flatMap((row) => {
    const cell = table.view.tab.rows[row]?.[column];
    if (cell?.format === 'PERCENT' || cell?.shown.includes('%')) return [0.5];
    const figure = figureAt(table.view, row, column);
    return figure === null ? [] : [figure];
  });
  if (figures.length === 0 || !figures.every(Number.isInteger)) return null;
  return { count, sure: figures.some((figure) => figure > 100) };
}
