// @ts-check
/** @import { Box, SheetResource } from './types.d.ts' */
/** @import { Cells } from './cells.js' */
/** @import { Workspace } from './workspace.js' */
/** @import { Step } from './editor.js' */
import { checkboxValues, isCheckbox, isDropdown, isTicked } from './cell-view.js';
import { choicesOf, Dropdown } from './dropdown.js';
import { Editor } from './editor.js';
import { byId } from './element.js';
import { enteredText } from './entered-text.js';
import { move } from './movement.js';
import { GUTTER, HEAD } from './panes.js';
import { protectionOf } from './protection.js';
import { reason, say } from './toast.js';
import { typeInto } from './write.js';

const bar = /** @type {HTMLTextAreaElement} */ (byId('formula-bar'));

/** Everything that changes cells: the field over a cell, the formula bar, boxes, drop-downs, pasting, undoing. */
export class Typing {
  /** @param {() => Workspace} workspace @param {() => Promise<void>} written called after a write was answered */
  constructor(workspace, written) {
    this.workspace = workspace;
    this.written = written;
    this.editor = new Editor(
      (text, step) => this.#commit(text, step),
      () => this.#back(),
      (text) => {
        bar.value = text;
      },
    );
    this.dropdown = new Dropdown(byId('popups'), () => byId('grid').focus({ preventScroll: true }));
    /** @type {{gid: number, box: Box, values: string[][]}[]} */
    this.undoable = [];
    /** What was asked for one after another is done one after another. @type {Promise<void>} */
    this.running = Promise.resolve();
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
    if (this.#isRefused(box)) return;
    const workspace = this.workspace();
    const { sheet, cells } = workspace;
    this.running = this.running.then(() => this.#send(workspace, sheet, cells, box, values, false));
  }

  /**
   * @param {Workspace} workspace @param {SheetResource} sheet @param {Cells} cells
   * @param {Box} box @param {string[][]} values @param {boolean} undoes
   */
  async #send({ id, locale }, sheet, cells, box, values, undoes) {
    const before = values.map((line, y) =>
      line.map((_, x) => enteredText(cells.at(box.top + y, box.left + x), locale)),
    );
    try {
      await typeInto(id, sheet, box, values);
      if (!undoes) this.undoable.push({ gid: sheet.properties.sheetId, box, values: before });
      await this.written();
    } catch (error) {
      say(reason(error));
    }
  }

  /** Puts back what the last write replaced. */
  async undo() {
    await this.running;
    const last = this.undoable.pop();
    if (!last) return;
    const workspace = this.workspace();
    if (last.gid !== workspace.sheet.properties.sheetId) await workspace.show(last.gid);
    workspace.select(last.box);
    await this.#send(workspace, workspace.sheet, workspace.cells, last.box, last.values, true);
  }

  /** Empties what is selected. */
  clear() {
    const { view, selection } = this.workspace();
    const box = selection.box(view.layout);
    const line = Array(box.right - box.left).fill('');
    return this.write(
      box,
      Array.from({ length: box.bottom - box.top }, () => [...line]),
    );
  }

  /** Pastes rows of texts from the active cell on, as far as the tab goes. @param {string[][]} rows */
  paste(rows) {
    const { row, column } = this.workspace().anchor();
    const { whole } = this.workspace().view.layout;
    const lines = rows.slice(0, whole.bottom - row).map((line) => line.slice(0, whole.right - column));
    const box = { top: row, left: column, bottom: row + lines.length, right: column + (lines[0]?.length ?? 1) };
    this.workspace().select(box);
    this.write(box, lines);
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
  #isRefused({ top, left, bottom, right }) {
    const { sheet } = this.workspace();
    if (!sheet.protectedRanges) return false;
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        const protection = protectionOf(sheet, row, column);
        if (!protection || protection.warningOnly || protection.requestingUserCanEdit) continue;
        say('Sel ini dilindungi. Mintalah izin kepada pemilik buku kerja.');
        return true;
      }
    }
    return false;
  }
}
