import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { SheetReader } from '#pipeline/ports.ts';
import type { FoundTab } from '#tabs/model.ts';
import { type CallDeps, call } from './call.ts';
import { cappedJson, TooLarge } from './capped-json.ts';
import type { GoogleClient } from './client.ts';
import { isGrid, PULL_FIELDS, workbookGrid } from './grid.ts';
import { withToken } from './identity-ready.ts';
import { layoutOf } from './render/layout.ts';
import { findTab, tabKeyOf } from './tab-marks.ts';

/** Nobody answers us there, and it can be as large as all that people typed. */
const UNREAD = ['siap-salin'] as const;

/** Reads a workbook with one `spreadsheets.get`: one read unit, one moment. */
export function sheetReader(
  deps: CallDeps,
  clientOf: (lane: string) => GoogleClient,
  maxResponseBytes: number,
): SheetReader {
  return {
    async read(lane, spreadsheetId, priority = 'usual') {
      const client = clientOf(lane);
      const answer = await call(deps, { account: client.account, kind: 'read', priority }, () =>
        withToken(client, () => getWorkbook(client, spreadsheetId, maxResponseBytes)),
      );
      if (answer.kind === 'deferred' || answer.kind === 'refused') return answer;
      if (answer.kind !== 'answered') return { kind: 'refused', problem: 'unreachable' };
      if (answer.value === null) return { kind: 'refused', problem: 'too-large' };
      return { kind: 'read', grid: workbookGrid(answer.value, UNREAD), ourTabs: ourTabs(answer.value.sheets ?? []) };
    },
  };
}

/** Null when the answer is over the limit. */
async function getWorkbook(
  client: GoogleClient,
  spreadsheetId: string,
  maxResponseBytes: number,
): Promise<sheets_v4.Schema$Spreadsheet | null> {
  const answer = await client.sheets.spreadsheets.get(
    { spreadsheetId, fields: PULL_FIELDS },
    { responseType: 'stream' },
  );
  try {
    return (await cappedJson(answer.data, maxResponseBytes)) as sheets_v4.Schema$Spreadsheet;
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

function ourTabs(sheets: readonly sheets_v4.Schema$Sheet[]): FoundTab[] {
  return sheets.filter(isGrid).flatMap((sheet) => {
    const key = tabKeyOf(sheet);
    // A duplicate that a person made of a tab of ours is not the tab.
    if (key === null || findTab(sheets, key) !== sheet) return [];
    const { sheetId, title, gridProperties } = sheet.properties ?? {};
    const layout = layoutOf(sheet);
    return [
      {
        key,
        sheetId: sheetId ?? 0,
        title: title ?? '',
        rowCount: gridProperties?.rowCount ?? 0,
        columnCount: gridProperties?.columnCount ?? 0,
        ...(layout ? { layout } : {}),
      },
    ];
  });
}
