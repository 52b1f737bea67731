import { asNumber, asObject, asObjects, type JsonObject } from '../../model/json.ts';
import type { Sheet } from '../../model/types.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, refusal, sheetOf } from '../edit.ts';

const LIST = 'conditionalFormats';

function sheetOfRule(edit: Edit, rule: JsonObject): Sheet {
  const ranges = asObjects(rule.ranges);
  if (ranges.length === 0) throw refusal('No ranges specified.');
  if (rule.booleanRule === undefined && rule.gradientRule === undefined) throw refusal('No rule specified.');
  const ids = new Set(ranges.map((range) => range.sheetId ?? 0));
  if (ids.size > 1) throw refusal('All ranges must be on the same sheet.');
  return sheetOf(edit, ranges[0]?.sheetId);
}

/** A rule is a part of the cells that it colours: who may not edit these may not change it. */
function refuseProtectedRule(edit: Edit, rule: JsonObject): void {
  for (const range of asObjects(rule.ranges)) {
    const { sheet, box } = boxOf(edit, range);
    refuseProtectedBox(edit, sheet, box);
  }
}

export function addConditionalFormatRule(edit: Edit, request: JsonObject): undefined {
  const rule = asObject(request.rule);
  const sheet = sheetOfRule(edit, rule);
  refuseProtectedRule(edit, rule);
  const index = asNumber(request.index);
  if (index > sheet[LIST].length) throw refusal(`Index ${index} is out of bounds.`);
  sheet[LIST].splice(index, 0, rule);
  return undefined;
}

function placeOf(sheet: Sheet, index: number): JsonObject {
  const rule = sheet[LIST][index];
  if (!rule) throw refusal(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
  return rule;
}

export function updateConditionalFormatRule(edit: Edit, request: JsonObject): JsonObject {
  const index = asNumber(request.index);
  const rule = request.rule === undefined ? null : asObject(request.rule);
  const sheet = rule ? sheetOfRule(edit, rule) : sheetOf(edit, request.sheetId);
  const oldRule = placeOf(sheet, index);
  refuseProtectedRule(edit, oldRule);
  if (rule) refuseProtectedRule(edit, rule);
  if (rule) {
    sheet[LIST][index] = rule;
    return { newRule: rule, ...(index && { newIndex: index, oldIndex: index }), oldRule };
  }
  const newIndex = asNumber(request.newIndex);
  sheet[LIST].splice(index, 1);
  sheet[LIST].splice(newIndex, 0, oldRule);
  return { newRule: oldRule, ...(newIndex && { newIndex }), oldRule, ...(index && { oldIndex: index }) };
}

export function deleteConditionalFormatRule(edit: Edit, request: JsonObject): JsonObject {
  const sheet = sheetOf(edit, request.sheetId);
  const index = asNumber(request.index);
  const rule = placeOf(sheet, index);
  refuseProtectedRule(edit, rule);
  sheet[LIST].splice(index, 1);
  return { rule };
}
