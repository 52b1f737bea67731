import type { ActionDeclaration } from '#actions/types.ts';
import { matchColumns, type TableColumn } from './columns/match-columns.ts';
import { headerText } from './header-text.ts';
import { textAt } from './locate/cells.ts';
import type { RawTable } from './locate/tables.ts';

/** How well a table fits an action. */
export interface ActionFit {
  readonly declaration: ActionDeclaration;
  readonly score: number;
  readonly confidence: number;
  /** The lines around the table or the registry speak of it. */
  readonly titled: boolean;
  /** Any meeting or list of goods looks like this, and no word says which one it is; or words say another action. */
  readonly anybodys: boolean;
}

/** What the table's surroundings say: words around it, actions that the registry expects. */
export interface ActionHints {
  /** Words of the table itself first, then of the tab, then of the workbook. */
  readonly words: readonly string[];
  readonly expected: readonly number[];
}

const NO_CHOICES = new Map();
/** Columns that stand in the sheets of every action and point to none. */
const SHARED = new Set([
  'tahun',
  'bulan',
  'periode_ukur',
  'keterangan',
  'opd_pj',
  'dokumen',
  'status',
  'indikator',
  'lokasi',
  'tanggal',
  'link',
  'satuan',
  'indikator_no',
]);
const MEETING = new Set(['tanggal', 'waktu', 'tempat', 'dipimpin_oleh', 'jml_peserta', 'tim']);
/** Columns of any list of goods or money. */
const SHOPPING = new Set([
  'uraian',
  'target_volume',
  'satuan',
  'pagu',
  'realisasi',
  'sumber_dana',
  'keterangan',
  'tahun',
]);
const SUBJECT = /stunting|gizi|balita|baduta|ibu|hamil|anak|remaja|posyandu|keluarga|sanitasi|kegiatan|program|aksi/i;
const ENOUGH = 1.5;
/** What a list is of shows in its first rows. */
const TELLING_ROWS = 200;
const MANY = 5;

/** Actions that fit, best first; one that nothing speaks for is left out. */
export function fitActions(
  table: RawTable,
  declarations: readonly ActionDeclaration[],
  hints: ActionHints,
): readonly ActionFit[] {
  const titles = hints.words.map(titleOf);
  return declarations
    .flatMap((declaration) => fitOf(table, declaration, hints, titles) ?? [])
    .filter((one) => one.score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.declaration.action - b.declaration.action);
}

/** Null where the columns say nothing: titles alone make no table of an action. */
function fitOf(
  table: RawTable,
  declaration: ActionDeclaration,
  hints: ActionHints,
  titles: readonly Title[],
): ActionFit | null {
  const columns = matchColumns(table, declaration, '', NO_CHOICES, false);
  const evidence = columnEvidence(columns);
  if (evidence === 0) return null;
  const title = evidenceOf(titles, declaration);
  const expected = hints.expected.includes(declaration.action) ? 0.75 : 0;
  const score = evidence + title + expected + requiredShare(columns, declaration);
  return {
    declaration,
    score,
    confidence: Math.min(1, Math.round((score / (score + 1)) * 100) / 100),
    titled: title > 0 || expected > 0,
    anybodys:
      title === 0 &&
      expected === 0 &&
      (isAnyMeeting(columns, declaration) || isAnyList(table, columns, hints.words) || isOfAnother(columns, titles)),
  };
}

/** A title that names an action by its number outweighs a single column of another. */
function isOfAnother(columns: readonly TableColumn[], titles: readonly Title[]): boolean {
  const fields = new Set(columns.flatMap(({ field }) => (field && field.type !== 'region' ? [field.id] : [])));
  return fields.size <= 1 && titles.some(({ action }) => action !== null);
}

/** `Uraian | Volume | Harga` of paper and ink: nothing on it speaks of children, programmes or their like. */
function isAnyList(table: RawTable, columns: readonly TableColumn[], words: readonly string[]): boolean {
  const fields = columns.flatMap(({ field }) => (field && field.type !== 'region' ? [field.id] : []));
  if (fields.length === 0 || !fields.every((id) => SHOPPING.has(id))) return false;
  const cells = table.body.data
    .slice(0, TELLING_ROWS)
    .flatMap((row) => columns.map(({ column }) => textAt(table.view, row, column)));
  return ![...words, ...columns.map(({ header }) => header), ...cells].some((text) => SUBJECT.test(text));
}

/** Only a date, a place and heads of people. */
function isAnyMeeting(columns: readonly TableColumn[], declaration: ActionDeclaration): boolean {
  const fields = columns.flatMap(({ field }) => (field && field.type !== 'region' ? [field.id] : []));
  const headers = columns.map(({ header }) => header);
  return (
    fields.some((id) => MEETING.has(id)) &&
    fields.every((id) => MEETING.has(id) || SHARED.has(id)) &&
    titleEvidence(declaration, headers) === 0
  );
}

/** Share of what the action asks for that the table holds: counts of children fit action 1 as well, but fill action 7. */
function requiredShare(columns: readonly TableColumn[], declaration: ActionDeclaration): number {
  const required = declaration.fields.filter((field) => field.required).length;
  const found = new Set(columns.flatMap(({ field }) => (field?.required ? [field] : []))).size;
  return required === 0 ? 0 : found / required;
}

/** Distinct fields that the columns name, weighed by how much of the table they explain. */
function columnEvidence(columns: readonly TableColumn[]): number {
  const fields = new Map<string, number>();
  let telling = 0;
  for (const { field, confidence, path } of columns) {
    if (field?.type === 'region' || path.length === 0 || isNaming(path)) continue;
    telling++;
    if (!field) continue;
    const weight = (SHARED.has(field.id) ? 0.3 : confidence > 0.7 ? 1 : 0.4) * (field.required ? 1.3 : 1);
    fields.set(field.id, Math.max(fields.get(field.id) ?? 0, weight));
  }
  const matched = columns.filter(({ field }) => field !== null && field.type !== 'region').length;
  if (telling === 0) return 0;
  const sum = [...fields.values()].reduce((total, weight) => total + weight, 0);
  // One known word among many unknown ones: newborns are weighed as well, and are no measured children.
  const sure = [...fields.values()].filter((weight) => weight >= 1).length;
  if (sure === 1 && fields.size <= 2 && telling - matched >= MANY) return 0.3;
  return Math.sqrt(sum) * (0.4 + 1.6 * Math.min(1, matched / telling));
}

/** Numbers, codes and units that stand in every export of open data and are of no action. */
function isNaming(path: readonly string[]): boolean {
  return (
    isRunningNumber(path) || /^(?:satuan|(?:bps |kemendagri )?(?:kode|nama) .*)$/.test(headerText(path.join(' ')).words)
  );
}

function isRunningNumber(path: readonly string[]): boolean {
  return /^(?:no|nomor urut|no urut|id)$/.test(headerText(path.join(' ')).words);
}

/** Words around a table, in the form in which they are compared. */
interface Title {
  /** Of `Aksi 7`; null where no action is named. */
  readonly action: number | null;
  readonly words: string;
}

function titleOf(text: string): Title {
  const spaced = headerText(text.replace(/[_#-]/g, ' ').replace(/aksi(\d)/gi, 'aksi $1')).words;
  const number = /\baksi\s*(?:ke)?\s*(?:tgl)?\s*(\d)\b/.exec(spaced);
  return { action: number ? Number(number[1]) : null, words: padded(text) };
}

function padded(text: string): string {
  return ` ${headerText(text).words} `;
}

/** `Aksi 7` anywhere is worth most; the nearer the words stand to the table, the more they count. */
export function titleEvidence(declaration: ActionDeclaration, words: readonly string[]): number {
  return evidenceOf(words.map(titleOf), declaration);
}

function evidenceOf(titles: readonly Title[], declaration: ActionDeclaration): number {
  let best = 0;
  for (const [index, { action, words }] of titles.entries()) {
    const near = index < titles.length - 2 ? 1 : 0.8;
    if (action !== null) best = Math.max(best, action === declaration.action ? 2 * near : 0);
    else if (aliasesOf(declaration).some((alias) => words.includes(alias))) best = Math.max(best, 0.8 * near);
  }
  return best;
}

const aliases = new WeakMap<ActionDeclaration, readonly string[]>();

function aliasesOf(declaration: ActionDeclaration): readonly string[] {
  const known = aliases.get(declaration);
  if (known) return known;
  const made = declaration.titleAliases.map(padded);
  aliases.set(declaration, made);
  return made;
}

/** Whether the columns of figures mean something as they stand: `Target | Realisasi | Capaian` beside indicators do. */
export function columnsExplained(table: RawTable, declaration: ActionDeclaration): boolean {
  const figures = matchColumns(table, declaration, '', NO_CHOICES, false).filter(
    ({ path, content }) => content.numbers > 0 && content.numbers >= content.filled * 0.5 && !isRunningNumber(path),
  );
  const known = figures.filter(({ field }) => field !== null && field.type !== 'region').length;
  return known >= 2 && known >= figures.length * 0.6;
}
