// @ts-check
/** @import { Workspace } from './workspace.js' */
import { byId } from './element.js';
import { lastUsed } from './movement.js';

/** What an A4 page leaves for drawing within its margins, at 96 pixels an inch. */
const PAGE = { width: 718, height: 1040 };
/** Smaller than this nobody reads: a longer tab goes on over several pages as wide as one. */
const SMALLEST = 0.5;

/** Draws the whole tab for the printer, on one page where it can still be read there. @param {() => Workspace | null} workspaceNow */
export function listenToPrint(workspaceNow) {
  const grid = byId('grid');
  addEventListener('beforeprint', () => {
    const workspace = workspaceNow();
    if (!workspace) return;
    const { width, height } = usedSize(workspace);
    const onOne = Math.min(1, PAGE.width / width, PAGE.height / height);
    grid.style.setProperty('--print-scale', String(onOne >= SMALLEST ? onOne : Math.min(1, PAGE.width / width)));
    grid.style.setProperty('--print-width', `${width}px`);
    grid.style.setProperty('--print-height', `${height}px`);
    grid.classList.add('printing');
    workspace.view.print({ width, height });
  });
  addEventListener('afterprint', () => {
    grid.classList.remove('printing');
    workspaceNow()?.view.print(null);
  });
}

/** As far as cells and charts reach, in pixels. @param {Workspace} workspace */
function usedSize(workspace) {
  const { layout, panes } = workspace.view;
  const { row, column } = lastUsed(workspace);
  let width = layout.columns.start(layout.boxAt(row, column).right);
  let height = layout.rows.start(row + 1);
  for (let at = 0; at <= row; at++) width = Math.max(width, layout.columns.start(layout.boxAt(at, 0).right));
  for (const chart of panes.sheet.querySelectorAll('.chart')) {
    if (!(chart instanceof HTMLElement)) continue;
    width = Math.max(width, chart.offsetLeft + chart.offsetWidth);
    height = Math.max(height, chart.offsetTop + chart.offsetHeight);
  }
  return { width, height };
}
