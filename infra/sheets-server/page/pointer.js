// @ts-check
/** @import { Spot } from './types.d.ts' */
/** @import { Workspace } from './workspace.js' */
/** @import { Typing } from './typing.js' */
/** @import { Drag } from './drags.js' */
/** @import { OpenAt } from './keyboard.js' */

import { edgeAt, startFilling, startSizing } from './drags.js';
import { byId } from './element.js';
import { NoteBubble } from './notes.js';

/**
 * Clicks, drags and hovering over the grid.
 * @param {() => Workspace | null} workspaceNow @param {Typing} typing @param {(uri: string) => void} follow @param {OpenAt} openAt
 */
export function listenToPointer(workspaceNow, typing, follow, openAt) {
  const grid = byId('grid');
  const bubble = new NoteBubble(byId('popups'));
  let dragging = false;
  /** @type {Drag | null} */
  let drag = null;

  grid.addEventListener('pointerdown', (event) => {
    const workspace = workspaceNow();
    if (!workspace || event.button !== 0 || isField(event.target)) return;
    if (isOverScrollbar(grid, event)) return;
    if (event.target instanceof HTMLAnchorElement) return;
    drag = dragFrom(workspace, typing, event);
    if (drag) return;
    const { layout, panes } = workspace.view;
    pick(workspace, panes.spotAt(event.clientX, event.clientY, layout), event.shiftKey);
    dragging = event.pointerType === 'mouse';
  });
  grid.addEventListener('pointermove', (event) => {
    const workspace = workspaceNow();
    if (!workspace) return;
    if (drag) return drag.move(event);
    grid.classList.toggle('over-edge', edgeAt(workspace, event) !== null);
    const spot = workspace.view.panes.spotAt(event.clientX, event.clientY, workspace.view.layout);
    if (dragging && event.buttons === 1 && spot.row >= 0 && spot.column >= 0) stretch(workspace, spot);
    showNote(workspace, spot, bubble);
  });
  addEventListener('pointerup', (event) => {
    dragging = false;
    drag?.end(event);
    drag = null;
  });
  grid.addEventListener('contextmenu', (event) => {
    const workspace = workspaceNow();
    if (!workspace || isField(event.target)) return;
    event.preventDefault();
    const { layout, panes } = workspace.view;
    const spot = panes.spotAt(event.clientX, event.clientY, layout);
    if (!isSelected(workspace, spot)) pick(workspace, spot, false);
    openAt.menu(new DOMRect(event.clientX, event.clientY, 0, 0));
  });
  grid.addEventListener('pointerleave', () => bubble.hide());
  grid.addEventListener('scroll', () => bubble.hide());
  grid.addEventListener('click', (event) => clicked(event, typing, follow, openAt));
  grid.addEventListener('dblclick', (event) => {
    if (!isField(event.target) && !isControl(event.target) && onCells(workspaceNow(), event)) typing.edit();
  });
}

/** @param {EventTarget | null} target */
const isField = (target) => target instanceof HTMLTextAreaElement;
/** @param {EventTarget | null} target */
const isControl = (target) =>
  target instanceof Element && (target instanceof HTMLAnchorElement || target.matches('.checkbox, .arrow, .funnel'));

/** @param {HTMLElement} grid @param {PointerEvent} event */
function isOverScrollbar(grid, { clientX, clientY }) {
  const { left, top } = grid.getBoundingClientRect();
  return clientX - left > grid.clientWidth || clientY - top > grid.clientHeight;
}

/** @param {Workspace | null} workspace @param {MouseEvent} event */
function onCells(workspace, { clientX, clientY }) {
  if (!workspace) return false;
  const { row, column } = workspace.view.panes.spotAt(clientX, clientY, workspace.view.layout);
  return row >= 0 && column >= 0;
}

/** A drag of something else than the selection. @param {Workspace} workspace @param {Typing} typing @param {PointerEvent} event @returns {Drag | null} */
function dragFrom(workspace, { actions }, event) {
  if (event.pointerType !== 'mouse') return null;
  if (event.target instanceof Element && event.target.matches('.fill-handle')) return startFilling(workspace, actions);
  const edge = edgeAt(workspace, event);
  return edge && startSizing(workspace, actions, edge, event);
}

/** @param {Workspace} workspace @param {Spot} spot */
const isSelected = ({ selected }, { row, column }) =>
  (row < 0 || (row >= selected.top && row < selected.bottom)) &&
  (column < 0 || (column >= selected.left && column < selected.right));

/** @param {MouseEvent} event @param {Typing} typing @param {(uri: string) => void} follow @param {OpenAt} openAt */
function clicked(event, typing, follow, openAt) {
  const { target } = event;
  if (target instanceof HTMLAnchorElement && target.dataset.inside) {
    event.preventDefault();
    follow(target.dataset.inside);
  } else if (target instanceof Element && target.matches('.funnel')) {
    openAt.filter(typing.workspace().anchor().column, target.getBoundingClientRect());
  } else if (target instanceof Element && target.matches('.checkbox, .arrow')) typing.activate();
}

/** A cell, a whole row or column by its heading, or all by the corner. @param {Workspace} workspace @param {Spot} spot @param {boolean} stretching */
function pick(workspace, spot, stretching) {
  const { whole } = workspace.view.layout;
  byId('grid').focus({ preventScroll: true });
  if (spot.row < 0 || spot.column < 0) {
    const rows = spot.row < 0 ? { top: 0, bottom: whole.bottom } : { top: spot.row, bottom: spot.row + 1 };
    const columns = spot.column < 0 ? { left: 0, right: whole.right } : { left: spot.column, right: spot.column + 1 };
    workspace.select({ ...rows, ...columns }, false);
    return;
  }
  workspace.selection.moveTo(spot, stretching);
  workspace.changed(false);
}

/** @param {Workspace} workspace @param {Spot} spot */
function stretch(workspace, spot) {
  const { row, column } = workspace.selection.corner;
  if (row === spot.row && column === spot.column) return;
  workspace.selection.moveTo(spot, true);
  workspace.changed(false);
}

/** @param {Workspace} workspace @param {Spot} spot @param {NoteBubble} bubble */
function showNote({ view, cells }, spot, bubble) {
  if (spot.row < 0 || spot.column < 0) return bubble.hide();
  const { top, left } = view.layout.boxAt(spot.row, spot.column);
  const note = cells.at(top, left)?.note;
  const element = view.panes.paneOf({ row: top, column: left }).cells.get(`${top}:${left}`);
  if (note && element) bubble.show(note, element.getBoundingClientRect());
  else bubble.hide();
}
