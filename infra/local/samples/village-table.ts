import type { Sheet } from './sheet.ts';
import type { Style } from './style.ts';
import { figureCell, type LabelColumn, labelColumns } from './village-columns.ts';

/** One village row as the layouts need it. */
export interface VillageRow<T> {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly kecamatan: string;
  readonly figures: T;
}

/** A column of figures: headers from the group down, the count of a row, or a percentage of two counts. */
export interface FigureColumn<T> {
  readonly headers: readonly string[];
  readonly value:
    | { readonly kind: 'count'; readonly of: (figures: T) => number }
    | {
        readonly kind: 'percent';
        readonly numerator: (figures: T) => number;
        readonly denominator: (figures: T) => number;
      };
}

export interface VillageTable<T> {
  readonly titles: readonly string[];
  readonly identity: readonly (readonly [string, string])[];
  readonly columns: readonly FigureColumn<T>[];
  readonly rows: readonly VillageRow<T>[];
  readonly puskesmas: (row: VillageRow<T>) => string;
  readonly footer: readonly string[];
}

/** Where the figures of a row ended up: sheet row by village code, sheet column by figure index. */
export interface Painted {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: readonly number[];
  readonly totalRow: number | null;
  readonly headerRow: number;
}

function visibleColumns<T>(table: VillageTable<T>, style: Style): FigureColumn<T>[] {
  return table.columns.filter((column) => column.value.kind === 'count' || style.percent !== 'none');
}

/** Types a village table onto a sheet in the district's own way and tells where things stand. */
export function paintVillageTable<T>(sheet: Sheet, table: VillageTable<T>, style: Style): Painted {
  const left = style.blankFirstColumn ? 1 : 0;
  const labels = labelColumns(table, style);
  const figures = visibleColumns(table, style);
  let row = paintTitles(sheet, table, style, left);
  const headerRow = row;
  row = paintHeaders(sheet, labels, figures, row, left);
  row = paintNumbering(sheet, labels.length, figures, row, left, style);
  const rowOf = new Map<string, number>();
  row = paintRows(sheet, table, { labels, figures, left, style, rowOf }, row);
  const totalRow = paintTotal(sheet, table, { labels, figures, left, style, rowOf }, row);
  if (totalRow !== null) row = totalRow + 1;
  table.footer.forEach((line, index) => sheet.put(row + 1 + index, left + labels.length, line));
  return { rowOf, columnOf: figures.map((_, index) => left + labels.length + index), totalRow, headerRow };
}

function paintTitles<T>(sheet: Sheet, table: VillageTable<T>, style: Style, left: number): number {
  let row = style.blankFirstRow ? 1 : 0;
  for (const line of table.titles.slice(0, style.titleLines)) sheet.put(row++, left, { value: line, bold: true });
  if (style.identityLines) {
    for (const [label, value] of table.identity) {
      sheet.put(row, left, label);
      sheet.put(row++, left + 1, `: ${value}`);
    }
  }
  return style.titleLines > 0 || style.identityLines ? row + 1 : row;
}

function paintHeaders<T>(
  sheet: Sheet,
  labels: readonly LabelColumn<T>[],
  figures: readonly FigureColumn<T>[],
  top: number,
  left: number,
): number {
  const depth = Math.max(1, ...figures.map((column) => column.headers.length));
  labels.forEach((label, index) => {
    sheet.put(top, left + index, { value: label.header, bold: true, background: '#d9ead3' });
    sheet.merge(top, top + depth, left + index, left + index + 1);
  });
  figures.forEach((column, index) => {
    const at = left + labels.length + index;
    const headers = column.headers;
    headers.forEach((text, level) => {
      const same = (other: FigureColumn<T> | undefined) =>
        level < headers.length - 1 &&
        other?.headers.slice(0, level + 1).join('|') === headers.slice(0, level + 1).join('|');
      if (same(figures[index - 1])) return;
      sheet.put(top + level, at, { value: text, bold: true, background: '#d9ead3' });
      let end = index + 1;
      while (same(figures[end])) end += 1;
      const bottom = level === headers.length - 1 ? top + depth : top + level + 1;
      sheet.merge(top + level, bottom, at, at + end - index);
    });
  });
  return top + depth;
}

function paintNumbering<T>(
  sheet: Sheet,
  labelCount: number,
  figures: readonly FigureColumn<T>[],
  row: number,
  left: number,
  style: Style,
): number {
  if (style.numbering === 'none') return row;
  for (let index = 0; index < labelCount + figures.length; index += 1) {
    const no = index + 1;
    const percent = figures[index - labelCount]?.value.kind === 'percent';
    const text = style.numbering === 'formula' && percent ? `(${no}=${no - 1}/${no - 2}*100)` : `(${no})`;
    sheet.put(row, left + index, style.numbering === 'plain' ? no : text);
  }
  return row + 1;
}

interface Pen<T> {
  readonly labels: readonly LabelColumn<T>[];
  readonly figures: readonly FigureColumn<T>[];
  readonly left: number;
  readonly style: Style;
  readonly rowOf: Map<string, number>;
}

function byKecamatan<T>(rows: readonly VillageRow<T>[]): (readonly VillageRow<T>[])[] {
  const groups = new Map<string, VillageRow<T>[]>();
  for (const row of rows) groups.set(row.kecamatan, [...(groups.get(row.kecamatan) ?? []), row]);
  return [...groups.values()];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function paintRows<T>(sheet: Sheet, table: VillageTable<T>, pen: Pen<T>, top: number): number {
  const { labels, figures, left, style } = pen;
  let row = top;
  let index = 0;
  byKecamatan(table.rows).forEach((group, order) => {
    const name = group[0]?.kecamatan ?? '';
    if (style.kecamatan === 'groupRow') {
      sheet.put(row, left, { value: ROMAN[order] ?? String(order + 1), bold: true });
      sheet.put(row++, left + labels.length - 1, { value: `Kecamatan ${name}`, bold: true });
    }
    const start = row;
    group.forEach((village, inKecamatan) => {
      labels.forEach((label, column) => {
        if (label.role === 'kecamatan' && style.kecamatan === 'merged' && inKecamatan > 0) return;
        sheet.put(row, left + column, label.cell(village, { index, inKecamatan }));
      });
      figures.forEach((figure, column) => {
        const cell = figureCell(figure, [village.figures], style);
        if (cell) sheet.put(row, left + labels.length + column, cell);
      });
      pen.rowOf.set(village.code, row);
      index += 1;
      row += 1;
    });
    if (style.kecamatan === 'merged') mergeKecamatan(sheet, pen, start, row);
    if (style.total === 'subtotals') paintSums(sheet, pen, group, row++, `Jumlah ${name}`);
  });
  return row;
}

function mergeKecamatan<T>(sheet: Sheet, pen: Pen<T>, start: number, end: number): void {
  const column = pen.labels.findIndex((label) => label.role === 'kecamatan');
  if (column >= 0) sheet.merge(start, end, pen.left + column, pen.left + column + 1);
}

function paintSums<T>(
  sheet: Sheet,
  pen: Pen<T>,
  rows: readonly VillageRow<T>[],
  row: number,
  label: string | null,
): void {
  if (label) sheet.put(row, pen.left + Math.max(0, pen.labels.length - 1), { value: label, bold: true });
  const figures = rows.map((each) => each.figures);
  pen.figures.forEach((figure, column) => {
    const cell = figureCell(figure, figures, { ...pen.style, zero: '0' });
    if (cell) sheet.put(row, pen.left + pen.labels.length + column, { ...cell, bold: true });
  });
}

function paintTotal<T>(sheet: Sheet, table: VillageTable<T>, pen: Pen<T>, row: number): number | null {
  if (pen.style.total === 'none') return null;
  paintSums(sheet, pen, table.rows, row, pen.style.total === 'unlabelled' ? null : 'JUMLAH');
  return row;
}
