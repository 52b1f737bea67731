import { Calculator } from '../../formula/calculator.ts';
import { below } from '../../http/mask.ts';
import { asNumber, asObject, asObjects, asString, type JsonObject } from '../../model/json.ts';
import type { Box, Sheet } from '../../model/types.ts';
import { changeCell } from '../../model/workbook.ts';
import { boxOf, type Edit, freshId, refusal } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';
import { gridRangeJson } from '../grid-range.ts';
import { renderValues } from '../values/render.ts';

const rgb = (red: number, green: number, blue: number): JsonObject => ({ rgbColor: { red, green, blue } });

const ROWS_PROPERTIES: JsonObject = {
  headerColorStyle: rgb(0.20784314, 0.40784314, 0.32941177),
  firstBandColorStyle: rgb(1, 1, 1),
  secondBandColorStyle: rgb(0.9647059, 0.972549, 0.9764706),
};

const OPTIONS = { majorDimension: 'ROWS', render: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' };

/** Names come from the header row, then from the request; a column without one is `Column n`. */
function columnProperties(edit: Edit, sheet: Sheet, box: Box, wanted: JsonObject[]): JsonObject[] {
  const header =
    renderValues(new Calculator(edit.workbook, edit.now), sheet, { ...box, endRow: box.startRow + 1 }, OPTIONS)[0] ??
    [];
  return Array.from({ length: box.endColumn - box.startColumn }, (_, i) => {
    const sent = wanted.find((column) => asNumber(column.columnIndex) === i) ?? {};
    const { columnIndex: __, columnName, ...rest } = sent;
    const name = asString(columnName) || asString(header[i]) || `Column ${i + 1}`;
    return { ...(i && { columnIndex: i }), columnName: name, ...rest };
  });
}

const allTables = (edit: Edit): JsonObject[] => edit.workbook.sheets.flatMap((sheet) => sheet.tables);

function find(edit: Edit, id: string): { sheet: Sheet; place: number; table: JsonObject } {
  for (const sheet of edit.workbook.sheets) {
    const place = sheet.tables.findIndex((table) => table.tableId === id);
    const table = sheet.tables[place];
    if (table) return { sheet, place, table };
  }
  throw refusal(`No table with id: ${id}`);
}

function refuseTakenName(edit: Edit, name: string, id: string): void {
  const holder = allTables(edit).find((table) => asString(table.name).toLowerCase() === name.toLowerCase());
  if (holder && holder.tableId !== id) throw refusal(`A table with the name "${name}" already exists.`);
}

function freeName(edit: Edit): string {
  const names = new Set(allTables(edit).map((table) => asString(table.name)));
  for (let n = 1; ; n++) if (!names.has(`Table${n}`)) return `Table${n}`;
}

/** A table at the top of a tab keeps its header in sight. */
function freezeHeader(sheet: Sheet, box: Box): void {
  const grid = asObject(sheet.properties.gridProperties);
  if (box.startRow === 0 && !grid.frozenRowCount) sheet.properties.gridProperties = { ...grid, frozenRowCount: 1 };
}

/** A column that is given another name shows it in its header cell. */
function writeHeaders(sheet: Sheet, box: Box, columns: JsonObject[]): void {
  columns.forEach((column, i) => {
    changeCell(sheet, box.startRow, box.startColumn + i, { value: asString(column.columnName), formula: undefined });
  });
}

export function addTable(edit: Edit, request: JsonObject): JsonObject {
  const wanted = asObject(request.table);
  const { sheet, box } = boxOf(edit, wanted.range);
  const taken = (id: string) => allTables(edit).some((table) => table.tableId === id);
  const tableId = asString(wanted.tableId) || String(freshId((n) => taken(String(n))));
  if (taken(tableId)) throw refusal(`A table with id ${tableId} already exists.`);
  const name = asString(wanted.name) || freeName(edit);
  refuseTakenName(edit, name, tableId);
  const table: JsonObject = {
    ...wanted,
    tableId,
    name,
    range: gridRangeJson(sheet.properties.sheetId, box),
    rowsProperties: wanted.rowsProperties ?? ROWS_PROPERTIES,
    columnProperties: columnProperties(edit, sheet, box, asObjects(wanted.columnProperties)),
  };
  sheet.tables.push(table);
  freezeHeader(sheet, box);
  return { table };
}

export function updateTable(edit: Edit, request: JsonObject): undefined {
  const wanted = asObject(request.table);
  const id = asString(wanted.tableId);
  const { sheet, place, table } = find(edit, id);
  const mask = updateMask(request.fields, 'Table');
  const after = { ...withFields(table, wanted, mask), tableId: id };
  refuseTakenName(edit, asString(asObject(after).name), id);
  const target = boxOf(edit, asObject(after).range);
  const columns = columnProperties(edit, target.sheet, target.box, asObjects(asObject(after).columnProperties));
  if (below(mask, 'columnProperties')) writeHeaders(target.sheet, target.box, columns);
  sheet.tables[place] = {
    ...after,
    range: gridRangeJson(target.sheet.properties.sheetId, target.box),
    columnProperties: columns,
  };
  return undefined;
}

export function deleteTable(edit: Edit, request: JsonObject): undefined {
  const { sheet, place } = find(edit, asString(request.tableId));
  sheet.tables.splice(place, 1);
  return undefined;
}
