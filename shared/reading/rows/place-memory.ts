import type { Level } from '#actions/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { PlaceTexts, RowPlace } from './row-place.ts';

const MOST_KNOWN = 50_000;

/** Places of a district by the texts that name them. */
export class PlaceMemory {
  /** By what else is said, then by kecamatan and village, whose names alone most rows have. */
  readonly #places = new Map<string, Map<string, Map<string, RowPlace>>>();
  #size = 0;

  get isFull(): boolean {
    return this.#size >= MOST_KNOWN;
  }

  /** The place of these texts; looked up with `find` the first time. */
  place(level: Level, texts: PlaceTexts, find: () => RowPlace): RowPlace {
    const others = othersOf(level, texts);
    const known = this.#places.get(others)?.get(texts.kecamatan)?.get(texts.village);
    if (known) return known;
    const found = find();
    const byKecamatan = this.#places.get(others) ?? new Map<string, Map<string, RowPlace>>();
    const byVillage = byKecamatan.get(texts.kecamatan) ?? new Map<string, RowPlace>();
    this.#places.set(others, byKecamatan.set(texts.kecamatan, byVillage.set(texts.village, found)));
    this.#size += 1;
    return found;
  }
}

function othersOf(level: Level, { code, province, district, puskesmas }: PlaceTexts): string {
  if (code === '' && province === '' && district === '' && puskesmas === '') return level;
  return `${level}\n${code}\n${province}\n${district}\n${puskesmas}`;
}

/** A district's names are the same at every read. */
const kept = new WeakMap<DistrictIndex, Map<string, PlaceMemory>>();

/** What is known of a list, seen from the district that a source is of; without a list nothing is kept beyond a workbook. */
export function placeMemory(index: DistrictIndex | null, district: string): PlaceMemory {
  if (!index) return new PlaceMemory();
  const ofIndex = kept.get(index) ?? new Map<string, PlaceMemory>();
  kept.set(index, ofIndex);
  const known = ofIndex.get(district);
  if (known && !known.isFull) return known;
  const fresh = new PlaceMemory();
  ofIndex.set(district, fresh);
  return fresh;
}
