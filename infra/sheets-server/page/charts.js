// @ts-check
/** @import { Workspace } from './workspace.js' */
/** @import { EmbeddedChart } from './types.d.ts' */
import { chartModel } from './chart-data.js';
import { drawChart } from './chart-svg.js';
import { make, place } from './element.js';
import { GUTTER, HEAD } from './panes.js';

const WIDTH = 600;
const HEIGHT = 371;

/** Draws a tab's charts over its cells, from the data as they are now. @param {Workspace} workspace */
export async function drawCharts(workspace) {
  const { view, sheet } = workspace;
  const main = view.panes.panes.find(({ name }) => name === 'main')?.element;
  if (!main) return;
  const drawn = await Promise.all((sheet.charts ?? []).map((chart) => frameOf(workspace, chart).catch(() => null)));
  if (view !== workspace.view) return;
  for (const old of main.querySelectorAll('.chart')) old.remove();
  for (const frame of drawn) if (frame) main.append(frame);
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
  frame.append(drawChart(model, width, height));
  return frame;
}
