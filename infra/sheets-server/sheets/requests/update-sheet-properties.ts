import { sheetByTitle } from '../../a1/resolve.ts';
import { renameReferences } from '../../formula/shift-references.ts';
import { below, type Mask } from '../../http/mask.ts';
import { asNumber, asObject, asString, isObject, type JsonObject } from '../../model/json.ts';
import type { Cell, Sheet, Workbook } from '../../model/types.ts';
import { eachCell, setCell, wholeGrid } from '../../model/workbook.ts';
import { localeRules } from '../../parse/locale.ts';
import { type Edit, refusal, sheetOf } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';
import { refuseTooManyCells, titleTaken } from './add-sheet.ts';

function rename(workbook: Workbook, sheet: Sheet, title: string): void {
  if (!title) throw refusal('The sheet name cannot be empty.');
  const holder = sheetByTitle(workbook, title);
  if (holder && holder !== sheet) throw refusal(titleTaken(title));
  const before = sheet.properties.title;
  sheet.properties.title = title;
  followTitle(workbook, before, title);
}

/** Formulas go on pointing at a tab that has another name. */
function followTitle(workbook: Workbook, before: string, after: string): void {
  const { decimal } = localeRules(workbook.properties.locale);
  for (const sheet of workbook.sheets) {
    const changed: [Cell, number, number][] = [];
    eachCell(sheet, wholeGrid(sheet), (cell, row, column) => {
      if (cell.formula === undefined) return;
      const formula = renameReferences(cell.formula, before, after, decimal);
      if (formula !== cell.formula) changed.push([{ ...cell, formula }, row, column]);
    });
    for (const [cell, row, column] of changed) setCell(sheet, row, column, cell);
  }
}

/** Cells, merges and sizes behind the new end of the grid are gone. */
function resize(sheet: Sheet, rowCount: number, columnCount: number): void {
  if (rowCount < 1) throw refusal("You can't delete all the rows on the sheet.");
  if (columnCount < 1) throw refusal("You can't delete all the columns on the sheet.");
  if (rowCount < sheet.rows.length) sheet.rows.length = rowCount;
  if (columnCount < sheet.columnCount) {
    sheet.rows.forEach((row, i) => {
      if (row && row.cells.length > columnCount) {
        sheet.rows[i] = { owner: sheet.rows, cells: row.cells.slice(0, columnCount) };
      }
    });
  }
  sheet.merges = sheet.merges.filter((merge) => merge.startRow < rowCount && merge.startColumn < columnCount);
  sheet.rowCount = rowCount;
  sheet.columnCount = columnCount;
}

function changeGrid(sheet: Sheet, wanted: JsonObject, mask: Mask): void {
  const before = {
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    ...asObject(sheet.properties.gridProperties),
  };
  const { rowCount, columnCount, ...rest } = withFields(before, wanted, mask);
  const whole = mask === true;
  resize(sheet, asNumber(rowCount, whole ? sheet.rowCount : 0), asNumber(columnCount, whole ? sheet.columnCount : 0));
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== 0 && value !== false));
  if (asNumber(kept.frozenRowCount) >= sheet.rowCount) throw refusal("You can't freeze all visible rows on the sheet.");
  if (asNumber(kept.frozenColumnCount) >= sheet.columnCount)
    throw refusal("You can't freeze all visible columns on the sheet.");
  if (Object.keys(kept).length) sheet.properties.gridProperties = kept;
  else delete sheet.properties.gridProperties;
}

/** An index counts the places before the tab is taken out, so moving right lands one place further left. */
function move(workbook: Workbook, sheet: Sheet, index: number): void {
  const from = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(from, 1);
  workbook.sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

const FALSE_BY_DEFAULT = ['hidden', 'rightToLeft'];

function changeOthers(sheet: Sheet, wanted: JsonObject, mask: Mask): void {
  const apart = new Set(['sheetId', 'title', 'index', 'gridProperties', 'sheetType']);
  const others: Mask =
    mask === true ? true : Object.fromEntries(Object.entries(mask).filter(([field]) => !apart.has(field)));
  const { sheetId, title, sheetType, gridProperties, ...before } = sheet.properties;
  const source = Object.fromEntries(Object.entries(wanted).filter(([field]) => !apart.has(field)));
  const after = withFields(before, source, others);
  for (const field of FALSE_BY_DEFAULT) if (after[field] === false) delete after[field];
  if (isObject(after.tabColorStyle) && Object.keys(after.tabColorStyle).length === 0) {
    delete after.tabColorStyle;
    delete after.tabColor;
  }
  sheet.properties = {
    sheetId,
    title,
    ...(sheetType !== undefined && { sheetType }),
    ...(gridProperties !== undefined && { gridProperties }),
    ...after,
  };
}

const COLOR_PAIR = { tabColor: true, tabColorStyle: true } as const;

export function updateSheetProperties(edit: Edit, request: JsonObject): undefined {
  const { workbook } = edit;
  const wanted = asObject(request.properties);
  const named = updateMask(request.fields, 'SheetProperties');
  const colors = named !== true && (named.tabColor || named.tabColorStyle);
  const mask: Mask = colors ? { ...named, ...COLOR_PAIR } : named;
  const sheet = sheetOf(edit, wanted.sheetId);
  if (below(mask, 'title')) rename(workbook, sheet, asString(wanted.title));
  const grid = below(mask, 'gridProperties');
  if (grid && !(mask === true && wanted.gridProperties === undefined))
    changeGrid(sheet, asObject(wanted.gridProperties), grid);
  changeOthers(sheet, wanted, mask);
  if (below(mask, 'index') && wanted.index !== undefined) move(workbook, sheet, asNumber(wanted.index));
  if (workbook.sheets.every((one) => one.properties.hidden === true))
    throw refusal("You can't hide all the sheets in a document.");
  refuseTooManyCells(workbook);
}
