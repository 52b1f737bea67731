// @ts-check
/** @import { Workspace } from '../workspace.js' */
/** @import { EmbeddedChart } from '../types.d.ts' */
import { make, place } from '../element.js';
import { GUTTER, HEAD } from '../panes.js';
import { chartConfig } from './config.js';
import { chartModel } from './data.js';
import { chartTable } from './text.js';

const WIDTH = 600;
const HEIGHT = 371;

/** Draws a tab's charts over its cells, from the data as they are now. @param {Workspace} workspace */
export async function drawCharts(workspace) {
  const { view, sheet } = workspace;
  const drawn = await Promise.all((sheet.charts ?? []).map((chart) => frameOf(workspace, chart).catch(() => null)));
  if (view !== workspace.view) return;
  for (const old of view.panes.sheet.querySelectorAll('.chart')) drop(old);
  for (const [at, one] of drawn.entries()) {
    if (!one) continue;
    layerOf(workspace, sheet.charts?.[at]).append(one.frame);
    new Chart(one.canvas, chartConfig(one.model));
  }
}

/**
 * A chart whose corner lies on frozen cells stays with them, above everything; others scroll with the main part.
 * @param {Workspace} workspace @param {EmbeddedChart | undefined} chart
 */
function layerOf({ view }, chart) {
  const { panes } = view;
  const { rowIndex: row = 0, columnIndex: column = 0 } = chart?.position?.overlayPosition?.anchorCell ?? {};
  const { name, element } = panes.paneOf({ row, column });
  if (name === 'main') return element;
  const sides = name === 'corner' ? 'left top' : name;
  const known = [...panes.sheet.children].find(({ className }) => className === `float ${sides}`);
  return known ?? panes.sheet.appendChild(make('div', `float ${sides}`));
}

/** @param {Workspace} workspace @param {EmbeddedChart} chart */
async function frameOf({ id, spreadsheet, view }, chart) {
  const model = await chartModel(id, spreadsheet, chart.spec ?? {});
  if (!model) return null;
  const {
    anchorCell,
    offsetXPixels = 0,
    offsetYPixels = 0,
    widthPixels,
    heightPixels,
  } = chart.position?.overlayPosition ?? {};
  const [width, height] = [widthPixels ?? WIDTH, heightPixels ?? HEIGHT];
  const frame = make('figure', 'chart');
  const x = GUTTER + view.layout.columns.start(anchorCell?.columnIndex ?? 0) + offsetXPixels;
  const y = HEAD + view.layout.rows.start(anchorCell?.rowIndex ?? 0) + offsetYPixels;
  place(frame, x, y, width, height);
  const canvas = make('canvas');
  canvas.width = width - 2;
  canvas.height = height - 2;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', chart.spec?.altText || model.title);
  frame.append(canvas, chartTable(model));
  return { frame, canvas, model };
}

/** @param {Element} frame */
function drop(frame) {
  const canvas = frame.querySelector('canvas');
  if (canvas) Chart.getChart(canvas)?.destroy();
  frame.remove();
}
