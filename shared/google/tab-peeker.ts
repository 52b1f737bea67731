import type { TabPeeker } from '#pipeline/ports.ts';
import { type CallDeps, call } from './call.ts';
import type { GoogleClient } from './client.ts';
import { GoogleError } from './errors.ts';
import { WORKBOOK_FIELDS, workbookGrid } from './grid.ts';
import { withToken } from './identity-ready.ts';
import { SHEET_IDS } from './tab-marks.ts';

/** Box and keys of our tabs stand in their first rows. */
const ROWS = 20;

/** Looks at the top of one tab of ours, by its fixed number: one read unit, before it is worth reading everything. */
export function tabPeeker(deps: CallDeps, clientOf: (lane: string) => GoogleClient): TabPeeker {
  return {
    async peek(lane, spreadsheetId, key, rows = ROWS) {
      const client = clientOf(lane);
      const gridRange = { sheetId: SHEET_IDS[key], startRowIndex: 0, endRowIndex: rows };
      try {
        const answer = await call(deps, { account: client.account, kind: 'read', priority: 'recheck' }, () =>
          withToken(client, () =>
            client.sheets.spreadsheets.getByDataFilter({
              spreadsheetId,
              fields: WORKBOOK_FIELDS,
              requestBody: { dataFilters: [{ gridRange }], includeGridData: true },
            }),
          ),
        );
        if (answer.kind === 'deferred' || answer.kind === 'refused') return answer;
        if (answer.kind !== 'answered') return { kind: 'seen', tab: null };
        return { kind: 'seen', tab: workbookGrid(answer.value.data).tabs.find((tab) => tab.ours === key) ?? null };
      } catch (error) {
        // No tab with that number: somebody deleted it.
        if (error instanceof GoogleError) return { kind: 'seen', tab: null };
        throw error;
      }
    },
  };
}
