// @ts-check
/** @import { Box } from './types.d.ts' */
/** @import { Layout } from './layout.js' */
/** @import { Pane } from './panes.js' */
import { letters } from './a1.js';
import { make, place } from './element.js';
import { GUTTER, HEAD } from './panes.js';

/** Column letters stand in the top panes. @param {Pane} pane @param {Box} area @param {Layout} layout @param {Box} selected */
export function drawColumnHeads(pane, area, { columns }, selected) {
  for (let column = area.left; column < area.right; column++) {
    if (columns.size(column) === 0) continue;
    const head = headOf(pane, `c${column}`, () => heading('column-head', letters(column), 'columnheader'));
    place(head, GUTTER + columns.start(column), 0, columns.size(column), HEAD);
    head.classList.toggle('selected', column >= selected.left && column < selected.right);
  }
}

/** Row numbers stand in the left panes. @param {Pane} pane @param {Box} area @param {Layout} layout @param {Box} selected */
export function drawRowHeads(pane, area, { rows }, selected) {
  for (let row = area.top; row < area.bottom; row++) {
    if (rows.size(row) === 0) continue;
    const head = headOf(pane, `r${row}`, () => heading('row-head', String(row + 1), 'rowheader'));
    place(head, 0, HEAD + rows.start(row), GUTTER, rows.size(row));
    head.classList.toggle('selected', row >= selected.top && row < selected.bottom);
  }
}

/** Takes away the headings that are out of sight. @param {Pane} pane @param {Box} area */
export function dropHeads({ heads }, area) {
  for (const [key, head] of heads) {
    const at = Number(key.slice(1));
    const shown = key[0] === 'c' ? at >= area.left && at < area.right : at >= area.top && at < area.bottom;
    if (shown) continue;
    head.remove();
    heads.delete(key);
  }
}

/** @param {Pane} pane @param {string} key @param {() => HTMLElement} create */
function headOf(pane, key, create) {
  const known = pane.heads.get(key);
  if (known) return known;
  const head = create();
  pane.heads.set(key, head);
  pane.element.append(head);
  return head;
}

/** @param {string} className @param {string} text @param {string} role */
function heading(className, text, role) {
  const head = make('div', className, text);
  head.setAttribute('role', role);
  return head;
}
