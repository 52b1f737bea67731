import { currentCode } from './code-changes.ts';
import { bpsCodeOf, parseRegionCode } from './codes.ts';
import { type Admits, lookUps } from './known-names.ts';
import { districtOf } from './list.ts';
import { fuzzyMatches } from './near-match.ts';
import { distinct, firstResult } from './outcome.ts';
import { findProvince, provincesMeantBy } from './provinces.ts';
import { isElsewhere, suppose } from './suppositions.ts';
import { type PlaceLookup, placesCalled } from './towns.ts';
import type { Resolution, UnknownReason } from './types.ts';
import { type Reading, readWrittenName, type WrittenName } from './written-name.ts';
import { splitTrailingProvince } from './written-province.ts';

export interface DistrictHints {
  /** Name or code of the province, as the sheet or the registry has it. One that is no province is passed over. */
  readonly province?: string | null | undefined;
}

export type DistrictResolver = (input: string, hints?: DistrictHints) => Resolution;

function unknown(reason: UnknownReason): Resolution {
  return { kind: 'unknown', reason };
}

function lookUp(readings: readonly Reading[], admits: Admits): Resolution | null {
  return firstResult(lookUps, (step) => firstResult(readings, (reading) => step(reading, admits)));
}

/** Why a text cannot be a district's name at all; null where it can. */
function refusal(written: WrittenName): Resolution | null {
  if (written.readings.length === 0) return unknown('empty');
  if (written.other) return unknown(written.other === 'provinsi' ? 'province' : 'not-a-district');
  return written.readings.some((reading) => /[A-Z]/.test(reading.words.join(''))) ? null : unknown('not-a-name');
}

/** Such a district exists, but not in the province that was given with it. */
function outsideProvince(readings: readonly Reading[]): Resolution | null {
  const result = lookUp(readings, () => true);
  if (result === null || result.kind === 'unknown') return null;
  const nearest = result.kind === 'found' ? [result.region] : result.candidates;
  return { kind: 'unknown', reason: 'outside-province', nearest };
}

function noSuchName(readings: readonly Reading[], places: PlaceLookup): Resolution {
  if (
    isElsewhere(
      readings,
      places,
      readings.some((reading) => reading.kind !== null),
      null,
    )
  )
    return unknown('not-a-district');
  const nearest = distinct(readings.flatMap((reading) => fuzzyMatches(reading).map(({ region }) => region))).slice(
    0,
    3,
  );
  return nearest.length > 0 ? { kind: 'unknown', reason: 'no-such-name', nearest } : unknown('no-such-name');
}

function behindProvince(input: string, admits: Admits): Resolution | null {
  const split = splitTrailingProvince(input);
  if (split === null) return null;
  const meant = provincesMeantBy(split.province ?? '');
  return lookUp(
    readWrittenName(split.name).readings,
    (region) => admits(region) && meant.includes(region.parent ?? ''),
  );
}

function resolveName(input: string, hinted: string | null, places: PlaceLookup): Resolution {
  const written = readWrittenName(input);
  const refused = refusal(written);
  if (refused) return refused;
  const { readings } = written;
  const province = hinted ?? written.province;
  const meant = province === null ? null : provincesMeantBy(province);
  const admits: Admits = (region) => meant === null || meant.includes(region.parent ?? '');
  const known = lookUp(readings, admits) ?? (meant === null ? null : outsideProvince(readings));
  if (known) return known;
  const trailing = behindProvince(input, admits);
  if (trailing) return trailing;
  if (readings.some((reading) => findProvince(reading.words.join(' ')))) return unknown('province');
  return suppose(readings, admits, places) ?? noSuchName(readings, places);
}

function resolveCode(input: string): Resolution | null {
  const parsed = parseRegionCode(input);
  if (parsed.kind === 'none') return null;
  if (parsed.kind === 'code')
    return parsed.level === 'kabupaten'
      ? districtByCode(parsed.code)
      : unknown(parsed.level === 'provinsi' ? 'province' : 'not-a-district');
  const nearest = distinct(parsed.possible.flatMap((code) => districtOf(currentCode(code)) ?? []));
  return { kind: 'unknown', reason: `${parsed.kind}-code`, nearest };
}

/** A district by its code with dots, today's or one that was replaced. */
function districtByCode(code: string): Resolution {
  const current = currentCode(code);
  const region = districtOf(current);
  if (!region) return unknown('no-such-code');
  if (current === code) return { kind: 'found', region, via: 'code' };
  return { kind: 'found', region, via: 'old-code', note: { kind: 'replaced-code', given: code, current } };
}

/** `Kab. Cilacap (2022)`: rather a year than a code. */
function isYear(digits: string | undefined): boolean {
  return /^20[12]\d$/.test(digits ?? '');
}

/** `33.01 Kab. Cilacap`, `Cilacap (33.01)`: both have to say the same, unless the code is the one that BPS gives to the named district. */
function resolveCodeAndName(input: string, byName: (name: string) => Resolution): Resolution | null {
  const [, before, after] = /^\s*[[(]?\s*(\d{2}\.?\d{2})\s*[\])]?\s*[-–:/|._]?\s*([A-Za-z].*)$/s.exec(input) ?? [];
  const [, lead, behind] = /^\s*([A-Za-z].*?)\s*(?:[[(]|[-–|])\s*(\d{2}\.?\d{2})\s*[\])]?\s*$/s.exec(input) ?? [];
  const [code, name] = before === undefined ? [isYear(behind) ? undefined : behind, lead] : [before, after];
  if (code === undefined || name === undefined) return null;
  const coded = resolveCode(code);
  const named = byName(name);
  if (coded === null || named.kind === 'unknown') return named;
  const meant = coded.kind === 'found' ? coded.region : null;
  const candidates = named.kind === 'found' ? [named.region] : named.candidates;
  const agreed = candidates.find((region) => region.code === meant?.code);
  if (agreed) return coded;
  if (named.kind === 'found' && bpsCodeOf(named.region.code) === code.replace('.', '')) {
    return { ...named, note: { kind: 'unusable-code', given: code, why: 'foreign' } };
  }
  return { kind: 'unknown', reason: 'mismatch', nearest: distinct([...(meant ? [meant] : []), ...candidates]) };
}

/** No name is longer; patterns would go back and forth over a whole page in one cell. */
const LONGEST = 200;

/** A resolver that knows the given other places; the one to use is {@link resolveDistrict}. */
export function createDistrictResolver(places: PlaceLookup): DistrictResolver {
  return (text, hints = {}) => {
    const input = text.slice(0, LONGEST);
    const province = hints.province ? (findProvince(hints.province)?.code ?? null) : null;
    const byName = (name: string): Resolution => resolveName(name, province, places);
    return resolveCode(input) ?? resolveCodeAndName(input, byName) ?? byName(input);
  };
}

/**
 * A kabupaten or kota by code or by any name it is written with. Never throws, never chooses between two.
 *
 * What is written literally is looked up first (official, old and usual names, in any order of words), then what is cut
 * off, shortened or misspelt, and that only where nothing else comes near and no town or kecamatan has the name.
 */
export const resolveDistrict = createDistrictResolver(placesCalled);
