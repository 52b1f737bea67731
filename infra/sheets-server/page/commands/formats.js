// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { CellFormat, Rgb, TextFormat } from '../types.d.ts' */
import { batch, gridRange } from '../requests.js';

/** What a person can make of numbers; patterns are written as the API has them, whatever the workbook's locale. */
export const NUMBER_FORMATS = [
  { label: 'Otomatis', format: null },
  { label: 'Angka bulat (1.234)', format: { type: 'NUMBER', pattern: '#,##0' } },
  { label: 'Desimal (1.234,56)', format: { type: 'NUMBER', pattern: '#,##0.00' } },
  { label: 'Persen (12,3%)', format: { type: 'PERCENT', pattern: '0.0%' } },
  { label: 'Rupiah (Rp1.234)', format: { type: 'CURRENCY', pattern: '"Rp"#,##0' } },
  { label: 'Tanggal (31/12/2026)', format: { type: 'DATE', pattern: 'dd/mm/yyyy' } },
  { label: 'Teks biasa', format: { type: 'TEXT' } },
];

/** @param {Actions} actions @param {CellFormat} userEnteredFormat @param {string} field below userEnteredFormat */
function setFormat(actions, userEnteredFormat, field) {
  const { id, gid, selected } = actions.workspace();
  const cell = { userEnteredFormat };
  const request = { repeatCell: { range: gridRange(gid, selected), cell, fields: `userEnteredFormat.${field}` } };
  return actions.inPlace([selected], () => batch(id, [request]));
}

/** @param {Actions} actions */
const textOf = (actions) => actions.workspace().activeCell()?.effectiveFormat?.textFormat ?? {};

/** Sets what the active cell is not, or takes away what it is. @param {Actions} actions @param {'bold' | 'italic' | 'underline' | 'strikethrough'} kind */
export function toggleText(actions, kind) {
  /** @type {TextFormat} */
  const textFormat = { [kind]: !textOf(actions)[kind] };
  return setFormat(actions, { textFormat }, `textFormat.${kind}`);
}

/** @param {Actions} actions @param {Rgb | null} rgbColor null = as it is by default */
export const colourText = (actions, rgbColor) =>
  setFormat(
    actions,
    rgbColor ? { textFormat: { foregroundColorStyle: { rgbColor } } } : {},
    'textFormat.foregroundColorStyle',
  );

/** @param {Actions} actions @param {Rgb | null} rgbColor null = none */
export const colourFill = (actions, rgbColor) =>
  setFormat(actions, rgbColor ? { backgroundColorStyle: { rgbColor } } : {}, 'backgroundColorStyle');

/** @param {Actions} actions @param {{type: string, pattern?: string} | null} numberFormat null = as it comes */
export const formatNumbers = (actions, numberFormat) =>
  setFormat(actions, numberFormat ? { numberFormat } : {}, 'numberFormat');

/** @param {Actions} actions @param {'LEFT' | 'CENTER' | 'RIGHT'} horizontalAlignment */
export const align = (actions, horizontalAlignment) =>
  setFormat(actions, { horizontalAlignment }, 'horizontalAlignment');

/** @param {Actions} actions */
export function toggleWrap(actions) {
  const wraps = actions.workspace().activeCell()?.effectiveFormat?.wrapStrategy === 'WRAP';
  return setFormat(actions, { wrapStrategy: wraps ? 'OVERFLOW_CELL' : 'WRAP' }, 'wrapStrategy');
}

/** @param {Actions} actions @param {boolean} drawn */
export function setBorders(actions, drawn) {
  const { id, gid, selected } = actions.workspace();
  const border = drawn ? { style: 'SOLID', colorStyle: { rgbColor: {} } } : { style: 'NONE' };
  const sides = ['top', 'bottom', 'left', 'right', 'innerHorizontal', 'innerVertical'];
  const borders = Object.fromEntries(sides.map((side) => [side, border]));
  return actions.inPlace([selected], () =>
    batch(id, [{ updateBorders: { range: gridRange(gid, selected), ...borders } }]),
  );
}

/** @param {Actions} actions */
export const clearFormats = (actions) => {
  const { id, gid, selected } = actions.workspace();
  const request = { repeatCell: { range: gridRange(gid, selected), cell: {}, fields: 'userEnteredFormat' } };
  return actions.inPlace([selected], () => batch(id, [request]));
};
