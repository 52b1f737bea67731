// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { BasicFilter, Box, Request } from '../types.d.ts' */
import { batch, gridRange } from '../requests.js';
import { boxOf, within } from '../workbook.js';

/** @typedef {'ASCENDING' | 'DESCENDING'} SortOrder */

/** The filter of the tab that is shown, with its cells; null = none. @param {Actions} actions */
export function filterNow(actions) {
  const { sheet, view } = actions.workspace();
  return sheet.basicFilter?.range
    ? { filter: sheet.basicFilter, box: boxOf(sheet.basicFilter.range, view.layout.whole) }
    : null;
}

/**
 * What is put in order: the selected rows; else the rows under the filter that one stands in; else all rows that are
 * not frozen.
 * @param {Actions} actions @returns {Box}
 */
function rowsToSort(actions) {
  const { selected, view, selection } = actions.workspace();
  const { whole, frozenRows } = view.layout;
  const { row, column } = selection.active;
  if (selected.bottom - selected.top > 1 && selected.bottom - selected.top < whole.bottom) return selected;
  const filtered = filterNow(actions);
  if (filtered && within(filtered.box, row, column)) return { ...filtered.box, top: filtered.box.top + 1 };
  return { ...whole, top: frozenRows };
}

/** @param {Actions} actions @param {SortOrder} sortOrder @param {number} [column] the active one unless given */
export function sort(actions, sortOrder, column = actions.workspace().selection.active.column) {
  const { id, gid } = actions.workspace();
  const box = rowsToSort(actions);
  const sortSpecs = [{ dimensionIndex: column, sortOrder }];
  return actions.inPlace([box], () => batch(id, [{ sortRange: { range: gridRange(gid, box), sortSpecs } }]));
}

/** @param {Actions} actions @param {BasicFilter | null} filter */
function setFilter(actions, filter) {
  const { sheet, gid: sheetId } = actions.workspace();
  /** @param {BasicFilter | null | undefined} one @returns {Request} */
  const request = (one) => (one ? { setBasicFilter: { filter: one } } : { clearBasicFilter: { sheetId } });
  return actions.requests([request(filter)], [request(sheet.basicFilter)]);
}

/** A filter over what is selected, or over the table around the active cell; none where there is one. @param {Actions} actions */
export function toggleFilter(actions) {
  if (filterNow(actions)) return setFilter(actions, null);
  const { selected, gid } = actions.workspace();
  const isTable = selected.bottom - selected.top > 1;
  return setFilter(actions, { range: gridRange(gid, isTable ? selected : tableAround(actions)) });
}

/** Which texts of a column a filter leaves out. @param {Actions} actions @param {number} column @param {string[]} hiddenValues */
export function hideValues(actions, column, hiddenValues) {
  const now = filterNow(actions);
  if (!now) return actions.running;
  const { [column]: _, ...others } = now.filter.criteria ?? {};
  const criteria = hiddenValues.length > 0 ? { ...others, [column]: { hiddenValues } } : others;
  return setFilter(actions, { range: now.filter.range, criteria });
}

/** The filled cells that hang together with the active one. @param {Actions} actions @returns {Box} */
function tableAround(actions) {
  const { cells, selected, view } = actions.workspace();
  const { whole } = view.layout;
  const box = { ...selected };
  const filled = (/** @type {Box} */ { top, bottom, left, right }) => {
    for (let row = Math.max(top, 0); row < Math.min(bottom, whole.bottom); row++)
      for (let column = Math.max(left, 0); column < Math.min(right, whole.right); column++)
        if (!cells.isEmpty(row, column)) return true;
    return false;
  };
  for (let grew = true; grew; ) {
    grew = false;
    const around = { left: box.left - 1, right: box.right + 1, top: box.top - 1, bottom: box.bottom + 1 };
    if (filled({ ...around, bottom: box.top })) [box.top, grew] = [box.top - 1, true];
    if (filled({ ...around, top: box.bottom })) [box.bottom, grew] = [box.bottom + 1, true];
    if (filled({ ...around, right: box.left })) [box.left, grew] = [box.left - 1, true];
    if (filled({ ...around, left: box.right })) [box.right, grew] = [box.right + 1, true];
  }
  return box;
}
