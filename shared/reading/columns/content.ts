import type { Field } from '#actions/types.ts';
import { BLANK, DATE, ERROR, isNumeric, kindAt, MARK, type TabView, TEXT, textAt } from '../locate/cells.ts';

/** What a column holds, over its data rows. */
export interface ColumnContent {
  readonly filled: number;
  readonly numbers: number;
  readonly texts: number;
  readonly dates: number;
  /** Cells that show a per-cent sign. */
  readonly signed: number;
  readonly errors: number;
  /** Cells with the four digits or more that a region code has; a running number has fewer. */
  readonly codes: number;
}

const MOST_ROWS = 400;

export function contentOf(view: TabView, rows: readonly number[], column: number): ColumnContent {
  const content = { filled: 0, numbers: 0, texts: 0, dates: 0, signed: 0, errors: 0, codes: 0 };
  for (let index = 0; index < Math.min(rows.length, MOST_ROWS); index++) {
    const row = rows[index] ?? 0;
    const kind = kindAt(view, row, column);
    if (kind === BLANK || kind === MARK) continue;
    content.filled++;
    if (kind !== DATE && /^[\d.\s]{4,}$/.test(textAt(view, row, column))) content.codes++;
    if (isNumeric(kind)) {
      content.numbers++;
      const cell = view.tab.rows[row]?.[column];
      if (cell?.format === 'PERCENT' || textAt(view, row, column).includes('%')) content.signed++;
    } else if (kind === TEXT) content.texts++;
    else if (kind === DATE) content.dates++;
    else if (kind === ERROR) content.errors++;
  }
  return content;
}

const NUMERIC_TYPES = new Set(['count', 'percent', 'rupiah', 'number']);

/** Whether a column can be what its header says. A column of names is no count, a column of counts names no place. */
export function contentFits(field: Field, content: ColumnContent): boolean {
  if (content.filled === 0) return true;
  if (NUMERIC_TYPES.has(field.type))
    return content.texts / content.filled < 0.8 || (content.filled < 3 && content.numbers > 0);
  if (field.regionLevel === 'kode') return content.codes / content.filled >= 0.5;
  if (field.type === 'region') return content.numbers / content.filled < 0.6;
  return true;
}

/** A count header over percentages, or the other way round. */
export function speaksOfPercent(content: ColumnContent): boolean {
  return content.numbers > 0 && content.signed / content.numbers > 0.5;
}
