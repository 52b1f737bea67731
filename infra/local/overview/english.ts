import { shownText } from '#tabs/cells.ts';
import type { TabCell, TabModel } from '#tabs/model.ts';

/** A workbook whose tabs are asked for: of a source, or of a province by its code. */
export interface EnglishOf {
  readonly kind: 'source' | 'province';
  readonly id: string;
}

export interface EnglishView {
  readonly title: string;
  readonly spreadsheetId: string;
  readonly tabs: readonly TabModel[];
}

const DAY_MS = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const PLAIN = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const PERCENT = new Intl.NumberFormat('en-GB', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** A view as its page takes it: every cell as the text that is shown. */
export function englishJson({ title, spreadsheetId, tabs }: EnglishView) {
  return {
    title,
    spreadsheetId,
    tabs: tabs.map((tab) => ({
      title: tab.title,
      widths: tab.columns.map(({ width }) => width),
      rows: withoutGaps(tab.rows.map(({ cells }) => cells.map(cellJson))),
    })),
  };
}

/** Rows kept free for a chart are not kept free where there is none. */
function withoutGaps<T extends { readonly text: string }>(rows: readonly T[][]): readonly T[][] {
  const isBlank = (row: readonly T[] | undefined) => row?.every(({ text }) => text === '') === true;
  return rows.filter((row, at) => !isBlank(row) || !isBlank(rows[at - 1]));
}

function cellJson(cell: TabCell) {
  const { style, span = 1, note } = cell;
  return { text: shown(cell), style, span, ...(note === undefined ? {} : { note }) };
}

function shown(cell: TabCell): string {
  if (cell.value.kind === 'checkbox') return cell.value.ticked ? '☑' : '☐';
  if (cell.value.kind !== 'number') return shownText(cell);
  const { number } = cell.value;
  if (cell.style === 'percent') return PERCENT.format(number);
  if (cell.style === 'date') return DATE.format(DAY_ZERO + number * DAY_MS);
  return `${cell.style === 'rupiah' ? 'Rp' : ''}${PLAIN.format(number)}`;
}
