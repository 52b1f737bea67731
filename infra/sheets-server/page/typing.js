// @ts-check
/** @import { Actions } from './actions.js' */
/** @import { Box } from './types.d.ts' */
/** @import { Step } from './editor.js' */

import { boxName, quoted } from './a1.js';
import { call } from './api.js';
import { checkboxValues, isCheckbox, isDropdown, isTicked } from './cell-view.js';
import { choicesOf, Dropdown } from './dropdown.js';
import { Editor } from './editor.js';
import { byId } from './element.js';
import { enteredText } from './entered-text.js';
import { move } from './movement.js';
import { GUTTER, HEAD } from './panes.js';
import { keepsOut } from './protection.js';
import { batch, pathOf } from './requests.js';
import { reason, say } from './toast.js';
import { typeInto } from './write.js';

const bar = /** @type {HTMLTextAreaElement} */ (byId('formula-bar'));

/** Everything that types into cells: the field over a cell, the formula bar, boxes, drop-downs, pasting. */
export class Typing {
  /** @param {Actions} actions */
  constructor(actions) {
    this.actions = actions;
    this.workspace = actions.workspace;
    this.editor = new Editor(
      (text, step) => this.#commit(text, step),
      () => this.#back(),
      (text) => {
        bar.value = text;
      },
    );
    this.dropdown = new Dropdown(byId('popups'), () => byId('grid').focus({ preventScroll: true }));
  }

  /** The text with which the active cell is edited. */
  current() {
    const { cells, locale } = this.workspace();
    const { row, column } = this.workspace().anchor();
    return enteredText(cells.at(row, column), locale);
  }

  /** Opens the field over the active cell. @param {string | null} [text] replaces what the cell holds */
  edit(text = null) {
    const { view, selection } = this.workspace();
    const spot = this.workspace().anchor();
    if (this.#isRefused({ top: spot.row, left: spot.column, bottom: spot.row + 1, right: spot.column + 1 })) return;
    const { rows, columns } = view.layout;
    const box = view.layout.boxAt(selection.active.row, selection.active.column);
    this.original = this.current();
    const start = {
      value: text ?? this.original,
      element: view.panes.paneOf(spot).element,
      x: GUTTER + columns.start(box.left),
      y: HEAD + rows.start(box.top),
      width: columns.start(box.right) - columns.start(box.left),
      height: rows.start(box.bottom) - rows.start(box.top),
    };
    this.editor.open(start, text !== null);
  }

  #back() {
    bar.value = this.current();
    byId('grid').focus({ preventScroll: true });
  }

  /** @param {string} text @param {Step} step */
  #commit(text, step) {
    const { row, column } = this.workspace().anchor();
    if (text !== this.original) this.write({ top: row, left: column, bottom: row + 1, right: column + 1 }, [[text]]);
    if (step === 'stay') return;
    byId('grid').focus({ preventScroll: true });
    move(this.workspace(), step);
  }

  /** What stands in the formula bar becomes the cell's content. */
  commitBar() {
    this.original = this.current();
    this.#commit(bar.value, 'down');
  }

  /** Types texts into the tab that is shown. @param {Box} box @param {string[][]} values */
  write(box, values) {
    const { id, sheet } = this.workspace();
    return this.actions.inPlace([box], () => typeInto(id, sheet, box, values));
  }

  /** Empties what is selected; formats and notes stay. */
  clear() {
    const { id, sheet, selected } = this.workspace();
    const range = `${quoted(sheet.properties.title)}!${boxName(selected)}`;
    const path = `${pathOf(id)}/values/${encodeURIComponent(range)}:clear`;
    return this.actions.inPlace([selected], () => call(path, { method: 'POST', body: {} }));
  }

  /** Pastes rows of texts from the active cell on; a single one into all that is selected. @param {string[][]} rows */
  paste(rows) {
    const { selected } = this.workspace();
    const { top, left } = selected;
    const isOne = rows.length === 1 && rows[0]?.length === 1;
    const [bottom, right] = [top + rows.length, left + (rows[0]?.length ?? 1)];
    const box = isOne ? selected : { top, left, bottom, right };
    const line = Array(box.right - left).fill(rows[0]?.[0] ?? '');
    const values = isOne ? Array.from({ length: box.bottom - top }, () => line) : rows;
    return this.#makeRoom(box, () => {
      this.workspace().select(box);
      return this.write(box, values);
    });
  }

  /** A tab grows to take in what is pasted. @param {Box} box @param {() => unknown} then */
  #makeRoom({ bottom, right }, then) {
    const { id, gid: sheetId, view } = this.workspace();
    const { whole } = view.layout;
    /** @type {[string, number][]} */
    const missing = [
      ['ROWS', bottom - whole.bottom],
      ['COLUMNS', right - whole.right],
    ];
    const requests = missing
      .filter(([, length]) => length > 0)
      .map(([dimension, length]) => ({ appendDimension: { sheetId, dimension, length } }));
    if (requests.length === 0) return then();
    return this.actions
      .run(async () => {
        await batch(id, requests);
        return null;
      })
      .then(then);
  }

  /** Ticks a box or opens a drop-down. @returns {boolean} whether the active cell has either */
  activate() {
    const { cells, view } = this.workspace();
    const spot = this.workspace().anchor();
    const cell = cells.at(spot.row, spot.column);
    if (!cell) return false;
    if (isCheckbox(cell)) {
      const [ticked, unticked] = checkboxValues(cell);
      const box = { top: spot.row, left: spot.column, bottom: spot.row + 1, right: spot.column + 1 };
      this.write(box, [[isTicked(cell) ? unticked : ticked]]);
      return true;
    }
    if (!isDropdown(cell)) return false;
    const element = view.panes.paneOf(spot).cells.get(`${spot.row}:${spot.column}`);
    if (element) this.#openChoices(element.getBoundingClientRect()).catch((error) => say(reason(error)));
    return true;
  }

  /** @param {DOMRect} place */
  async #openChoices(place) {
    const { cells, id, sheet } = this.workspace();
    const { row, column } = this.workspace().anchor();
    const cell = cells.at(row, column) ?? {};
    const choices = await choicesOf(cell, id, sheet);
    this.dropdown.open(choices, cell.formattedValue ?? '', place, (choice) => {
      this.write({ top: row, left: column, bottom: row + 1, right: column + 1 }, [[choice]]);
    });
  }

  /** Says so where a protection keeps the person out. @param {Box} box */
  #isRefused(box) {
    const refused = keepsOut(this.workspace().sheet, box);
    if (refused) say('Sel ini dilindungi. Mintalah izin kepada pemilik buku kerja.');
    return refused;
  }
}
