// @ts-check
/** @import { Actions } from '../actions.js' */
/** @import { Box, DimensionMetadata, Request, SheetResource } from '../types.d.ts' */
import { formulasOf, mended } from '../formulas.js';
import { batch, cellsAsTheyAre, gridRange, overlap } from '../requests.js';
import { boxOf, wholeSheet } from '../workbook.js';

/** @typedef {'ROWS' | 'COLUMNS'} Dimension */
/** Rows or columns, half-open. @typedef {{dimension: Dimension, startIndex: number, endIndex: number}} Span */

/** The rows or columns of what is selected. @param {Actions} actions @param {Dimension} dimension @returns {Span} */
export function selectedSpan(actions, dimension) {
  const { top, bottom, left, right } = actions.workspace().selected;
  return dimension === 'ROWS'
    ? { dimension, startIndex: top, endIndex: bottom }
    : { dimension, startIndex: left, endIndex: right };
}

/** @param {Box} whole @param {Span} span @returns {Box} */
const boxOfSpan = (whole, { dimension, startIndex, endIndex }) =>
  dimension === 'ROWS'
    ? { ...whole, top: startIndex, bottom: endIndex }
    : { ...whole, left: startIndex, right: endIndex };

/** As many empty ones as are selected. @param {Actions} actions @param {Dimension} dimension @param {'before' | 'after'} where */
export function insertLines(actions, dimension, where) {
  const { gid: sheetId } = actions.workspace();
  const { startIndex, endIndex } = selectedSpan(actions, dimension);
  const start = where === 'before' ? startIndex : endIndex;
  const range = { sheetId, dimension, startIndex: start, endIndex: start + endIndex - startIndex };
  return actions.requests(
    [{ insertDimension: { range, inheritFromBefore: where === 'after' } }],
    [{ deleteDimension: { range } }],
  );
}

/** Deletes what is selected; taken back, it is there again with its contents, and so are the formulas that read it. @param {Actions} actions @param {Dimension} dimension */
export function deleteLines(actions, dimension) {
  const { id, gid: sheetId, sheet } = actions.workspace();
  const span = selectedSpan(actions, dimension);
  const box = boxOfSpan(wholeSheet(sheet), span);
  const range = { sheetId, ...span };
  return actions.run(async () => {
    const [cells, before] = await Promise.all([cellsAsTheyAre(id, sheet, box), formulasOf(id)]);
    const again = () => batch(id, [{ deleteDimension: { range } }]);
    await again();
    const formulas = mended(before, await formulasOf(id), sheetId, span);
    const inserted = { insertDimension: { range, inheritFromBefore: span.startIndex > 0 } };
    const back = [inserted, ...sizes(sheet, span), cells, ...merges(sheet, box), ...formulas];
    return { gid: sheetId, box, again, back: () => batch(id, back) };
  });
}

/** @param {SheetResource} sheet @param {Span} span @returns {DimensionMetadata[]} */
function known({ data }, { dimension, startIndex, endIndex }) {
  const { rowMetadata = [], columnMetadata = [] } = data?.[0] ?? {};
  return (dimension === 'ROWS' ? rowMetadata : columnMetadata).slice(startIndex, endIndex);
}

/** @param {SheetResource} sheet @param {Span} span @returns {Request[]} */
const sizes = (sheet, span) =>
  known(sheet, span).map(({ pixelSize, hiddenByUser = false }, at) => {
    const place = { startIndex: span.startIndex + at, endIndex: span.startIndex + at + 1 };
    const range = { sheetId: sheet.properties.sheetId, dimension: span.dimension, ...place };
    return {
      updateDimensionProperties: { range, properties: { pixelSize, hiddenByUser }, fields: 'pixelSize,hiddenByUser' },
    };
  });

/** @param {SheetResource} sheet @param {Box} box @returns {Request[]} */
function merges(sheet, box) {
  const whole = wholeSheet(sheet);
  const touched = (sheet.merges ?? []).filter((range) => overlap(boxOf(range, whole), box));
  return touched.flatMap((range) => [{ unmergeCells: { range } }, { mergeCells: { range, mergeType: 'MERGE_ALL' } }]);
}

/** @param {Actions} actions @param {Span} span @param {DimensionMetadata} properties @param {string} fields */
function change(actions, span, properties, fields) {
  const { sheet, gid: sheetId } = actions.workspace();
  const request = { updateDimensionProperties: { range: { sheetId, ...span }, properties, fields } };
  return actions.requests([request], sizes(sheet, span));
}

/** @param {Actions} actions @param {Dimension} dimension */
export const hideLines = (actions, dimension) =>
  change(actions, selectedSpan(actions, dimension), { hiddenByUser: true }, 'hiddenByUser');

/** Shows what is hidden among the selected ones and just beside them. @param {Actions} actions @param {Dimension} dimension */
export function showLines(actions, dimension) {
  const { startIndex, endIndex } = selectedSpan(actions, dimension);
  const { bottom, right } = wholeSheet(actions.workspace().sheet);
  const last = Math.min(dimension === 'ROWS' ? bottom : right, endIndex + 1);
  const span = { dimension, startIndex: Math.max(0, startIndex - 1), endIndex: last };
  return change(actions, span, { hiddenByUser: false }, 'hiddenByUser');
}

/** @param {Actions} actions @param {Span} span @param {number} pixelSize */
export const resizeLines = (actions, span, pixelSize) => change(actions, span, { pixelSize }, 'pixelSize');

/** Freezes so many rows and columns; 0 = none. @param {Actions} actions @param {{rows?: number, columns?: number}} wanted */
export function freeze(actions, { rows, columns }) {
  const { gid: sheetId, sheet } = actions.workspace();
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties ?? {};
  const set = (/** @type {number} */ frozenRows, /** @type {number} */ frozenColumns) => ({
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenRowCount: frozenRows, frozenColumnCount: frozenColumns } },
      fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
    },
  });
  return actions.requests(
    [set(rows ?? frozenRowCount, columns ?? frozenColumnCount)],
    [set(frozenRowCount, frozenColumnCount)],
  );
}

/** One cell of the selected ones, all or none. @param {Actions} actions */
export function toggleMerge(actions) {
  const { id, gid, sheet, selected } = actions.workspace();
  const range = gridRange(gid, selected);
  const before = merges(sheet, selected);
  const request = before.length > 0 ? { unmergeCells: { range } } : { mergeCells: { range, mergeType: 'MERGE_ALL' } };
  return actions.run(async () => {
    const cells = await cellsAsTheyAre(id, sheet, selected);
    const again = () => batch(id, [request]);
    await again();
    return { gid, box: selected, again, back: () => batch(id, [{ unmergeCells: { range } }, cells, ...before]) };
  });
}
