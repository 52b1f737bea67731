// @ts-check
/** @import { Box, CellData, CellFormat, ConditionalFormatRule, InterpolationPoint, SheetResource } from './types.d.ts' */
import { css, mixed } from './colour.js';
import { holds } from './conditions.js';
import { boxOf, wholeSheet, within } from './workbook.js';

/** @typedef {(row: number, column: number) => CellData | undefined} CellAt */
/** @typedef {{number: number, color: string}} Stop */

/** The conditional formats of one tab. */
export class Conditional {
  /** @param {SheetResource} sheet @param {CellAt} cellAt */
  constructor(sheet, cellAt) {
    const whole = wholeSheet(sheet);
    this.cellAt = cellAt;
    this.rules = (sheet.conditionalFormats ?? []).map((rule) => ({
      rule,
      boxes: (rule.ranges ?? []).map((range) => boxOf(range, whole)),
    }));
    /** @type {Map<ConditionalFormatRule, Stop[]>} */
    this.stops = new Map();
  }

  /**
   * A cell as its rules show it: the first rule that holds decides.
   * @param {CellData | undefined} cell @param {number} row @param {number} column
   * @returns {CellData | undefined}
   */
  applied(cell, row, column) {
    for (const { rule, boxes } of this.rules) {
      if (!boxes.some((box) => within(box, row, column))) continue;
      const format = rule.gradientRule ? this.#gradient(rule, boxes, cell) : boolean(rule, cell);
      if (format) return { ...cell, effectiveFormat: overlaid(cell?.effectiveFormat, format) };
    }
    return cell;
  }

  /** @param {ConditionalFormatRule} rule @param {Box[]} boxes @param {CellData | undefined} cell */
  #gradient(rule, boxes, cell) {
    const value = cell?.effectiveValue?.numberValue;
    if (value === undefined) return null;
    const stops = this.stops.get(rule) ?? stopsOf(rule, this.#numbers(boxes));
    this.stops.set(rule, stops);
    return { backgroundColorStyle: undefined, backgroundColor: undefined, ...fill(colourAt(stops, value)) };
  }

  /** @param {Box[]} boxes */
  #numbers(boxes) {
    const numbers = [];
    for (const { top, bottom, left, right } of boxes) {
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          const value = this.cellAt(row, column)?.effectiveValue?.numberValue;
          if (value !== undefined) numbers.push(value);
        }
      }
    }
    return numbers.sort((a, b) => a - b);
  }
}

/** @param {ConditionalFormatRule} rule @param {CellData | undefined} cell @returns {CellFormat | null} */
function boolean({ booleanRule }, cell) {
  return booleanRule && holds(booleanRule.condition, cell) ? (booleanRule.format ?? null) : null;
}

/** @param {CellFormat | undefined} base @param {CellFormat} over @returns {CellFormat} */
function overlaid(base, over) {
  const fillOver = over.backgroundColorStyle ?? (over.backgroundColor && { rgbColor: over.backgroundColor });
  return {
    ...base,
    ...(fillOver && { backgroundColorStyle: fillOver }),
    textFormat: {
      ...base?.textFormat,
      ...over.textFormat,
      ...(over.textFormat?.foregroundColor &&
        !over.textFormat.foregroundColorStyle && {
          foregroundColorStyle: { rgbColor: over.textFormat.foregroundColor },
        }),
    },
  };
}

/** @param {string} color @returns {CellFormat} */
function fill(color) {
  const share = (/** @type {number} */ at) => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return { backgroundColorStyle: { rgbColor: { red: share(1), green: share(3), blue: share(5) } } };
}

/** @param {ConditionalFormatRule} rule @param {number[]} numbers sorted @returns {Stop[]} */
function stopsOf({ gradientRule }, numbers) {
  const { minpoint, midpoint, maxpoint } = gradientRule ?? {};
  return [minpoint, midpoint, maxpoint].flatMap((point) => {
    const color = css(point?.colorStyle, point?.color);
    return point && color ? [{ number: numberAt(point, numbers), color }] : [];
  });
}

/** @param {InterpolationPoint} point @param {number[]} numbers sorted */
function numberAt({ type, value }, numbers) {
  const [low, high] = [numbers[0] ?? 0, numbers[numbers.length - 1] ?? 0];
  const wanted = Number(value ?? 0);
  if (type === 'MIN') return low;
  if (type === 'MAX') return high;
  if (type === 'PERCENT') return low + ((high - low) * wanted) / 100;
  if (type === 'PERCENTILE') return numbers[Math.round(((numbers.length - 1) * wanted) / 100)] ?? low;
  return wanted;
}

/** @param {Stop[]} stops @param {number} value */
function colourAt(stops, value) {
  const first = stops[0];
  if (!first) return '#ffffff';
  let below = first;
  for (const stop of stops) {
    if (value <= stop.number) {
      const span = stop.number - below.number;
      return span > 0 && value > below.number
        ? mixed(below.color, stop.color, (value - below.number) / span)
        : stop.color;
    }
    below = stop;
  }
  return below.color;
}
