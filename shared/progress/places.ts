import type { ActionDeclaration } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { DistrictIndex, Region } from '#regions/types.ts';
import type { Setting } from './applies.ts';
import { doesCount } from './counts.ts';
import type { PlaceKind } from './expected.ts';
import { expectedUnits, givenBy, unitsLeft, unitsOf } from './units.ts';

/** An expected place (or row) of which at least one record was accepted. */
export interface ReportedPlace {
  readonly place: string;
  readonly kecamatan: string | null;
  readonly accepted: number;
  /** Expected values that were found not to apply here. */
  readonly notApplicable: number;
}

/**
 * The places that the records speak of, fullest first. Several records of one place (boys and girls, age groups)
 * are one place, measured by its fullest record. A village that is on no list speaks of no expected place.
 */
export function reportedPlaces(
  records: readonly RowRecord[],
  declaration: ActionDeclaration,
  kind: PlaceKind,
  setting: Setting,
  district: DistrictIndex,
): readonly ReportedPlace[] {
  const best = new Map<string, ReportedPlace>();
  for (const record of records) {
    const found = doesCount(record, declaration.action) ? placeOf(record, kind, district) : null;
    if (!found) continue;
    const measured = measure(record, declaration, { ...setting, village: found.village }, found);
    const held = best.get(found.place);
    if (!held || compare(measured, held) < 0) best.set(found.place, measured);
  }
  return [...best.values()].sort(compare);
}

function compare(a: ReportedPlace, b: ReportedPlace): number {
  return b.accepted - a.accepted || a.notApplicable - b.notApplicable || (a.place < b.place ? -1 : 1);
}

interface FoundPlace {
  readonly place: string;
  readonly kecamatan: string | null;
  readonly village: Region['kind'] | null;
}

function placeOf(record: RowRecord, kind: PlaceKind, district: DistrictIndex): FoundPlace | null {
  const region = record.region === null ? null : (district.byCode.get(record.region) ?? null);
  switch (kind) {
    case 'row':
      return { place: record.key, kecamatan: null, village: null };
    case 'district':
      return { place: district.district.code, kecamatan: null, village: null };
    case 'village':
      return region?.level === 'desa' ? { place: region.code, kecamatan: region.parent, village: region.kind } : null;
    case 'kecamatan':
      return kecamatanPlace(record, region, district);
  }
}

/** A puskesmas has no official list; it speaks for its kecamatan, or for itself where that is unknown. */
function kecamatanPlace(record: RowRecord, region: Region | null, district: DistrictIndex): FoundPlace | null {
  const code = region?.level === 'kecamatan' ? region.code : (region?.parent ?? record.kecamatan);
  if (code !== null && district.byCode.has(code)) return { place: code, kecamatan: code, village: null };
  return record.region === null ? { place: record.key, kecamatan: null, village: null } : null;
}

function measure(
  record: RowRecord,
  declaration: ActionDeclaration,
  setting: Setting,
  found: FoundPlace,
): ReportedPlace {
  const units = unitsOf(declaration, setting);
  const left = unitsLeft(record, units);
  return {
    place: found.place,
    kecamatan: found.kecamatan,
    accepted: givenBy(record, left),
    notApplicable: expectedUnits(units) - expectedUnits(left),
  };
}
