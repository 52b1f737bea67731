import list from './data/districts.json' with { type: 'json' };
import type { Region, RegionKind, TimeZone } from './types.ts';

/** How many units a district has, by law; what a complete report is measured against. */
export interface DistrictSize {
  readonly kecamatan: number;
  /** Desa and desa adat. */
  readonly desa: number;
  readonly kelurahan: number;
}

export const provinces: readonly Region[] = list.provinces.map(({ code, name }) => ({
  code,
  name,
  level: 'provinsi',
  kind: 'provinsi',
  parent: null,
}));

export const districts: readonly Region[] = list.districts.map(({ code, name }) => ({
  code,
  name,
  level: 'kabupaten',
  kind: districtKindOf(code),
  parent: code.slice(0, 2),
}));

const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
const districtByCode = new Map(districts.map((district) => [district.code, district]));
const sizeByCode = new Map<string, DistrictSize>(list.districts.map((district) => [district.code, district]));
const noSize: DistrictSize = { kecamatan: 0, desa: 0, kelurahan: 0 };

function districtKindOf(code: string): RegionKind {
  return code.charAt(3) === '7' ? 'kota' : 'kabupaten';
}

export function provinceOf(code: string): Region | undefined {
  return provinceByCode.get(code.slice(0, 2));
}

export function districtOf(code: string): Region | undefined {
  return districtByCode.get(code.slice(0, 5));
}

export function districtsOf(provinceCode: string): readonly Region[] {
  return districts.filter((district) => district.parent === provinceCode);
}

export function sizeOf(districtCode: string): DistrictSize {
  return sizeByCode.get(districtCode) ?? noSize;
}

export function isKota(districtCode: string): boolean {
  return districtOf(districtCode)?.kind === 'kota';
}

/** 80 districts have kelurahan only, so that whatever is asked of desa (APBDes, KPM) does not apply to them. */
export function hasDesa(districtCode: string): boolean {
  return sizeOf(districtCode).desa > 0;
}

/** `Kabupaten Cilacap`, `Kota Administrasi Jakarta Pusat`, `Provinsi Jawa Tengah`, `Desa Wonokerto`: as in a letter. */
export function fullNameOf(region: Region): string {
  const kind = region.kind.replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase());
  const administrative = region.level === 'kabupaten' && region.parent === '31' ? ' Administrasi' : '';
  return `${kind}${administrative} ${region.name}`;
}

const zoneByProvinces: readonly (readonly [TimeZone, readonly string[]])[] = [
  ['Asia/Makassar', ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76']],
  ['Asia/Jayapura', ['81', '82', '91', '92', '93', '94', '95', '96']],
];

/** WIB, WITA or WIT; no district and no province is divided between two. */
export function timeZoneOf(code: string): TimeZone {
  const province = code.slice(0, 2);
  return zoneByProvinces.find(([, codes]) => codes.includes(province))?.[0] ?? 'Asia/Jakarta';
}
