import type { TabGrid } from '../grid.ts';
import { cellText, isBlank } from '../text.ts';
import { holdsDay, isPersonName, namesOneResident } from './forms.ts';
import { countResidentNumbers } from './numbers.ts';
import { type PersonHeader, personHeader } from './person-headers.ts';

/** A row of headers that speaks of persons. */
export interface PersonHeaderRow {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly kind: PersonHeader }[];
}

/** What on a tab speaks of single residents; empty when nothing does. */
export interface PersonSigns {
  readonly signs: readonly string[];
  readonly headerRow: number | null;
  /** Columns that rosters of cadres lose: names and telephone numbers. */
  readonly dropped: readonly { readonly row: number; readonly column: number }[];
}

export function personSigns(tab: TabGrid): PersonSigns {
  const headers = headerRows(tab);
  const signs: string[] = [];
  const numbers = countResidentNumbers(tab, 3);
  if (numbers >= 2 || (numbers === 1 && headers.some((one) => has(one, 'number')))) signs.push('NIK');
  for (const header of headers) signs.push(...signsUnder(tab, header));
  if (signs.length === 0 && (looksLikePersons(tab) || namesOneResident(tab))) signs.push('nama dan tanggal lahir');
  return {
    signs: [...new Set(signs)],
    headerRow: headers.find((one) => one.cells.length > 1)?.row ?? null,
    dropped: headers.flatMap((header) => droppedUnder(header)),
  };
}

/** Headers that say nothing of persons by themselves. */
const BESIDE: ReadonlySet<PersonHeader> = new Set(['trait', 'status', 'office']);

const MOST_HEADERS = 200;

function headerRows(tab: TabGrid): PersonHeaderRow[] {
  const found: PersonHeaderRow[] = [];
  for (let row = 0; row < tab.rows.length && found.length < MOST_HEADERS; row++) {
    const kinds = kindsIn(tab.rows[row] ?? []);
    if (kinds.some(({ kind }) => !BESIDE.has(kind))) found.push({ row, cells: kinds });
  }
  return found;
}

const NO_KINDS: PersonHeaderRow['cells'] = [];

/** Most rows are of figures and names, and nothing is set up for them. */
function kindsIn(cells: TabGrid['rows'][0]): PersonHeaderRow['cells'] {
  let kinds: { column: number; kind: PersonHeader }[] | null = null;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (typeof cell?.value !== 'string') continue;
    const kind = personHeader(cellText(cell));
    if (kind === null) continue;
    kinds ??= [];
    kinds.push({ column, kind });
  }
  return kinds ?? NO_KINDS;
}

function has(header: PersonHeaderRow, kind: PersonHeader): boolean {
  return header.cells.some((cell) => cell.kind === kind);
}

/** Signs that need something under the header: an empty form names nobody. */
function signsUnder(tab: TabGrid, header: PersonHeaderRow): string[] {
  const below = (kind: PersonHeader, test: CellTest): boolean =>
    header.cells.some((cell) => cell.kind === kind && anyBelow(tab, header.row, cell.column, test));
  const isName: CellTest = (text, numeric) => !numeric && isPersonName(text);
  const isOfPersons: CellTest = (text, numeric) => !numeric || /[.,]\d/.test(text);
  const traits = header.cells.filter(
    ({ kind, column }) => kind === 'trait' || (kind === 'status' && anyBelow(tab, header.row, column, isOfPersons)),
  ).length;
  const resident = below('resident', isName);
  const named = resident || below('target', isName) || below('name', isName);
  const signs: string[] = [];
  if (resident || (header.cells.length >= 2 && below('target', isName))) signs.push('nama penduduk');
  if (below('birth', isDay) && (named || traits >= 2)) signs.push('nama dan tanggal lahir');
  if (named && traits >= 2 && !has(header, 'office')) signs.push('nama dan ciri orang');
  if (named && traits >= 1 && !has(header, 'office') && !has(header, 'worker') && below('phone', isPhone))
    signs.push('nama dan nomor telepon');
  if (below('number', (text) => /\d{6}/.test(text)) && (named || traits >= 1 || isNik(tab, header))) signs.push('NIK');
  return signs;
}

type CellTest = (text: string, numeric: boolean) => boolean;

function isPhone(text: string): boolean {
  return text.replace(/\D/g, '').length >= 8;
}

/** A header of NIK and nothing else; `KK` alone may head a count of families. */
function isNik(tab: TabGrid, header: PersonHeaderRow): boolean {
  return header.cells.some(
    ({ kind, column }) => kind === 'number' && /n\s*\.?i\s*\.?k|ktp/i.test(cellText(tab.rows[header.row]?.[column])),
  );
}

const DEPTH = 500;

function anyBelow(tab: TabGrid, from: number, column: number, test: CellTest): boolean {
  for (let row = from + 1; row < Math.min(tab.rows.length, from + DEPTH); row++) {
    const cell = tab.rows[row]?.[column];
    if (!cell || isBlank(cell)) continue;
    const text = cellText(cell);
    if (personHeader(text) === null && test(text, typeof cell.value === 'number' && !isDateCell(cell.format)))
      return true;
  }
  return false;
}

function isDateCell(format: string | null): boolean {
  return format === 'DATE' || format === 'DATE_TIME';
}

function isDay(text: string, numeric: boolean): boolean {
  return numeric ? /^[345]\d{4}$/.test(text) : holdsDay(text);
}

/** Headers of days on which something was done: nobody's birthday. Figures by village and sex may stand beside one. */
const EVENT =
  /\b(?:publikasi|diseminasi|terbit|penetapan|pengundangan|pelaksanaan|kegiatan|ukur|pengukuran|penimbangan|timbang|rembu[kg]|revi[ue]w?)\b/i;

function eventColumns(tab: TabGrid): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const cells of tab.rows.slice(0, 30)) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell?.value === 'string' && cell.value.length < 60 && EVENT.test(cell.value)) columns.add(column);
    }
  }
  return columns;
}

/** Without a header that says so: rows with a name, a sex and a day, most of them. */
function looksLikePersons(tab: TabGrid): boolean {
  const events = eventColumns(tab);
  let rows = 0;
  let persons = 0;
  for (const cells of tab.rows.slice(0, 300)) {
    let filled = 0;
    let sex = false;
    let day = false;
    let name = false;
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      filled++;
      if (events.has(column)) continue;
      if (isDateCell(cell.format)) day = true;
      if (typeof cell.value !== 'string') continue;
      const text = cellText(cell);
      if (text.length <= 9 && /^(?:L|P|Lk|Pr|Laki-laki|Perempuan)$/i.test(text)) sex = true;
      else if (/^\d{1,4}[-/]\d{1,2}[-/]\d{2,4}$/.test(text)) day = true;
      else if (!name && /^\p{L}[\p{L}'. ]{3,40}$/u.test(text)) name = true;
    }
    if (filled < 3) continue;
    rows++;
    if (sex && day && name) persons++;
  }
  return persons >= 3 && persons >= rows * 0.4;
}

function droppedUnder(header: PersonHeaderRow): { row: number; column: number }[] {
  const roster = has(header, 'worker') || has(header, 'phone');
  return header.cells
    .filter(({ kind }) => kind === 'worker' || kind === 'phone' || (roster && kind === 'name'))
    .map(({ column }) => ({ row: header.row, column }));
}
