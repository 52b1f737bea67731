import { readFileSync } from 'node:fs';
import { buildDistrictIndex } from '#regions/district-index.ts';
import { provinceOf } from '#regions/list.ts';
import type { DistrictIndex, ProvinceData } from '#regions/types.ts';

/** Where the province files lie: beside the sources, or beside the bundle that a Lambda runs. */
const defaultFolder = new URL('../regions/data/', import.meta.url);

export interface RegionFiles {
  /** @throws if the province is known but its file cannot be read, which is a broken installation */
  province(provinceCode: string): ProvinceData | undefined;
  district(districtCode: string): DistrictIndex | undefined;
}

/** Enough for the districts that are read at the same time; all 514 would take a quarter of a gigabyte. */
const keptProvinces = 3;
const keptDistricts = 16;

/** A value by key, made once and kept until `size` others have been asked for since. */
function keepLast<V>(size: number, make: (key: string) => V | undefined): (key: string) => V | undefined {
  const kept = new Map<string, V>();
  return (key) => {
    const value = kept.get(key) ?? make(key);
    if (value === undefined) return undefined;
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= size) break;
      kept.delete(oldest);
    }
    return value;
  };
}

/**
 * Reads a province's file the first time that it is asked for and keeps it. Indexes are kept too, because a pull looks
 * up every row of a district in one.
 *
 * @param folder with a slash at its end; holds `33.json` and the others
 */
export function openRegionFiles(folder: URL = defaultFolder): RegionFiles {
  const province = keepLast(keptProvinces, (code): ProvinceData | undefined => {
    // Only a code that is on the list becomes a path.
    if (code.length !== 2 || !provinceOf(code)) return undefined;
    return JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8'));
  });
  const district = keepLast(keptDistricts, (code): DistrictIndex | undefined => {
    const data = province(code.slice(0, 2));
    return data ? buildDistrictIndex(data, code) : undefined;
  });
  return { province, district };
}
