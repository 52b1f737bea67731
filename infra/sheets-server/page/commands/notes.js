// @ts-check
/** @import { Actions } from '../actions.js' */
import { askText } from '../dialog.js';
import { batch, gridRange } from '../requests.js';

/** Writes, changes or empties the note of the active cell. @param {Actions} actions */
export async function editNote(actions) {
  const workspace = actions.workspace();
  const { row, column } = workspace.anchor();
  const before = workspace.activeCell()?.note ?? '';
  const note = await askText({ title: 'Catatan sel', value: before, lines: 6, done: 'Simpan' });
  if (note === null || note === before) return;
  const box = { top: row, left: column, bottom: row + 1, right: column + 1 };
  const request = { repeatCell: { range: gridRange(workspace.gid, box), cell: { note }, fields: 'note' } };
  await actions.inPlace([box], () => batch(workspace.id, [request]));
}
