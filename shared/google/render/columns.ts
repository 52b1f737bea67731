import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { TabColumn, TabModel } from '#tabs/model.ts';
import { COLUMN_MARK } from '../tab-marks.ts';

type Request = sheets_v4.Schema$Request;

/** A column that we put on the sheet: one of the model, or the hidden one that holds the keys of the rows. */
export type OurColumn =
  | { readonly name: string; readonly kind: 'model'; readonly index: number; readonly column: TabColumn }
  | { readonly name: 'key'; readonly kind: 'key' };

/** Rows carry keys when people may write beside them; other tabs are simply refilled. */
export function isKeyed(model: TabModel): boolean {
  return model.rows.some(({ key }) => key !== null) || model.columns.some(({ owner }) => owner === 'people');
}

/**
 * Our columns from left to right. The hidden key stands between the machine's columns and people's, so that whoever
 * sorts both takes it along.
 */
export function ourColumns(model: TabModel): readonly OurColumn[] {
  const columns = model.columns.map(
    (column, index): OurColumn => ({ name: String(index), kind: 'model', index, column }),
  );
  if (!isKeyed(model)) return columns;
  const firstOfPeople = model.columns.findIndex(({ owner }) => owner === 'people');
  const at = firstOfPeople < 0 ? columns.length : firstOfPeople;
  return columns.toSpliced(at, 0, { name: 'key', kind: 'key' });
}

/** Marks one column as ours and gives it its width. */
export function dressColumn(sheetId: number, our: OurColumn, at: number): Request[] {
  const range = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
  const properties = our.kind === 'key' ? { hiddenByUser: true } : { pixelSize: our.column.width };
  return [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: COLUMN_MARK,
          metadataValue: our.name,
          location: { dimensionRange: range },
          visibility: 'DOCUMENT',
        },
      },
    },
    { updateDimensionProperties: { range, properties, fields: Object.keys(properties).join(',') } },
  ];
}

/**
 * Puts back the columns that are missing, each right of the one before it, and says where all of them stand then.
 * Columns that are there keep the place and width that people gave them.
 */
export function mendColumns(
  sheetId: number,
  wanted: readonly OurColumn[],
  standing: readonly (number | null)[],
  columnCount: number,
): { readonly requests: Request[]; readonly at: readonly number[] } {
  const requests: Request[] = [];
  const at = [...standing];
  let left = -1;
  let count = columnCount;
  for (const [index, our] of wanted.entries()) {
    const there = at[index];
    if (typeof there === 'number') {
      left = there;
      continue;
    }
    const place = left + 1;
    // Right of the last column nothing can be inserted, only appended.
    const range = { sheetId, dimension: 'COLUMNS', startIndex: place, endIndex: place + 1 };
    const making =
      place < count
        ? { insertDimension: { range, inheritFromBefore: false } }
        : { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } };
    count += 1;
    requests.push(making, ...dressColumn(sheetId, our, place));
    for (const [other, column] of at.entries())
      if (typeof column === 'number' && column >= place) at[other] = column + 1;
    at[index] = place;
    left = place;
  }
  return { requests, at: at.map((column) => column ?? 0) };
}
