import { clip, exceedsGrid, type SheetRange } from '../a1/resolve.ts';
import { roleOf } from '../drive/access.ts';
import type { Calculator } from '../formula/calculator.ts';
import { invalidArgument } from '../http/errors.ts';
import { applyMask, below, type Mask } from '../http/mask.ts';
import { asObject, type Json, type JsonObject } from '../model/json.ts';
import type { Box, DimensionGroup, Sheet } from '../model/types.ts';
import { isGrid, wholeGrid } from '../model/workbook.ts';
import { DEFAULT_FORMAT, THEME } from './defaults.ts';
import { gridData } from './grid-data.ts';
import { gridRangeJson } from './grid-range.ts';
import type { OpenFile } from './open.ts';
import { mayEdit } from './protection.ts';

export interface View {
  file: OpenFile;
  calculator: Calculator;
  email: string;
  mask: Mask;
  /** null = every tab whole. */
  ranges: SheetRange[] | null;
  gridData: boolean;
  /** Leaves out the bandings that tables are listed as. */
  withoutTables?: boolean;
}

export function sheetProperties(sheet: Sheet, index: number): JsonObject {
  const { sheetId, title, sheetType, gridProperties, ...others } = sheet.properties;
  const grid = { rowCount: sheet.rowCount, columnCount: sheet.columnCount, ...asObject(gridProperties) };
  return {
    sheetId,
    title,
    index,
    sheetType: sheetType ?? 'GRID',
    ...(isGrid(sheet) && { gridProperties: grid }),
    ...others,
  };
}

const groupsJson = (sheet: Sheet, groups: DimensionGroup[], dimension: string): JsonObject[] =>
  groups.map(({ startIndex, endIndex, depth, collapsed }) => ({
    range: {
      ...(sheet.properties.sheetId && { sheetId: sheet.properties.sheetId }),
      dimension,
      startIndex,
      endIndex,
    },
    depth,
    ...(collapsed && { collapsed }),
  }));

export const dimensionGroups = (sheet: Sheet, dimension: string): JsonObject[] =>
  groupsJson(sheet, dimension === 'ROWS' ? sheet.rowGroups : sheet.columnGroups, dimension);

/** A reader sees that a range is protected, not for whom. */
export function protectedRangeJson(file: OpenFile, protectedRange: JsonObject, email: string): JsonObject {
  const { editors, ...rest } = protectedRange;
  const role = roleOf(file.entry, email);
  const editable = mayEdit(file, protectedRange, email) && (role === 'owner' || role === 'writer');
  const showEditors = role === 'owner' || role === 'writer';
  return {
    ...rest,
    ...(editable && { requestingUserCanEdit: true }),
    ...(showEditors && editors !== undefined && { editors }),
  };
}

/** The lists that a tab shows only when they hold something. */
function listsOf(view: View, sheet: Sheet): Record<string, () => Json[]> {
  const { file, email } = view;
  return {
    merges: () => sheet.merges.map((box) => gridRangeJson(sheet.properties.sheetId, box)),
    conditionalFormats: () => sheet.conditionalFormats,
    filterViews: () => sheet.filterViews,
    protectedRanges: () => sheet.protectedRanges.map((range) => protectedRangeJson(file, range, email)),
    charts: () => sheet.charts,
    bandedRanges: () => [...sheet.bandedRanges, ...(view.withoutTables ? [] : sheet.tables.map(bandingOfTable))],
    developerMetadata: () => metadataAt(view, (location) => location.sheetId === sheet.properties.sheetId),
    rowGroups: () => dimensionGroups(sheet, 'ROWS'),
    columnGroups: () => dimensionGroups(sheet, 'COLUMNS'),
    slicers: () => sheet.slicers,
    tables: () => sheet.tables,
  };
}

/** A table is also listed as the banding that paints it. */
function bandingOfTable(table: JsonObject): JsonObject {
  const styles = asObject(table.rowsProperties);
  const colors: JsonObject = {};
  for (const [name, style] of Object.entries(styles)) colors[name.replace(/Style$/, '')] = asObject(style).rgbColor;
  return {
    bandedRangeId: Number(table.tableId),
    range: table.range,
    rowProperties: { ...colors, ...styles },
    bandedRangeReference: table.tableId,
  };
}

const metadataAt = ({ file }: View, matches: (location: JsonObject) => boolean): JsonObject[] =>
  file.workbook.developerMetadata.filter((metadata) => {
    const location = asObject(metadata.location);
    return location.dimensionRange === undefined && matches(location);
  });

function boxesOf(view: View, sheet: Sheet): Box[] {
  if (!view.ranges) return isGrid(sheet) ? [wholeGrid(sheet)] : [];
  return view.ranges
    .filter((range) => range.sheet === sheet)
    .map(({ box }) => {
      const inside = clip(sheet, box);
      if (!inside) throw invalidArgument(exceedsGrid(sheet, box));
      return inside;
    });
}

function sheetJson(view: View, sheet: Sheet, index: number, mask: Mask): JsonObject {
  const json: JsonObject = {};
  const properties = below(mask, 'properties');
  if (properties) json.properties = applyMask(sheetProperties(sheet, index), properties);
  const data = view.gridData && below(mask, 'data');
  const boxes = data || view.ranges ? boxesOf(view, sheet) : [];
  if (data && boxes.length) json.data = boxes.map((box) => gridData(view.calculator, sheet, box, data));
  const filter = below(mask, 'basicFilter');
  if (filter && sheet.basicFilter) json.basicFilter = applyMask(sheet.basicFilter, filter);
  for (const [name, list] of Object.entries(listsOf(view, sheet))) {
    const inner = below(mask, name);
    const items = inner ? list() : [];
    if (inner && items.length) json[name] = applyMask(items, inner);
  }
  return json;
}

/** The Spreadsheet resource, only as much of it as the mask names. */
export function spreadsheetJson(view: View): JsonObject {
  const { file, mask, ranges } = view;
  const { entry, workbook } = file;
  const json: JsonObject = {};
  const put = (name: string, value: () => Json | undefined) => {
    const inner = below(mask, name);
    const made = inner && value();
    if (inner && made !== undefined && !(Array.isArray(made) && made.length === 0)) json[name] = applyMask(made, inner);
  };
  put('spreadsheetId', () => entry.id);
  put('properties', () => ({
    title: entry.name,
    ...workbook.properties,
    defaultFormat: DEFAULT_FORMAT,
    spreadsheetTheme: workbook.properties.spreadsheetTheme ?? THEME,
  }));
  const inSheets = below(mask, 'sheets');
  if (inSheets) {
    const shown = workbook.sheets.filter((sheet) => !ranges || ranges.some((range) => range.sheet === sheet));
    json.sheets = shown.map((sheet) => sheetJson(view, sheet, workbook.sheets.indexOf(sheet), inSheets));
  }
  put('namedRanges', () => workbook.namedRanges);
  put('spreadsheetUrl', () => `https://docs.google.com/spreadsheets/d/${entry.id}/edit`);
  put('developerMetadata', () => metadataAt(view, (location) => location.spreadsheet === true));
  return json;
}
