// @ts-check
/** @import { Actions } from './actions.js' */
/** @import { Item } from './menu.js' */
import { COLOURS } from './colour.js';
import { borderItems, freezeItems, lineItems, sortItems } from './commands/cell-menu.js';
import {
  align,
  colourFill,
  colourText,
  formatNumbers,
  NUMBER_FORMATS,
  toggleText,
  toggleWrap,
} from './commands/formats.js';
import { toggleMerge } from './commands/lines.js';
import { editNote } from './commands/notes.js';
import { filterNow, toggleFilter } from './commands/order.js';
import { byId, make } from './element.js';
import { openMenu } from './menu.js';

const bar = byId('toolbar');

/** A button: `sign` = what it shows, `label` = what it does. @typedef {{sign: string, label: string, look?: string, run?: (actions: Actions) => unknown, items?: (actions: Actions) => Item[], pressed?: (actions: Actions) => boolean, enabled?: (actions: Actions) => boolean}} Tool */

/** @param {Actions} actions */
const textOf = (actions) => actions.workspace().activeCell()?.effectiveFormat ?? {};
/** @param {typeof colourText} set @param {string} none @returns {(actions: Actions) => Item[]} */
const colours = (set, none) => (actions) => [
  { label: none, run: () => set(actions, null) },
  ...COLOURS.map(({ label, css, rgb }) => ({ label, swatch: css, run: () => set(actions, rgb) })),
];

/** Groups of buttons. @type {Tool[][]} */
const TOOLS = [
  [
    {
      sign: '↶',
      label: 'Urungkan (Ctrl+Z)',
      run: (actions) => actions.undo(),
      enabled: ({ undoable }) => undoable.length > 0,
    },
    {
      sign: '↷',
      label: 'Ulangi (Ctrl+Y)',
      run: (actions) => actions.redo(),
      enabled: ({ undone }) => undone.length > 0,
    },
  ],
  [
    {
      sign: 'B',
      label: 'Tebal (Ctrl+B)',
      look: 'bold',
      run: (actions) => toggleText(actions, 'bold'),
      pressed: (actions) => textOf(actions).textFormat?.bold === true,
    },
    {
      sign: 'I',
      label: 'Miring (Ctrl+I)',
      look: 'italic',
      run: (actions) => toggleText(actions, 'italic'),
      pressed: (actions) => textOf(actions).textFormat?.italic === true,
    },
    { sign: 'A', label: 'Warna teks', look: 'ink', items: colours(colourText, 'Warna biasa') },
    { sign: '▆', label: 'Warna isi', look: 'fill', items: colours(colourFill, 'Tanpa warna') },
    {
      sign: '123',
      label: 'Format angka',
      items: (actions) =>
        NUMBER_FORMATS.map(({ label, format }) => ({ label, run: () => formatNumbers(actions, format) })),
    },
  ],
  [
    {
      sign: 'Rata',
      label: 'Rata teks',
      items: (actions) => [
        { label: 'Rata kiri', run: () => align(actions, 'LEFT') },
        { label: 'Tengah', run: () => align(actions, 'CENTER') },
        { label: 'Rata kanan', run: () => align(actions, 'RIGHT') },
      ],
    },
    {
      sign: 'Lipat',
      label: 'Lipat teks dalam sel',
      run: toggleWrap,
      pressed: (actions) => textOf(actions).wrapStrategy === 'WRAP',
    },
    { sign: 'Gabung', label: 'Gabungkan atau pisahkan sel', run: toggleMerge },
    { sign: 'Garis', label: 'Garis tepi', items: borderItems },
  ],
  [
    { sign: 'Baris & kolom', label: 'Baris dan kolom', items: lineItems },
    { sign: 'Urutkan', label: 'Urutkan', items: sortItems },
    {
      sign: 'Filter',
      label: 'Pasang atau lepas filter',
      run: toggleFilter,
      pressed: (actions) => filterNow(actions) !== null,
    },
    { sign: 'Bekukan', label: 'Bekukan baris atau kolom', items: freezeItems },
    { sign: 'Catatan', label: 'Catatan sel (Shift+F2)', run: editNote },
  ],
];

/** Builds the row of buttons. @param {Actions} actions @returns {() => void} shows which hold for what is selected */
export function makeToolbar(actions) {
  const made = TOOLS.map((group) => group.map((tool) => ({ tool, button: button(tool, actions) })));
  bar.replaceChildren(
    ...made.map((group) => {
      const box = make('div', 'tool-group');
      box.append(...group.map((one) => one.button));
      return box;
    }),
  );
  bar.addEventListener('keydown', step);
  const all = made.flat();
  all.forEach((one, at) => {
    one.button.tabIndex = at === 2 ? 0 : -1;
  });
  return () => {
    for (const one of all) show(one.tool, one.button, actions);
  };
}

/** @param {Tool} tool @param {Actions} actions */
function button({ sign, label, look = '', run, items }, actions) {
  const made = make('button', `tool ${look}`, sign);
  made.type = 'button';
  made.title = label;
  made.setAttribute('aria-label', label);
  if (items) made.setAttribute('aria-haspopup', 'menu');
  made.addEventListener('click', () => {
    if (items) return openMenu(items(actions), made.getBoundingClientRect(), label);
    byId('grid').focus({ preventScroll: true });
    run?.(actions);
  });
  return made;
}

/** @param {Tool} tool @param {HTMLButtonElement} made @param {Actions} actions */
function show({ pressed, enabled }, made, actions) {
  if (pressed) made.setAttribute('aria-pressed', String(pressed(actions)));
  if (enabled) made.setAttribute('aria-disabled', String(!enabled(actions)));
}

/** Arrows go from button to button, as in every row of tools. @param {KeyboardEvent} event */
function step(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const buttons = [...bar.querySelectorAll('button')];
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  for (const one of buttons) one.tabIndex = -1;
  const next = buttons[(at + by + buttons.length) % buttons.length];
  if (!next) return;
  next.tabIndex = 0;
  next.focus();
  event.preventDefault();
}
