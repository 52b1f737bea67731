import type { ActionDeclaration } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { villageKey } from '#regions/village-name.ts';
import { type ActionChoice, chooseAction } from './choose-action.ts';
import type { ReadContext } from './context.ts';
import { type FindingScope, finding } from './findings.ts';
import type { WorkbookGrid } from './grid.ts';
import { columnsExplained, titleEvidence } from './identify-action.ts';
import type { KnownPlaces } from './locate/body-scan.ts';
import { findForm } from './locate/forms.ts';
import { indicatorRows } from './locate/indicator-rows.ts';
import { type Lexicon, makeLexicon } from './locate/lexicon.ts';
import { locateTables, type RawTable } from './locate/tables.ts';
import { transposed } from './locate/transpose.ts';
import { locatedTable, NOT_RECOGNISED } from './located.ts';
import { mergeTables } from './merge-tables.ts';
import { screenWorkbook } from './privacy/screen.ts';
import { withheldRows } from './privacy/withheld-tables.ts';
import { readTable, type TableReading, type TableTask } from './read-table.ts';
import { identityDistrict } from './rows/place-columns.ts';
import { type PlaceFinder, placeFinder } from './rows/places.ts';
import type { ReadWorkbook, ScreenedTab } from './types.ts';
import { unlocatedFigures } from './unlocated.ts';
import { decimalOfTab } from './values/notation.ts';

export type { ReadContext } from './context.ts';

/**
 * A workbook from cells to typed rows.
 *
 * 1. privacy screen, 2. tables of each open tab, 3. action of each table, 4. its columns, values and rows, 5. tables of one
 * action, period and level put together.
 * Never throws on any grid; what cannot be read is told as findings.
 */
export function readWorkbook(grid: WorkbookGrid, context: ReadContext): ReadWorkbook {
  return readScreened(screenWorkbook(grid, context.hashKey).screened, grid.title, context);
}

/** The same from what passed the privacy step before: fresh from a read, or out of a snapshot. */
export function readScreened(
  screened: readonly ScreenedTab[],
  workbookTitle: string,
  context: ReadContext,
): ReadWorkbook {
  const lexicon = lexiconOf(context);
  const finder = placeFinder(context.district, context.source.district, context.choices);
  const readings = screened.flatMap((one) => readTab(one, workbookTitle, lexicon, finder, context));
  const merged = mergeTables(
    readings.flatMap((reading) => reading.tables),
    context.source.id,
  );
  return {
    screened,
    located: readings.map((reading) => reading.located),
    tables: merged.tables,
    places: finder.settled(),
    findings: [
      ...screened.flatMap((one) => withheldFinding(one, context)),
      ...readings.flatMap((reading) => reading.findings),
      ...screened.flatMap((one) => silentFigures(one, readings, context)),
      ...merged.findings,
    ],
  };
}

const lexicons = new WeakMap<object, Lexicon>();

function lexiconOf(context: ReadContext): Lexicon {
  const known = lexicons.get(context.declarations);
  if (known) return known;
  const made = makeLexicon(context.declarations);
  lexicons.set(context.declarations, made);
  return made;
}

function withheldFinding(one: ScreenedTab, context: ReadContext): Finding[] {
  if (one.kind === 'open') return [];
  const scope = { source: context.source.id, tabId: one.tab.tabId, tab: one.tab.title, action: null };
  const data = { rows: withheldRows(one), signs: one.signs };
  return [finding(scope, { rule: 'tab-withheld', data }, {}, 'tab')];
}

function readTab(
  one: ScreenedTab,
  workbookTitle: string,
  lexicon: Lexicon,
  finder: PlaceFinder,
  context: ReadContext,
): readonly TableReading[] {
  if (one.kind === 'withheld' || one.tab.ours !== null) return [];
  const { tab } = one;
  const known = knownPlaces(context);
  const decimal = decimalOfTab(tab);
  const tables = locateTables(tab, lexicon, known);
  const form = tables.some((table) => table.body.data.length > 0) ? null : findForm(tab, lexicon);
  return (form ? [form] : tables).map((table, index) => {
    const task = { signature: `${tab.id}.${index + 1}`, workbookTitle, finder, decimal, context };
    const elsewhere = otherDistrict(table, context);
    const reading = readOne(table, known.isKecamatan, task);
    return elsewhere ? { ...reading, findings: [elsewhere, ...reading.findings] } : reading;
  });
}

function silentFigures(one: ScreenedTab, readings: readonly TableReading[], context: ReadContext): Finding[] {
  if (one.kind === 'withheld' || one.tab.ours !== null) return [];
  if (readings.some(({ located }) => located.tabId === one.tab.id)) return [];
  const found = unlocatedFigures(one.tab, context.source.id);
  return found ? [found] : [];
}

function knownPlaces(context: ReadContext): KnownPlaces {
  const { district } = context;
  const isName = (text: string): boolean => {
    const key = villageKey(text);
    return district !== null && (district.villagesByName.has(key) || district.kecamatanByName.has(key));
  };
  return { isKecamatan: kecamatanTest(context), isName };
}

/** Names are looked up alike for many rows, tables and actions. */
function kecamatanTest({ district }: ReadContext): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined || district === null) return seen ?? false;
    const is = resolveKecamatan(district, text).kind === 'found';
    known.set(text, is);
    return is;
  };
}

type Task = Omit<TableTask, 'table' | 'declaration' | 'confidence'>;

function readOne(table: RawTable, isKecamatan: (text: string) => boolean, task: Task): TableReading {
  const { tab } = table.view;
  const { context, signature, workbookTitle } = task;
  const choice = chooseAction(table, signature, workbookTitle, context);
  if (!tab.hidden) {
    const turned = turnedTable(table, isKecamatan, choice, task);
    if (turned) return turned;
    if (choice.kind === 'chosen')
      return readTable({ ...task, table, declaration: choice.declaration, confidence: choice.confidence });
  }
  const scope = { source: context.source.id, tabId: tab.id, tab: tab.title, action: null };
  const spot = { row: table.header.rows[0] ?? 0, column: table.header.startColumn };
  const located = locatedTable(table, NOT_RECOGNISED);
  if (choice.kind === 'asked' && !tab.hidden) {
    const asked = finding(scope, { rule: 'action-asked', data: { candidates: choice.candidates } }, spot, 'table');
    return { located, tables: [], findings: [asked] };
  }
  const data = { hidden: tab.hidden, rows: table.body.data.length };
  return { located, tables: [], findings: [finding(scope, { rule: 'tab-not-recognised', data }, spot, 'nothing')] };
}

/** Indicators may stand in rows: the table is turned where that says more than the way it lies. */
function turnedTable(
  table: RawTable,
  isKecamatan: (text: string) => boolean,
  upright: ActionChoice,
  task: Task,
): TableReading | null {
  if (table.flipped || table.body.data.length > MOST_INDICATORS) return null;
  const turned = transposed(table, isKecamatan) ?? indicatorRows(table);
  if (!turned) return null;
  const choice = chooseAction(turned, task.signature, task.workbookTitle, task.context);
  if (choice.kind !== 'chosen' || choice.score <= upright.score * 1.2) return null;
  if (turned.spots && isPlain(upright, choice.declaration, table, task)) return null;
  return readTable({
    ...task,
    table: turned,
    original: table,
    declaration: choice.declaration,
    confidence: choice.confidence,
  });
}

/** The columns say what they are without being turned, and no title says that they are of the other action. */
function isPlain(upright: ActionChoice, turned: ActionDeclaration, table: RawTable, task: Task): boolean {
  const actions: readonly number[] =
    upright.kind === 'chosen' ? [upright.declaration.action] : upright.kind === 'asked' ? upright.candidates : [];
  const words = [...table.titles, table.view.tab.title, task.workbookTitle];
  const titled = titleEvidence(turned, words);
  return task.context.declarations.some(
    (one) => actions.includes(one.action) && titleEvidence(one, words) >= titled && columnsExplained(table, one),
  );
}

/** No action has more fields than this. */
const MOST_INDICATORS = 250;

/** Names that nobody could mean otherwise; a guess is no ground for turning a workbook away. */
const CERTAIN = new Set(['code', 'old-code', 'name', 'alias', 'old-name']);

/** The lines above a table name a district other than the registry's. */
function otherDistrict(table: RawTable, context: ReadContext): Finding | null {
  const { name, province } = identityDistrict(table);
  if (name === '' || context.district === null) return null;
  const resolution = resolveDistrict(name, province === '' ? {} : { province });
  if (resolution.kind !== 'found' || !CERTAIN.has(resolution.via)) return null;
  if (resolution.region.code === context.source.district) return null;
  const { tab } = table.view;
  const scope: FindingScope = { source: context.source.id, tabId: tab.id, tab: tab.title, action: null };
  const data = { named: name, registered: context.district.district.name };
  return finding(scope, { rule: 'other-district', data }, {}, 'source');
}
