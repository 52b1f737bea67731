// @ts-check
/** @import { Workspace } from './workspace.js' */
/** @import { Step } from './editor.js' */
/** @import { Typing } from './typing.js' */
import { byId } from './element.js';
import { linkOf } from './links.js';
import { go, leap, move, nextTab, page } from './movement.js';

/** @type {Readonly<Record<string, Step>>} */
const ARROWS = { ArrowDown: 'down', ArrowUp: 'up', ArrowRight: 'right', ArrowLeft: 'left' };

/** @param {() => Workspace | null} workspaceNow @param {Typing} typing @param {(uri: string) => void} follow */
export function listenToKeys(workspaceNow, typing, follow) {
  const grid = byId('grid');
  grid.addEventListener('keydown', (event) => {
    const workspace = workspaceNow();
    if (!workspace || event.isComposing || event.target !== grid) return;
    if (withCommand(event, workspace, typing, follow) || plain(event, workspace, typing)) event.preventDefault();
  });
}

/** @param {KeyboardEvent} event @param {Workspace} workspace @param {Typing} typing @param {(uri: string) => void} follow */
function withCommand({ key, ctrlKey, metaKey, altKey, shiftKey }, workspace, typing, follow) {
  if (altKey && key === 'ArrowDown') return typing.activate();
  if (altKey && key === 'Enter') return followActive(workspace, follow);
  if (!ctrlKey && !metaKey) return false;
  const { whole } = workspace.view.layout;
  const step = ARROWS[key];
  if (step) leap(workspace, step, shiftKey);
  else if (key === 'Home') go(workspace, { row: 0, column: 0 }, shiftKey);
  else if (key === 'a') workspace.select(whole, false);
  else if (key === 'z') typing.undo().catch(() => {});
  else if (key === 'PageDown' || key === 'PageUp') nextTab(workspace, key === 'PageDown' ? 1 : -1).catch(() => {});
  else if (key === 'Enter') return followActive(workspace, follow);
  else return false;
  return true;
}

/** @param {Workspace} workspace @param {(uri: string) => void} follow */
function followActive(workspace, follow) {
  const { row, column } = workspace.anchor();
  const uri = linkOf(workspace.cells.at(row, column));
  if (uri) follow(uri);
  return uri !== null;
}

/** @param {KeyboardEvent} event @param {Workspace} workspace @param {Typing} typing */
function plain({ key, shiftKey, ctrlKey, metaKey, altKey }, workspace, typing) {
  if (ctrlKey || metaKey || altKey) return false;
  const step = ARROWS[key];
  const { row } = workspace.selection.active;
  if (step) move(workspace, step, shiftKey);
  else if (key === 'Tab') move(workspace, shiftKey ? 'left' : 'right');
  else if (key === 'Home') go(workspace, { row, column: 0 }, shiftKey);
  else if (key === 'End') go(workspace, { row, column: lastFilled(workspace, row) }, shiftKey);
  else if (key === 'PageDown' || key === 'PageUp')
    page(workspace, key === 'PageDown' ? 1 : -1, shiftKey, byId('grid').clientHeight);
  else if (key === 'Enter' || key === 'F2') typing.edit();
  else if (key === 'Delete' || key === 'Backspace') typing.clear();
  else if (key === ' ' && typing.activate()) return true;
  else if (key.length === 1) typing.edit(key);
  else return false;
  return true;
}

/** @param {Workspace} workspace @param {number} row */
function lastFilled({ cells, view }, row) {
  let column = view.layout.whole.right - 1;
  while (column > 0 && cells.isEmpty(row, column)) column -= 1;
  return column;
}
