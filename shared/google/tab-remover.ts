import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { TabRemover } from '#pipeline/ports.ts';
import type { TabModel } from '#tabs/model.ts';
import { type Answer, type CallDeps, call } from './call.ts';
import type { GoogleClient } from './client.ts';
import { withToken } from './identity-ready.ts';
import { wholeTab } from './look.ts';
import { ourSheets, planRemoval, type RemovalPlan } from './render/remove-tabs.ts';
import { CELLS_FIELDS, cellTexts } from './render/state.ts';

const FIELDS =
  'sheets(properties(sheetId,title,hidden,sheetType),developerMetadata(metadataKey,metadataValue),merges,data(startColumn,columnMetadata(developerMetadata(metadataKey,metadataValue))))';
/** So often the workbook is looked at anew because it changed in between, or because nobody knows whether a write arrived. */
const MAXIMUM_ROUNDS = 4;

/** Takes our tabs out: looks, plans and writes, all or nothing, as often as that can help. */
export function tabRemover(deps: CallDeps, clientOf: (lane: string) => GoogleClient): TabRemover {
  return {
    async remove(lane, { spreadsheetId, tabs }) {
      const client = clientOf(lane);
      const taken = new Set<string>();
      for (let round = 0; round < MAXIMUM_ROUNDS; round++) {
        const plan = await planned(deps, client, spreadsheetId, tabs);
        if (plan.kind === 'outdated') continue;
        if (plan.kind !== 'answered') return plan;
        const { requests, removed, kept } = plan.value;
        const all = () => [...new Set([...taken, ...removed])];
        if (requests.length === 0) return { kind: 'removed', removed: all(), kept };
        const answer = await send(deps, client, spreadsheetId, requests);
        if (answer.kind === 'answered') return { kind: 'removed', removed: all(), kept };
        if (answer.kind !== 'outdated' && answer.kind !== 'uncertain') return answer;
        if (answer.kind === 'uncertain') for (const title of removed) taken.add(title);
      }
      return { kind: 'uncertain' };
    },
  };
}

async function planned(
  deps: CallDeps,
  client: GoogleClient,
  spreadsheetId: string,
  tabs: readonly TabModel[],
): Promise<Answer<RemovalPlan>> {
  const shape = await get(deps, client, { spreadsheetId, fields: FIELDS });
  if (shape.kind !== 'answered') return shape;
  const sheets = shape.value.sheets ?? [];
  const ranges = ourSheets(sheets).map(({ properties }) => wholeTab(properties?.title ?? ''));
  if (ranges.length === 0) return { kind: 'answered', value: planRemoval(sheets, new Map(), tabs) };
  const cells = await get(deps, client, { spreadsheetId, ranges, fields: CELLS_FIELDS });
  if (cells.kind !== 'answered') return cells;
  return { kind: 'answered', value: planRemoval(sheets, cellTexts(cells.value), tabs) };
}

function get(
  deps: CallDeps,
  client: GoogleClient,
  params: sheets_v4.Params$Resource$Spreadsheets$Get,
): Promise<Answer<sheets_v4.Schema$Spreadsheet>> {
  return call(deps, { account: client.account, kind: 'read', priority: 'recheck' }, () =>
    withToken(client, async () => (await client.sheets.spreadsheets.get(params)).data),
  );
}

/** Sent once: whether it arrived is found out by looking. */
function send(
  deps: CallDeps,
  client: GoogleClient,
  spreadsheetId: string,
  requests: readonly sheets_v4.Schema$Request[],
): Promise<Answer<unknown>> {
  const once = { ...deps, maximumAttempts: 1 };
  return call(once, { account: client.account, kind: 'write', priority: 'recheck' }, () =>
    withToken(client, () =>
      client.sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        fields: 'spreadsheetId',
        requestBody: { requests: [...requests] },
      }),
    ),
  );
}
