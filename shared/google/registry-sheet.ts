import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Deferred, Refused } from '#pipeline/ports.ts';
import { a1, columnLetters } from '#reading/a1.ts';
import { type Answer, type CallDeps, call } from './call.ts';
import type { GoogleClient } from './client.ts';
import { withToken } from './identity-ready.ts';
import { wholeTab } from './look.ts';
import { markedColumns } from './render/state.ts';
import { COLUMN_MARK } from './tab-marks.ts';

type Request = sheets_v4.Schema$Request;

/** One tab of an admin's own, as it stands. Rows and columns are 0-based. */
export interface ListTab {
  readonly sheetId: number;
  readonly title: string;
  readonly columnCount: number;
  /** Columns that we put beside people's, by name. */
  readonly ours: ReadonlyMap<string, number>;
  /** What is shown, and where a link leads. */
  readonly rows: readonly (readonly ListCell[])[];
}
export interface ListCell {
  readonly text: string;
  readonly link: string | null;
}

export interface ListChange {
  /** Headings of people's columns, where the tab is still empty. */
  readonly headings: readonly string[];
  /** Columns to be made right of all others, by name, with their headings in the row of headings. */
  readonly newColumns: readonly { readonly name: string; readonly heading: string }[];
  readonly headingRow: number;
  /** Texts for columns of ours, by row. */
  readonly cells: readonly {
    readonly row: number;
    readonly texts: Readonly<Record<string, string>>;
  }[];
  /** Whole new rows below all others: sheet columns and columns of ours by name. */
  readonly newRows: readonly {
    readonly at: Readonly<Record<number, string>>;
    readonly texts: Readonly<Record<string, string>>;
  }[];
  /** Column by which rows are known, as it was read: what differs after the write was moved meanwhile. */
  readonly keyColumn: number;
}

/** A list that people keep and beside which we write. */
export interface ListSheet {
  read(
    spreadsheetId: string,
    tab: number | null,
  ): Promise<{ readonly kind: 'read'; readonly tab: ListTab } | Deferred | Refused>;
  /** `moved`: rows no longer stand where they were read; what was written may stand beside the wrong ones: read again. */
  write(
    spreadsheetId: string,
    tab: ListTab,
    change: ListChange,
  ): Promise<{ readonly kind: 'written' | 'moved' | 'protected' | 'uncertain' } | Deferred | Refused>;
}

const FIELDS =
  'sheets(properties(sheetId,title,sheetType,gridProperties(rowCount,columnCount)),data(startRow,startColumn,columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(formattedValue,hyperlink))))';

export function listSheet(deps: CallDeps, client: () => GoogleClient): ListSheet {
  return {
    async read(spreadsheetId, wanted) {
      const answer = await ask(
        deps,
        client(),
        'read',
        async ({ sheets }) => (await sheets.spreadsheets.get({ spreadsheetId, fields: FIELDS })).data,
      );
      if (answer.kind === 'deferred' || answer.kind === 'refused') return answer;
      if (answer.kind !== 'answered') return { kind: 'refused', problem: 'unreachable' };
      const grids = (answer.value.sheets ?? []).filter((sheet) => (sheet.properties?.sheetType ?? 'GRID') === 'GRID');
      const sheet = grids.find((each) => each.properties?.sheetId === wanted) ?? grids[0];
      if (!sheet || (wanted !== null && sheet.properties?.sheetId !== wanted))
        return { kind: 'refused', problem: 'not-found' };
      return { kind: 'read', tab: tabOf(sheet) };
    },
    async write(spreadsheetId, tab, change) {
      const { requests, at } = requestsFor(tab, change);
      if (requests.length === 0) return { kind: 'written' };
      const key = columnLetters(change.keyColumn);
      const responseRanges = [
        `${wholeTab(tab.title)}!${a1(0, change.keyColumn)}:${key}${Math.max(tab.rows.length, 1)}`,
      ];
      const answer = await ask({ ...deps, maximumAttempts: 1 }, client(), 'write', async ({ sheets }) => {
        const body = await sheets.spreadsheets.batchUpdate({
          spreadsheetId,
          fields: 'updatedSpreadsheet(sheets(data(rowData(values(formattedValue)))))',
          requestBody: { requests, includeSpreadsheetInResponse: true, responseRanges, responseIncludeGridData: true },
        });
        return body.data.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData ?? [];
      });
      if (answer.kind === 'answered') return { kind: stands(tab, change, answer.value, at) ? 'written' : 'moved' };
      return answer.kind === 'outdated' ? { kind: 'moved' } : answer;
    },
  };
}

function ask<T>(
  deps: CallDeps,
  client: GoogleClient,
  kind: 'read' | 'write',
  send: (client: GoogleClient) => Promise<T>,
): Promise<Answer<T>> {
  return call(deps, { account: client.account, kind, priority: 'recheck' }, () =>
    withToken(client, () => send(client)),
  );
}

function tabOf(sheet: sheets_v4.Schema$Sheet): ListTab {
  const { sheetId, title, gridProperties } = sheet.properties ?? {};
  return {
    sheetId: sheetId ?? 0,
    title: title ?? '',
    columnCount: gridProperties?.columnCount ?? 0,
    ours: markedColumns(sheet),
    rows: (sheet.data?.[0]?.rowData ?? []).map((row) =>
      (row.values ?? []).map((cell) => ({ text: cell?.formattedValue ?? '', link: cell?.hyperlink ?? null })),
    ),
  };
}

function requestsFor(tab: ListTab, change: ListChange) {
  const { sheetId } = tab;
  const used = Math.max(0, ...tab.rows.map((row) => row.findLastIndex(({ text }) => text !== '') + 1));
  const first = Math.max(used, change.headings.length, ...[...tab.ours.values()].map((column) => column + 1));
  const at = new Map([...tab.ours, ...change.newColumns.map(({ name }, index) => [name, first + index] as const)]);
  const missing = first + change.newColumns.length - tab.columnCount;
  const widen: Request[] =
    change.newColumns.length > 0 && missing > 0
      ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: missing } }]
      : [];
  const headings = change.headings.map((words, column) => put(sheetId, change.headingRow, column, words, true));
  const made = change.newColumns.flatMap(({ name, heading }, index): Request[] => [
    markColumn(sheetId, name, first + index),
    put(sheetId, change.headingRow, first + index, heading, true),
  ]);
  const cells = change.cells.flatMap(({ row, texts }) =>
    Object.entries(texts).flatMap(([name, text]) => {
      const column = at.get(name);
      if (column === undefined || (tab.rows[row]?.[column]?.text ?? '') === text) return [];
      return [put(sheetId, row, column, text, false)];
    }),
  );
  const rows = change.newRows.map(({ at: placed, texts }) => {
    const values: sheets_v4.Schema$CellData[] = [];
    for (const [column, text] of Object.entries(placed)) values[Number(column)] = cell(text);
    for (const [name, text] of Object.entries(texts)) values[at.get(name) ?? 0] = cell(text);
    return { values: Array.from(values, (value) => value ?? {}) };
  });
  // Below whatever stands there at that moment: nobody's new line is written over.
  const append: Request[] = rows.length > 0 ? [{ appendCells: { sheetId, rows, fields: 'userEnteredValue' } }] : [];
  return { requests: [...widen, ...headings, ...made, ...cells, ...append], at };
}

function markColumn(sheetId: number, name: string, column: number): Request {
  const dimensionRange = { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 };
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: COLUMN_MARK,
        metadataValue: name,
        location: { dimensionRange },
        visibility: 'DOCUMENT',
      },
    },
  };
}

/** Only ever as text: what comes out of people's files is never a formula. */
function cell(text: string): sheets_v4.Schema$CellData {
  return { userEnteredValue: { stringValue: text } };
}

function put(sheetId: number, rowIndex: number, columnIndex: number, text: string, heading: boolean): Request {
  const start = { sheetId, rowIndex, columnIndex };
  const format = { textFormat: { bold: heading }, wrapStrategy: 'WRAP' };
  const values = [{ ...(text === '' ? {} : cell(text)), userEnteredFormat: format }];
  return {
    updateCells: {
      start,
      rows: [{ values }],
      fields: 'userEnteredValue,userEnteredFormat(textFormat.bold,wrapStrategy)',
    },
  };
}

/** Whether the key column reads as before, in the rows that were there before. */
function stands(
  tab: ListTab,
  change: ListChange,
  after: readonly sheets_v4.Schema$RowData[],
  at: ReadonlyMap<string, number>,
): boolean {
  const ours = [...at.values()].includes(change.keyColumn);
  return (
    ours ||
    tab.rows.every((row, index) => {
      const before = row[change.keyColumn]?.text ?? '';
      // In an empty list the heading itself is new.
      return before === '' || before === (after[index]?.values?.[0]?.formattedValue ?? '');
    })
  );
}
