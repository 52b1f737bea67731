import type { ActionDeclaration, Level } from '#actions/types.ts';
import type { RowRecord, TableIdentity } from '#ledger/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import { type ExpectedGroup, expectedOf, placeKindOf, rowsIn, valuesIn } from './expected.ts';
import { coveredBy, frameOf, settingOf } from './frame.ts';
import { type ReportedPlace, reportedPlaces } from './places.ts';
import { bySubgroup, figuresOfOne, sumFields, sumRatios } from './sums.ts';
import type { TableAggregate, ValueCount } from './types.ts';

/**
 * What summaries need of one table: values accepted of those expected from official lists, and sums of counts.
 * A source that covers some kecamatan is expected to report only these. `rowsRead` is taken over as it is.
 * The order of the records does not matter.
 */
export function aggregateTable(
  all: readonly RowRecord[],
  declaration: ActionDeclaration,
  identity: TableIdentity,
  district: DistrictIndex,
  source: Source,
  rowsRead: number,
): TableAggregate {
  const records = all.filter((record) => isSomewhere(record, declaration, identity.level));
  const frame = coveredBy(frameOf(district), source.kecamatan);
  const groups = expectedOf(declaration, identity.edition, identity.level, frame);
  const kind = placeKindOf(declaration.expected[identity.edition], identity.level);
  const covered = new Set(frame.kecamatan.map((kecamatan) => kecamatan.code));
  const places = reportedPlaces(records, declaration, kind, settingOf(frame, null), district)
    .filter((place) => place.kecamatan === null || covered.has(place.kecamatan))
    .slice(0, rowsIn(groups));
  const valuesExpected = valuesIn(groups) - total(places, (place) => place.notApplicable);
  return {
    rowsRead,
    rowsAccepted: places.length,
    rowsExpected: rowsIn(groups),
    valuesExpected,
    valuesAccepted: Math.min(
      valuesExpected,
      total(places, (place) => place.accepted),
    ),
    sums: sumFields(records, declaration),
    sumsBySubgroup: bySubgroup(records, (group) => sumFields(group, declaration)),
    ratiosBySubgroup: bySubgroup(records, (group) => sumRatios(group, declaration)),
    districtFigures: identity.level === 'kabupaten' ? figuresOfOne(records) : {},
    regions: distinct(records.map((record) => record.region)),
    byKecamatan: rowsByKecamatan(places),
    valuesByKecamatan: valuesByKecamatan(groups, places),
  };
}

/**
 * Where rows stand for places, one whose place nobody could tell (a subtotal under the name of a kecamatan) would be
 * counted beside the places themselves. A village that only the list does not know has at least its kecamatan.
 */
function isSomewhere(record: RowRecord, declaration: ActionDeclaration, level: Level): boolean {
  const byPlace = level !== 'puskesmas' && declaration.rowKey[level]?.includes('region') === true;
  return !byPlace || record.region !== null || record.kecamatan !== null;
}

function rowsByKecamatan(places: readonly ReportedPlace[]): Readonly<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const { kecamatan } of places) if (kecamatan !== null) rows[kecamatan] = (rows[kecamatan] ?? 0) + 1;
  return sortedRecord(rows);
}

function valuesByKecamatan(
  groups: readonly ExpectedGroup[],
  places: readonly ReportedPlace[],
): Readonly<Record<string, ValueCount>> {
  const counts: Record<string, ValueCount> = {};
  for (const code of distinct(groups.map((group) => group.kecamatan))) {
    const here = places.filter((place) => place.kecamatan === code);
    const all = valuesIn(groups.filter((group) => group.kecamatan === code));
    const expected = all - total(here, (place) => place.notApplicable);
    const accepted = total(here, (place) => place.accepted);
    counts[code] = { accepted: Math.min(accepted, expected), expected };
  }
  return counts;
}

function total<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}

function sortedRecord<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
