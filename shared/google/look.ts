import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Priority, WriteRequest } from '#pipeline/ports.ts';
import type { KnownTab, TabModel } from '#tabs/model.ts';
import { type Answer, type CallDeps, call } from './call.ts';
import type { GoogleClient } from './client.ts';
import { withToken } from './identity-ready.ts';
import { isKeyed, ourColumns } from './render/columns.ts';
import { stateOfLayout } from './render/layout.ts';
import {
  CELLS_FIELDS,
  cellTexts,
  STATE_AND_CELLS_FIELDS,
  STATE_FIELDS,
  type TabState,
  tabState,
} from './render/state.ts';
import { findTab } from './tab-marks.ts';

/** A workbook as a write needs to know it. */
export interface Look {
  /** State of each tab asked for, null where it is missing. */
  readonly states: ReadonlyMap<TabModel['key'], TabState | null>;
  /** Titles of all tabs, by number. */
  readonly titles: ReadonlyMap<number, string>;
}

/** Looks how our tabs stand: one read, and a second one when rows carry keys and stand there already. */
export async function look(
  deps: CallDeps,
  client: GoogleClient,
  priority: Priority,
  spreadsheetId: string,
  tabs: readonly TabModel[],
): Promise<Answer<Look>> {
  const shape = await get(deps, client, priority, { spreadsheetId, fields: STATE_FIELDS });
  if (shape.kind !== 'answered') return shape;
  const sheets = shape.value.sheets ?? [];
  const found = findAll(tabs, sheets);
  const ranges = [...found].flatMap(([model, sheet]) => (sheet && isKeyed(model) ? [wholeTab(titleOf(sheet))] : []));
  const cells = await textsOf(deps, client, priority, spreadsheetId, ranges);
  if (cells.kind !== 'answered') return cells;
  return { kind: 'answered', value: { states: states(found, cells.value), titles: titlesOf(sheets) } };
}

/**
 * The same when a pull has just seen the workbook: one read of our own tabs by the names they had then, none at all
 * where they are yet to be made.
 */
export async function lookAtKnown(
  deps: CallDeps,
  client: GoogleClient,
  priority: Priority,
  request: WriteRequest,
  known: readonly KnownTab[],
): Promise<Answer<Look>> {
  const { spreadsheetId, tabs, readBack } = request;
  const titles = titlesKnown(known, readBack);
  const ranges = known.filter(({ key }) => tabs.some((model) => model.key === key)).map(({ title }) => wholeTab(title));
  if (ranges.length === 0) return { kind: 'answered', value: { states: new Map(), titles } };
  const answer = await get(deps, client, priority, { spreadsheetId, ranges, fields: STATE_AND_CELLS_FIELDS });
  if (answer.kind !== 'answered') return answer;
  const found = findAll(tabs, answer.value.sheets ?? []);
  // A tab of another kind bears the name now, or ours is gone: the whole workbook must be looked at.
  const lost = known.some(({ key }) => tabs.some((model) => model.key === key && !found.get(model)));
  if (lost) return { kind: 'outdated' };
  return { kind: 'answered', value: { states: states(found, cellTexts(answer.value)), titles } };
}

/**
 * The same without any read of the workbook, when Drive says that nobody has touched the file since the pull. Null where
 * that is not so, or not known.
 */
export async function lookAtDrive(
  deps: CallDeps,
  client: GoogleClient,
  priority: Priority,
  request: WriteRequest,
): Promise<Look | null> {
  const { spreadsheetId: fileId, known = [], knownVersion, tabs, readBack } = request;
  const wanted = known.filter(({ key }) => tabs.some((model) => model.key === key));
  // Tabs that are yet to be made cost nothing to look at.
  if (knownVersion === undefined || wanted.length === 0 || wanted.some((tab) => !tab.layout)) return null;
  const answer = await call(deps, { account: client.account, kind: 'drive', priority }, () =>
    withToken(
      client,
      async () => (await client.drive.files.get({ fileId, fields: 'version', supportsAllDrives: true })).data,
    ),
  );
  if (answer.kind !== 'answered' || answer.value.version !== knownVersion) return null;
  const standing = tabs.map((model): [TabModel['key'], TabState | null] => {
    const found = wanted.find(({ key }) => key === model.key);
    if (!found?.layout) return [model.key, null];
    const names = ourColumns(model).map(({ name }) => name);
    return [model.key, stateOfLayout(found, found.layout, names)];
  });
  return { states: new Map(standing), titles: titlesKnown(known, readBack) };
}

function titlesKnown(known: readonly KnownTab[], readBack: WriteRequest['readBack']): Look['titles'] {
  return new Map([...known.map((tab) => [tab.sheetId, tab.title] as const), ...readBack.map(idAndTitle)]);
}

function idAndTitle(tab: { readonly tabId: number; readonly title: string }): [number, string] {
  return [tab.tabId, tab.title];
}

type FoundSheets = ReadonlyMap<TabModel, sheets_v4.Schema$Sheet | null>;

function findAll(tabs: readonly TabModel[], sheets: readonly sheets_v4.Schema$Sheet[]): FoundSheets {
  return new Map(tabs.map((model) => [model, findTab(sheets, model.key)]));
}

type Texts = ReadonlyMap<number, TabState['cells']>;

async function textsOf(
  deps: CallDeps,
  client: GoogleClient,
  priority: Priority,
  spreadsheetId: string,
  ranges: string[],
): Promise<Answer<Texts>> {
  if (ranges.length === 0) return { kind: 'answered', value: new Map() };
  const answer = await get(deps, client, priority, { spreadsheetId, ranges, fields: CELLS_FIELDS });
  return answer.kind === 'answered' ? { kind: 'answered', value: cellTexts(answer.value) } : answer;
}

function states(found: FoundSheets, texts: Texts): Look['states'] {
  return new Map(
    [...found].map(([model, sheet]) => {
      if (!sheet) return [model.key, null];
      const names = ourColumns(model).map(({ name }) => name);
      return [model.key, tabState(sheet, names, texts.get(sheet.properties?.sheetId ?? 0) ?? [])];
    }),
  );
}

function get(
  deps: CallDeps,
  client: GoogleClient,
  priority: Priority,
  params: sheets_v4.Params$Resource$Spreadsheets$Get,
): Promise<Answer<sheets_v4.Schema$Spreadsheet>> {
  return call(deps, { account: client.account, kind: 'read', priority }, () =>
    withToken(client, async () => (await client.sheets.spreadsheets.get(params)).data),
  );
}

function titleOf(sheet: sheets_v4.Schema$Sheet): string {
  return sheet.properties?.title ?? '';
}

function titlesOf(sheets: readonly sheets_v4.Schema$Sheet[]): ReadonlyMap<number, string> {
  return new Map(sheets.map((sheet) => [sheet.properties?.sheetId ?? 0, titleOf(sheet)]));
}

/** A tab as a range: quoted, so that a tab called `A1` is not taken for a cell. */
export function wholeTab(title: string): string {
  return `'${title.replaceAll("'", "''")}'`;
}
