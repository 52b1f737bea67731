// @ts-check
/** @import { Actions } from './actions.js' */
/** @import { Box, Spot } from './types.d.ts' */
/** @import { Workspace } from './workspace.js' */
import { fillOn } from './commands/fill.js';
import { resizeLines } from './commands/lines.js';
import { make, place } from './element.js';
import { GUTTER, HEAD } from './panes.js';

const EDGE = 5;
const LEAST = 20;

/** A drag that has begun. @typedef {{move: (event: PointerEvent) => void, end: (event: PointerEvent) => void}} Drag */

/** Goes on with what is selected, by its corner. @param {Workspace} workspace @param {Actions} actions @returns {Drag} */
export function startFilling(workspace, actions) {
  const source = workspace.selected;
  const spotOf = (/** @type {PointerEvent} */ { clientX, clientY }) => {
    const { view } = workspace;
    const { row, column } = view.panes.spotAt(clientX, clientY, view.layout);
    return { row: Math.max(row, source.bottom - 1), column: Math.max(column, source.right - 1) };
  };
  return {
    move: (event) => {
      workspace.selection.take(stretched(source, spotOf(event)));
      workspace.changed(false);
    },
    end: (event) => {
      workspace.select(source, false);
      fillOn(actions, source, spotOf(event));
    },
  };
}

/** Down or to the right, whichever is farther. @param {Box} source @param {Spot} spot */
const stretched = (source, { row, column }) =>
  row - source.bottom >= column - source.right ? { ...source, bottom: row + 1 } : { ...source, right: column + 1 };

/** The line whose far edge lies under the pointer in the headings; null = none. @param {Workspace} workspace @param {PointerEvent} event @returns {{dimension: 'ROWS' | 'COLUMNS', at: number} | null} */
export function edgeAt({ view }, { clientX, clientY }) {
  const { panes, layout } = view;
  const here = panes.spotAt(clientX, clientY, layout);
  const before = panes.spotAt(clientX - EDGE, clientY - EDGE, layout);
  const after = panes.spotAt(clientX + EDGE, clientY + EDGE, layout);
  if (here.row < 0 && here.column >= 0) {
    if (after.column !== here.column) return { dimension: 'COLUMNS', at: here.column };
    return before.column !== here.column && before.column >= 0 ? { dimension: 'COLUMNS', at: before.column } : null;
  }
  if (here.column < 0 && here.row >= 0) {
    if (after.row !== here.row) return { dimension: 'ROWS', at: here.row };
    return before.row !== here.row && before.row >= 0 ? { dimension: 'ROWS', at: before.row } : null;
  }
  return null;
}

/** Makes a column wider or a row higher; a line shows how far. @param {Workspace} workspace @param {Actions} actions @param {{dimension: 'ROWS' | 'COLUMNS', at: number}} edge @param {PointerEvent} from @returns {Drag} */
export function startSizing({ view }, actions, { dimension, at }, from) {
  const isColumn = dimension === 'COLUMNS';
  const axis = isColumn ? view.layout.columns : view.layout.rows;
  const line = view.panes.sheet.appendChild(make('div', 'size-line'));
  const sizeAt = (/** @type {PointerEvent} */ { clientX, clientY }) =>
    Math.max(LEAST, Math.round(axis.size(at) + (isColumn ? clientX - from.clientX : clientY - from.clientY)));
  const show = (/** @type {PointerEvent} */ event) => {
    const end = axis.start(at) + sizeAt(event);
    if (isColumn) place(line, GUTTER + end, 0, 2, HEAD + view.layout.rows.length);
    else place(line, 0, HEAD + end, GUTTER + view.layout.columns.length, 2);
  };
  show(from);
  return {
    move: show,
    end: (event) => {
      line.remove();
      if (sizeAt(event) === axis.size(at)) return;
      resizeLines(actions, { dimension, startIndex: at, endIndex: at + 1 }, sizeAt(event));
    },
  };
}
