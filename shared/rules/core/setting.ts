import type { Field } from '#actions/types.ts';
import { appliesTo, type Setting } from '#progress/applies.ts';
import { districtOf, hasDesa } from '#regions/list.ts';
import type { DistrictIndex, Region, RegionKind } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import type { RowView } from '../types.ts';

export function desaCount(villages: readonly Region[]): number {
  return villages.filter((village) => village.kind !== 'kelurahan').length;
}

const settings = new WeakMap<DistrictIndex, Setting>();

function settingOfDistrict(index: DistrictIndex): Setting {
  const known = settings.get(index);
  if (known) return known;
  const { district, villages } = index;
  const made: Setting = {
    province: district.code.slice(0, 2),
    districtKind: district.kind,
    // Without an official list nothing can be said to be absent.
    hasDesa: villages.length === 0 || villages.some((village) => village.kind !== 'kelurahan'),
    village: null,
  };
  settings.set(index, made);
  return made;
}

/** Where no list is at hand, the row may still name its district; null where it does not. */
function settingByCode(code: string | null): Setting | null {
  const district = code === null ? undefined : districtOf(code.slice(0, 5));
  if (!district) return null;
  const { kind } = district;
  return { province: district.code.slice(0, 2), districtKind: kind, hasDesa: hasDesa(district.code), village: null };
}

const byKind = new WeakMap<DistrictIndex, Map<RegionKind | null, Setting>>();

function settingOfKind(index: DistrictIndex, village: RegionKind | null): Setting {
  const known = byKind.get(index) ?? new Map<RegionKind | null, Setting>();
  byKind.set(index, known);
  const made = known.get(village) ?? { ...settingOfDistrict(index), village };
  known.set(village, made);
  return made;
}

/** Where the row stands: a kelurahan has no village budget even in a kabupaten of desa. Null where nobody knows. */
function settingOfRow(row: RowView): Setting | null {
  const { district } = row.table.context;
  if (!district) return settingByCode(row.row.region);
  const region = row.row.region === null ? undefined : district.byCode.get(row.row.region);
  return settingOfKind(district, region?.level === 'desa' ? region.kind : null);
}

/** Rows of which the same fields apply give the same text. */
export function placeKind(row: RowView): string {
  const { district } = row.table.context;
  const { region } = row.row;
  if (!district) return region?.slice(0, 5) ?? '';
  const place = region === null ? undefined : district.byCode.get(region);
  return place?.level === 'desa' ? String(place.kind) : '';
}

/** Whether a field applies where the row stands; null where that cannot be said. */
export function appliesInRow(row: RowView, field: Field): boolean | null {
  if (field.applies === 'all') return true;
  const setting = settingOfRow(row);
  return setting && appliesTo(field.applies, setting);
}

/** Whether a field applies in the district at all; null where nobody knows which it is. */
export function appliesInDistrict(district: DistrictIndex | null, field: Field): boolean | null {
  if (field.applies === 'all') return true;
  return district && appliesTo(field.applies, settingOfDistrict(district));
}

/** Kecamatan that the source answers for: those it is registered for, or all of the district. */
export function coveredKecamatan(source: Source, district: DistrictIndex): readonly Region[] {
  if (source.kecamatan.length === 0) return district.kecamatan;
  return district.kecamatan.filter((kecamatan) => source.kecamatan.includes(kecamatan.code));
}

export function coveredVillages(source: Source, district: DistrictIndex): readonly Region[] {
  if (source.kecamatan.length === 0) return district.villages;
  const covered = new Set(coveredKecamatan(source, district).map((kecamatan) => kecamatan.code));
  return district.villages.filter((village) => village.parent !== null && covered.has(village.parent));
}
