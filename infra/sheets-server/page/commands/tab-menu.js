// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { SheetResource } from '../types.d.ts' */
/** @import { Item } from '../menu.js' */
import { COLOURS } from '../colour.js';
import { openMenu } from '../menu.js';
import { colourTab, deleteTab, duplicateTab, hideTab, moveTab, renameTab } from './tabs.js';

/** Opens what can be done with a tab. @param {Actions} actions @param {SheetResource} sheet @param {DOMRect} at */
export function openTabMenu(actions, sheet, at) {
  const { hidden = false, index = 0, title } = sheet.properties;
  const last = actions.workspace().spreadsheet.sheets.length - 1;
  /** @type {Item[]} */
  const items = [
    { label: 'Ganti nama…', run: () => renameTab(actions, sheet) },
    { label: 'Duplikat', run: () => duplicateTab(actions, sheet) },
    ...(index > 0 ? [{ label: 'Pindahkan ke kiri', run: () => moveTab(actions, sheet, -1) }] : []),
    ...(index < last ? [{ label: 'Pindahkan ke kanan', run: () => moveTab(actions, sheet, 1) }] : []),
    { label: hidden ? 'Tampilkan' : 'Sembunyikan', run: () => hideTab(actions, sheet, !hidden) },
    { label: 'Warna tab…', run: () => openTabColours(actions, sheet, at) },
    null,
    { label: 'Hapus…', run: () => deleteTab(actions, sheet) },
  ];
  openMenu(items, at, `Tab ${title}`);
}

/** @param {Actions} actions @param {SheetResource} sheet @param {DOMRect} at */
function openTabColours(actions, sheet, at) {
  const items = COLOURS.map(({ label, css, rgb }) => ({
    label,
    swatch: css,
    run: () => colourTab(actions, sheet, rgb),
  }));
  openMenu([{ label: 'Tanpa warna', run: () => colourTab(actions, sheet, null) }, ...items], at, 'Warna tab');
}
