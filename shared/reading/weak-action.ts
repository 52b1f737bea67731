import type { ActionDeclaration } from '#actions/types.ts';
import { matchColumns, type TableColumn } from './columns/match-columns.ts';
import { headerText } from './header-text.ts';
import { titleEvidence } from './identify-action.ts';
import type { RawTable } from './locate/tables.ts';

/** What a table may be for although none of its columns is a field of any action. */
export type WeakAction =
  | { readonly kind: 'likely'; readonly declaration: ActionDeclaration }
  | { readonly kind: 'possible'; readonly candidates: readonly number[] };

/** Whom the services of action 1 are for, and what is done for them, in the words of health and family offices. */
const TOPICS = new Set(
  (
    'balita baduta batita bayi anak bumil busui bufas ibu wus pus catin rematri remaja krs stunting stunted pendek gizi bblr prematur lahir kelahiran ' +
    'neonatus neonatal kn kn1 kn3 kf kf3 k1 k4 k6 nifas persalinan bersalin linakes asi imd mpasi vitamin vit imunisasi idl hb0 bcg polio dpt campak ' +
    'posyandu ditimbang penimbangan diukur pengukuran kia kek anemia ttd fe fe1 fe3 pmt kms babs odf phbs jamban sanitasi pkh bpnt pbi kb akseptor sdidtk ' +
    'wasting underweight kohort konseling paud bkb kpm tpk'
  ).split(' '),
);

const LEAST_ROWS = 2;
const TITLE_SAYS_SO = 0.6;
const NAMES_ACTION = 1.5;
/** `Aksi 5` says more than a word that happens to stand in a title. */
const NEARLY = 0.75;

const NO_CHOICES = new Map();

/**
 * The action of a table by weaker evidence than its columns: figures by place under words of mothers, children and their
 * services are facts of action 1; a title that names an action says so too. What its columns mean is then asked.
 */
export function weakAction(
  table: RawTable,
  declarations: readonly ActionDeclaration[],
  words: readonly string[],
): WeakAction | null {
  if (table.flipped || table.body.data.length < LEAST_ROWS) return null;
  const [first] = declarations.filter((one) => one.action === 1);
  const columns = first ? matchColumns(table, first, '', NO_CHOICES, false) : [];
  const places = columns.some(({ field }) => field?.type === 'region');
  const figures = columns.filter((column) => isFigure(column));
  const evidence = declarations.map((one) => titleEvidence(one, words));
  const most = Math.max(TITLE_SAYS_SO, ...evidence);
  const titled = declarations.filter((_one, index) => (evidence[index] ?? 0) >= most * NEARLY);
  const [only, ...more] = titled;
  if (places && figures.length === 0) return isListOfPlaces(columns) ? listOf(columns, titled) : null;
  if (only && more.length === 0 && figures.length > 0 && titleEvidence(only, words) >= NAMES_ACTION)
    return { kind: 'likely', declaration: only };
  if (!first || !places || figures.length < 2) return null;
  const topical = figures.filter(({ path }) => speaksOf(path.join(' '))).length / figures.length;
  const enough = titled.includes(first) ? topical > 0 : topical >= 0.4;
  return enough && (more.length === 0 || titled.includes(first)) ? { kind: 'likely', declaration: first } : null;
}

function isFigure({ field, path, content }: TableColumn): boolean {
  if (field?.type === 'region' || field?.type === 'year' || path.length === 0) return false;
  return content.numbers > 0 && content.numbers >= content.filled * 0.5 && !isNumber(path);
}

function isNumber(path: readonly string[]): boolean {
  return /^(?:no|nomor|no urut|nomor urut|id|kode)$/.test(headerText(path.join(' ')).words);
}

function speaksOf(text: string): boolean {
  return headerText(text)
    .words.split(' ')
    .some((word) => TOPICS.has(word));
}

/** Villages and nothing else: a decree that names the lokus looks like this, and so does any list of villages. */
function isListOfPlaces(columns: readonly TableColumn[]): boolean {
  const filled = columns.filter(({ content, path }) => content.filled > 0 && !isNumber(path));
  const village = filled.some(({ field }) => field?.regionLevel === 'desa');
  return (
    village &&
    filled.every(({ field }) => field?.type === 'region' || field?.type === 'year' || field?.id === 'keterangan')
  );
}

function listOf(columns: readonly TableColumn[], titled: readonly ActionDeclaration[]): WeakAction | null {
  const dated = columns.some(({ field }) => field?.type === 'year');
  const [only] = titled;
  if (only) return { kind: 'possible', candidates: titled.map((one) => one.action) };
  return dated ? { kind: 'possible', candidates: [1] } : null;
}
