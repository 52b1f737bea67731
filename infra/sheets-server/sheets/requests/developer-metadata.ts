import { asNumber, asObject, asObjects, asString, type JsonObject } from '../../model/json.ts';
import { metadataMatches } from '../data-filters.ts';
import { lengthOf } from '../dimensions.ts';
import { type Edit, freshId, refusal, sheetOf } from '../edit.ts';
import { updateMask, withFields } from '../field-paths.ts';

/** The place of metadata with its type: the workbook, a tab, or a single row or column. */
function locationOf(edit: Edit, wanted: JsonObject): JsonObject {
  if (wanted.dimensionRange !== undefined) {
    const range = asObject(wanted.dimensionRange);
    const sheet = sheetOf(edit, range.sheetId);
    const dimension = range.dimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
    const [start, end] = [asNumber(range.startIndex), asNumber(range.endIndex)];
    if (end - start !== 1 || end > lengthOf(sheet, dimension))
      throw refusal('Developer metadata must be on exactly one row or column.');
    return { locationType: dimension === 'ROWS' ? 'ROW' : 'COLUMN', dimensionRange: wanted.dimensionRange };
  }
  if (wanted.sheetId !== undefined)
    return { locationType: 'SHEET', sheetId: sheetOf(edit, wanted.sheetId).properties.sheetId };
  if (wanted.spreadsheet === true) return { locationType: 'SPREADSHEET', spreadsheet: true };
  throw refusal('No location specified.');
}

export function createDeveloperMetadata(edit: Edit, request: JsonObject): JsonObject {
  const wanted = asObject(request.developerMetadata);
  const all = edit.workbook.developerMetadata;
  const taken = (id: number) => all.some((metadata) => metadata.metadataId === id);
  if (!asString(wanted.metadataKey)) throw refusal('No metadata key specified.');
  if (wanted.visibility === undefined) throw refusal('No visibility specified.');
  const metadataId = asNumber(wanted.metadataId) || freshId(taken);
  if (taken(metadataId)) throw refusal(`Developer metadata with id ${metadataId} already exists.`);
  const developerMetadata = { ...wanted, metadataId, location: locationOf(edit, asObject(wanted.location)) };
  all.push(developerMetadata);
  return { developerMetadata };
}

const selected = (edit: Edit, filters: JsonObject[]): Set<JsonObject> =>
  new Set(
    edit.workbook.developerMetadata.filter((metadata) =>
      filters.some((filter) => metadataMatches(edit.workbook, metadata, filter)),
    ),
  );

export function updateDeveloperMetadata(edit: Edit, request: JsonObject): JsonObject {
  const chosen = selected(edit, asObjects(request.dataFilters));
  const mask = updateMask(request.fields, 'DeveloperMetadata');
  const wanted = asObject(request.developerMetadata);
  const developerMetadata: JsonObject[] = [];
  edit.workbook.developerMetadata = edit.workbook.developerMetadata.map((metadata) => {
    if (!chosen.has(metadata)) return metadata;
    const after = { ...withFields(metadata, wanted, mask), metadataId: metadata.metadataId };
    const location =
      asObject(after).location === metadata.location
        ? metadata.location
        : locationOf(edit, asObject(asObject(after).location));
    const kept = { ...after, location };
    developerMetadata.push(kept);
    return kept;
  });
  return developerMetadata.length ? { developerMetadata } : {};
}

export function deleteDeveloperMetadata(edit: Edit, request: JsonObject): JsonObject {
  const chosen = selected(edit, [asObject(request.dataFilter)]);
  edit.workbook.developerMetadata = edit.workbook.developerMetadata.filter((metadata) => !chosen.has(metadata));
  return chosen.size ? { deletedDeveloperMetadata: [...chosen] } : {};
}
