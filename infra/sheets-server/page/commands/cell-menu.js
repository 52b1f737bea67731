// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { Item } from '../menu.js' */
import { clearFormats, setBorders } from './formats.js';
import { deleteLines, freeze, hideLines, insertLines, showLines } from './lines.js';
import { editNote } from './notes.js';
import { sort } from './order.js';

/** @param {number} count @param {string} one */
const counted = (count, one) => (count === 1 ? one : `${count} ${one}`);

/** What can be done to the rows and columns of the selected cells. @param {Actions} actions @returns {Item[]} */
export function lineItems(actions) {
  const { top, bottom, left, right } = actions.workspace().selected;
  const [rows, columns] = [counted(bottom - top, 'baris'), counted(right - left, 'kolom')];
  return [
    { label: `Sisipkan ${rows} di atas`, run: () => insertLines(actions, 'ROWS', 'before') },
    { label: `Sisipkan ${rows} di bawah`, run: () => insertLines(actions, 'ROWS', 'after') },
    { label: `Sisipkan ${columns} di kiri`, run: () => insertLines(actions, 'COLUMNS', 'before') },
    { label: `Sisipkan ${columns} di kanan`, run: () => insertLines(actions, 'COLUMNS', 'after') },
    null,
    { label: `Hapus ${rows}`, run: () => deleteLines(actions, 'ROWS') },
    { label: `Hapus ${columns}`, run: () => deleteLines(actions, 'COLUMNS') },
    null,
    { label: `Sembunyikan ${rows}`, run: () => hideLines(actions, 'ROWS') },
    { label: `Sembunyikan ${columns}`, run: () => hideLines(actions, 'COLUMNS') },
    { label: 'Tampilkan baris tersembunyi', run: () => showLines(actions, 'ROWS') },
    { label: 'Tampilkan kolom tersembunyi', run: () => showLines(actions, 'COLUMNS') },
  ];
}

/** @param {Actions} actions @returns {Item[]} */
export function freezeItems(actions) {
  const { bottom, right } = actions.workspace().selected;
  return [
    { label: `Bekukan sampai baris ${bottom}`, run: () => freeze(actions, { rows: bottom }) },
    { label: 'Bekukan 1 baris', run: () => freeze(actions, { rows: 1 }) },
    { label: 'Tanpa baris beku', run: () => freeze(actions, { rows: 0 }) },
    null,
    { label: `Bekukan sampai kolom ke-${right}`, run: () => freeze(actions, { columns: right }) },
    { label: 'Bekukan 1 kolom', run: () => freeze(actions, { columns: 1 }) },
    { label: 'Tanpa kolom beku', run: () => freeze(actions, { columns: 0 }) },
  ];
}

/** @param {Actions} actions @returns {Item[]} */
export const sortItems = (actions) => [
  { label: 'Urutkan A → Z', run: () => sort(actions, 'ASCENDING') },
  { label: 'Urutkan Z → A', run: () => sort(actions, 'DESCENDING') },
];

/** @param {Actions} actions @returns {Item[]} */
export const borderItems = (actions) => [
  { label: 'Semua garis tepi', run: () => setBorders(actions, true) },
  { label: 'Tanpa garis tepi', run: () => setBorders(actions, false) },
  { label: 'Hapus semua format', run: () => clearFormats(actions) },
];

/** What opens on a cell. @param {Actions} actions @returns {Item[]} */
export const cellItems = (actions) => [
  { label: 'Catatan…', keys: 'Shift+F2', run: () => editNote(actions) },
  ...sortItems(actions),
  null,
  ...lineItems(actions),
];
