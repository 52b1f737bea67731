import type { Cell, TabGrid } from '../grid.ts';
import { headerText } from '../header-text.ts';
import { headerPeriod } from '../periods.ts';
import { squash } from '../text.ts';
import type { IsKecamatan } from './body-scan.ts';
import { BLANK, isNumeric, kindAt, MARK, type TabView, TEXT, textAt, viewTab } from './cells.ts';
import { isTotalLabel } from './row-words.ts';
import type { RawTable } from './tables.ts';

/**
 * A table whose indicators stand in rows, turned so that they stand in columns. Rows and columns of `view` are those of
 * the sheet the other way round; `flipped` says so to whoever names a cell.
 */
export function transposed(table: RawTable, isKecamatan: IsKecamatan): RawTable | null {
  const label = labelColumn(table);
  if (label === null) return null;
  const rows = [...table.body.data, ...table.body.totals].sort((a, b) => a - b);
  const values = valueColumns(table, label, rows);
  if (values.length === 0 || rows.length < 2) return null;
  const headRow = table.header.rows[table.header.rows.length - 1] ?? 0;
  const heads = values.map((column) => lastText(table, column));
  const totals = values.filter((_column, index) => values.length > 2 && isTotalLabel(heads[index] ?? ''));
  const data = values.filter((column) => !totals.includes(column));
  const key = keyName(
    heads.filter((_head, index) => data.includes(values[index] ?? -1)),
    isKecamatan,
  );
  if (key === null && (data.length > 1 || isShare(heads[0] ?? ''))) return null;
  const view = viewTab(flip(table.view.tab, table.body.end, table.header.endColumn));
  const paths = pathsOf(table, label, headRow, key);
  return {
    view,
    header: { rows: [label], numbering: [], startColumn: headRow, endColumn: table.body.end },
    body: { data, totals, groups: [], numbering: [], repeated: [], end: table.header.endColumn },
    titles: table.titles,
    identity: table.identity,
    paths,
    flipped: true,
  };
}

function flip(tab: TabGrid, height: number, width: number): TabGrid {
  const rows: (Cell | undefined)[][] = [];
  for (let column = 0; column < width; column++) {
    const row: (Cell | undefined)[] = [];
    for (let at = 0; at < height; at++) row.push(tab.rows[at]?.[column]);
    rows.push(row);
  }
  return { ...tab, rows, merges: [] };
}

/** The column of texts that tell the rows apart: the longest, each of them once. */
export function labelColumn(table: RawTable): number | null {
  let best: { column: number; length: number } | null = null;
  for (let column = table.header.startColumn; column < table.header.endColumn; column++) {
    const texts = table.body.data
      .filter((row) => kindAt(table.view, row, column) === TEXT)
      .map((row) => textAt(table.view, row, column));
    if (texts.length < table.body.data.length * 0.7 || new Set(texts).size < texts.length * 0.9) continue;
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (!best || length > best.length) best = { column, length };
  }
  return best?.column ?? null;
}

/** Columns right of the labels that hold figures and are no running number, target or unit. */
export function valueColumns(table: RawTable, label: number, rows: readonly number[]): number[] {
  const found: number[] = [];
  for (let column = label + 1; column < table.header.endColumn; column++) {
    const filled = rows.filter((row) => ![BLANK, MARK].includes(kindAt(table.view, row, column)));
    const numbers = filled.filter((row) => isNumeric(kindAt(table.view, row, column)));
    if (filled.length > 0 && numbers.length >= filled.length * 0.5) found.push(column);
  }
  return found;
}

export function lastText(table: RawTable, column: number): string {
  const path = table.paths[column - table.header.startColumn] ?? [];
  return path[path.length - 1] ?? '';
}

/** A lone column of shares means something else than a lone column of counts. */
function isShare(head: string): boolean {
  return headerText(head).bag.split(' ').includes('%');
}

const PLAIN =
  /^(?:jumlah|total|nilai|capaian|realisasi|volume|angka|isian|isi|data|hasil|kondisi|keadaan|absolut|%|jumlah total|sasaran|target|terlayani|satuan|bobot|skor|l|p|laki|perempuan)\b|^%|%$/;

/** `Jumlah`, `Sasaran`, `%`: a part of a figure, and no place or time. */
export function isPlainHead(head: string): boolean {
  return PLAIN.test(headerText(head).words);
}

/** What the old header names: years, months, kecamatan or villages; null when it only says Jumlah or Nilai. */
function keyName(heads: readonly string[], isKecamatan: IsKecamatan): string | null {
  const times = heads.map((head) => headerPeriod(head));
  if (times.every((time) => time?.year && time.part === null)) return 'Tahun';
  if (times.every((time) => time?.part && /^\d\d$/.test(time.part))) return 'Bulan';
  if (heads.every((head) => /^puskesmas\b|^pkm\b/i.test(head))) return 'Puskesmas';
  if (heads.filter(isKecamatan).length >= heads.length * 0.5 && heads.length > 0) return 'Kecamatan';
  const named = heads.every((head, index) => head !== '' && !isPlainHead(head) && !times[index]);
  return heads.length >= 2 && named ? 'Desa' : null;
}

/** Header path of each sheet row, read as a column: its label, under the group row above it. */
function pathsOf(table: RawTable, label: number, headRow: number, key: string | null): (readonly string[])[] {
  const paths: (readonly string[])[] = [];
  let group: string | null = null;
  for (let row = headRow; row < table.body.end; row++) {
    if (row === headRow) paths.push(key === null ? [] : [key]);
    else if (table.body.groups.includes(row)) {
      group = groupText(table.view, row, table);
      paths.push([]);
    } else {
      const text = withoutNumber(textAt(table.view, row, label));
      const used = table.body.data.includes(row) || table.body.totals.includes(row);
      paths.push(!used || text === '' ? [] : group === null ? [text] : [group, text]);
    }
  }
  return paths;
}

export function groupText(view: TabView, row: number, table: RawTable): string {
  for (let column = table.header.startColumn; column < table.header.endColumn; column++) {
    const text = withoutNumber(textAt(view, row, column));
    if (text.length > 3) return text;
  }
  return '';
}

/** `1. Jumlah balita`, `a) Laki-laki`. */
export function withoutNumber(text: string): string {
  return squash(text.replace(/^(?:\d{1,3}|[a-z]|[IVX]+)\s*[.)]\s*/, ''));
}
