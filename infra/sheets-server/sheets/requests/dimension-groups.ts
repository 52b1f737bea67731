import { below } from '../../http/mask.ts';
import { asNumber, asObject, isTrue, type JsonObject } from '../../model/json.ts';
import type { DimensionGroup, Sheet } from '../../model/types.ts';
import { type Edit, refusal, sheetOf } from '../edit.ts';
import { updateMask } from '../field-paths.ts';
import { dimensionGroups } from '../resource.ts';

interface Wanted {
  sheet: Sheet;
  dimension: string;
  start: number;
  end: number;
}

function wantedOf(edit: Edit, range: JsonObject): Wanted {
  const { dimension } = range;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw refusal('Invalid dimension.');
  return {
    sheet: sheetOf(edit, range.sheetId),
    dimension,
    start: asNumber(range.startIndex),
    end: asNumber(range.endIndex),
  };
}

const groupsOf = ({ sheet, dimension }: Wanted): DimensionGroup[] =>
  dimension === 'ROWS' ? sheet.rowGroups : sheet.columnGroups;

function setGroups(wanted: Wanted, groups: DimensionGroup[]): void {
  if (wanted.dimension === 'ROWS') wanted.sheet.rowGroups = groups;
  else wanted.sheet.columnGroups = groups;
}

/** How deeply each index is grouped. */
function depths(groups: DimensionGroup[]): number[] {
  const list: number[] = [];
  for (const { startIndex, endIndex, depth } of groups) {
    for (let i = startIndex; i < endIndex; i++) list[i] = Math.max(list[i] ?? 0, depth);
  }
  return list;
}

/** Neighbours of equal or greater depth form one group for each depth. */
function groupsFrom(list: number[]): DimensionGroup[] {
  const deepest = list.reduce((most, depth) => Math.max(most, depth ?? 0), 0);
  const groups: DimensionGroup[] = [];
  for (let depth = 1; depth <= deepest; depth++) {
    for (let i = 0; i < list.length; i++) {
      if ((list[i] ?? 0) < depth) continue;
      const startIndex = i;
      while ((list[i] ?? 0) >= depth) i++;
      groups.push({ startIndex, endIndex: i, depth });
    }
  }
  return groups;
}

function change(wanted: Wanted, by: 1 | -1): JsonObject {
  const list = depths(groupsOf(wanted));
  let touched = false;
  for (let i = wanted.start; i < wanted.end; i++) {
    if (by < 0 && !list[i]) continue;
    list[i] = (list[i] ?? 0) + by;
    touched = true;
  }
  if (!touched) throw refusal('There are no groups in the given range.');
  setGroups(wanted, groupsFrom(list));
  const groups = dimensionGroups(wanted.sheet, wanted.dimension);
  return groups.length ? { dimensionGroups: groups } : {};
}

/** The first group fixes on which side the control stands. */
export function addDimensionGroup(edit: Edit, request: JsonObject): JsonObject {
  const wanted = wantedOf(edit, asObject(request.range));
  const control = wanted.dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  const { properties } = wanted.sheet;
  properties.gridProperties = { ...asObject(properties.gridProperties), [control]: true };
  return change(wanted, 1);
}

export const deleteDimensionGroup = (edit: Edit, request: JsonObject): JsonObject =>
  change(wantedOf(edit, asObject(request.range)), -1);

export function updateDimensionGroup(edit: Edit, request: JsonObject): undefined {
  const wantedGroup = asObject(request.dimensionGroup);
  const mask = updateMask(request.fields, 'DimensionGroup');
  const wanted = wantedOf(edit, asObject(wantedGroup.range));
  const group = groupsOf(wanted).find(
    ({ startIndex, endIndex, depth }) =>
      startIndex === wanted.start && endIndex === wanted.end && depth === asNumber(wantedGroup.depth),
  );
  if (!group) throw refusal('No such group.');
  if (!below(mask, 'collapsed')) return undefined;
  if (isTrue(wantedGroup.collapsed)) group.collapsed = true;
  else delete group.collapsed;
  return undefined;
}
