// @ts-check
/** @import { CellData } from './types.d.ts' */

const AS_SHOWN = new Set(['DATE', 'TIME', 'DATE_TIME']);
/** A text that would be taken for something else when it is typed as it stands. */
const LOOKS_LIKE_MORE = /^(?:[=+']|[-.,\s]*\d|(?:true|false)$)/i;

/** @param {string} locale such as `in_ID` */
const decimalMark = (locale) => (/^(?:in|id|de|fr|es|it|nl|pt)_/.test(locale) ? ',' : '.');

/**
 * The text with which a cell's content is edited: typed again as it is, it gives the same content.
 * @param {CellData | undefined} cell @param {string} locale
 */
export function enteredText(cell, locale) {
  const value = cell?.userEnteredValue;
  if (!value) return '';
  if (value.formulaValue !== undefined) return value.formulaValue;
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  if (value.numberValue !== undefined) return numberText(cell, value.numberValue, locale);
  const text = value.stringValue ?? '';
  const isPlainText = cell.effectiveFormat?.numberFormat?.type === 'TEXT';
  return LOOKS_LIKE_MORE.test(text) && !isPlainText ? `'${text}` : text;
}

/** @param {CellData} cell @param {number} number @param {string} locale */
function numberText(cell, number, locale) {
  const type = cell.effectiveFormat?.numberFormat?.type ?? '';
  if (AS_SHOWN.has(type)) return cell.formattedValue ?? String(number);
  const percent = type === 'PERCENT';
  const text = String(percent ? Number((number * 100).toPrecision(15)) : number);
  return text.replace('.', decimalMark(locale)) + (percent ? '%' : '');
}
