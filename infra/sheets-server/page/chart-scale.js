// @ts-check
/** @import { ChartModel } from './types.d.ts' */

/** Round numbers that an axis is divided by. @param {number} span @param {number} wanted */
function step(span, wanted) {
  const rough = span / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}

/**
 * Marks of an axis that holds all values, zero among them.
 * @param {number} low @param {number} high @param {number} wanted how many
 * @returns {{min: number, max: number, marks: number[]}}
 */
export function scaleOf(low, high, wanted) {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  const size = step(to - from || 1, wanted);
  const min = Math.floor(from / size) * size;
  const max = Math.max(Math.ceil(to / size - 1e-9), 1 + min / size) * size;
  const marks = [];
  for (let at = 0; at <= Math.round((max - min) / size); at++) marks.push(Number((min + at * size).toPrecision(12)));
  return { min, max, marks };
}

/** The lowest and the highest that is drawn, stacks added up. @param {ChartModel} model @returns {[number, number]} */
export function extent({ series, stacked, labels, window }) {
  if (stacked === 'percent') return [0, 1];
  const values =
    stacked === 'stacked'
      ? labels.map((_, at) => series.reduce((sum, { values: list }) => sum + Math.max(0, list[at] ?? 0), 0))
      : series.flatMap(({ values: list }) => list.filter((value) => value !== null));
  return [window.min ?? Math.min(0, ...values), window.max ?? Math.max(0, ...values)];
}

/** How the axis writes its marks: as the cells show their figures. @param {ChartModel} model */
export function markFormat({ series, stacked }) {
  const isPercent =
    stacked === 'percent' || series.some(({ shown }) => shown.some((text) => text.trim().endsWith('%')));
  return new Intl.NumberFormat(
    'id-ID',
    isPercent ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 2, notation: 'standard' },
  );
}
