// @ts-check
/** @import { Box, CellData, SheetResource, Spot } from './types.d.ts' */
/** @import { Cells } from './cells.js' */
/** @import { Selection } from './selection.js' */
/** @import { Pane } from './panes.js' */
import { letters } from './a1.js';
import { cellElement } from './cell-view.js';
import { Conditional } from './conditional.js';
import { make, place } from './element.js';
import { drawColumnHeads, drawRowHeads, dropHeads } from './headings.js';
import { Layout } from './layout.js';
import { GUTTER, HEAD, Panes } from './panes.js';
import { isProtected } from './protection.js';
import { isTooWide, spill, spillFrom } from './spill.js';

/** @param {Box} box @param {number} row @param {number} column */
const isHeadOf = (box, row, column) => row === box.top && column >= box.left && column < box.right;

/** Draws the part of a tab that is in sight. */
export class GridView {
  /** @param {HTMLElement} window @param {Cells} cells @param {Selection} selection */
  constructor(window, cells, selection) {
    this.window = window;
    this.cells = cells;
    this.selection = selection;
    this.panes = new Panes(window);
    this.frames = this.panes.panes.map(({ element }) => element.appendChild(make('div', 'selection')));
    this.actives = this.panes.panes.map(({ element }) => element.appendChild(make('div', 'active-cell')));
    this.handles = this.panes.panes.map(({ element }) => element.appendChild(make('div', 'fill-handle')));
    this.layout = new Layout(cells.sheet);
    this.conditional = new Conditional(cells.sheet, (row, column) => this.cells.at(row, column));
    this.isEmpty = (/** @type {number} */ row, /** @type {number} */ column) => this.cells.isEmpty(row, column);
    /** @type {Set<string>} cells that others changed just now */
    this.fresh = new Set();
    this.resize();
  }

  /** @param {SheetResource} sheet as it is now */
  renew(sheet) {
    this.layout = new Layout(sheet);
    this.conditional = new Conditional(sheet, (row, column) => this.cells.at(row, column));
    this.window.classList.toggle('no-gridlines', sheet.properties.gridProperties?.hideGridlines === true);
    this.fit({ top: 0, left: 0, ...this.#loadedEnd() });
  }

  /** Draws all of a size at once, however large the window is; null = the window's part again. @param {{width: number, height: number} | null} size in pixels */
  print(size) {
    if (size) this.window.scrollTo(0, 0);
    this.panes.printed = size;
    this.draw();
  }

  resize() {
    const { gridProperties } = this.cells.sheet.properties;
    this.window.classList.toggle('no-gridlines', gridProperties?.hideGridlines === true);
    this.panes.measure(this.layout);
  }

  #loadedEnd() {
    const { bottom, right } = this.layout.whole;
    return { bottom, right };
  }

  /** Gives rows the height that their texts need, and keeps what is in sight where it is. @param {Box} area */
  fit(area) {
    const first = this.layout.rows.indexAt(this.window.scrollTop);
    const within = this.window.scrollTop - this.layout.rows.start(first);
    if (this.layout.fit(area, (row, column) => this.cells.at(row, column))) {
      this.panes.measure(this.layout);
      if (this.window.scrollTop > 0) this.window.scrollTop = this.layout.rows.start(first) + within;
    } else this.panes.measure(this.layout);
  }

  /** The area that has to be loaded to draw. @returns {Box[]} */
  areas() {
    return this.panes.panes
      .map(({ name }) => this.panes.area(name, this.layout))
      .filter(({ top, bottom, left, right }) => bottom > top && right > left);
  }

  /** Draws; `anew` = the cells themselves may have changed. @param {boolean} [anew] */
  draw(anew = false) {
    const selected = this.selection.box(this.layout);
    for (const pane of this.panes.panes) {
      const area = this.panes.area(pane.name, this.layout);
      this.#drawCells(pane, area, anew);
      dropHeads(pane, area);
      if (pane.name === 'top' || pane.name === 'corner') drawColumnHeads(pane, area, this.layout, selected);
      if (pane.name === 'left' || pane.name === 'corner') drawRowHeads(pane, area, this.layout, selected);
    }
    this.#drawSelection(selected);
    this.fresh.clear();
  }

  /** @param {Pane} pane @param {Box} area @param {boolean} anew */
  #drawCells(pane, area, anew) {
    const wanted = this.#wanted(area);
    for (const [key, element] of pane.cells) {
      if (!anew && wanted.has(key)) continue;
      element.remove();
      pane.cells.delete(key);
    }
    const added = document.createDocumentFragment();
    for (const [key, box] of wanted) {
      if (pane.cells.has(key)) continue;
      const element = this.#cell(box);
      if (this.fresh.has(key)) element.classList.add('fresh');
      pane.cells.set(key, element);
      added.append(element);
    }
    pane.element.prepend(added);
  }

  /** Every cell or merge of an area by its first cell, and the texts that run into it from the left. @param {Box} area */
  #wanted(area) {
    /** @type {Map<string, Box>} */
    const wanted = new Map();
    for (let row = area.top; row < area.bottom; row++) {
      if (this.layout.rows.size(row) === 0) continue;
      for (let column = area.left; column < area.right; column++) {
        if (this.layout.columns.size(column) === 0) continue;
        const box = this.layout.boxAt(row, column);
        wanted.set(`${box.top}:${box.left}`, box);
      }
      const from = area.left > 0 && area.left < area.right ? spillFrom(row, area.left, this.isEmpty) : null;
      if (from !== null) wanted.set(`${row}:${from}`, this.layout.boxAt(row, from));
    }
    return wanted;
  }

  /** @param {Box} box */
  #cell({ top, left, bottom, right }) {
    const { rows, columns } = this.layout;
    const cell = this.shown(top, left);
    const element = cellElement(cell);
    const width = columns.start(right) - columns.start(left);
    place(element, GUTTER + columns.start(left), HEAD + rows.start(top), width, rows.start(bottom) - rows.start(top));
    element.dataset.cell = `${top}:${left}`;
    if (isProtected(this.cells.sheet, top, left)) element.classList.add('protected');
    if (this.layout.filter && isHeadOf(this.layout.filter, top, left)) element.append(this.#filterButton(left));
    if (cell) this.#fitText(element, cell, top, left, width);
    return element;
  }

  /** @param {number} column */
  #filterButton(column) {
    const isOn = (this.cells.sheet.basicFilter?.criteria?.[column]?.hiddenValues ?? []).length > 0;
    const button = make('span', isOn ? 'funnel on' : 'funnel');
    button.setAttribute('role', 'button');
    button.setAttribute('aria-label', `Filter kolom ${letters(column)}`);
    return button;
  }

  /** @param {HTMLElement} element @param {CellData} cell @param {number} row @param {number} column @param {number} width */
  #fitText(element, cell, row, column, width) {
    const text = element.querySelector('.text');
    if (!(text instanceof HTMLElement)) return;
    if (isTooWide(cell, width)) {
      text.textContent = '#'.repeat(Math.max(1, Math.floor(width / 9)));
      element.title = cell.formattedValue ?? '';
    }
    const over = spill(cell, row, column, this.layout, this.cells);
    if (!over) return;
    element.classList.add('spills');
    if (over.overFills) text.style.width = `${over.width - 1}px`;
    else {
      element.classList.add('covers');
      element.style.width = `${over.width}px`;
    }
  }

  /** A cell as its conditional formats show it. @param {number} row @param {number} column */
  shown(row, column) {
    return this.conditional.applied(this.cells.at(row, column), row, column);
  }

  /** @param {Box} selected */
  #drawSelection(selected) {
    const { active } = this.selection;
    const activeBox = this.layout.boxAt(active.row, active.column);
    const alone =
      selected.bottom === activeBox.bottom &&
      selected.right === activeBox.right &&
      selected.top === activeBox.top &&
      selected.left === activeBox.left;
    for (const frame of this.frames) {
      frame.hidden = alone;
      this.#over(frame, selected);
    }
    for (const frame of this.actives) this.#over(frame, activeBox);
    for (const handle of this.handles) this.#atCorner(handle, selected);
    this.#nameActive(active);
  }

  /** @param {HTMLElement} frame @param {Box} box */
  #over(frame, { top, left, bottom, right }) {
    const { rows, columns } = this.layout;
    const [x, y] = [columns.start(left), rows.start(top)];
    place(frame, GUTTER + x - 1, HEAD + y - 1, columns.start(right) - x + 1, rows.start(bottom) - y + 1);
  }

  /** @param {HTMLElement} handle @param {Box} box */
  #atCorner(handle, { bottom, right }) {
    const { rows, columns } = this.layout;
    place(handle, GUTTER + columns.start(right) - 5, HEAD + rows.start(bottom) - 5, 9, 9);
  }

  /** Where a cell stands on the screen. @param {number} row @param {number} column @returns {DOMRect} */
  screenBox(row, column) {
    const { top, left } = this.layout.boxAt(row, column);
    const element = this.panes.paneOf({ row, column }).cells.get(`${top}:${left}`);
    return (element ?? this.window).getBoundingClientRect();
  }

  /** Tells readers of the screen where one is. @param {Spot} active */
  #nameActive({ row, column }) {
    const { top, left } = this.layout.boxAt(row, column);
    document.getElementById('active')?.removeAttribute('id');
    const element = this.panes.paneOf({ row, column }).cells.get(`${top}:${left}`);
    if (!element) return;
    element.id = 'active';
    this.window.setAttribute('aria-activedescendant', 'active');
  }
}
