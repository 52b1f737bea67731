// @ts-check
/** @import { Box, Spot } from './types.d.ts' */
/** @import { Layout } from './layout.js' */
import { make } from './element.js';

export const HEAD = 26;
export const GUTTER = 48;

/** @typedef {'main' | 'top' | 'left' | 'corner'} PaneName */
/** One of the four parts that scroll apart. @typedef {{name: PaneName, element: HTMLElement, cells: Map<string, HTMLElement>, heads: Map<string, HTMLElement>}} Pane */

/** @type {readonly PaneName[]} */
const NAMES = ['main', 'top', 'left', 'corner'];
const SPARE_ROWS = 6;
const SPARE_COLUMNS = 2;

/**
 * The scrolling window with its four panes. Frozen panes are sticky, so that the browser itself keeps them still.
 * All panes share the coordinates of the sheet, headings included.
 */
export class Panes {
  /** @param {HTMLElement} window */
  constructor(window) {
    this.window = window;
    this.sheet = make('div', 'sheet');
    this.panes = NAMES.map((name) => {
      const element = make('div', `pane ${name}`);
      this.sheet.append(element);
      return { name, element, cells: new Map(), heads: new Map() };
    });
    window.replaceChildren(this.sheet);
    window.setAttribute('role', 'grid');
    window.tabIndex = 0;
    this.frozen = { rows: 0, columns: 0 };
    /** What is drawn for the printer instead of the window's part. @type {{width: number, height: number} | null} */
    this.printed = null;
  }

  /** Takes the sizes of a tab. @param {Layout} layout */
  measure(layout) {
    const { rows, columns } = layout;
    this.frozen = {
      rows: layout.usableFrozenRows(this.window.clientHeight - HEAD),
      columns: layout.usableFrozenColumns(this.window.clientWidth - GUTTER),
    };
    const width = GUTTER + columns.length;
    const height = HEAD + rows.length;
    const frozenWidth = GUTTER + columns.start(this.frozen.columns);
    const frozenHeight = HEAD + rows.start(this.frozen.rows);
    this.sheet.style.width = `${width}px`;
    this.sheet.style.height = `${height}px`;
    for (const { name, element } of this.panes) {
      element.style.width = `${name === 'main' || name === 'top' ? width : frozenWidth}px`;
      element.style.height = `${name === 'main' || name === 'left' ? height : frozenHeight}px`;
      element.classList.toggle('frozen-rows', this.frozen.rows > 0);
      element.classList.toggle('frozen-columns', this.frozen.columns > 0);
    }
  }

  /** The cells that a pane has to show now. @param {PaneName} name @param {Layout} layout @returns {Box} */
  area(name, layout) {
    const rows = name === 'main' || name === 'left' ? this.#scrolledRows(layout) : { top: 0, bottom: this.frozen.rows };
    const columns =
      name === 'main' || name === 'top' ? this.#scrolledColumns(layout) : { left: 0, right: this.frozen.columns };
    return { ...rows, ...columns };
  }

  /** @param {Layout} layout */
  #scrolledRows({ rows }) {
    const { scrollTop } = this.window;
    const clientHeight = this.printed ? this.printed.height + HEAD : this.window.clientHeight;
    const first = rows.indexAt(scrollTop + rows.start(this.frozen.rows));
    const last = rows.indexAt(scrollTop + clientHeight - HEAD);
    const top = Math.max(this.frozen.rows, first - SPARE_ROWS);
    return { top, bottom: Math.max(top, Math.min(rows.count, last + 1 + SPARE_ROWS)) };
  }

  /** @param {Layout} layout */
  #scrolledColumns({ columns }) {
    const { scrollLeft } = this.window;
    const clientWidth = this.printed ? this.printed.width + GUTTER : this.window.clientWidth;
    const first = columns.indexAt(scrollLeft + columns.start(this.frozen.columns));
    const last = columns.indexAt(scrollLeft + clientWidth - GUTTER);
    const left = Math.max(this.frozen.columns, first - SPARE_COLUMNS);
    return { left, right: Math.max(left, Math.min(columns.count, last + 1 + SPARE_COLUMNS)) };
  }

  /** The pane in which a cell stands. @param {Spot} spot */
  paneOf({ row, column }) {
    const down = row < this.frozen.rows;
    const across = column < this.frozen.columns;
    const name = down ? (across ? 'corner' : 'top') : across ? 'left' : 'main';
    return /** @type {Pane} */ (this.panes.find((pane) => pane.name === name));
  }

  /**
   * What lies under a point of the screen; -1 = the heading.
   * @param {number} clientX @param {number} clientY @param {Layout} layout
   * @returns {Spot}
   */
  spotAt(clientX, clientY, { rows, columns }) {
    const { left, top } = this.window.getBoundingClientRect();
    const x = clientX - left - GUTTER;
    const y = clientY - top - HEAD;
    const across = x < columns.start(this.frozen.columns) ? x : x + this.window.scrollLeft;
    const down = y < rows.start(this.frozen.rows) ? y : y + this.window.scrollTop;
    return { row: y < 0 ? -1 : rows.indexAt(down), column: x < 0 ? -1 : columns.indexAt(across) };
  }

  /** Scrolls as little as needed to show a box. @param {Box} box @param {Layout} layout */
  reveal({ top, left, bottom, right }, { rows, columns }) {
    const { window, frozen } = this;
    if (left >= frozen.columns) {
      const room = window.clientWidth - GUTTER;
      const least = columns.start(right) - room;
      const most = columns.start(left) - columns.start(frozen.columns);
      window.scrollLeft = Math.min(Math.max(window.scrollLeft, least), most);
    }
    if (top >= frozen.rows) {
      const room = window.clientHeight - HEAD;
      const least = rows.start(bottom) - room;
      const most = rows.start(top) - rows.start(frozen.rows);
      window.scrollTop = Math.min(Math.max(window.scrollTop, least), most);
    }
  }
}
