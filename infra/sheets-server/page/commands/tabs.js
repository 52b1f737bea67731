// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { Request, Rgb, SheetResource } from '../types.d.ts' */
import { askText, confirmed } from '../dialog.js';
import { batch } from '../requests.js';

/** @param {Actions} actions @param {SheetResource} sheet @param {object} wanted @param {object} before @param {string} fields */
function change(actions, { properties: { sheetId } }, wanted, before, fields) {
  const set = (/** @type {object} */ properties) => ({
    updateSheetProperties: { properties: { sheetId, ...properties }, fields },
  });
  return actions.requests([set(wanted)], [set(before)]);
}

/** @param {Actions} actions */
export function addTab(actions) {
  const { sheets } = actions.workspace().spreadsheet;
  const taken = new Set(sheets.map(({ properties }) => properties.title));
  let number = sheets.length + 1;
  while (taken.has(`Lembar${number}`)) number += 1;
  return appearing(actions, (sheetId) => ({ addSheet: { properties: { title: `Lembar${number}`, sheetId } } }));
}

/** @param {Actions} actions @param {SheetResource} sheet */
export function duplicateTab(actions, { properties: { sheetId: sourceSheetId, index = 0 } }) {
  return appearing(actions, (newSheetId) => ({
    duplicateSheet: { sourceSheetId, insertSheetIndex: index + 1, newSheetId },
  }));
}

/**
 * A new tab, which comes in sight; made again, it bears the same number.
 * @param {Actions} actions
 * @param {(gid: number | undefined) => Request} request with the number once it is known
 */
async function appearing(actions, request) {
  const { id, gid } = actions.workspace();
  /** @type {number | undefined} */
  let made;
  const again = async () => {
    const { replies } = await batch(id, [request(made)]);
    made = (replies[0].addSheet ?? replies[0].duplicateSheet).properties.sheetId;
  };
  await actions.run(async () => {
    await again();
    return { gid, box: null, again, back: () => batch(id, [{ deleteSheet: { sheetId: made } }]) };
  });
  if (made !== undefined && actions.workspace().has(made)) await actions.workspace().show(made);
}

/** @param {Actions} actions @param {SheetResource} sheet */
export async function renameTab(actions, sheet) {
  const { title } = sheet.properties;
  const wanted = await askText({ title: 'Nama tab', value: title, lines: 1, done: 'Ganti nama' });
  if (wanted && wanted !== title) await change(actions, sheet, { title: wanted }, { title }, 'title');
}

/** One place to the left or right. @param {Actions} actions @param {SheetResource} sheet @param {1 | -1} step */
export function moveTab(actions, sheet, step) {
  const { index = 0 } = sheet.properties;
  // The API counts places before the tab is taken out.
  const [there, back] = step > 0 ? [index + 2, index] : [index - 1, index + 1];
  return change(actions, sheet, { index: there }, { index: back }, 'index');
}

/** @param {Actions} actions @param {SheetResource} sheet @param {boolean} hidden */
export const hideTab = (actions, sheet, hidden) => change(actions, sheet, { hidden }, { hidden: !hidden }, 'hidden');

/** @param {Actions} actions @param {SheetResource} sheet @param {Rgb | null} rgbColor */
export function colourTab(actions, sheet, rgbColor) {
  const before = sheet.properties.tabColorStyle;
  return change(
    actions,
    sheet,
    rgbColor ? { tabColorStyle: { rgbColor } } : {},
    before ? { tabColorStyle: before } : {},
    'tabColorStyle',
  );
}

/** Deletes a tab after asking; that cannot be taken back. @param {Actions} actions @param {SheetResource} sheet */
export async function deleteTab(actions, sheet) {
  const { sheetId, title } = sheet.properties;
  const sure = await confirmed(
    `Hapus tab “${title}” dengan seluruh isinya?`,
    'Hapus',
    'Tab yang dihapus tidak dapat dikembalikan.',
  );
  if (!sure) return;
  const { id } = actions.workspace();
  await actions.run(async () => {
    await batch(id, [{ deleteSheet: { sheetId } }]);
    return null;
  });
}
