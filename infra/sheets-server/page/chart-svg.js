// @ts-check
/** @import { ChartModel } from './types.d.ts' */
import { drawBars, drawLines } from './chart-marks.js';
import { drawPie } from './chart-pie.js';
import { extent, markFormat, scaleOf } from './chart-scale.js';
import { svg } from './svg.js';
import { textWidth } from './text-size.js';

/** The field inside the axes. @typedef {{x: number, y: number, width: number, height: number}} Plot */
/** @typedef {{plot: Plot, min: number, max: number}} Frame */

const SMALL = { fontSize: 8.5 };
const LABEL_PIXELS = 14;

/** @param {ChartModel} model @param {number} width @param {number} height */
export function drawChart(model, width, height) {
  const root = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': model.title });
  if (model.title)
    root.append(
      svg(
        'text',
        { x: 16, y: 27, class: 'chart-title' },
        clipped(model.title, width - 32, { fontSize: 12, bold: true }),
      ),
    );
  const legend = model.legend && (model.series.length > 1 || model.kind === 'PIE');
  const bottom = height - (legend ? 34 : 12);
  const top = model.title ? 46 : 18;
  if (model.kind === 'PIE') drawPie(root, model, { x: 16, y: top, width: width - 32, height: bottom - top });
  else drawAxes(root, model, { x: 16, y: top, width: width - 32, height: bottom - top });
  if (legend && model.kind !== 'PIE') drawLegend(root, model, width, height - 14);
  return root;
}

/** @param {SVGElement} root @param {ChartModel} model @param {Plot} room */
function drawAxes(root, model, room) {
  const isBar = model.kind === 'BAR';
  const [low, high] = extent(model);
  const scale = scaleOf(low, high, Math.max(2, Math.floor(isBar ? room.width / 90 : room.height / 44)));
  const format = markFormat(model);
  const widest = Math.max(
    ...(isBar ? model.labels : scale.marks.map((mark) => format.format(mark))).map((text) => textWidth(text, SMALL)),
    12,
  );
  const left = Math.min(widest + 10, room.width * 0.4);
  const slanted = !isBar && needsSlant(model.labels, (room.width - left) / Math.max(1, model.labels.length));
  const below = isBar ? 22 : slanted ? 64 : 22;
  const plot = { x: room.x + left, y: room.y, width: room.width - left - 4, height: room.height - below };
  const frame = { plot, min: scale.min, max: scale.max };
  drawValueAxis(root, frame, scale.marks, (mark) => format.format(mark), isBar);
  if (isBar) drawRowLabels(root, model.labels, plot, left);
  else drawColumnLabels(root, model.labels, plot, slanted);
  if (model.kind === 'LINE' || model.kind === 'AREA') drawLines(root, model, frame);
  else drawBars(root, model, frame);
}

/** @param {string[]} labels @param {number} room */
const needsSlant = (labels, room) => labels.some((label) => textWidth(label, SMALL) > room - 4);

/** @param {SVGElement} root @param {Frame} frame @param {number[]} marks @param {(mark: number) => string} format @param {boolean} isBar */
function drawValueAxis(root, { plot, min, max }, marks, format, isBar) {
  for (const mark of marks) {
    const share = (mark - min) / (max - min);
    const x = plot.x + share * plot.width;
    const y = plot.y + plot.height - share * plot.height;
    const line = isBar
      ? { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height }
      : { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y };
    root.append(svg('line', { ...line, class: mark === 0 ? 'chart-base' : 'chart-line' }));
    const at = isBar
      ? { x, y: plot.y + plot.height + LABEL_PIXELS, 'text-anchor': 'middle' }
      : { x: plot.x - 6, y: y + 4, 'text-anchor': 'end' };
    root.append(svg('text', { ...at, class: 'chart-label' }, format(mark)));
  }
}

/** @param {SVGElement} root @param {string[]} labels @param {Plot} plot @param {boolean} slanted */
function drawColumnLabels(root, labels, plot, slanted) {
  const room = plot.width / Math.max(1, labels.length);
  const every = Math.max(1, Math.ceil(LABEL_PIXELS / room));
  labels.forEach((label, at) => {
    if (at % every !== 0) return;
    const x = plot.x + (at + 0.5) * room;
    const y = plot.y + plot.height + LABEL_PIXELS;
    /** @type {Record<string, string>} */
    const turn = slanted ? { transform: `rotate(-40 ${x} ${y})`, 'text-anchor': 'end' } : { 'text-anchor': 'middle' };
    root.append(svg('text', { x, y, ...turn, class: 'chart-label' }, slanted ? clipped(label, 84, SMALL) : label));
  });
}

/** @param {SVGElement} root @param {string[]} labels @param {Plot} plot @param {number} width */
function drawRowLabels(root, labels, plot, width) {
  const room = plot.height / Math.max(1, labels.length);
  const every = Math.max(1, Math.ceil(LABEL_PIXELS / room));
  labels.forEach((label, at) => {
    if (at % every !== 0) return;
    const y = plot.y + (at + 0.5) * room + 4;
    root.append(
      svg('text', { x: plot.x - 6, y, 'text-anchor': 'end', class: 'chart-label' }, clipped(label, width - 10, SMALL)),
    );
  });
}

/** @param {SVGElement} root @param {ChartModel} model @param {number} width @param {number} y */
function drawLegend(root, { series }, width, y) {
  const widths = series.map(({ name }) => textWidth(name, SMALL) + 34);
  let x = Math.max(16, (width - widths.reduce((sum, one) => sum + one, 0)) / 2);
  series.forEach(({ name, color }, index) => {
    root.append(svg('rect', { x, y: y - 9, width: 10, height: 10, rx: 2, fill: color }));
    root.append(svg('text', { x: x + 15, y, class: 'chart-label' }, name));
    x += widths[index] ?? 0;
  });
}

/** @param {string} text @param {number} width @param {import('./types.d.ts').TextFormat} format */
export function clipped(text, width, format) {
  if (textWidth(text, format) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, format) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
