import type { Setting } from '#progress/applies.ts';
import type { Region } from '#regions/types.ts';
import type { CheckContext, RowView, TableView } from '../types.ts';

export function hasDesa(context: CheckContext): boolean {
  const { villages } = context.district;
  // Without an official list nothing can be said to be absent.
  return villages.length === 0 || villages.some((village) => village.kind !== 'kelurahan');
}

export function desaCount(villages: readonly Region[]): number {
  return villages.filter((village) => village.kind !== 'kelurahan').length;
}

const settings = new WeakMap<CheckContext, Setting>();

export function settingOfDistrict(context: CheckContext): Setting {
  const known = settings.get(context);
  if (known) return known;
  const { district } = context.district;
  const made: Setting = {
    province: district.code.slice(0, 2),
    districtKind: district.kind,
    hasDesa: hasDesa(context),
    village: null,
  };
  settings.set(context, made);
  return made;
}

/** Where the row stands: a kelurahan has no village budget even in a kabupaten of desa. */
export function settingOfRow(row: RowView): Setting {
  const { context } = row.table;
  const region = row.row.region === null ? undefined : context.district.byCode.get(row.row.region);
  return { ...settingOfDistrict(context), village: region?.level === 'desa' ? region.kind : null };
}

/** Kecamatan that the source answers for: those it is registered for, or all of the district. */
export function coveredKecamatan(table: TableView): readonly Region[] {
  const { source, district } = table.context;
  if (source.kecamatan.length === 0) return district.kecamatan;
  return district.kecamatan.filter((kecamatan) => source.kecamatan.includes(kecamatan.code));
}

export function coveredVillages(table: TableView): readonly Region[] {
  const covered = new Set(coveredKecamatan(table).map((kecamatan) => kecamatan.code));
  return table.context.district.villages.filter((village) => village.parent !== null && covered.has(village.parent));
}
