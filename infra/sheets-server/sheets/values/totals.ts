import type { JsonObject } from '../../model/json.ts';
import type { Written } from './write.ts';

/** The totals of several writes: distinct rows and columns over all of them, tabs apart. */
export function totals(all: Written[]): JsonObject {
  const sheetOf = (one: Written) => one.sheet.properties.sheetId;
  const distinct = (places: (one: Written) => Set<number>) =>
    new Set(all.flatMap((one) => [...places(one)].map((place) => `${sheetOf(one)} ${place}`))).size;
  const cells = all.reduce((sum, one) => sum + one.cells, 0);
  if (cells === 0) return {};
  return {
    totalUpdatedRows: distinct((one) => one.rows),
    totalUpdatedColumns: distinct((one) => one.columns),
    totalUpdatedCells: cells,
    totalUpdatedSheets: new Set(all.filter((one) => one.cells).map(sheetOf)).size,
  };
}
