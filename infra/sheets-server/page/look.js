// @ts-check
/** @import { Border, CellData, CellFormat } from './types.d.ts' */
import { css } from './colour.js';
import { fontSize } from './text-size.js';

/** @type {Readonly<Record<string, string>>} */
const ACROSS = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };
/** @type {Readonly<Record<string, string>>} */
const DOWN = { TOP: 'flex-start', MIDDLE: 'center', BOTTOM: 'flex-end' };
/** @type {Readonly<Record<string, string>>} */
const LINES = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};

/** Numbers stand right, truth values and errors in the middle, unless the cell says otherwise. @param {CellData} cell */
export function alignment({ effectiveFormat, effectiveValue }) {
  const set = ACROSS[effectiveFormat?.horizontalAlignment ?? ''];
  if (set) return set;
  if (effectiveValue?.numberValue !== undefined) return 'right';
  return effectiveValue?.boolValue !== undefined || effectiveValue?.errorValue ? 'center' : 'left';
}

/** Dresses a cell; what is not set stays as the style sheet has it. @param {HTMLElement} element @param {CellData} cell */
export function dress(element, cell) {
  const format = cell.effectiveFormat ?? {};
  const { style } = element;
  const fill = css(format.backgroundColorStyle, format.backgroundColor);
  if (fill && fill !== '#ffffff') style.backgroundColor = fill;
  style.alignItems = DOWN[format.verticalAlignment ?? 'BOTTOM'] ?? 'flex-end';
  style.textAlign = alignment(cell);
  dressText(element, format);
  dressBorders(element, format);
}

/** @param {HTMLElement} element @param {CellFormat} format */
function dressText({ style }, { textFormat, wrapStrategy }) {
  if (!textFormat) return;
  const ink = css(textFormat.foregroundColorStyle, textFormat.foregroundColor);
  if (ink && ink !== '#000000') style.color = ink;
  style.fontSize = `${fontSize(textFormat)}px`;
  if (textFormat.bold) style.fontWeight = '600';
  if (textFormat.italic) style.fontStyle = 'italic';
  const lines = [textFormat.underline && 'underline', textFormat.strikethrough && 'line-through'].filter(Boolean);
  if (lines.length) style.textDecoration = lines.join(' ');
  if (wrapStrategy === 'WRAP') style.whiteSpace = 'pre-wrap';
}

/** @param {HTMLElement} element @param {CellFormat} format */
function dressBorders({ style }, { borders }) {
  if (!borders) return;
  /** @type {[string, Border | undefined][]} */
  const sides = [
    ['border-top', borders.top],
    ['border-right', borders.right],
    ['border-bottom', borders.bottom],
    ['border-left', borders.left],
  ];
  for (const [property, border] of sides) {
    const line = LINES[border?.style ?? ''];
    if (line) style.setProperty(property, `${line} ${css(border?.colorStyle, border?.color) ?? '#000000'}`);
  }
}
