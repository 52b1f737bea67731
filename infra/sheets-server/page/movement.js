// @ts-check
/** @import { Spot } from './types.d.ts' */
/** @import { Workspace } from './workspace.js' */
/** @import { Step } from './editor.js' */

/** @type {Readonly<Record<Step, {down: number, across: number}>>} */
const WAYS = {
  down: { down: 1, across: 0 },
  up: { down: -1, across: 0 },
  right: { down: 0, across: 1 },
  left: { down: 0, across: -1 },
  stay: { down: 0, across: 0 },
};

/** @param {Workspace} workspace @param {Step} step @param {boolean} [stretch] */
export function move(workspace, step, stretch = false) {
  const { layout } = workspace.view;
  const from = stretch ? workspace.selection.corner : workspace.selection.active;
  const box = layout.boxAt(from.row, from.column);
  /** @type {Spot} */
  const to = { ...from };
  if (step === 'down') to.row = layout.rows.next(box.bottom - 1, 1);
  if (step === 'up') to.row = layout.rows.next(box.top, -1);
  if (step === 'right') to.column = layout.columns.next(box.right - 1, 1);
  if (step === 'left') to.column = layout.columns.next(box.left, -1);
  go(workspace, to, stretch);
}

/** @param {Workspace} workspace @param {Spot} to @param {boolean} [stretch] */
export function go(workspace, to, stretch = false) {
  const { whole } = workspace.view.layout;
  const row = Math.min(Math.max(to.row, 0), whole.bottom - 1);
  const column = Math.min(Math.max(to.column, 0), whole.right - 1);
  workspace.selection.moveTo({ row, column }, stretch);
  workspace.changed();
}

/** To the last filled cell in a direction, or over a gap to the next one. @param {Workspace} workspace @param {Step} step @param {boolean} [stretch] */
export function leap(workspace, step, stretch = false) {
  const { cells, view, selection } = workspace;
  const { whole } = view.layout;
  const { down, across } = WAYS[step];
  let { row, column } = stretch ? selection.corner : selection.active;
  const isInside = () =>
    row + down >= 0 && row + down < whole.bottom && column + across >= 0 && column + across < whole.right;
  if (!isInside() || (down === 0 && across === 0)) return;
  const alongFilled = !cells.isEmpty(row, column) && !cells.isEmpty(row + down, column + across);
  while (isInside()) {
    if (alongFilled && cells.isEmpty(row + down, column + across)) break;
    row += down;
    column += across;
    if (!alongFilled && !cells.isEmpty(row, column)) break;
  }
  go(workspace, { row, column }, stretch);
}

/** @param {Workspace} workspace @param {1 | -1} direction @param {boolean} stretch @param {number} height of the window in pixels */
export function page(workspace, direction, stretch, height) {
  const { rows } = workspace.view.layout;
  const { row, column } = stretch ? workspace.selection.corner : workspace.selection.active;
  go(workspace, { row: rows.indexAt(rows.start(row) + direction * (height - 60)), column }, stretch);
}

/** The next tab that is not hidden. @param {Workspace} workspace @param {1 | -1} direction */
export function nextTab(workspace, direction) {
  const shown = workspace.spreadsheet.sheets.filter(({ properties }) => !properties.hidden);
  const at = shown.findIndex(({ properties }) => properties.sheetId === workspace.sheet.properties.sheetId);
  const next = shown[at + direction];
  return next ? workspace.show(next.properties.sheetId) : Promise.resolve();
}

/** The last column of a row that holds something. @param {Workspace} workspace @param {number} row */
export function lastFilled({ cells, view }, row) {
  let column = view.layout.whole.right - 1;
  while (column > 0 && cells.isEmpty(row, column)) column -= 1;
  return column;
}

/** The last row and column in use among the cells that are loaded. @param {Workspace} workspace @returns {Spot} */
export function lastUsed(workspace) {
  const { bottom } = workspace.view.layout.whole;
  const used = { row: 0, column: 0 };
  for (let row = 0; row < bottom; row++) {
    const column = lastFilled(workspace, row);
    if (workspace.cells.isEmpty(row, column)) continue;
    used.row = row;
    used.column = Math.max(used.column, column);
  }
  return used;
}
