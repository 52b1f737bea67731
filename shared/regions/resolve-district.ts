import { currentCode } from './code-changes.ts';
import { parseRegionCode } from './codes.ts';
import { aliasIndex, formerIndex, type Name, officialIndex, sharedNames, wordBagIndex } from './gazetteer.ts';
import { districtOf } from './list.ts';
import {
  abbreviatedMatches,
  fuzzyMatches,
  type NearMatch,
  stopsAtWord,
  truncatedMatches,
  withinMargin,
} from './near-match.ts';
import { findProvince, provincesMeantBy } from './provinces.ts';
import { type PlaceLookup, placesCalled } from './towns.ts';
import type { Region, Resolution, ResolvedVia } from './types.ts';
import { expandWords } from './words.ts';
import { type Reading, readWrittenName } from './written-name.ts';

export interface DistrictHints {
  /** Name or code of the province, as the sheet or the registry has it. One that is no province is passed over. */
  readonly province?: string | null | undefined;
}

/** What one step makes of the readings; null hands over to the next step. */
type Step = (
  readings: readonly Reading[],
  admits: (region: Region) => boolean,
  places: PlaceLookup,
) => Resolution | null;

function found(region: Region, via: ResolvedVia, reading: Reading): Resolution {
  if (via === 'other-kind' && reading.kind) {
    return { kind: 'found', region, via, note: { kind: 'other-kind', given: reading.kind, official: region.kind } };
  }
  if (via === 'fuzzy' || via === 'truncated') {
    return {
      kind: 'found',
      region,
      via,
      note: { kind: 'spelling', given: reading.words.join(' '), official: region.name },
    };
  }
  return { kind: 'found', region, via };
}

function distinct(regions: readonly Region[]): Region[] {
  return [...new Map(regions.map((region) => [region.code, region])).values()].sort((a, b) =>
    a.code.localeCompare(b.code),
  );
}

/** One is found, several of one name are ambiguous, none is for the next step. */
function settle(regions: readonly Region[], via: ResolvedVia, reading: Reading): Resolution | null {
  const [only, ...more] = distinct(regions);
  if (!only) return null;
  return more.length === 0
    ? found(only, via, reading)
    : { kind: 'ambiguous', candidates: [only, ...more], reason: 'same-name' };
}

function ofKind(regions: readonly Region[], reading: Reading): readonly Region[] {
  return reading.kind ? regions.filter((region) => region.kind === reading.kind) : regions;
}

function folded(reading: Reading): string {
  return expandWords(reading.words).join('');
}

function lookUp(
  index: ReadonlyMap<string, readonly Name[]>,
  key: string,
  admits: (region: Region) => boolean,
): Region[] {
  return (index.get(key) ?? []).map((name) => name.region).filter(admits);
}

function firstOf(readings: readonly Reading[], attempt: (reading: Reading) => Resolution | null): Resolution | null {
  for (const reading of readings) {
    const result = attempt(reading);
    if (result) return result;
  }
  return null;
}

const byOfficialName: Step = (readings, admits) =>
  firstOf(readings, (reading) =>
    settle(ofKind(lookUp(officialIndex, folded(reading), admits), reading), 'name', reading),
  );

const bySharedName: Step = (readings, admits) =>
  firstOf(readings, (reading) => {
    const shared = sharedNames.find(
      (name) => name.folded === folded(reading) && (name.only === null || name.only === reading.kind),
    );
    const candidates = (shared?.regions ?? []).filter(admits);
    const [only, ...more] = candidates.filter(
      (region) => reading.kind === null || shared?.reason === 'split' || region.kind === reading.kind,
    );
    if (!shared || !only) return null;
    return more.length === 0
      ? found(only, 'alias', reading)
      : { kind: 'ambiguous', candidates: [only, ...more], reason: shared.reason };
  });

const byFormerName: Step = (readings, admits) =>
  firstOf(readings, (reading) => {
    const names = (formerIndex.get(folded(reading)) ?? []).filter(
      (name) => name.only === reading.kind && admits(name.region),
    );
    return settle(
      names.map((name) => name.region),
      'old-name',
      reading,
    );
  });

const byAlias: Step = (readings, admits) =>
  firstOf(readings, (reading) => {
    const names = (aliasIndex.get(folded(reading)) ?? []).filter((name) => admits(name.region));
    const fitting = ofKind(
      names.map((name) => name.region),
      reading,
    );
    return settle(fitting, names[0]?.via ?? 'alias', reading);
  });

const byWordsInOtherOrder: Step = (readings, admits) =>
  firstOf(readings, (reading) => {
    const bag = [...expandWords(reading.words)].sort().join(' ');
    return settle(ofKind(lookUp(wordBagIndex, bag, admits), reading), 'alias', reading);
  });

/** `KAB. TOMOHON`: one district of that name only, so the kind is wrong; unless the name is (`KOTA BADUNG`, Bandung). */
const byOtherKind: Step = (readings, admits) =>
  firstOf(readings, (reading) => {
    if (reading.kind === null || reading.literal) return null;
    const [same, ...more] = distinct([
      ...lookUp(officialIndex, folded(reading), admits),
      ...lookUp(aliasIndex, folded(reading).length < 7 ? '' : folded(reading), admits),
    ]);
    if (!same || more.length > 0) return null;
    const rivals = fuzzyMatches(reading).filter(
      ({ region, off }) => off <= 1 && admits(region) && region.kind === reading.kind,
    );
    if (rivals.length === 0) return found(same, 'other-kind', reading);
    return { kind: 'ambiguous', candidates: distinct([same, ...rivals.map(({ region }) => region)]), reason: 'near' };
  });

/** `BARU` of `Kotabaru`: a list from which somebody took every `Kota` away. */
const byLostKota: Step = (readings, admits) =>
  firstOf(readings, (reading) =>
    settle(reading.kind === 'kota' ? [] : lookUp(officialIndex, `KOTA${folded(reading)}`, admits), 'alias', reading),
  );

/** True where the text names another place, unless that place lies in the very district that it is taken for. */
function isElsewhere(
  readings: readonly Reading[],
  places: PlaceLookup,
  region: Region | null,
  announced: boolean,
): boolean {
  return readings.some((reading) => {
    const codes = places(reading.words.join('')) ?? places(folded(reading));
    return codes !== undefined && !(announced && region !== null && codes.some((code) => region.code.startsWith(code)));
  });
}

/** Another name that a shortened text may be a slip away from; `BOLAANG MONGONDOW U` is none of `Bolaang Mongondow`. */
function isRival(written: Reading, match: NearMatch): boolean {
  return match.off <= (match.words === written.words.length ? 1 : 0.5);
}

/** Districts that the text is the beginning of, or whose words it shortens, and those that it may be a slip away from. */
function byShortening(written: Reading, admits: (region: Region) => boolean): Resolution | null {
  const shortened = distinct(
    ofKind([...abbreviatedMatches(written), ...truncatedMatches(written)].filter(admits), written),
  );
  if (shortened.length === 0) return null;
  const rivals = fuzzyMatches(written).filter((match) => isRival(written, match) && admits(match.region));
  const all = distinct([
    ...shortened,
    ...ofKind(
      rivals.map(({ region }) => region),
      written,
    ),
  ]);
  const [only, ...more] = all;
  if (!only || all.length > 8) return null;
  return more.length === 0
    ? found(only, 'truncated', written)
    : { kind: 'ambiguous', candidates: all, reason: 'truncated' };
}

function byLikeness(written: Reading, admits: (region: Region) => boolean): Resolution | null {
  const matches = fuzzyMatches(written).filter(
    ({ region }) => admits(region) && (written.kind === null || region.kind === written.kind),
  );
  const weighed = withinMargin(written, matches);
  const [best, ...others] = weighed;
  if (!best) return null;
  if (others.length === 0) return found(best.region, 'fuzzy', written);
  return { kind: 'ambiguous', candidates: distinct(weighed.map(({ region }) => region)), reason: 'near' };
}

/** `KOTA PALU` is not to be mended into `Kotabaru`: what follows a separate `KOTA` has to be long enough to tell. */
function mayBeSupposed(reading: Reading): boolean {
  if (reading.literal) return false;
  return reading.kind !== null || reading.words[0] !== 'KOTA' || reading.words.slice(1).join('').length >= 6;
}

/** What is supposed of a text stands only if no other place is called so and it is no name of its own. */
const bySupposition: Step = (readings, admits, places) =>
  firstOf(readings.filter(mayBeSupposed).toReversed(), (reading) => {
    const written = { ...reading, words: expandWords(reading.words) };
    const result = byShortening(written, admits) ?? byLikeness(written, admits);
    if (result?.kind !== 'found') return result;
    if (isElsewhere(readings, places, result.region, reading.kind !== null)) return null;
    return result.via === 'truncated' && reading.kind === null && stopsAtWord(written, result.region) ? null : result;
  });

const certain: readonly Step[] = [
  byOfficialName,
  bySharedName,
  byFormerName,
  byAlias,
  byWordsInOtherOrder,
  byOtherKind,
  byLostKota,
];
const supposed: readonly Step[] = [bySupposition];

function run(
  steps: readonly Step[],
  readings: readonly Reading[],
  admits: (region: Region) => boolean,
  places: PlaceLookup,
): Resolution | null {
  for (const step of steps) {
    const result = step(readings, admits, places);
    if (result) return result;
  }
  return null;
}

function isProvinceName(readings: readonly Reading[]): boolean {
  return readings.some((reading) => findProvince(reading.words.join(' ')) !== undefined);
}

function resolveName(input: string, provinceCode: string | null, places: PlaceLookup): Resolution {
  const written = readWrittenName(input);
  if (written.readings.length === 0) return { kind: 'unknown', reason: 'empty' };
  if (written.other) return { kind: 'unknown', reason: written.other === 'provinsi' ? 'province' : 'not-a-district' };
  if (written.readings.every((reading) => !/[A-Z]/.test(reading.words.join(''))))
    return { kind: 'unknown', reason: 'not-a-name' };
  const meant = provinceCode ?? written.province;
  const provinces = meant ? provincesMeantBy(meant) : null;
  const admits = (region: Region): boolean => provinces === null || provinces.includes(region.parent ?? '');
  const sure = run(certain, written.readings, admits, places);
  if (sure) return sure;
  if (provinces) {
    const elsewhere = run(certain, written.readings, () => true, places);
    if (elsewhere && elsewhere.kind !== 'unknown') {
      return {
        kind: 'unknown',
        reason: 'outside-province',
        nearest: elsewhere.kind === 'found' ? [elsewhere.region] : elsewhere.candidates,
      };
    }
  }
  if (isProvinceName(written.readings)) return { kind: 'unknown', reason: 'province' };
  const guess = run(supposed, written.readings, admits, places);
  if (guess) return guess;
  return unknownName(written.readings, places);
}

function unknownName(readings: readonly Reading[], places: PlaceLookup): Resolution {
  if (isElsewhere(readings, places, null, false)) return { kind: 'unknown', reason: 'not-a-district' };
  const nearest = readings
    .flatMap((reading) => fuzzyMatches(reading))
    .slice(0, 3)
    .map(({ region }) => region);
  return nearest.length > 0
    ? { kind: 'unknown', reason: 'no-such-name', nearest }
    : { kind: 'unknown', reason: 'no-such-name' };
}

function resolveCode(input: string): Resolution | null {
  const parsed = parseRegionCode(input);
  if (parsed.kind === 'none') return null;
  const possible = parsed.kind === 'code' ? [] : parsed.possible;
  const nearest = distinct(possible.flatMap((code) => districtOf(code) ?? []));
  if (parsed.kind === 'damaged') return { kind: 'unknown', reason: 'damaged-code', nearest };
  if (parsed.kind === 'foreign') return { kind: 'unknown', reason: 'foreign-code', nearest };
  if (parsed.level === 'provinsi') return { kind: 'unknown', reason: 'province' };
  if (parsed.level !== 'kabupaten') return { kind: 'unknown', reason: 'not-a-district' };
  return districtByCode(parsed.code);
}

/** A district by its code with dots, today's or one that was replaced. */
function districtByCode(code: string): Resolution {
  const current = currentCode(code);
  const region = districtOf(current);
  if (!region) return { kind: 'unknown', reason: 'no-such-code' };
  if (current === code) return { kind: 'found', region, via: 'code' };
  return { kind: 'found', region, via: 'old-code', note: { kind: 'replaced-code', given: code, current } };
}

/** A resolver that knows the given other places; the one to use is {@link resolveDistrict}. */
export function createDistrictResolver(places: PlaceLookup): (input: string, hints?: DistrictHints) => Resolution {
  return (input, hints = {}) => {
    if (input.trim() === '') return { kind: 'unknown', reason: 'empty' };
    const province = hints.province ? (findProvince(hints.province)?.code ?? null) : null;
    return resolveCode(input) ?? resolveName(input, province, places);
  };
}

/**
 * A kabupaten or kota by code or by any name it is written with. Never throws, never chooses between two.
 *
 * What is written literally is looked up first (official, old and usual names, in any order of words), then what is cut
 * off, shortened or misspelt, and that only where nothing else comes near and no town or kecamatan has the name.
 */
export const resolveDistrict = createDistrictResolver(placesCalled);
