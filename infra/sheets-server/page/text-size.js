// @ts-check
/** @import { TextFormat } from './types.d.ts' */

/** As the style sheet has it for cells. */
const FONT = '"Helvetica Neue", Arial, "Liberation Sans", "Open Sans", "DejaVu Sans", sans-serif';
/** Room left and right of a text in its cell. */
export const PADDING = 4;
const POINT = 4 / 3;

const context = document.createElement('canvas').getContext('2d');

/** @param {TextFormat | undefined} text in pixels */
export const fontSize = (text) => Math.round((text?.fontSize ?? 10) * POINT);

/** @param {TextFormat | undefined} text */
const fontOf = (text) => `${text?.italic ? 'italic ' : ''}${text?.bold ? '600 ' : ''}${fontSize(text)}px ${FONT}`;

/** @param {string} line @param {TextFormat | undefined} text in pixels */
export function textWidth(line, text) {
  if (!context) return line.length * 7;
  context.font = fontOf(text);
  return context.measureText(line).width;
}

/** @param {TextFormat | undefined} text in pixels */
export const lineHeight = (text) => Math.round(fontSize(text) * 1.3);

/**
 * How many lines a text takes in a width, broken between words, and within a word that is too long.
 * @param {string} value @param {TextFormat | undefined} text @param {number} width
 */
export function lineCount(value, text, width) {
  const room = Math.max(width - 2 * PADDING - 1, 8);
  let lines = 0;
  for (const line of value.split('\n')) lines += wrappedLines(line, text, room);
  return lines;
}

/** @param {string} line @param {TextFormat | undefined} text @param {number} room */
function wrappedLines(line, text, room) {
  if (textWidth(line, text) <= room) return 1;
  const space = textWidth(' ', text);
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const width = textWidth(word, text);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    lines += width > room ? Math.ceil(width / room) - 1 : 0;
    used = width > room ? width % room : used + (used > 0 ? space : 0) + width;
  }
  return lines;
}
