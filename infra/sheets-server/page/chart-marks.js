// @ts-check
/** @import { ChartModel } from './types.d.ts' */
/** @import { Frame } from './chart-svg.js' */
import { svg, told } from './svg.js';

const GAP = 0.3;

/** @param {ChartModel} model @param {number} index @param {number} at */
const words = ({ labels, series }, index, at) =>
  [labels[at], series[index]?.name, series[index]?.shown[at]].filter(Boolean).join(' · ');

/** Columns or bars, side by side or on top of each other; a series of lines in between. @param {SVGElement} root @param {ChartModel} model @param {Frame} frame */
export function drawBars(root, model, frame) {
  const bars = model.series.filter(({ kind }) => kind !== 'LINE');
  const piled = model.stacked !== 'none';
  const isBar = model.kind === 'BAR';
  const room = (isBar ? frame.plot.height : frame.plot.width) / Math.max(1, model.labels.length);
  const thick = (room * (1 - GAP)) / (piled ? 1 : Math.max(1, bars.length));
  model.labels.forEach((_, at) => {
    let from = 0;
    bars.forEach((series, place) => {
      const value = shareOf(model, series.values[at] ?? null, at);
      if (value === null) return;
      const across = at * room + (room * GAP) / 2 + (piled ? 0 : place * thick);
      const rect = rectangle(frame, from, from + value, across, thick, isBar);
      root.append(
        told(
          svg('rect', { ...rect, fill: series.color, class: 'chart-bar' }),
          words(model, model.series.indexOf(series), at),
        ),
      );
      if (piled) from += value;
    });
  });
  const lines = model.series.filter(({ kind }) => kind === 'LINE');
  if (lines.length > 0) drawLines(root, { ...model, series: lines }, frame);
}

/** @param {ChartModel} model @param {number | null} value @param {number} at */
function shareOf({ stacked, series }, value, at) {
  if (stacked !== 'percent' || value === null) return value;
  const sum = series.reduce((total, { values }) => total + (values[at] ?? 0), 0);
  return sum > 0 ? value / sum : null;
}

/**
 * @param {Frame} frame @param {number} from @param {number} to @param {number} across @param {number} thick
 * @param {boolean} isBar
 */
function rectangle({ plot, min, max }, from, to, across, thick, isBar) {
  const length = isBar ? plot.width : plot.height;
  const start = ((Math.min(from, to) - min) / (max - min)) * length;
  const size = (Math.abs(to - from) / (max - min)) * length;
  return isBar
    ? { x: plot.x + start, y: plot.y + across, width: size, height: Math.max(1, thick - 1) }
    : { x: plot.x + across, y: plot.y + plot.height - start - size, width: Math.max(1, thick - 1), height: size };
}

/** Lines with a dot at each figure; a gap where there is none. @param {SVGElement} root @param {ChartModel} model @param {Frame} frame */
export function drawLines(root, model, { plot, min, max }) {
  const room = plot.width / Math.max(1, model.labels.length);
  model.series.forEach((series, index) => {
    const dots = series.values.map((value, at) =>
      value === null
        ? null
        : { at, x: plot.x + (at + 0.5) * room, y: plot.y + plot.height - ((value - min) / (max - min)) * plot.height },
    );
    for (const run of runs(dots)) {
      const path = run.map(({ x, y }, step) => `${step ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
      if (model.kind === 'AREA')
        root.append(svg('path', { d: closed(path, run, plot.y + plot.height), fill: series.color, opacity: 0.2 }));
      root.append(svg('path', { d: path, fill: 'none', stroke: series.color, 'stroke-width': 2, class: 'chart-path' }));
      for (const { at, x, y } of run)
        root.append(told(svg('circle', { cx: x, cy: y, r: 3, fill: series.color }), words(model, index, at)));
    }
  });
}

/** @typedef {{at: number, x: number, y: number}} Dot */

/** @param {(Dot | null)[]} dots */
function runs(dots) {
  /** @type {Dot[][]} */
  const found = [[]];
  for (const dot of dots) {
    if (dot) found[found.length - 1]?.push(dot);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

/** @param {string} path @param {Dot[]} run @param {number} base */
const closed = (path, run, base) => `${path}L${run[run.length - 1]?.x ?? 0} ${base}L${run[0]?.x ?? 0} ${base}Z`;
