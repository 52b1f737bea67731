import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Priority, TabWriter, WriteRequest } from '#pipeline/ports.ts';
import { a1, columnLetters } from '#reading/a1.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import type { TabModel } from '#tabs/model.ts';
import { backoffMs, type CallDeps, call } from './call.ts';
import { cappedJson, TooLarge } from './capped-json.ts';
import type { GoogleClient } from './client.ts';
import { GoogleError } from './errors.ts';
import { WORKBOOK_FIELDS, workbookGrid } from './grid.ts';
import { withToken } from './identity-ready.ts';
import { type Look, look, lookAtDrive, lookAtKnown, wholeTab } from './look.ts';
import { planTab, type TabPlan } from './render/plan.ts';

/** So often a write is planned anew: the workbook changed in between, or nobody knows whether a write arrived. */
const MAXIMUM_ROUNDS = 4;

/**
 * A tab with more cells goes in a write of its own, after the others: 20,000 are 1 MB of request, half of what Google advises
 * at most, and *Validasi* waits for nobody. *Siap Salin* of 852 villages with all of Master Ansit is 91,000 cells: 4.5 MB.
 */
const LARGE_CELLS = 20_000;

type Written = Awaited<ReturnType<TabWriter['write']>>;

/**
 * Refills tabs of ours in a workbook.
 * 1. look how they stand (as the pull saw them, the first time); 2. plan; 3. one `batchUpdate`, all or nothing, which gives the wanted cells back as they are
 * after it; 4. when people moved rows between 1 and 3, or the answer was lost, begin again with a fresh look.
 */
export function tabWriter(
  deps: CallDeps,
  clientOf: (lane: string) => GoogleClient,
  maxResponseBytes: number,
): TabWriter {
  return {
    async write(lane, request, priority = 'usual') {
      const writeAll = (some: WriteRequest) => persist(deps, clientOf(lane), some, priority, maxResponseBytes);
      return inTurn(grouped(request.tabs), request, writeAll);
    },
  };
}

type Group = readonly TabModel[];

function grouped(tabs: Group): readonly Group[] {
  const isLarge = ({ rows, columns }: TabModel) => rows.length * columns.length > LARGE_CELLS;
  const [together, apart] = [tabs.filter((tab) => !isLarge(tab)), tabs.filter(isLarge)];
  return [together, ...apart.map((tab) => [tab])].filter((group) => group.length > 0);
}

/** One write a group. The first tab is what matters: where it stands, the others are written as far as they can be. */
async function inTurn(
  [first = [], ...others]: readonly Group[],
  request: WriteRequest,
  writeAll: (some: WriteRequest) => Promise<Written>,
): Promise<Written> {
  let outcome = await writeAll({ ...request, tabs: first });
  if (outcome.kind === 'protected' && first.length > 1) {
    return inTurn([...first.map((tab) => [tab]), ...others], request, writeAll);
  }
  for (const tabs of others) {
    if (outcome.kind !== 'written') return outcome;
    // What the last write hands back counts: somebody may have typed between two of them.
    const other = await writeAll({ ...request, tabs, known: undefined });
    if (other.kind !== 'protected') outcome = other;
  }
  return outcome;
}

/** Writes, looking and planning anew as often as that can help. */
async function persist(
  deps: CallDeps,
  client: GoogleClient,
  request: WriteRequest,
  priority: Priority,
  maxResponseBytes: number,
): Promise<Written> {
  let invalid = 0;
  for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
    const known = round === 0 ? request.known : undefined;
    const outcome = await writeOnce(deps, client, { ...request, known }, priority, maxResponseBytes);
    if (outcome.kind === 'outdated') invalid++;
    if (outcome.kind === 'outdated' || outcome.kind === 'drifted') continue;
    if (outcome.kind !== 'uncertain') return outcome;
    await deps.sleep(backoffMs(round, deps.random));
  }
  if (invalid === MAXIMUM_ROUNDS) throw new GoogleError('a request of ours was invalid');
  return { kind: 'uncertain' };
}

/** `outdated`: refused, because the workbook is not as it was seen. `drifted`: written, but beside the wrong rows. */
type Outcome = Written | { readonly kind: 'outdated' } | { readonly kind: 'drifted' };

async function writeOnce(
  deps: CallDeps,
  client: GoogleClient,
  request: WriteRequest,
  priority: Priority,
  maxResponseBytes: number,
): Promise<Outcome> {
  const seen = await lookFor(deps, client, request, priority);
  if (seen.kind === 'uncertain') return { kind: 'refused', problem: 'unreachable' };
  if (seen.kind !== 'answered') return seen;
  const plans = planAll(request, seen.value);
  // A write is sent once: whether it arrived is found out by looking, not by sending it again.
  const once = { ...deps, maximumAttempts: 1 };
  const answer = await call(once, { account: client.account, kind: 'write', priority }, () =>
    withToken(client, () => update(client, request, plans, seen.value, maxResponseBytes)),
  );
  if (answer.kind !== 'answered') return answer;
  const grid = answer.value;
  if (grid && plans.some((plan) => drifted(plan, grid))) return { kind: 'drifted' };
  return { kind: 'written', readBack: grid && askedBack(grid, request) };
}

/** As cheaply as can be: not at all, at our own tabs, at the whole workbook. */
async function lookFor(deps: CallDeps, client: GoogleClient, request: WriteRequest, priority: Priority) {
  if (!request.known) return look(deps, client, priority, request.spreadsheetId, request.tabs);
  const untouched = await lookAtDrive(deps, client, priority, request);
  if (untouched) return { kind: 'answered', value: untouched } as const;
  return lookAtKnown(deps, client, priority, request, request.known);
}

/** Tabs made in the same write must not take each other's title. */
function planAll(request: WriteRequest, seen: Look): TabPlan[] {
  const titles = [...seen.titles.values()];
  return request.tabs.map((model) => {
    const plan = planTab(model, seen.states.get(model.key) ?? null, titles);
    titles.push(plan.title);
    return plan;
  });
}

/** Null when the answer is over the limit: written all the same. */
async function update(
  client: GoogleClient,
  request: WriteRequest,
  plans: readonly TabPlan[],
  seen: Look,
  maxResponseBytes: number,
): Promise<WorkbookGrid | null> {
  const responseRanges = [...plans.flatMap(keyRange), ...askedRanges(request, seen)];
  const asks = responseRanges.length > 0;
  const requestBody: sheets_v4.Schema$BatchUpdateSpreadsheetRequest = {
    requests: plans.flatMap(({ requests }) => requests),
    includeSpreadsheetInResponse: asks,
    ...(asks ? { responseRanges, responseIncludeGridData: true } : {}),
  };
  const fields = asks ? `updatedSpreadsheet(${WORKBOOK_FIELDS})` : 'spreadsheetId';
  const params = { spreadsheetId: request.spreadsheetId, fields, requestBody };
  const answer = await client.sheets.spreadsheets.batchUpdate(params, { responseType: 'stream' });
  try {
    const body = (await cappedJson(answer.data, maxResponseBytes)) as sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
    return body.updatedSpreadsheet ? workbookGrid(body.updatedSpreadsheet) : null;
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

function keyRange({ keys, title }: TabPlan): string[] {
  if (!keys || keys.wanted.length === 0) return [];
  const column = columnLetters(keys.column);
  return [`${wholeTab(title)}!${a1(0, keys.column)}:${column}${keys.wanted.length}`];
}

/** By the titles of just now: a tab that was renamed since the pull is asked for by its new name. */
function askedRanges(request: WriteRequest, seen: Look): string[] {
  return request.readBack.flatMap(({ tabId }) => {
    const title = seen.titles.get(tabId);
    return title === undefined ? [] : [wholeTab(title)];
  });
}

/** The keys do not stand where they were planned: somebody sorted or inserted rows while we wrote. */
function drifted({ keys, sheetId }: TabPlan, grid: WorkbookGrid): boolean {
  if (!keys || keys.wanted.length === 0) return false;
  const rows = grid.tabs.find(({ id }) => id === sheetId)?.rows ?? [];
  return keys.wanted.some((key, index) => rows[index]?.[keys.column]?.shown !== key);
}

function askedBack(grid: WorkbookGrid, request: WriteRequest): WorkbookGrid | null {
  if (request.readBack.length === 0) return null;
  const asked = new Set(request.readBack.map(({ tabId }) => tabId));
  return { ...grid, tabs: grid.tabs.filter(({ id }) => asked.has(id)) };
}
