// @ts-check
/** @import { ChartModel } from './types.d.ts' */
/** @import { Plot } from './chart-svg.js' */
import { PALETTE } from './colour.js';
import { svg, told } from './svg.js';

/** @param {SVGElement} root @param {ChartModel} model @param {Plot} room */
export function drawPie(root, { labels, series }, room) {
  const values = series[0]?.values.map((value) => Math.max(0, value ?? 0)) ?? [];
  const sum = values.reduce((total, value) => total + value, 0);
  if (sum === 0) return;
  const radius = Math.min(room.height / 2, room.width / 4);
  const [x, y] = [room.x + radius, room.y + room.height / 2];
  let turned = -0.25;
  values.forEach((value, at) => {
    const color = PALETTE[at % PALETTE.length] ?? '#2f6db5';
    const slice = svg('path', {
      d: wedge(x, y, radius, turned, turned + value / sum),
      fill: color,
      class: 'chart-bar',
    });
    root.append(told(slice, `${labels[at] ?? ''} · ${series[0]?.shown[at] ?? ''}`));
    const line = room.y + 14 + at * 18;
    root.append(svg('rect', { x: x + radius + 28, y: line - 9, width: 10, height: 10, rx: 2, fill: color }));
    root.append(svg('text', { x: x + radius + 43, y: line, class: 'chart-label' }, labels[at] ?? ''));
    turned += value / sum;
  });
}

/** @param {number} x @param {number} y @param {number} radius @param {number} from in turns @param {number} to in turns */
function wedge(x, y, radius, from, to) {
  const at = (/** @type {number} */ turn) =>
    `${x + radius * Math.cos(turn * 2 * Math.PI)} ${y + radius * Math.sin(turn * 2 * Math.PI)}`;
  const end = Math.min(to, from + 0.9999);
  return `M${x} ${y}L${at(from)}A${radius} ${radius} 0 ${end - from > 0.5 ? 1 : 0} 1 ${at(end)}Z`;
}
