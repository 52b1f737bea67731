import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { TabModel } from '#tabs/model.ts';
import { SHEET_IDS, TAB_MARK } from '../tab-marks.ts';
import { dressColumn, type OurColumn } from './columns.ts';
import type { TabState } from './state.ts';

type Request = sheets_v4.Schema$Request;

/** Room below the last row, so that a person can write there at once. */
const SPARE_ROWS = 20;

/**
 * Makes a tab with its fixed number, mark, columns and frozen heads. The answer says how it stands after that.
 * A title that a tab of the staff bears already is never taken over.
 */
export function makeTab(
  model: TabModel,
  ours: readonly OurColumn[],
  titles: readonly string[],
): { readonly requests: Request[]; readonly state: TabState } {
  const sheetId = SHEET_IDS[model.key];
  const title = freeTitle(model.title, titles);
  const rowCount = model.rows.length + SPARE_ROWS;
  const gridProperties = {
    rowCount,
    columnCount: ours.length,
    frozenRowCount: model.frozenRows,
    frozenColumnCount: model.frozenColumns,
    hideGridlines: true,
  };
  const position = model.index === null ? {} : { index: model.index };
  return {
    requests: [
      { addSheet: { properties: { sheetId, title, gridProperties, ...position } } },
      mark(model, sheetId),
      ...ours.flatMap((our, at) => dressColumn(sheetId, our, at)),
    ],
    state: {
      sheetId,
      title,
      rowCount,
      columnCount: ours.length,
      columns: ours.map((_, at) => at),
      surplus: [],
      merges: [],
      chartIds: [],
      chartMarks: [],
      cells: [],
    },
  };
}

function mark(model: TabModel, sheetId: number): Request {
  const developerMetadata = {
    metadataKey: TAB_MARK,
    metadataValue: model.key,
    location: { sheetId },
    visibility: 'DOCUMENT',
  };
  return { createDeveloperMetadata: { developerMetadata } };
}

/** Tab names are the same whatever their case. */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((title) => title.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? ' (aksi8)' : ` (aksi8 ${number})`;
    if (!lower.has(wanted.toLowerCase())) return wanted;
    if (!lower.has(`${wanted}${suffix}`.toLowerCase())) return `${wanted}${suffix}`;
  }
}
