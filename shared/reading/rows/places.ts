import type { Level } from '#actions/types.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { resolveVillage } from '#regions/resolve-village.ts';
import type { DistrictIndex, Resolution } from '#regions/types.ts';
import { chosen, placeKey } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';
import type { SettledPlace } from '../types.ts';
import { districtPlace, otherDistrict } from './district-place.ts';
import { nameless, spelling } from './place-issues.ts';
import { placeMemory } from './place-memory.ts';
import { found, labelOf, puskesmasKey, refusal, unlisted, unresolved } from './place-outcomes.ts';
import type { PlaceTexts, RowPlace } from './row-place.ts';

/** Resolves the places of one workbook's rows; equal texts are looked up once. */
export interface PlaceFinder {
  readonly find: (level: Level, texts: PlaceTexts) => RowPlace;
  /** Names that were resolved by a person's choice so far. */
  readonly settled: () => readonly SettledPlace[];
}

export function placeFinder(index: DistrictIndex | null, district: string, choices: Choices = new Map()): PlaceFinder {
  const known = placeMemory(index, district);
  const settled = new Map<string, SettledPlace>();
  const find = (level: Level, texts: PlaceTexts): RowPlace =>
    known.place(level, texts, () => findPlace(index, district, level, texts));
  return {
    find: (level, texts) => {
      const place = find(level, texts);
      const choice = choices.size > 0 && index ? choiceFor(index, place, choices) : null;
      if (!choice) return place;
      settled.set(choice.settled.key, choice.settled);
      return choice.place;
    },
    settled: () => [...settled.values()],
  };
}

/** A person said which of several places is meant; only what the list still holds counts. */
function choiceFor(index: DistrictIndex, place: RowPlace, choices: Choices) {
  if (place.issue?.rule !== 'place-ambiguous') return null;
  const key = placeKey(place.keyPart);
  const region = index.byCode.get(chosen(choices, key) ?? '');
  const { shown, level, candidates } = place.issue.data;
  if (!region || region.level !== level || (level !== 'desa' && level !== 'kecamatan')) return null;
  return { place: found(index, level, region, null), settled: { key, shown, candidates, code: region.code } };
}

function findPlace(index: DistrictIndex | null, district: string, level: Level, texts: PlaceTexts): RowPlace {
  if (level === 'kabupaten') return districtPlace(index, district, texts);
  if (!index) return unresolved(level, texts);
  if (texts.district !== '') {
    const other = otherDistrict(index, texts);
    if (other) return other;
  }
  if (level === 'desa') return villagePlace(index, texts);
  return level === 'puskesmas' ? puskesmasPlace(index, texts) : kecamatanPlace(index, texts);
}

function villagePlace(index: DistrictIndex, texts: PlaceTexts): RowPlace {
  const resolution = resolveVillage(index, {
    name: texts.village || null,
    kecamatan: texts.kecamatan || null,
    code: texts.code || null,
  });
  return settle(index, 'desa', texts, resolution, texts.village || texts.code);
}

function kecamatanPlace(index: DistrictIndex, texts: PlaceTexts): RowPlace {
  const shown = texts.kecamatan || texts.code;
  return settle(index, 'kecamatan', texts, resolveKecamatan(index, shown), shown);
}

/** Puskesmas are on no national list: the name itself is the key, its kecamatan is told where the sheet has it. */
function puskesmasPlace(index: DistrictIndex, texts: PlaceTexts): RowPlace {
  if (texts.puskesmas === '') return { ...unresolved('puskesmas', texts), refused: true, issue: nameless('puskesmas') };
  const found = texts.kecamatan === '' ? null : resolveKecamatan(index, texts.kecamatan);
  const kecamatan = found?.kind === 'found' ? found.region : null;
  return {
    region: null,
    kecamatan: kecamatan?.code ?? null,
    label: labelOf('puskesmas', texts.puskesmas.replace(/^puskesmas\s+/i, ''), kecamatan?.name ?? texts.kecamatan),
    keyPart: puskesmasKey(texts.puskesmas),
    issue: null,
    refused: false,
  };
}

function settle(
  index: DistrictIndex,
  level: 'desa' | 'kecamatan',
  texts: PlaceTexts,
  resolution: Resolution,
  shown: string,
): RowPlace {
  if (resolution.kind === 'found') return found(index, level, resolution.region, spelling(resolution, shown));
  if (resolution.kind === 'unknown' && resolution.reason === 'unlisted-in-kecamatan')
    return unlisted(index, texts, shown);
  return refusal(level, texts, resolution, shown);
}
