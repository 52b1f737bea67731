import type { JsonObject } from '../model/json.ts';
import type { Box } from '../model/types.ts';

/** A GridRange as the API answers it: the first tab, whose id is 0, is left out. */
export const gridRangeJson = (sheetId: number, box: Box): JsonObject => ({
  ...(sheetId && { sheetId }),
  startRowIndex: box.startRow,
  endRowIndex: box.endRow,
  startColumnIndex: box.startColumn,
  endColumnIndex: box.endColumn,
});
