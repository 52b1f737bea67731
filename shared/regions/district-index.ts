import type { DistrictIndex, ProvinceData, Region, RegionKind } from './types.ts';
import { villageKey } from './village-name.ts';

const kindByBlock: Readonly<Record<string, RegionKind>> = { '1': 'kelurahan', '2': 'desa', '3': 'desa adat' };

/** What a village is by law stands in the first digit of its number. */
export function villageKindOf(code: string): RegionKind {
  return kindByBlock[code.charAt(9)] ?? 'desa';
}

function group(regions: readonly Region[]): ReadonlyMap<string, readonly Region[]> {
  return Map.groupBy(regions, (region) => villageKey(region.name));
}

function kecamatanRegions(data: ProvinceData, district: Region): Region[] {
  const own = data.districts[district.code.slice(3)]?.kecamatan ?? {};
  return Object.entries(own).map(([tail, { name }]) => ({
    code: `${district.code}.${tail}`,
    name,
    level: 'kecamatan',
    kind: 'kecamatan',
    parent: district.code,
  }));
}

function villageRegions(data: ProvinceData, kecamatan: Region): Region[] {
  const desa = data.districts[kecamatan.code.slice(3, 5)]?.kecamatan[kecamatan.code.slice(6)]?.desa ?? {};
  return Object.entries(desa).map(([tail, name]) => {
    const code = `${kecamatan.code}.${tail}`;
    return { code, name, level: 'desa', kind: villageKindOf(code), parent: kecamatan.code };
  });
}

/**
 * Everything that is looked up inside one district, from its province's file.
 *
 * @returns undefined where the file holds no such district
 */
export function buildDistrictIndex(data: ProvinceData, districtCode: string): DistrictIndex | undefined {
  const own = data.districts[districtCode.slice(3)];
  if (!own || data.code !== districtCode.slice(0, 2)) return undefined;
  const district: Region = {
    code: districtCode,
    name: own.name,
    level: 'kabupaten',
    kind: districtCode.charAt(3) === '7' ? 'kota' : 'kabupaten',
    parent: data.code,
  };
  const kecamatan = kecamatanRegions(data, district);
  const villages = kecamatan.flatMap((one) => villageRegions(data, one));
  return {
    district,
    kecamatan,
    villages,
    byCode: new Map([district, ...kecamatan, ...villages].map((region) => [region.code, region])),
    kecamatanByName: group(kecamatan),
    villagesByName: group(villages),
    villagesByKecamatan: new Map(
      [...Map.groupBy(villages, (village) => village.parent ?? '')].map(([code, own]) => [code, group(own)]),
    ),
  };
}

export function kecamatanOf(index: DistrictIndex): readonly Region[] {
  return index.kecamatan;
}

/** All villages of the district, or those of one kecamatan, in the order of their codes. */
export function villagesOf(index: DistrictIndex, kecamatanCode?: string): readonly Region[] {
  return kecamatanCode === undefined
    ? index.villages
    : index.villages.filter((village) => village.parent === kecamatanCode);
}
