import { asString, isTrue, type JsonObject } from '../../model/json.ts';
import type { Box, Cell, Sheet } from '../../model/types.ts';
import { changeCell, eachCell, isGrid, wholeGrid } from '../../model/workbook.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, refusal, sheetOf } from '../edit.ts';
import { typedText } from '../input.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(request: JsonObject): RegExp {
  const find = asString(request.find);
  if (find === '') throw refusal('Find is required.');
  const source = isTrue(request.searchByRegex) ? find : escaped(find);
  try {
    return new RegExp(
      isTrue(request.matchEntireCell) ? `^(?:${source})$` : source,
      isTrue(request.matchCase) ? 'g' : 'gi',
    );
  } catch {
    throw refusal('Invalid regular expression.');
  }
}

function boxes(edit: Edit, request: JsonObject): { sheet: Sheet; box: Box }[] {
  if (request.range !== undefined) return [boxOf(edit, request.range)];
  const whole = (sheet: Sheet) => ({ sheet, box: wholeGrid(sheet) });
  if (isTrue(request.allSheets)) return edit.workbook.sheets.filter(isGrid).map(whole);
  return [whole(sheetOf(edit, request.sheetId))];
}

interface Tally {
  values: number;
  formulas: number;
  occurrences: number;
  rows: Set<string>;
  sheets: Set<number>;
}

function replaceIn(edit: Edit, sheet: Sheet, box: Box, request: JsonObject, tally: Tally): void {
  const pattern = patternOf(request);
  const replacement = isTrue(request.searchByRegex)
    ? asString(request.replacement)
    : asString(request.replacement).replaceAll('$', '$$$$');
  const found: [Cell, number, number][] = [];
  eachCell(sheet, box, (cell, row, column) => {
    if (cell.formula !== undefined ? isTrue(request.includeFormulas) : cell.value !== undefined)
      found.push([cell, row, column]);
  });
  for (const [cell, row, column] of found) {
    const before =
      cell.formula ?? (typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value));
    const count = before.match(pattern)?.length ?? 0;
    if (!count) continue;
    const after = before.replace(pattern, replacement);
    changeCell(
      sheet,
      row,
      column,
      after === '' ? { value: undefined, formula: undefined } : typedText(edit.workbook, cell, after, edit.now),
    );
    if (cell.formula === undefined) tally.values++;
    else tally.formulas++;
    tally.occurrences += count;
    tally.rows.add(`${sheet.properties.sheetId} ${row}`);
    tally.sheets.add(sheet.properties.sheetId);
  }
}

export function findReplace(edit: Edit, request: JsonObject): JsonObject {
  const tally: Tally = { values: 0, formulas: 0, occurrences: 0, rows: new Set(), sheets: new Set() };
  for (const { sheet, box } of boxes(edit, request)) {
    refuseProtectedBox(edit, sheet, box);
    replaceIn(edit, sheet, box, request, tally);
  }
  return {
    ...(tally.values && { valuesChanged: tally.values }),
    ...(tally.formulas && { formulasChanged: tally.formulas }),
    ...(tally.rows.size && { rowsChanged: tally.rows.size }),
    ...(tally.sheets.size && { sheetsChanged: tally.sheets.size }),
    ...(tally.occurrences && { occurrencesChanged: tally.occurrences }),
  };
}
