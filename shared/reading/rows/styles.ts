import type { Field } from '#actions/types.ts';
import { chosenMeaning, chosenZero, meaningKey } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';
import type { CellIssue } from '../findings.ts';
import type { Cell } from '../grid.ts';
import type { RawTable } from '../locate/tables.ts';
import { cellText } from '../text.ts';
import { columnStyle } from '../values/column-style.ts';
import { parseNumberText, readNumber } from '../values/number-text.ts';
import type { ColumnStyle } from '../values/outcome.ts';
import type { Slice } from './slices.ts';

/** How each column of a table is to be read; a column that is held is told once, here. */
export function stylesOf(
  table: RawTable,
  slices: readonly Slice[],
  signature: string,
  choices: Choices,
  decimal: '.' | ',' | null,
  issues: CellIssue[],
): ReadonlyMap<number, ColumnStyle> {
  const styles = new Map<number, ColumnStyle>();
  for (const slice of slices) {
    for (const { column, field, header, nth } of slice.columns) {
      if (styles.has(column)) continue;
      const cells = cellsOf(table, column);
      const expected = expectedOf(table, slice, field);
      const meaning = chosenMeaning(choices, meaningKey(signature, header, nth));
      const zero = chosenZero(choices, table.view.tab.id, field.id);
      const style = { ...columnStyle(field, cells, { header, meaning, decimal, expected }), zero };
      styles.set(column, style);
      if (style.held) issues.push(heldIssue(table, column, field, header, style.held));
    }
  }
  return styles;
}

function cellsOf(table: RawTable, column: number): (Cell | undefined)[] {
  return table.body.data.map((row) => table.view.tab.rows[row]?.[column]);
}

function heldIssue(
  table: RawTable,
  column: number,
  field: Field,
  header: string,
  issue: NonNullable<ColumnStyle['held']>,
): CellIssue {
  const [first = 0] = table.body.data;
  const last = table.body.data[table.body.data.length - 1] ?? first;
  const spot = {
    row: first,
    column,
    field: field.id,
    fieldLabel: header,
    span: [first, last] as const,
  };
  return { issue, spot, refuses: 'column' };
}

/** Percentage of a row from its own two counts; null where either is missing. */
function expectedOf(table: RawTable, slice: Slice, field: Field): (index: number) => number | null {
  const { ratio } = field;
  const numerator = slice.columns.find((one) => one.field.id === ratio?.numerator);
  const denominator = slice.columns.find((one) => one.field.id === ratio?.denominator);
  if (!numerator || !denominator) return () => null;
  return (index) => {
    const row = table.view.tab.rows[table.body.data[index] ?? -1];
    const above = plainCount(row?.[numerator.column]);
    const below = plainCount(row?.[denominator.column]);
    return above === null || below === null || below === 0 ? null : (above / below) * 100;
  };
}

function plainCount(cell: Cell | undefined): number | null {
  if (!cell) return null;
  if (typeof cell.value === 'number') return cell.value;
  const parsed = parseNumberText(cellText(cell));
  const reading = parsed ? readNumber(parsed) : null;
  if (!reading || reading.kind === 'none') return null;
  return reading.kind === 'either' ? reading.thousands : reading.value;
}
