import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { CellMarker, MarkRequest, Priority } from '#pipeline/ports.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import { backoffMs, type CallDeps, call } from './call.ts';
import { cappedJson, TooLarge } from './capped-json.ts';
import type { GoogleClient } from './client.ts';
import { GoogleError } from './errors.ts';
import { WORKBOOK_FIELDS, workbookGrid } from './grid.ts';
import { withToken } from './identity-ready.ts';
import { wholeTab } from './look.ts';
import { addRules, putBack, removeRules, type Wronged, wrongedIn } from './render/mark-rules.ts';

type Sheet = sheets_v4.Schema$Sheet;
type Request = sheets_v4.Schema$Request;

const FIELDS =
  'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)),conditionalFormats(booleanRule(condition(values(userEnteredValue)))))';
const REMOVED = 'replies(deleteConditionalFormatRule(rule))';
/**
 * Cells of the grid beyond which a tab is not marked. Measured at the Sheets server: a request grows with the areas only
 * (95 bytes each, 115 KB with all that `marksOf` gives) and takes 25 ms on 390,000 cells as on 108,000. What grows with
 * the tab is the work of the browser, which tries each rule on each cell that it draws: a clerk's phone is the bound, and
 * four times the largest district's sheet (852 × 120) is more than anybody reports on.
 */
const LARGEST_TAB = 400_000;
const MAXIMUM_ROUNDS = 5;

type Marked = Awaited<ReturnType<CellMarker['mark']>>;

/**
 * Marks cells by conditional formats of ours. These have no names, only places among all rules of a tab, and people may
 * change theirs at any moment:
 * 1. look where ours are, by their formula; 2. one `batchUpdate` that removes and adds, and that hands back what it removed;
 * 3. a person's rule among the removed is put back in its place at once, as it was, and all begins again.
 * A place that is gone makes the whole batch fail, and nothing has happened.
 *
 * Two windows are left, both between 2 and 3 and as long as one answer of Google's, and only when people changed their
 * rules between 1 and 2: their rule is away for that long, and were this process killed just then, it would stay away (the
 * revision history of the workbook has it). Closing them needs a condition inside a batch, which the API does not have;
 * replacing ours in place instead of removing them would destroy the rule that it hits, and hand nothing back. So the look
 * comes right before the write, and nothing is removed at all while the marks that stand there are the right ones.
 */
export function cellMarker(
  deps: CallDeps,
  clientOf: (lane: string) => GoogleClient,
  maxResponseBytes: number,
): CellMarker {
  return {
    async mark(lane, request, priority = 'usual') {
      const marking = { deps, client: clientOf(lane), request, priority, maxResponseBytes };
      for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
        const outcome = await markOnce(marking);
        if (outcome.kind === 'again') continue;
        if (outcome.kind !== 'uncertain') return outcome;
        await deps.sleep(backoffMs(round, deps.random));
      }
      return { kind: 'uncertain' };
    },
  };
}

interface Marking {
  readonly deps: CallDeps;
  readonly client: GoogleClient;
  readonly request: MarkRequest;
  readonly priority: Priority;
  readonly maxResponseBytes: number;
}

async function markOnce(marking: Marking): Promise<Marked | { readonly kind: 'again' }> {
  const { deps, client, request, priority } = marking;
  const looked = await call(deps, { account: client.account, kind: 'read', priority }, () =>
    withToken(
      client,
      async () => (await client.sheets.spreadsheets.get({ spreadsheetId: request.spreadsheetId, fields: FIELDS })).data,
    ),
  );
  if (looked.kind === 'outdated' || looked.kind === 'protected') return { kind: 'uncertain' };
  if (looked.kind !== 'answered') return looked;
  const sheets = looked.value.sheets ?? [];
  const perTab = sheets.map((sheet) => requestsOn(sheet, request)).filter((requests) => requests.length > 0);
  if (perTab.length === 0) return { kind: 'marked', wrote: false, readBack: null };
  const outcome = await write(marking, perTab.flat(), sheets);
  if (outcome.kind !== 'protected' || perTab.length === 1) return outcome;
  return oneByOne(marking, perTab, sheets);
}

/** One of several tabs is protected: the others are marked all the same. */
async function oneByOne(marking: Marking, perTab: readonly Request[][], sheets: readonly Sheet[]) {
  let last: Marked = { kind: 'protected', wrote: false, readBack: null };
  for (const requests of perTab) {
    const outcome = await write(marking, requests, sheets);
    if (outcome.kind === 'marked') last = { ...outcome, kind: 'protected' };
    else if (outcome.kind !== 'protected') return outcome;
  }
  return last;
}

function requestsOn(sheet: Sheet, { tabs }: MarkRequest): Request[] {
  const { sheetId, gridProperties } = sheet.properties ?? {};
  const id = sheetId ?? 0;
  const [rows, columns] = [gridProperties?.rowCount ?? 0, gridProperties?.columnCount ?? 0];
  const wanted = tabs.find(({ tabId }) => tabId === id);
  const adding = wanted && rows * columns <= LARGEST_TAB ? addRules(wanted, rows, columns) : [];
  return [...removeRules(id, sheet.conditionalFormats ?? []), ...adding];
}

async function write(
  marking: Marking,
  requests: Request[],
  sheets: readonly Sheet[],
): Promise<Marked | { readonly kind: 'again' }> {
  const { deps, client, priority } = marking;
  const once = { ...deps, maximumAttempts: 1 };
  const answer = await call(once, { account: client.account, kind: 'write', priority }, () =>
    withToken(client, () => update(marking, requests, sheets)),
  );
  if (answer.kind === 'outdated') return { kind: 'again' };
  if (answer.kind === 'protected') return { kind: 'protected', wrote: false, readBack: null };
  if (answer.kind !== 'answered') return answer;
  const { replies, readBack } = answer.value;
  const wronged = wrongedIn(requests, replies);
  if (wronged.length === 0) return { kind: 'marked', wrote: true, readBack };
  return restore(marking, wronged);
}

/** Until it is done, whatever it takes within the time there is: a rule of theirs hangs on it. */
async function restore({ deps, client, request, priority }: Marking, wronged: readonly Wronged[]) {
  const { spreadsheetId } = request;
  const send = (requests: Request[]) =>
    call(deps, { account: client.account, kind: 'write', priority }, () =>
      withToken(client, () => client.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })),
    );
  const answer = await send(wronged.map(({ rule, place }) => putBack(rule, place)));
  if (answer.kind === 'answered') return { kind: 'again' } as const;
  // They went on changing their rules: the top is a place that is always there.
  const top = await send(wronged.map(({ rule }) => putBack(rule, 0)));
  if (top.kind !== 'answered') throw new GoogleError('a conditional format of a person could not be put back');
  return { kind: 'again' } as const;
}

async function update(
  { client, request, maxResponseBytes }: Marking,
  requests: Request[],
  sheets: readonly Sheet[],
): Promise<{ replies: sheets_v4.Schema$Response[]; readBack: WorkbookGrid | null }> {
  const { spreadsheetId, readBack } = request;
  const titles = new Map(sheets.map(({ properties }) => [properties?.sheetId ?? 0, properties?.title ?? '']));
  const responseRanges = readBack.flatMap(({ tabId }) => {
    const title = titles.get(tabId);
    return title === undefined ? [] : [wholeTab(title)];
  });
  const asks = responseRanges.length > 0;
  const requestBody: sheets_v4.Schema$BatchUpdateSpreadsheetRequest = {
    requests,
    includeSpreadsheetInResponse: asks,
    ...(asks ? { responseRanges, responseIncludeGridData: true } : {}),
  };
  const fields = asks ? `${REMOVED},updatedSpreadsheet(${WORKBOOK_FIELDS})` : REMOVED;
  const answer = await client.sheets.spreadsheets.batchUpdate(
    { spreadsheetId, fields, requestBody },
    { responseType: 'stream' },
  );
  try {
    const body = (await cappedJson(answer.data, maxResponseBytes)) as sheets_v4.Schema$BatchUpdateSpreadsheetResponse;
    const asked = new Set(readBack.map(({ tabId }) => tabId));
    const grid = body.updatedSpreadsheet ? workbookGrid(body.updatedSpreadsheet) : null;
    return {
      replies: body.replies ?? [],
      readBack: grid && { ...grid, tabs: grid.tabs.filter(({ id }) => asked.has(id)) },
    };
  } catch (error) {
    if (error instanceof TooLarge) return { replies: [], readBack: null };
    throw error;
  }
}
