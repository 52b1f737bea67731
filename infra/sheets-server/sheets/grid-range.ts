import type { JsonObject } from '../model/json.ts';
import type { Box } from '../model/types.ts';

/** A GridRange as the API answers it: zeros are left out. */
export const gridRangeJson = (sheetId: number, box: Box): JsonObject => ({
  ...(sheetId && { sheetId }),
  ...(box.startRow && { startRowIndex: box.startRow }),
  endRowIndex: box.endRow,
  ...(box.startColumn && { startColumnIndex: box.startColumn }),
  endColumnIndex: box.endColumn,
});
