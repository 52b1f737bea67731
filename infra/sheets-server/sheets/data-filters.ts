import type { ParsedBox } from '../a1/parse.ts';
import { gridRangeOf, openBoxOf, resolveRange } from '../a1/resolve.ts';
import { invalidArgument } from '../http/errors.ts';
import { asNumber, asObject, asString, type JsonObject } from '../model/json.ts';
import type { Sheet, Workbook } from '../model/types.ts';
import { isGrid, sheetById } from '../model/workbook.ts';

type Place = { sheetId: number | null; box: ParsedBox };

function placeOfMetadata(metadata: JsonObject): Place {
  const location = asObject(metadata.location);
  const whole = { single: false };
  if (location.spreadsheet === true) return { sheetId: null, box: whole };
  if (location.dimensionRange === undefined) return { sheetId: asNumber(location.sheetId), box: whole };
  const range = asObject(location.dimensionRange);
  const [start, end] = [asNumber(range.startIndex), asNumber(range.endIndex)];
  const box =
    range.dimension === 'ROWS'
      ? { single: false, startRow: start, endRow: end }
      : { single: false, startColumn: start, endColumn: end };
  return { sheetId: asNumber(range.sheetId), box };
}

const INFINITY = Number.POSITIVE_INFINITY;
const sides = (box: ParsedBox) => [
  box.startRow ?? 0,
  box.endRow ?? INFINITY,
  box.startColumn ?? 0,
  box.endColumn ?? INFINITY,
];

const sameBox = (a: ParsedBox, b: ParsedBox): boolean => {
  const other = sides(b);
  return sides(a).every((side, i) => side === other[i]);
};

function intersects(a: ParsedBox, b: ParsedBox): boolean {
  const [r1 = 0, r2 = 0, c1 = 0, c2 = 0] = sides(a);
  const [s1 = 0, s2 = 0, d1 = 0, d2 = 0] = sides(b);
  return r1 < s2 && s1 < r2 && c1 < d2 && d1 < c2;
}

const samePlace = (a: Place, b: Place): boolean => a.sheetId === b.sheetId && sameBox(a.box, b.box);
const touches = (a: Place, b: Place): boolean =>
  a.sheetId === null || b.sheetId === null
    ? a.sheetId === b.sheetId || b.sheetId === null
    : a.sheetId === b.sheetId && intersects(a.box, b.box);

/** Exact unless the lookup asks for everything that touches the place. */
function lookupMatches(metadata: JsonObject, lookup: JsonObject): boolean {
  const location = asObject(metadata.location);
  const same = (key: string) => lookup[key] === undefined || lookup[key] === metadata[key];
  if (!same('metadataId') || !same('metadataKey') || !same('metadataValue') || !same('visibility')) return false;
  const { metadataLocation, locationType } = lookup;
  if (locationType !== undefined && locationType !== location.locationType) return false;
  if (metadataLocation === undefined) return true;
  const wanted = placeOfMetadata({ location: metadataLocation });
  const own = placeOfMetadata(metadata);
  return lookup.locationMatchingStrategy === 'INTERSECTING_LOCATION' ? touches(own, wanted) : samePlace(own, wanted);
}

/** Whether a piece of developer metadata is what a DataFilter selects. */
export function metadataMatches(workbook: Workbook, metadata: JsonObject, filter: JsonObject): boolean {
  if (filter.developerMetadataLookup !== undefined)
    return lookupMatches(metadata, asObject(filter.developerMetadataLookup));
  return rangesOfFilter(workbook, filter).some(({ sheet, box }) =>
    touches(placeOfMetadata(metadata), { sheetId: sheet.properties.sheetId, box }),
  );
}

export interface FilteredRange {
  sheet: Sheet;
  box: ParsedBox;
}

function ofMetadata(workbook: Workbook, metadata: JsonObject): FilteredRange[] {
  const { sheetId, box } = placeOfMetadata(metadata);
  if (sheetId === null) return workbook.sheets.filter(isGrid).map((sheet) => ({ sheet, box }));
  const sheet = sheetById(workbook, sheetId);
  return sheet ? [{ sheet, box }] : [];
}

/** The cells that a DataFilter selects: by range text, by GridRange, or wherever matching metadata lies. */
export function rangesOfFilter(workbook: Workbook, filter: JsonObject): FilteredRange[] {
  if (filter.a1Range !== undefined) return [resolveRange(workbook, asString(filter.a1Range))];
  if (filter.gridRange !== undefined) {
    const range = gridRangeOf(asObject(filter.gridRange));
    const sheet = sheetById(workbook, range.sheetId);
    if (!sheet) throw invalidArgument(`No grid with id: ${range.sheetId}`);
    return [{ sheet, box: openBoxOf(range) }];
  }
  const lookup = asObject(filter.developerMetadataLookup);
  if (Object.keys(lookup).length === 0) throw invalidArgument('Must specify a data filter.');
  return workbook.developerMetadata
    .filter((metadata) => lookupMatches(metadata, lookup))
    .flatMap((one) => ofMetadata(workbook, one));
}
