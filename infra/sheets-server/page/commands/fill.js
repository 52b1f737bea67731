// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { Box } from '../types.d.ts' */
import { batch, gridRange } from '../requests.js';

/** The first row of what is selected goes into the others; of one row alone, the one above. @param {Actions} actions */
export function fillDown(actions) {
  const { selected } = actions.workspace();
  const first = selected.bottom - selected.top > 1 ? selected.top : selected.top - 1;
  if (first < 0) return actions.running;
  return spread(actions, { ...selected, top: first, bottom: first + 1 }, { ...selected, top: first + 1 });
}

/** The first column of what is selected goes into the others; of one column alone, the one left of it. @param {Actions} actions */
export function fillRight(actions) {
  const { selected } = actions.workspace();
  const first = selected.right - selected.left > 1 ? selected.left : selected.left - 1;
  if (first < 0) return actions.running;
  return spread(actions, { ...selected, left: first, right: first + 1 }, { ...selected, left: first + 1 });
}

/** @param {Actions} actions @param {Box} source @param {Box} destination */
function spread(actions, source, destination) {
  const { id, gid } = actions.workspace();
  const request = {
    source: gridRange(gid, source),
    destination: gridRange(gid, destination),
    pasteType: 'PASTE_NORMAL',
  };
  return actions.inPlace([destination], () => batch(id, [{ copyPaste: request }]));
}

/** Goes on with what is selected as far as a cell below or right of it: numbers as a series. @param {Actions} actions @param {Box} source @param {{row: number, column: number}} to */
export function fillOn(actions, source, { row, column }) {
  const workspace = actions.workspace();
  const { id, gid } = workspace;
  const [down, across] = [row - source.bottom + 1, column - source.right + 1];
  if (down <= 0 && across <= 0) return actions.running;
  const rows = down >= across;
  const target = rows
    ? { ...source, top: source.bottom, bottom: row + 1 }
    : { ...source, left: source.right, right: column + 1 };
  const sourceAndDestination = {
    source: gridRange(gid, source),
    dimension: rows ? 'ROWS' : 'COLUMNS',
    fillLength: rows ? down : across,
  };
  workspace.select({
    ...source,
    bottom: Math.max(source.bottom, target.bottom),
    right: Math.max(source.right, target.right),
  });
  return actions.inPlace([target], () => batch(id, [{ autoFill: { sourceAndDestination } }]));
}
