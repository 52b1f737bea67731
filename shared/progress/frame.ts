import type { DistrictIndex, Region, RegionKind } from '#regions/types.ts';
import type { Setting } from './applies.ts';

/** What completeness needs of a district's official list: small enough to be frozen with a week. */
export interface DistrictFrame {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly kecamatan: readonly KecamatanFrame[];
}

export interface KecamatanFrame {
  readonly code: string;
  readonly name: string;
  readonly desa: number;
  readonly kelurahan: number;
}

export function frameOf(index: DistrictIndex): DistrictFrame {
  const villages = Map.groupBy(index.villages, (village) => village.parent ?? '');
  return {
    code: index.district.code,
    name: index.district.name,
    kind: index.district.kind,
    kecamatan: index.kecamatan.map((kecamatan) => kecamatanFrame(kecamatan, villages.get(kecamatan.code) ?? [])),
  };
}

function kecamatanFrame(kecamatan: Region, villages: readonly Region[]): KecamatanFrame {
  const kelurahan = villages.filter((village) => village.kind === 'kelurahan').length;
  return { code: kecamatan.code, name: kecamatan.name, desa: villages.length - kelurahan, kelurahan };
}

export function settingOf(frame: DistrictFrame, village: RegionKind | null): Setting {
  return {
    province: frame.code.slice(0, 2),
    districtKind: frame.kind,
    hasDesa: frame.kecamatan.some((kecamatan) => kecamatan.desa > 0),
    village,
  };
}

/** The same district seen by a source that covers some kecamatan only; an empty list means the whole district. */
export function coveredBy(frame: DistrictFrame, kecamatan: readonly string[]): DistrictFrame {
  if (kecamatan.length === 0) return frame;
  return { ...frame, kecamatan: frame.kecamatan.filter((each) => kecamatan.includes(each.code)) };
}
