// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { Typing } from '../typing.js' */
/** @import { Box } from '../types.d.ts' */
import { fromTabbed, toTabbed } from '../clipboard.js';
import { batch, cellsAsTheyAre, gridRange } from '../requests.js';

/** What was copied or cut on this page; pasted here, cells go with formulas, formats and notes. */
export class Clipboard {
  /** @param {Actions} actions @param {Typing} typing */
  constructor(actions, typing) {
    this.actions = actions;
    this.typing = typing;
    /** @type {{workbook: string, gid: number, box: Box, text: string, isCut: boolean} | null} */
    this.held = null;
  }

  /** @param {boolean} isCut @returns {string} the cells as texts, for other programs */
  take(isCut) {
    const { id: workbook, gid, cells, selected: box } = this.actions.workspace();
    const text = toTabbed(box, (row, column) => cells.at(row, column)?.formattedValue ?? '');
    this.held = { workbook, gid, box, text, isCut };
    return text;
  }

  /** @param {string} text what the computer's clipboard holds */
  paste(text) {
    const { held } = this;
    const isOwn = held?.text === text.replaceAll('\r\n', '\n') && held.workbook === this.actions.workspace().id;
    if (!held || !isOwn) return this.typing.paste(fromTabbed(text));
    if (held.isCut) {
      this.held = null;
      return this.#move(held);
    }
    return this.#copy(held);
  }

  /** @param {{gid: number, box: Box}} source */
  #copy({ gid, box }) {
    const workspace = this.actions.workspace();
    const target = this.#target(box);
    workspace.select(target);
    const destination = gridRange(workspace.gid, target);
    const request = { source: gridRange(gid, box), destination, pasteType: 'PASTE_NORMAL' };
    return this.actions.inPlace([target], () => batch(workspace.id, [{ copyPaste: request }]));
  }

  /** From the active cell on as large as the source, or all that is selected where the source fits into it evenly. @param {Box} source @returns {Box} */
  #target(source) {
    const { selected, view } = this.actions.workspace();
    const { top, left, bottom, right } = selected;
    const { whole } = view.layout;
    const [height, width] = [source.bottom - source.top, source.right - source.left];
    const fits = (bottom - top) % height === 0 && (right - left) % width === 0;
    if (fits) return selected;
    return { top, left, bottom: Math.min(top + height, whole.bottom), right: Math.min(left + width, whole.right) };
  }

  /** Formulas elsewhere follow the cells there, and back. @param {{gid: number, box: Box}} source */
  #move({ gid, box }) {
    const { id, gid: sheetId, sheet, spreadsheet, selected } = this.actions.workspace();
    const from = spreadsheet.sheets.find(({ properties }) => properties.sheetId === gid) ?? sheet;
    const bottom = selected.top + box.bottom - box.top;
    const target = { top: selected.top, left: selected.left, bottom, right: selected.left + box.right - box.left };
    const cut = (
      /** @type {number} */ a,
      /** @type {Box} */ source,
      /** @type {number} */ b,
      /** @type {Box} */ to,
    ) => ({
      cutPaste: {
        source: gridRange(a, source),
        destination: { sheetId: b, rowIndex: to.top, columnIndex: to.left },
        pasteType: 'PASTE_NORMAL',
      },
    });
    return this.actions.run(async () => {
      const before = await Promise.all([cellsAsTheyAre(id, sheet, target), cellsAsTheyAre(id, from, box)]);
      const again = () => batch(id, [cut(gid, box, sheetId, target)]);
      await again();
      return { gid: sheetId, box: target, again, back: () => batch(id, [cut(sheetId, target, gid, box), ...before]) };
    });
  }
}

/** @param {HTMLElement} grid @param {Clipboard} clipboard */
export function listenToClipboard(grid, clipboard) {
  for (const kind of /** @type {const} */ (['copy', 'cut'])) {
    grid.addEventListener(kind, (event) => {
      if (event.target !== grid) return;
      event.clipboardData?.setData('text/plain', clipboard.take(kind === 'cut'));
      event.preventDefault();
    });
  }
  grid.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain');
    if (!text || event.target !== grid) return;
    event.preventDefault();
    clipboard.paste(text);
  });
}
