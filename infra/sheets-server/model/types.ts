import type { JsonObject } from './json.ts';

export type Scalar = string | number | boolean;

/** A cell never changes; a write puts another one in its place. An absent member is an unset property. */
export interface Cell {
  /** The literal that was entered; absent where there is a formula. */
  readonly value?: Scalar;
  /** The formula as it was entered, with its leading `=`. */
  readonly formula?: string;
  /** userEnteredFormat. */
  readonly format?: JsonObject;
  readonly note?: string;
  readonly validation?: JsonObject;
  /** Members of CellData that are kept as they were sent: textFormatRuns, pivotTable, chipRuns … */
  readonly extra?: JsonObject;
}

/** Cells by column. `owner` is the fork that may change the row in place; every other fork copies it first. */
export interface Row {
  owner: object;
  cells: (Cell | undefined)[];
}

/** Zero-based and half open; an absent side is unbounded. */
export interface GridRange {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

/** A range with every side known. */
export interface Box {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

export interface DimensionGroup {
  startIndex: number;
  endIndex: number;
  depth: number;
  collapsed?: boolean;
}

/** What is known of single rows or columns (pixelSize, hiddenByUser), by index. */
export type DimensionProperties = Record<number, JsonObject>;

export interface Sheet {
  /** SheetProperties without `index`, which is the place in the list. */
  properties: JsonObject & { sheetId: number; title: string };
  rowCount: number;
  columnCount: number;
  rows: (Row | undefined)[];
  rowProperties: DimensionProperties;
  columnProperties: DimensionProperties;
  rowGroups: DimensionGroup[];
  columnGroups: DimensionGroup[];
  merges: Box[];
  conditionalFormats: JsonObject[];
  protectedRanges: JsonObject[];
  charts: JsonObject[];
  slicers: JsonObject[];
  tables: JsonObject[];
  bandedRanges: JsonObject[];
  filterViews: JsonObject[];
  basicFilter: JsonObject | null;
}

export interface Workbook {
  /** locale, timeZone, autoRecalc …; the title is the file's name. */
  properties: JsonObject & { locale: string; timeZone: string };
  sheets: Sheet[];
  namedRanges: JsonObject[];
  developerMetadata: JsonObject[];
}

export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

export interface Permission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: Role;
  emailAddress?: string;
  domain?: string;
}

/** A file in Drive; times in ms since 1970. */
export interface FileEntry {
  id: string;
  name: string;
  mimeType: string;
  createdTime: number;
  modifiedTime: number;
  version: number;
  trashed: boolean;
  trashedTime?: number;
  modifiedBy: string;
  /** When each account changed the content last. */
  modifiedByMe: Record<string, number>;
  sharedWithMe: Record<string, number>;
  permissions: Permission[];
  parents: string[];
  /** The place of the latest change in the server-wide list of changes. */
  change: number;
  changedAt: number;
  /** Accounts that can no longer see the file, with the change that shut them out. */
  lost: Record<string, number>;
  deleted: boolean;
  /** Members that are only kept: description, properties, appProperties, starred … */
  extra: JsonObject;
  comments: JsonObject[];
  /** Content of a file that is no spreadsheet, base64. */
  content?: string;
}

export interface StoredFile {
  entry: FileEntry;
  workbook: Workbook | null;
}
