import type { ProvinceData } from '#regions/types.ts';
import { settingOf, type VillageFigures, villageFigures } from './figures.ts';
import type { VillageRow } from './village-table.ts';

export type Row = VillageRow<VillageFigures>;

/** A district with its villages and their figures: what is true, before anybody types it. */
export interface District {
  readonly code: string;
  readonly name: string;
  readonly kind: 'kabupaten' | 'kota';
  readonly province: string;
  readonly rows: readonly Row[];
  readonly kecamatan: readonly { readonly code: string; readonly name: string }[];
}

function kindOfVillage(tail: string): string {
  return tail.startsWith('1') ? 'kelurahan' : 'desa';
}

export function districtOf(province: ProvinceData, code: string, seed: string): District {
  const data = province.districts[code.slice(3)];
  if (!data) throw new RangeError(`no district ${code} in province ${province.code}`);
  const setting = settingOf(province.code);
  const rows: Row[] = [];
  const kecamatan: { code: string; name: string }[] = [];
  for (const [tail, each] of Object.entries(data.kecamatan).sort(([a], [b]) => a.localeCompare(b))) {
    kecamatan.push({ code: `${code}.${tail}`, name: each.name });
    for (const [village, name] of Object.entries(each.desa).sort(([a], [b]) => a.localeCompare(b))) {
      const full = `${code}.${tail}.${village}`;
      const figures = villageFigures(seed, full, setting);
      rows.push({ code: full, name, kind: kindOfVillage(village), kecamatan: each.name, figures });
    }
  }
  const kind = Number(code.slice(3)) >= 71 ? 'kota' : 'kabupaten';
  return { code, name: data.name, kind, province: province.name, rows, kecamatan };
}
