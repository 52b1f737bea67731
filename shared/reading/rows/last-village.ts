import { distance } from '#regions/distance.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import type { DistrictIndex, Region } from '#regions/types.ts';
import { tellingPart, villageKey } from '#regions/village-name.ts';
import { namedVillage } from './place-outcomes.ts';
import type { PlaceFinder } from './places.ts';
import type { PlaceTexts, RowPlace } from './row-place.ts';

/** Longer names than these bear two wrong letters without becoming another name. */
const LONG = 9;
const MOST_OFF = 2;
/** How much further off every other village of the kecamatan must be. */
const MARGIN = 1;

/**
 * A finder that also takes a long name two letters off, where all other villages of its kecamatan stand in the table, one
 * official village is left over, and nothing else comes near. A note says what it was taken for; never across kecamatan.
 */
export function withLastVillage(finder: PlaceFinder, index: DistrictIndex, rows: readonly PlaceTexts[]): PlaceFinder {
  const places = rows.map((texts) => finder.find('desa', texts));
  const isOpen = ({ region, elsewhere }: RowPlace): boolean => region === null && elsewhere === undefined;
  if (!places.some(isOpen)) return finder;
  const open = rows.filter((texts) => isOpen(finder.find('desa', texts)));
  const taken = new Set(places.flatMap(({ region }) => region ?? []));
  const about = new Set(places.flatMap(({ region, kecamatan }) => (region === null ? [] : (kecamatan ?? []))));
  const only = about.size === 1 ? ([...about][0] ?? null) : null;
  const meant = new Map<PlaceTexts, Region>();
  for (const [kecamatan, texts] of byKecamatan(index, open, only)) {
    const region = texts.length === 1 ? leftOver(index, kecamatan, taken, texts[0]?.village ?? '') : null;
    if (region && texts[0]) meant.set(texts[0], region);
  }
  if (meant.size === 0) return finder;
  return {
    ...finder,
    find: (level, texts) => {
      const found = finder.find(level, texts);
      if (level !== 'desa' || found.region !== null) return found;
      const region = [...meant].find(
        ([one]) => one.village === texts.village && one.kecamatan === texts.kecamatan,
      )?.[1];
      return region ? namedVillage(index, region, texts.village) : found;
    },
  };
}

/** Rows without a village, by the kecamatan that they name or that all other rows lie in. */
function byKecamatan(
  index: DistrictIndex,
  open: readonly PlaceTexts[],
  only: string | null,
): ReadonlyMap<string, readonly PlaceTexts[]> {
  const groups = new Map<string, PlaceTexts[]>();
  for (const texts of open) {
    const named = texts.kecamatan === '' ? null : resolveKecamatan(index, texts.kecamatan);
    const kecamatan = named === null ? only : named.kind === 'found' ? named.region.code : null;
    if (kecamatan === null || texts.code !== '') continue;
    groups.set(kecamatan, [...(groups.get(kecamatan) ?? []), texts]);
  }
  return groups;
}

function leftOver(index: DistrictIndex, kecamatan: string, taken: ReadonlySet<string>, name: string): Region | null {
  const villages = index.villages.filter((village) => village.parent === kecamatan);
  const [region, ...more] = villages.filter((village) => !taken.has(village.code));
  const key = villageKey(name);
  if (!region || more.length > 0 || villages.length < 3 || key.length < LONG) return null;
  if (tellingPart(name) !== tellingPart(region.name)) return null;
  const off = distance(key, villageKey(region.name), MOST_OFF);
  const others = villages.filter((village) => village !== region);
  const isAlone = others.every((other) => distance(key, villageKey(other.name), MOST_OFF + MARGIN) >= off + MARGIN);
  return off <= MOST_OFF && isAlone ? region : null;
}
