import type { JsonObject } from '../model/json.ts';
import type { Cell, FileEntry, Row, Scalar, Sheet, StoredFile, Workbook } from '../model/types.ts';

/** [column, value, formula, index of format, note, validation, extra]; trailing nulls left out. */
type StoredCell = [number, ...(Scalar | JsonObject | null)[]];
type StoredRow = StoredCell[];

interface StoredSheet {
  sheetId: number;
  /** Everything but the rows; absent = as before. */
  meta?: Omit<Sheet, 'rows'>;
  length: number;
  /** Rows that changed; null = emptied. */
  rows: Record<number, StoredRow | null>;
}

/** One committed change of a file. Applied in order they give its state; the first one is a whole file. */
export interface FileRecord {
  seq: number;
  entry: FileEntry;
  formats: JsonObject[];
  workbook: (Omit<Workbook, 'sheets'> & { sheets: StoredSheet[] }) | null;
}

class FormatTable {
  readonly list: JsonObject[] = [];
  readonly #places = new Map<JsonObject, number>();

  indexOf(format: JsonObject): number {
    let place = this.#places.get(format);
    if (place === undefined) {
      place = this.list.push(format) - 1;
      this.#places.set(format, place);
    }
    return place;
  }
}

function encodeCell(column: number, cell: Cell, formats: FormatTable): StoredCell {
  const stored: StoredCell = [
    column,
    cell.value ?? null,
    cell.formula ?? null,
    cell.format ? formats.indexOf(cell.format) : null,
    cell.note ?? null,
    cell.validation ?? null,
    cell.extra ?? null,
  ];
  while (stored.length > 1 && stored.at(-1) === null) stored.pop();
  return stored;
}

function encodeRow(row: Row, formats: FormatTable): StoredRow {
  const stored: StoredRow = [];
  row.cells.forEach((cell, column) => {
    if (cell) stored.push(encodeCell(column, cell, formats));
  });
  return stored;
}

function changedRows(sheet: Sheet, before: Sheet | undefined, formats: FormatTable): StoredSheet['rows'] {
  const rows: StoredSheet['rows'] = {};
  sheet.rows.forEach((row, i) => {
    if (row === before?.rows[i]) return;
    rows[i] = row ? encodeRow(row, formats) : null;
  });
  return rows;
}

function encodeSheet(sheet: Sheet, before: Sheet | undefined, formats: FormatTable): StoredSheet {
  const { rows, ...meta } = sheet;
  const { rows: _, ...metaBefore } = before ?? { rows };
  const same = before !== undefined && JSON.stringify(meta) === JSON.stringify(metaBefore);
  return {
    sheetId: sheet.properties.sheetId,
    ...(!same && { meta }),
    length: rows.length,
    rows: changedRows(sheet, before, formats),
  };
}

/** What has to be written so that `before` becomes `after`. */
export function encodeChange(seq: number, after: StoredFile, before: StoredFile | undefined): FileRecord {
  const formats = new FormatTable();
  const { workbook } = after;
  const earlier = new Map(before?.workbook?.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  return {
    seq,
    entry: after.entry,
    formats: formats.list,
    workbook: workbook && {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => encodeSheet(sheet, earlier.get(sheet.properties.sheetId), formats)),
    },
  };
}

const interned = new Map<string, JsonObject>();

/** Cells of one look share one object, as they did before they were written. */
function intern(format: JsonObject): JsonObject {
  const key = JSON.stringify(format);
  const known = interned.get(key);
  if (known) return known;
  interned.set(key, format);
  return format;
}

function decodeCell(stored: StoredCell, formats: JsonObject[]): Cell {
  const [, value, formula, format, note, validation, extra] = stored;
  const look = typeof format === 'number' ? formats[format] : undefined;
  return {
    ...(value !== null && value !== undefined && { value: value as Scalar }),
    ...(typeof formula === 'string' && { formula }),
    ...(look && { format: look }),
    ...(typeof note === 'string' && { note }),
    ...(validation && { validation: validation as JsonObject }),
    ...(extra && { extra: extra as JsonObject }),
  };
}

function decodeRow(stored: StoredRow, formats: JsonObject[], owner: object): Row {
  const cells: (Cell | undefined)[] = [];
  for (const one of stored) {
    while (cells.length < one[0]) cells.push(undefined);
    cells[one[0]] = decodeCell(one, formats);
  }
  return { owner, cells };
}

function decodeSheet(stored: StoredSheet, before: Sheet | undefined, formats: JsonObject[]): Sheet {
  const meta = stored.meta ?? before;
  if (!meta) throw new Error(`sheet ${stored.sheetId} is used before it is described`);
  const rows = before ? before.rows.slice(0, stored.length) : [];
  while (rows.length < stored.length) rows.push(undefined);
  for (const [index, row] of Object.entries(stored.rows)) {
    rows[Number(index)] = row ? decodeRow(row, formats, rows) : undefined;
  }
  return { ...meta, rows };
}

/** The state after a record, from the state before it. */
export function applyRecord(record: FileRecord, before: StoredFile | undefined): StoredFile {
  const formats = record.formats.map(intern);
  const earlier = new Map(before?.workbook?.sheets.map((sheet) => [sheet.properties.sheetId, sheet]));
  const { entry, workbook } = record;
  return {
    entry,
    workbook: workbook && {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => decodeSheet(sheet, earlier.get(sheet.sheetId), formats)),
    },
  };
}
