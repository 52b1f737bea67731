import { Calculator } from '../formula/calculator.ts';
import { asObject, asObjects, asString, type JsonObject } from '../model/json.ts';
import type { Box, Sheet } from '../model/types.ts';
import type { Edit } from './edit.ts';
import { formatted } from './values/render.ts';

/** What is hidden of each column, by its index; a filter may tell it in either of two forms. */
function hiddenValues(filter: JsonObject): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  const put = (column: number, criteria: JsonObject) => {
    const values = Array.isArray(criteria.hiddenValues) ? criteria.hiddenValues.map((one) => asString(one)) : [];
    if (values.length) found.set(column, new Set(values));
  };
  for (const [column, criteria] of Object.entries(asObject(filter.criteria))) put(Number(column), asObject(criteria));
  for (const spec of asObjects(filter.filterSpecs)) put(Number(spec.columnIndex ?? 0), asObject(spec.filterCriteria));
  return found;
}

/** Every row is shown again that a filter hid. */
export function showFilteredRows(sheet: Sheet): void {
  for (const [row, { hiddenByFilter, ...rest }] of Object.entries(sheet.rowProperties)) {
    if (hiddenByFilter === undefined) continue;
    if (Object.keys(rest).length) sheet.rowProperties[Number(row)] = rest;
    else delete sheet.rowProperties[Number(row)];
  }
}

/**
 * Hides the rows below the filter's first one whose shown text is among the hidden values. A row stays hidden until
 * the filter is set anew, whatever is typed in it meanwhile.
 */
export function hideFilteredRows({ workbook, now }: Edit, sheet: Sheet, box: Box, filter: JsonObject): void {
  showFilteredRows(sheet);
  const hidden = hiddenValues(filter);
  if (hidden.size === 0) return;
  const calculator = new Calculator(workbook, now);
  for (let row = box.startRow + 1; row < box.endRow; row++) {
    const isHidden = [...hidden].some(([column, values]) => values.has(shownText(calculator, sheet, row, column)));
    if (isHidden) sheet.rowProperties[row] = { ...sheet.rowProperties[row], hiddenByFilter: true };
  }
}

function shownText(calculator: Calculator, sheet: Sheet, row: number, column: number): string {
  const own = sheet.rows[row]?.cells[column]?.format?.numberFormat;
  const format = own === undefined ? calculator.inheritedFormat(sheet, row, column) : asObject(own);
  return formatted(calculator.valueAt(sheet, row, column), format, calculator);
}
