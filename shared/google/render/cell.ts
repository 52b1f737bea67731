import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { LinkTarget, TabCell, TabValue } from '#tabs/model.ts';
import { safeText } from './safe-text.ts';
import { STYLES } from './styles.ts';

type CellData = sheets_v4.Schema$CellData;

/** What a cell of ours holds beside its look. Notes are apart: people may put their own on our cells. */
export const VALUE_FIELDS = 'userEnteredValue,textFormatRuns,dataValidation';
/** All that a write of ours sets in a cell of ours. */
export const CELL_FIELDS = `${VALUE_FIELDS},userEnteredFormat`;
/** The same where what may be chosen is set for many rows at once. */
export const PEOPLE_FIELDS = 'userEnteredValue,userEnteredFormat,textFormatRuns';

/** What one cell of a model holds, as Google wants it. Foreign text leaves as `stringValue` only, which is never parsed. */
export function cellData(cell: TabCell): CellData {
  const validation = validationOf(cell);
  return { ...enteredValue(cell.value), ...(validation ? { dataValidation: validation } : {}) };
}

/** Value and look, without what may be chosen. */
export function plainData(cell: TabCell): CellData {
  return { ...enteredValue(cell.value), userEnteredFormat: STYLES[cell.style] };
}

function enteredValue(value: TabValue): CellData {
  switch (value.kind) {
    case 'blank':
      return {};
    case 'text':
      return { userEnteredValue: { stringValue: safeText(value.text) } };
    case 'number':
      return Number.isFinite(value.number) ? { userEnteredValue: { numberValue: value.number } } : {};
    case 'checkbox':
      return { userEnteredValue: { boolValue: value.ticked } };
    case 'formula':
      return { userEnteredValue: { formulaValue: value.formula } };
    case 'link':
      return {
        userEnteredValue: { stringValue: safeText(value.text) },
        textFormatRuns: [{ startIndex: 0, format: { link: { uri: uriOf(value.target) } } }],
      };
  }
}

/** Within the workbook by the tab's number, so that it holds when the tab is renamed. */
function uriOf(target: LinkTarget): string {
  if (target.kind === 'web') return target.url;
  return `#gid=${target.tabId}&range=${encodeURIComponent(target.cell)}`;
}

/** What may be chosen or ticked in a cell; null for anything. */
export function validationOf(cell: TabCell): sheets_v4.Schema$DataValidationRule | null {
  if (cell.value.kind === 'checkbox') return { condition: { type: 'BOOLEAN' }, strict: true };
  if (!cell.choices) return null;
  // Not strict: a person who types something else is read and asked, never shut out.
  const values = cell.choices.map((choice) => ({ userEnteredValue: choice }));
  return { condition: { type: 'ONE_OF_LIST', values }, strict: false, showCustomUi: true };
}
