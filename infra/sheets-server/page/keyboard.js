// @ts-check
/** @import { Actions } from './actions.js' */
/** @import { Workspace } from './workspace.js' */
/** @import { Step } from './editor.js' */
/** @import { Typing } from './typing.js' */

import { fillDown, fillRight } from './commands/fill.js';
import { toggleText } from './commands/formats.js';
import { editNote } from './commands/notes.js';
import { byId } from './element.js';
import { isFilterHead } from './filter-panel.js';
import { linkOf } from './links.js';
import { go, lastFilled, lastUsed, leap, move, nextTab, page } from './movement.js';

/** @type {Readonly<Record<string, Step>>} */
const ARROWS = { ArrowDown: 'down', ArrowUp: 'up', ArrowRight: 'right', ArrowLeft: 'left' };

/** What is done by Ctrl and a letter. @type {Readonly<Record<string, (actions: Actions) => unknown>>} */
const LETTERS = {
  b: (actions) => toggleText(actions, 'bold'),
  i: (actions) => toggleText(actions, 'italic'),
  u: (actions) => toggleText(actions, 'underline'),
  z: (actions) => actions.undo(),
  y: (actions) => actions.redo(),
  Z: (actions) => actions.redo(),
  d: fillDown,
  r: fillRight,
};

/** @param {() => Workspace | null} workspaceNow @param {Typing} typing @param {(uri: string) => void} follow @param {OpenAt} openAt */
export function listenToKeys(workspaceNow, typing, follow, openAt) {
  const grid = byId('grid');
  grid.addEventListener('keydown', (event) => {
    const workspace = workspaceNow();
    if (!workspace || event.isComposing || event.target !== grid) return;
    const isDone =
      opening(event, workspace, typing, openAt) ||
      withCommand(event, workspace, typing.actions, follow) ||
      plain(event, workspace, typing);
    if (isDone) event.preventDefault();
  });
}

/** What opens over a cell. @typedef {{menu: (at: DOMRect) => void, filter: (column: number, at: DOMRect) => void}} OpenAt */

/** The keys that open something over the active cell. @param {KeyboardEvent} event @param {Workspace} workspace @param {Typing} typing @param {OpenAt} openAt */
function opening({ key, altKey, shiftKey }, workspace, typing, openAt) {
  const { row, column } = workspace.anchor();
  if (shiftKey && key === 'F2') editNote(typing.actions).catch(() => {});
  else if (key === 'ContextMenu' || (shiftKey && key === 'F10')) openAt.menu(workspace.view.screenBox(row, column));
  else if (altKey && key === 'ArrowDown') {
    if (!isFilterHead(typing.actions, row, column)) return typing.activate();
    openAt.filter(column, workspace.view.screenBox(row, column));
  } else return false;
  return true;
}

/** @param {KeyboardEvent} event @param {Workspace} workspace @param {Actions} actions @param {(uri: string) => void} follow */
function withCommand({ key, ctrlKey, metaKey, altKey, shiftKey }, workspace, actions, follow) {
  if (altKey && key === 'Enter') return followActive(workspace, follow);
  if (shiftKey && !ctrlKey && key === ' ') return selectLines(workspace, 'rows');
  if (!ctrlKey && !metaKey) return false;
  const step = ARROWS[key];
  const letter = LETTERS[key];
  if (step) leap(workspace, step, shiftKey);
  else if (letter) letter(actions);
  else if (key === 'Home') go(workspace, { row: 0, column: 0 }, shiftKey);
  else if (key === 'End') go(workspace, lastUsed(workspace), shiftKey);
  else if (key === 'a') workspace.select(workspace.view.layout.whole, false);
  else if (key === ' ') return selectLines(workspace, 'columns');
  else if (key === 'PageDown' || key === 'PageUp') nextTab(workspace, key === 'PageDown' ? 1 : -1).catch(() => {});
  else if (key === 'Enter') return followActive(workspace, follow);
  else return false;
  return true;
}

/** The whole rows or columns of what is selected. @param {Workspace} workspace @param {'rows' | 'columns'} which */
function selectLines(workspace, which) {
  const { selected, view } = workspace;
  const { whole } = view.layout;
  const rows = which === 'rows' ? { left: 0, right: whole.right } : { top: 0, bottom: whole.bottom };
  workspace.select({ ...selected, ...rows }, false);
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
