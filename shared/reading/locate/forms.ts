import type { Cell, TabGrid } from '../grid.ts';
import { cellText } from '../text.ts';
import { type Band, filledColumns, kindAt, NUMBER, type TabView, TEXT, textAt, viewTab } from './cells.ts';
import { labelValues } from './identity.ts';
import type { Lexicon } from './lexicon.ts';
import type { RawTable } from './tables.ts';
import { withoutNumber } from './transpose.ts';

/** One line of a form: what is asked, and the cell that answers. */
interface Line {
  readonly row: number;
  readonly label: string;
  readonly cell: Cell;
  readonly column: number;
}

const LEAST_LINES = 3;

/** A form of `label : value` lines, as a table of one record; null where there are too few lines that anybody knows. */
export function findForm(tab: TabGrid, lexicon: Lexicon): RawTable | null {
  const view = viewTab(tab);
  const lines: Line[] = [];
  for (let row = 0; row < view.height; row++) {
    const line = lineOf(view, row);
    if (line) lines.push(line);
  }
  const known = lines.filter((line) => lexicon.weight(line.label) === 1);
  return known.length < LEAST_LINES ? null : asTable(view, lines);
}

/** Label first, then a colon of its own or at the end of the label, then the value; nothing else on the line. */
function lineOf(view: TabView, row: number): Line | null {
  const band: Band = { start: 0, end: view.width };
  const columns = filledColumns(view, row, band).filter(
    (column, index) => !(index === 0 && isNumber(view, row, column)),
  );
  const [first, ...rest] = columns;
  if (first === undefined || !isLabel(view, row, first)) return null;
  const values = rest.filter((column) => textAt(view, row, column) !== ':');
  const label = withoutNumber(textAt(view, row, first).replace(/ ?:$/, ''));
  const [value] = values;
  if (value === undefined) return inOneCell(view, row, first);
  if (values.length > 1 && !/^:/.test(textAt(view, row, value))) return null;
  const cell = view.tab.rows[row]?.[value];
  return cell ? { row, label, cell: withoutColon(cell), column: value } : null;
}

/** `1. Desa` reads as a number with its unit. */
function isLabel(view: TabView, row: number, column: number): boolean {
  return kindAt(view, row, column) === TEXT || /^\d{1,3}[.)] ?\p{L}/u.test(textAt(view, row, column));
}

function isNumber(view: TabView, row: number, column: number): boolean {
  return kindAt(view, row, column) === NUMBER || /^(?:\d{1,3}|[a-z])[.)]?$/i.test(textAt(view, row, column));
}

function inOneCell(view: TabView, row: number, column: number): Line | null {
  const match = /^([^:]{2,80}?)\s*:\s*(\S.*)$/.exec(textAt(view, row, column));
  if (!match) return null;
  const [, label = '', text = ''] = match;
  return { row, label: withoutNumber(label), cell: { value: text, shown: text, format: null }, column };
}

function withoutColon(cell: Cell): Cell {
  if (typeof cell.value !== 'string') return cell;
  const text = cellText(cell).replace(/^:\s*/, '');
  return { value: text, shown: text, format: cell.format };
}

/** Turned by a quarter: each sheet row is a column, the answers are the one data row. */
function asTable(view: TabView, lines: readonly Line[]): RawTable {
  const [first] = lines;
  const top = first?.row ?? 0;
  const end = (lines[lines.length - 1]?.row ?? top) + 1;
  const column = mostCommon(lines.map((line) => line.column));
  const answers: (Cell | undefined)[] = [];
  for (const line of lines) answers[line.row] = line.cell;
  const rows: (Cell | undefined)[][] = [];
  rows[column] = answers;
  for (let at = 0; at < column; at++) rows[at] = [];
  const paths: (readonly string[])[] = [];
  for (let row = top; row < end; row++) {
    const line = lines.find((one) => one.row === row);
    paths.push(line ? [line.label] : []);
  }
  const identity: Record<string, string> = {};
  const titles: string[] = [];
  for (let row = 0; row < end; row++) {
    for (const [label, value] of labelValues(view, row, { start: 0, end: view.width })) identity[label] = value;
    if (row < top)
      titles.push(
        filledColumns(view, row, { start: 0, end: view.width })
          .map((at) => textAt(view, row, at))
          .join(' '),
      );
  }
  return {
    view: viewTab({ ...view.tab, rows, merges: [] }),
    header: { rows: [0], numbering: [], startColumn: top, endColumn: end },
    body: { data: [column], totals: [], groups: [], numbering: [], repeated: [], end: column + 1 },
    titles: titles.filter((title) => title !== ''),
    identity,
    paths,
    flipped: true,
  };
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
