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
  fields: readonly Field[],
  issues: CellIssue[],
): ReadonlyMap<number, ColumnStyle> {
  const styles = new Map<number, ColumnStyle>();
  for (const slice of slices) {
    for (const { column, field, header, nth } of slice.columns) {
      if (styles.has(column)) continue;
      const cells = cellsOf(table, column);
      const expected = expectedOf(table, slice, field, fields);
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

/** Percentage of a row from its own counts, the parts of the upper one too; null where one is missing. */
function expectedOf(
  table: RawTable,
  slice: Slice,
  { ratio }: Field,
  fields: readonly Field[],
): (index: number) => number | null {
  const columnsOf = (ids: readonly string[]): readonly number[] =>
    slice.columns.filter((one) => ids.includes(one.field.id)).map((one) => one.column);
  if (!ratio) return () => null;
  const parts = fields.find((one) => one.id === ratio.numerator)?.sumOf ?? [];
  const whole = columnsOf([ratio.numerator]);
  const above = whole.length > 0 ? whole : columnsOf(parts);
  const [below] = columnsOf([ratio.denominator]);
  if (below === undefined || above.length === 0 || (whole.length === 0 && above.length < parts.length))
    return () => null;
  return (index) => {
    const row = table.view.tab.rows[table.body.data[index] ?? -1];
    const counts = above.map((column) => plainCount(row?.[column]));
    const all = plainCount(row?.[below]);
    if (all === null || all === 0 || counts.includes(null)) return null;
    return (counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) / all) * 100;
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
