// @ts-check
/** @import { Box, DimensionMetadata, FileInfo, GridRange, SheetResource, Spreadsheet } from './types.d.ts' */
import { call } from './api.js';

const SHEET_FIELDS =
  'properties(sheetId,title,index,hidden,tabColor,tabColorStyle,gridProperties),merges,conditionalFormats,protectedRanges,basicFilter,charts,' +
  'data(rowMetadata(pixelSize,hiddenByUser,hiddenByFilter),columnMetadata(pixelSize,hiddenByUser,hiddenByFilter))';
const FIELDS = `spreadsheetId,properties(title,locale,timeZone),sheets(${SHEET_FIELDS})`;

/** @param {string} id @returns {Promise<Spreadsheet>} */
export const loadWorkbook = (id) => call(`v4/spreadsheets/${encodeURIComponent(id)}`, { query: [['fields', FIELDS]] });

/**
 * Who changed the workbook last; `version` moves with every change.
 * @param {string} id
 * @returns {Promise<FileInfo>}
 */
export const loadFile = (id) =>
  call(`drive/v3/files/${encodeURIComponent(id)}`, {
    query: [
      ['fields', 'version,name,modifiedTime,trashed,owners(emailAddress),lastModifyingUser(emailAddress,displayName)'],
    ],
  });

/** @param {SheetResource} sheet @returns {Box} */
export function wholeSheet({ properties }) {
  const { rowCount = 1000, columnCount = 26 } = properties.gridProperties ?? {};
  return { top: 0, left: 0, bottom: rowCount, right: columnCount };
}

/** @param {GridRange} range @param {Box} whole @returns {Box} */
export const boxOf = (range, whole) => ({
  top: range.startRowIndex ?? 0,
  bottom: Math.min(range.endRowIndex ?? whole.bottom, whole.bottom),
  left: range.startColumnIndex ?? 0,
  right: Math.min(range.endColumnIndex ?? whole.right, whole.right),
});

/** @param {Box} box @param {number} row @param {number} column */
export const within = (box, row, column) =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right;

/** @param {DimensionMetadata | undefined} dimension @param {number} usual */
export const sizeOf = (dimension, usual) =>
  dimension?.hiddenByUser || dimension?.hiddenByFilter ? 0 : (dimension?.pixelSize ?? usual);
