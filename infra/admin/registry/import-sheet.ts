import type { ListChange, ListSheet, ListTab } from '#google/registry-sheet.ts';
import { districtOf, fullNameOf } from '#regions/list.ts';
import type { Source } from '#registry/types.ts';
import { CommandError } from '../command.ts';
import { patiently } from '../patience.ts';
import { PROBLEM_WORDS } from '../problem-words.ts';
import type { Stage } from '../stage.ts';
import { type List, type ListLine, OUR_COLUMNS, type OurTexts, PEOPLES_HEADINGS, readList } from './list-lines.ts';
import { type Proposal, proposalsIn } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { type Registered, registrar } from './register.ts';
import type { Registration } from './registration.ts';
import { accessProblem, type SharedFiles, sharedFiles } from './shared-files.ts';
import { PROPOSAL_TEXTS, PROPOSED, refusedTexts, sourceTexts } from './source-texts.ts';
import { fileIdIn, linkOf, spreadsheetId, tabIdIn } from './workbook-link.ts';

export interface SheetImport {
  readonly added: readonly Source[];
  readonly refused: readonly { readonly line: number; readonly problem: string }[];
  readonly problems: readonly { readonly source: string; readonly problem: string }[];
  readonly proposed: readonly Proposal[];
}

/** So often the list is read anew because its rows were moved while we wrote. */
const MAXIMUM_ROUNDS = 4;

/**
 * Takes in a registry that people keep as a Google Sheet, and writes beside each row how its workbook stands. To be repeated
 * at any time: it is also how the sheet is brought up to date.
 * 1. New lines are registered, proposals only once somebody accepted them. 2. Sources that stand in no line, and files that
 * are shared with us and that nobody registered, come as new lines. 3. Of lines that are there, only columns of ours are
 * written, and only what is not there already.
 */
export async function importSheet(link: string, stage: Stage): Promise<SheetImport> {
  const id = spreadsheetId(link);
  const files = await sharedFiles(stage);
  const [first] = Object.keys(stage.settings.AKSI8_GOOGLE_LANES);
  const lane = files.get(id)?.lane ?? first;
  if (lane === undefined) throw new CommandError('No Google account is set: the stage has no lanes.');
  const sheet = stage.google().listSheet(lane);
  const sum: { added: Source[] } = { added: [] };
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const { tab, list } = await readTab(sheet, id, link);
    const filled = await fill(list, tab, id, files, stage, sum);
    const answer = await patiently(() => sheet.write(id, tab, filled.change));
    if (answer.kind === 'written') return { ...filled, added: sum.added, refused: refusals(filled.refused) };
    if (answer.kind === 'moved') continue;
    const problem = answer.kind === 'refused' ? answer.problem : answer.kind;
    throw new CommandError(
      `${sum.added.length} added, but nothing can be written into the sheet: ${PROBLEM_WORDS[problem]}`,
    );
  }
  throw new CommandError('People keep moving rows of the sheet: try again when nobody is working in it.');
}

async function readTab(sheet: ListSheet, id: string, link: string): Promise<{ tab: ListTab; list: List }> {
  const answer = await patiently(() => sheet.read(id, tabIdIn(link)));
  if (answer.kind === 'refused') throw new CommandError(`The sheet cannot be read: ${PROBLEM_WORDS[answer.problem]}`);
  const list = readList(answer.tab);
  if (list) return { tab: answer.tab, list };
  throw new CommandError(
    `The tab "${answer.tab.title}" has no row of headings. It needs the columns ${PEOPLES_HEADINGS.slice(0, 2).join(' and ')}; it may have ${PEOPLES_HEADINGS.slice(2).join(', ')}.`,
  );
}

interface Filled {
  readonly change: ListChange;
  readonly refused: ReadonlyMap<number, string>;
  readonly problems: SheetImport['problems'];
  readonly proposed: readonly Proposal[];
}

async function fill(
  list: List,
  tab: ListTab,
  sheetId: string,
  files: SharedFiles,
  stage: Stage,
  sum: { added: Source[] },
): Promise<Filled> {
  const register = registrar(stage, files);
  const states = new Map((await stage.store.workbooks.list()).map((state) => [state.source, state]));
  const textsOf = ({ source, problem }: Omit<Registered, 'isNew'>) =>
    sourceTexts(source, states.get(source.id) ?? null, problem);
  const cells: { row: number; texts: OurTexts }[] = [];
  const refused = new Map<number, string>();
  const problems: { source: string; problem: string }[] = [];
  const standing = new Set<string>();
  for (const line of list.lines) {
    const file = fileIdIn(line.link);
    if (file) standing.add(file);
    if (line.id === PROPOSED && !line.accepted && !(await isRegistered(file, stage))) {
      cells.push({ row: line.row, texts: PROPOSAL_TEXTS });
      continue;
    }
    const outcome = await tried(line, register);
    if (outcome instanceof Refusal) {
      refused.set(line.row + 1, outcome.message);
      cells.push({ row: line.row, texts: refusedTexts(outcome.problem, outcome.remedy) });
      continue;
    }
    if (outcome.isNew) sum.added.push(outcome.source);
    if (outcome.problem) problems.push({ source: outcome.source.id, problem: outcome.problem });
    cells.push({ row: line.row, texts: textsOf(outcome) });
  }
  const sources = await stage.store.registry.list();
  const missing = sources.filter(({ mode, spreadsheetId: id }) => mode !== 'detached' && !standing.has(id));
  const known = new Set([...sources.map(({ spreadsheetId: id }) => id), ...standing, sheetId]);
  for (const { spreadsheetId: id } of await stage.store.registry.provinces()) known.add(id);
  const marks = [...files.values()].map(({ file }) => file);
  const proposed = proposalsIn(marks, known, new Date(stage.clock.now()));
  const newRows = [
    ...missing.map((source) => {
      const problem = accessProblem(source.spreadsheetId, files);
      return { at: placed(lineOf(source), list), texts: textsOf({ source, problem }) };
    }),
    ...proposed.map((proposal) => ({ at: placed(proposal, list), texts: PROPOSAL_TEXTS })),
  ];
  const isEmpty = tab.rows.every((row) => row.every(({ text }) => text === ''));
  const change: ListChange = {
    headings: isEmpty ? PEOPLES_HEADINGS : [],
    newColumns: OUR_COLUMNS.filter(({ name }) => !tab.ours.has(name)),
    headingRow: list.headingRow,
    cells,
    newRows,
    keyColumn: list.columns.link ?? 0,
  };
  return { change, refused, problems, proposed };
}

async function isRegistered(file: string | null, stage: Stage): Promise<boolean> {
  return file !== null && (await stage.store.registry.list()).some((source) => source.spreadsheetId === file);
}

async function tried(
  line: ListLine,
  register: (line: Registration) => Promise<Registered>,
): Promise<Registered | Refusal> {
  try {
    return await register(line);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function lineOf(source: Source): Registration {
  const region = districtOf(source.district);
  return {
    link: linkOf(source.spreadsheetId),
    district: region ? fullNameOf(region) : source.district,
    kecamatan: source.kecamatan.join('; '),
    office: source.office ?? '',
    actions: source.actions.join(', '),
    year: String(source.fiscalYear),
  };
}

/** Into the columns that the list has. */
function placed(line: Registration, { columns }: List): Record<number, string> {
  const entries = Object.entries(columns).map(([name, column]) => [column, line[name as keyof Registration]] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

function refusals(refused: ReadonlyMap<number, string>): SheetImport['refused'] {
  return [...refused].map(([line, problem]) => ({ line, problem }));
}
