// @ts-check
/** @import { TabHandler } from './tabs.js' */
/** @import { Box, SheetResource, Spot, Spreadsheet } from './types.d.ts' */
import { boxName } from './a1.js';
import { Cells } from './cells.js';
import { drawCharts } from './charts/draw.js';
import { byId } from './element.js';
import { changedCells, snapshot } from './fresh.js';
import { GridView } from './grid-view.js';
import { Selection } from './selection.js';
import { sumsOf } from './sums.js';
import { TabWatch } from './tab-watch.js';
import { drawTabs } from './tabs.js';
import { loadWorkbook } from './workbook.js';

const grid = byId('grid');
const UNTIL_LOADED_MS = 40;

/** One open workbook: its tabs, the cells of the one that is shown, and what is selected there. */
export class Workspace {
  /**
   * @param {string} id @param {Spreadsheet} spreadsheet @param {() => void} moved called when another place is selected
   * @param {Pick<TabHandler, 'menu' | 'rename'>} onTab what is done with a tab besides opening it
   */
  constructor(id, spreadsheet, moved, onTab) {
    this.onTab = onTab;
    this.id = id;
    this.spreadsheet = spreadsheet;
    this.moved = moved;
    /** @type {Map<number, Selection>} */
    this.selections = new Map();
    this.tabWatch = new TabWatch(id);
    this.sheet = this.#firstShown();
    this.cells = new Cells(id, this.sheet);
    this.selection = new Selection();
    this.view = new GridView(grid, this.cells, this.selection);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.loading = undefined;
  }

  get locale() {
    return this.spreadsheet.properties.locale ?? 'en_US';
  }

  /** The number of the tab that is shown. */
  get gid() {
    return this.sheet.properties.sheetId;
  }

  /** The cells that are selected. */
  get selected() {
    return this.selection.box(this.view.layout);
  }

  activeCell() {
    const { row, column } = this.anchor();
    return this.cells.at(row, column);
  }

  /** @param {number} gid */
  has(gid) {
    return this.spreadsheet.sheets.some(({ properties }) => properties.sheetId === gid);
  }

  /** @returns {SheetResource} */
  #firstShown() {
    const sheet = this.spreadsheet.sheets.find(({ properties }) => !properties.hidden) ?? this.spreadsheet.sheets[0];
    if (!sheet) throw new Error('The workbook has no tab.');
    return sheet;
  }

  /** Opens a tab; the first one where there is none of that number. @param {number | null} gid */
  async show(gid) {
    this.sheet = this.spreadsheet.sheets.find(({ properties }) => properties.sheetId === gid) ?? this.#firstShown();
    const { sheetId } = this.sheet.properties;
    this.selection = this.selections.get(sheetId) ?? new Selection();
    this.selections.set(sheetId, this.selection);
    this.cells = new Cells(this.id, this.sheet);
    this.view = new GridView(grid, this.cells, this.selection);
    grid.scrollTo(0, 0);
    grid.setAttribute('aria-label', `Lembar ${this.sheet.properties.title}`);
    this.tabWatch.changed.delete(sheetId);
    this.drawTabs();
    await this.loadInSight();
    this.select(this.selection.box(this.view.layout), false);
  }

  drawTabs() {
    const { sheetId } = this.sheet.properties;
    const choose = (/** @type {number} */ gid) => {
      if (gid === this.gid) return;
      this.show(gid).then(
        () => grid.focus({ preventScroll: true }),
        () => {},
      );
    };
    drawTabs(byId('tabs'), this.spreadsheet.sheets, sheetId, this.tabWatch.changed, { ...this.onTab, choose });
  }

  /** Loads what is in sight and draws it. */
  async loadInSight() {
    const { cells, view } = this;
    let came = false;
    for (const area of view.areas()) {
      for (const box of await cells.load(area)) {
        view.fit(box);
        came = true;
      }
    }
    if (view !== this.view) return;
    view.draw(came);
    if (came) drawCharts(this);
    this.showSums();
  }

  /** Draws at once what is there, and soon afterwards what has to come. */
  scrolled() {
    this.view.draw();
    clearTimeout(this.loading);
    this.loading = setTimeout(() => this.loadInSight().catch(() => {}), UNTIL_LOADED_MS);
  }

  /** Marks the tabs out of sight in which something changed. */
  async lookAtTabs() {
    await this.tabWatch.look(this.spreadsheet.sheets, this.sheet.properties.sheetId);
    this.drawTabs();
  }

  /** Takes over what others changed; what is in sight and differs lights up for a moment. */
  async refresh() {
    const before = snapshot(this.view.areas(), this.cells);
    const spreadsheet = await loadWorkbook(this.id);
    this.spreadsheet = spreadsheet;
    const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === this.sheet.properties.sheetId);
    if (!sheet) return this.show(null);
    const { cells, view } = this;
    this.sheet = sheet;
    cells.renew(sheet);
    for (const area of view.areas()) await cells.load(area);
    if (view !== this.view) return;
    view.renew(sheet);
    view.fresh = changedCells(before, view.areas(), cells);
    view.draw(true);
    this.drawTabs();
    drawCharts(this);
    this.moved();
  }

  /** @param {Box} box @param {boolean} [reveal] */
  select(box, reveal = true) {
    this.selection.take(box);
    this.changed(reveal);
  }

  /** After the selection moved. @param {boolean} [reveal] */
  changed(reveal = true) {
    const { row, column } = this.selection.corner;
    if (reveal) this.view.panes.reveal(this.view.layout.boxAt(row, column), this.view.layout);
    this.view.draw();
    this.showSums();
    this.moved();
  }

  showSums() {
    byId('sums').textContent = sumsOf(this.selection.box(this.view.layout), (row, column) =>
      this.cells.at(row, column),
    );
  }

  /** The cell that stands for the active place: the first of its merge. @returns {Spot} */
  anchor() {
    const { row, column } = this.selection.active;
    const { top, left } = this.view.layout.boxAt(row, column);
    return { row: top, column: left };
  }

  /** @returns {string} such as `B5` or `B5:C9` */
  selectedName() {
    const selected = this.selection.box(this.view.layout);
    const { row, column } = this.anchor();
    const alone = this.view.layout.boxAt(row, column);
    const isAlone = selected.bottom === alone.bottom && selected.right === alone.right;
    return isAlone ? boxName({ top: row, left: column, bottom: row + 1, right: column + 1 }) : boxName(selected);
  }
}
