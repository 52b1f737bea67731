import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import { districts } from '#regions/list.ts';
import type { Region } from '#regions/types.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';
import type { NewSource } from '#registry/types.ts';
import { openRegionFiles } from '#runtime/region-files.ts';

const VILLAGES = 4;
const HEADER = [
  'No',
  'Kecamatan',
  'Desa/Kelurahan',
  'Jumlah Sasaran Balita',
  'Jumlah Balita Diukur',
  'Jumlah Stunting',
];
const files = openRegionFiles();

/** A1 of the first village's measured children. */
export const FIRST_MEASURED = "'Aksi 7'!E4";

export function thinId(district: string): string {
  return `tipis-${district.replace('.', '')}`;
}

function villagesOf(district: Region, most: number): [string, string][] {
  const { kecamatan = {} } = files.province(district.code.slice(0, 2))?.districts[district.code.slice(3)] ?? {};
  const all = Object.values(kecamatan).flatMap(({ name, desa }) =>
    Object.values(desa).map((village): [string, string] => [name, village]),
  );
  // Villages of one name would have to say which of them they are.
  const names = Map.groupBy(all, ([, village]) => village);
  return all.filter(([, village]) => names.get(village)?.length === 1).slice(0, most);
}

/** A workbook of one small tab: with few villages, what costs is the number of requests. */
export function thinWorkbook(district: Region, villages = VILLAGES) {
  const rows = villagesOf(district, villages).map(([kecamatan, desa], at) => [
    at + 1,
    kecamatan,
    desa,
    120 + at,
    96 + at,
    8 + at,
  ]);
  const cells = [[`REKAP PENGUKURAN BALITA ${district.name.toUpperCase()} BULAN AGUSTUS 2026`], [], HEADER, ...rows];
  return {
    id: thinId(district.code),
    title: `Aksi 7 ${district.name} 2026`,
    owner: DISTRICTS,
    locale: 'in_ID',
    timeZone: 'Asia/Jakarta',
    shares: [{ email: ROBOT, role: 'writer' }],
    tabs: [{ title: 'Aksi 7', cells }],
  };
}

/** A district's thin workbook as it is registered. */
export function thinSource(district: string): NewSource {
  return {
    spreadsheetId: thinId(district),
    district,
    kecamatan: [],
    office: 'Dinas Kesehatan',
    actions: [],
    fiscalYear: 2026,
    lane: DEFAULT_LANE,
    mode: 'active',
    precedence: null,
  };
}

export const thinWorkbooks = () => districts.map((district) => thinWorkbook(district));
