import type { Field } from '#actions/types.ts';
import { BLANK, isNumeric, kindAt, MARK, type TabView, TEXT, textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';

/** What a column holds, over its data rows. */
export interface ColumnContent {
  readonly filled: number;
  readonly numbers: number;
  readonly texts: number;
  /** Cells that show a per-cent sign. */
  readonly signed: number;
}

const MOST_ROWS = 400;

const known = new WeakMap<RawTable, Map<number, ColumnContent>>();

/** Counted once a table, because every action looks at every column. */
export function contentOf(table: RawTable, column: number): ColumnContent {
  const columns = known.get(table) ?? new Map<number, ColumnContent>();
  known.set(table, columns);
  const seen = columns.get(column);
  if (seen) return seen;
  const made = count(table.view, table.body.data, column);
  columns.set(column, made);
  return made;
}

function count(view: TabView, rows: readonly number[], column: number): ColumnContent {
  const content = { filled: 0, numbers: 0, texts: 0, signed: 0 };
  for (let index = 0; index < Math.min(rows.length, MOST_ROWS); index++) {
    const row = rows[index] ?? 0;
    const kind = kindAt(view, row, column);
    if (kind === BLANK || kind === MARK) continue;
    content.filled++;
    if (isNumeric(kind)) {
      content.numbers++;
      const cell = view.tab.rows[row]?.[column];
      if (cell?.format === 'PERCENT' || cell?.shown.includes('%')) content.signed++;
    } else if (kind === TEXT) content.texts++;
  }
  return content;
}

const NUMERIC_TYPES = new Set(['count', 'percent', 'rupiah', 'number']);

/** Whether a column can be what its header says. A column of names is no count, a column of counts names no place. */
export function contentFits(field: Field, table: RawTable, column: number): boolean {
  const content = contentOf(table, column);
  if (content.filled === 0) return true;
  if (NUMERIC_TYPES.has(field.type))
    return content.texts / content.filled < 0.8 || (content.filled < 3 && content.numbers > 0);
  if (field.regionLevel === 'kode') return holdsCodes(table, column);
  if (field.type === 'region') return content.numbers / content.filled < 0.6;
  return true;
}

/** A count header over percentages, or the other way round. */
export function speaksOfPercent(content: ColumnContent): boolean {
  return content.signed > content.numbers * 0.5;
}

/** Cells with the four digits or more that a region code has; a running number has fewer. */
function holdsCodes(table: RawTable, column: number): boolean {
  const texts = table.body.data.slice(0, 50).map((row) => textAt(table.view, row, column));
  const filled = texts.filter((text) => text !== '');
  return filled.filter((text) => /^[\d.\s]{4,}$/.test(text)).length >= filled.length * 0.5;
}
