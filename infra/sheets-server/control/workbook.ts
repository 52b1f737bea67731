import { parseCells } from '../a1/parse.ts';
import { clipped } from '../a1/resolve.ts';
import type { Context } from '../context.ts';
import { newEntry, touch } from '../drive/entry.ts';
import { grant } from '../drive/sharing.ts';
import { SPREADSHEET } from '../drive/types.ts';
import { invalidArgument } from '../http/errors.ts';
import {
  asArray,
  asNumber,
  asObject,
  asObjects,
  asString,
  isObject,
  isTrue,
  type Json,
  type JsonObject,
} from '../model/json.ts';
import type { Box, Permission, Sheet, StoredFile, Workbook } from '../model/types.ts';
import { cellAt, changeCell, newWorkbook } from '../model/workbook.ts';
import { apiLocale } from '../parse/locale.ts';
import { eachPlace } from '../sheets/cell-input.ts';
import { freshId } from '../sheets/edit.ts';
import { gridRangeJson } from '../sheets/grid-range.ts';
import { typedText } from '../sheets/input.ts';
import { normalised } from '../sheets/normalise.ts';
import { makeSheet } from '../sheets/requests/add-sheet.ts';

const ROLES = new Set(['owner', 'writer', 'commenter', 'reader']);
const ALIASES: Record<string, string> = { viewer: 'reader', editor: 'writer' };

export function roleFrom(value: Json | undefined): Permission['role'] {
  const role = ALIASES[asString(value)] ?? asString(value);
  if (!ROLES.has(role)) throw invalidArgument(`unknown role: ${asString(value)}`);
  return role as Permission['role'];
}

/** `B3`, `A1:C2`, `A:A` … on a tab, grown so that it fits. */
function boxOf(sheet: Sheet, text: string): Box {
  const box = parseCells(text);
  if (!box) throw invalidArgument(`not a range: ${text}`);
  sheet.rowCount = Math.max(sheet.rowCount, box.endRow ?? 0);
  sheet.columnCount = Math.max(sheet.columnCount, box.endColumn ?? 0);
  return clipped({ sheet, box });
}

/** A scalar is what the cell holds; `{entered}` is typed; else the members of CellData with `value`, `formula`, `format`. */
function putCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  json: Json | undefined,
  now: number,
): void {
  if (json === null || json === undefined || json === '') return;
  if (!isObject(json)) {
    if (Array.isArray(json)) throw invalidArgument('a cell is a scalar or an object');
    changeCell(sheet, row, column, { value: json });
    return;
  }
  const { value, formula, entered, format, note, validation } = json;
  if (format !== undefined) changeCell(sheet, row, column, { format: formatOf(format) });
  if (typeof entered === 'string') {
    changeCell(sheet, row, column, typedText(workbook, cellAt(sheet, row, column), entered, now));
  } else if (typeof formula === 'string') changeCell(sheet, row, column, { formula });
  else if (value !== undefined && value !== null && typeof value !== 'object' && value !== '')
    changeCell(sheet, row, column, { value });
  if (typeof note === 'string') changeCell(sheet, row, column, { note });
  if (isObject(validation)) changeCell(sheet, row, column, { validation });
}

const formatOf = (format: Json): JsonObject => asObject(normalised(format, 'CellFormat'));

function putCells(workbook: Workbook, sheet: Sheet, cells: Json | undefined, now: number): void {
  if (isObject(cells)) {
    for (const [name, json] of Object.entries(cells)) {
      const { startRow, startColumn } = boxOf(sheet, name);
      putCell(workbook, sheet, startRow, startColumn, json, now);
    }
    return;
  }
  const rows = asArray(cells).map(asArray);
  sheet.rowCount = Math.max(sheet.rowCount, rows.length);
  sheet.columnCount = Math.max(
    sheet.columnCount,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  rows.forEach((row, i) => {
    row.forEach((json, j) => {
      putCell(workbook, sheet, i, j, json, now);
    });
  });
}

function protect(sheet: Sheet, json: JsonObject): void {
  const { range, editors, ...others } = json;
  const id = sheet.properties.sheetId;
  const users = asArray(editors).map((email) => asString(email).toLowerCase());
  sheet.protectedRanges.push({
    protectedRangeId: freshId(() => false),
    range: range === undefined ? (id ? { sheetId: id } : {}) : gridRangeJson(id, boxOf(sheet, asString(range))),
    editors: users.length ? { users } : {},
    ...others,
  });
}

function paint(sheet: Sheet, json: JsonObject): void {
  const box = boxOf(sheet, asString(json.range));
  const format = formatOf(json.format ?? {});
  eachPlace(box, (row, column) => {
    const cell = cellAt(sheet, row, column);
    changeCell(sheet, row, column, { format: cell?.format ? { ...cell.format, ...format } : format });
  });
}

function putTab(workbook: Workbook, json: JsonObject, now: number): void {
  const { title, sheetId, rowCount, columnCount, hidden, frozenRowCount, frozenColumnCount, tabColor } = json;
  const grid = { rowCount, columnCount, frozenRowCount, frozenColumnCount };
  const gridProperties = Object.fromEntries(Object.entries(grid).filter(([, value]) => typeof value === 'number'));
  const sheet = makeSheet(workbook, {
    title,
    ...(typeof sheetId === 'number' && { sheetId }),
    gridProperties,
    ...(isTrue(hidden) && { hidden: true }),
    ...(tabColor !== undefined && { tabColor }),
  });
  workbook.sheets.push(sheet);
  for (const one of asObjects(json.formats)) paint(sheet, one);
  putCells(workbook, sheet, json.cells, now);
  for (const [name, note] of Object.entries(asObject(json.notes))) {
    const { startRow, startColumn } = boxOf(sheet, name);
    changeCell(sheet, startRow, startColumn, { note: asString(note) });
  }
  for (const text of asArray(json.merges)) sheet.merges.push(boxOf(sheet, asString(text)));
  for (const one of asObjects(json.protectedRanges)) protect(sheet, one);
  for (const one of asObjects(json.validations)) {
    eachPlace(boxOf(sheet, asString(one.range)), (row, column) =>
      changeCell(sheet, row, column, { validation: asObject(one.rule) }),
    );
  }
  asArray(json.columnWidths).forEach((pixels, i) => {
    if (typeof pixels === 'number') sheet.columnProperties[i] = { pixelSize: pixels };
  });
  for (const row of asArray(json.hiddenRows)) sheet.rowProperties[asNumber(row)] = { hiddenByUser: true };
}

/** A whole file from one description; see README, "Control". */
export function createDescribed(context: Context, json: JsonObject): StoredFile {
  const now = asNumber(json.createdTime, context.clock());
  const mimeType = asString(json.mimeType, SPREADSHEET);
  const id = asString(json.id);
  if (id && !/^[\w-]{1,100}$/.test(id)) throw invalidArgument('an id has 1 to 100 letters, digits, - or _');
  if (id && context.store.get(id)) throw invalidArgument(`a file with id ${id} exists already`);
  const owner = context.accounts.byEmail(asString(json.owner, context.accounts.defaultOwner));
  const name = asString(json.title) || 'Untitled spreadsheet';
  const entry = newEntry(context, { ...(id && { id }), name, mimeType, owner, now });
  for (const share of asObjects(json.shares)) {
    const emailAddress = asString(share.email);
    if (!emailAddress) throw invalidArgument('a share needs an email');
    grant(context, entry, { type: 'user', role: roleFrom(share.role ?? 'reader'), emailAddress }, now);
  }
  if (isTrue(json.anyone)) grant(context, entry, { type: 'anyone', role: 'reader' }, now);
  if (isTrue(json.trashed)) {
    entry.trashed = true;
    touch(context, entry);
  }
  const workbook = newWorkbook(apiLocale(asString(json.locale, 'en_US')), asString(json.timeZone, 'Etc/GMT'));
  const tabs = asObjects(json.tabs);
  if (tabs.length) {
    workbook.sheets = [];
    tabs.forEach((tab, i) => {
      putTab(workbook, i === 0 && tab.sheetId === undefined ? { ...tab, sheetId: 0 } : tab, now);
    });
  }
  const file = { entry, workbook: mimeType === SPREADSHEET ? workbook : null };
  context.store.commit(file);
  return file;
}
