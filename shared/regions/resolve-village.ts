import { currentCode } from './code-changes.ts';
import { parseRegionCode } from './codes.ts';
import { fold } from './fold.ts';
import { literalFirst, resolveKecamatan, settleNear, suggestions } from './resolve-kecamatan.ts';
import type { DistrictIndex, Region, RegionKind, Resolution, VillageQuery } from './types.ts';
import { tellingPart, villageKey, withoutKindWord } from './village-name.ts';

/** Where a name is looked for: one kecamatan, or the whole district when the sheet names none. */
interface Scope {
  readonly regions: readonly Region[];
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  readonly kecamatan: Region | null;
}

interface WrittenVillage {
  readonly name: string;
  readonly kind: RegionKind | null;
}

function scopeOf(index: DistrictIndex, kecamatan: Region | null): Scope {
  if (!kecamatan) return { regions: index.villages, byName: index.villagesByName, kecamatan: null };
  return {
    regions: index.villages.filter((village) => village.parent === kecamatan.code),
    byName: index.villagesByKecamatan.get(kecamatan.code) ?? new Map(),
    kecamatan,
  };
}

/** As written; without its kind before it; without what stands in brackets. `Kampung Baru` is tried whole first. */
function writings(query: VillageQuery): readonly WrittenVillage[] {
  const text = (query.name ?? '').replace(/^\s*\d{1,3}[.)]\s*(?=[A-Za-z])/, '');
  const stripped = withoutKindWord(text);
  const bare = text.replace(/\([^)]*\)?/g, ' ').trim();
  const behind = /\(\s*(kelurahan|kel|desa|ds)\.?\s*\)/i.exec(text)?.[1];
  const said = behind === undefined ? null : (withoutKindWord(`${behind} x`)?.kind ?? null);
  return [
    { name: text, kind: query.kind ?? null },
    ...(stripped ? [{ name: stripped.name, kind: query.kind ?? stripped.kind }] : []),
    ...(bare !== text.trim() && bare !== '' ? [{ name: bare, kind: query.kind ?? said }] : []),
  ];
}

/** Desa adat is a desa to whoever fills in a column `Desa/Kelurahan`. */
function isOfKind(region: Region, kind: RegionKind): boolean {
  return region.kind === kind || (kind === 'desa' && region.kind === 'desa adat');
}

function foundByName(region: Region, written: WrittenVillage): Resolution {
  if (written.kind && !isOfKind(region, written.kind)) {
    return {
      kind: 'found',
      region,
      via: 'other-kind',
      note: { kind: 'other-kind', given: written.kind, official: region.kind },
    };
  }
  return { kind: 'found', region, via: 'name' };
}

/** Numerals glued to the name (`SOLEDUAI`) are only seen letter by letter. */
function gluedNumeral(scope: Scope, name: string): readonly Region[] {
  return tellingPart(name) === '' ? scope.regions.filter((region) => fold(region.name) === fold(name)) : [];
}

function byExactName(scope: Scope, written: WrittenVillage): Resolution | null {
  const keyed = scope.byName.get(villageKey(written.name)) ?? gluedNumeral(scope, written.name);
  const all = literalFirst(keyed, written.name);
  const fitting = written.kind === null ? all : all.filter((region) => written.kind && isOfKind(region, written.kind));
  const [only, ...more] = fitting.length > 0 ? fitting : all;
  if (!only) return null;
  return more.length === 0
    ? foundByName(only, written)
    : { kind: 'ambiguous', candidates: [only, ...more], reason: 'same-name' };
}

function byName(index: DistrictIndex, scope: Scope, query: VillageQuery): Resolution {
  const written = writings(query);
  for (const one of written) {
    const exact = byExactName(scope, one);
    if (exact) return exact;
  }
  for (const one of scope.kecamatan ? written : []) {
    const near = settleNear(scope.regions, one.name);
    if (near) return near;
  }
  return notListed(index, scope, written);
}

/** The village may be new, or stand under the wrong kecamatan: what comes near is named, nothing is chosen. */
function notListed(index: DistrictIndex, scope: Scope, written: readonly WrittenVillage[]): Resolution {
  const elsewhere = scope.kecamatan
    ? written.flatMap((one) => index.villagesByName.get(villageKey(one.name)) ?? [])
    : [];
  const near = written.flatMap((one) => suggestions(scope.regions, one.name));
  const nearest = [...new Set([...elsewhere, ...near])].slice(0, 3);
  const reason = scope.kecamatan ? 'unlisted-in-kecamatan' : 'no-such-name';
  return nearest.length > 0 ? { kind: 'unknown', reason, nearest } : { kind: 'unknown', reason };
}

function sameName(region: Region, query: VillageQuery): boolean {
  return writings(query).some(
    ({ name }) =>
      villageKey(name) === villageKey(region.name) ||
      (tellingPart(name) === tellingPart(region.name) && settleNear([region], name) !== null),
  );
}

function hasText(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text.trim() !== '';
}

function mismatch(regions: readonly (Region | null | undefined)[]): Resolution {
  const nearest = regions.filter((region): region is Region => region !== null && region !== undefined);
  return nearest.length > 0
    ? { kind: 'unknown', reason: 'mismatch', nearest }
    : { kind: 'unknown', reason: 'mismatch' };
}

/** The code says one village: name and kecamatan, where given, have to agree with it. */
function byCode(index: DistrictIndex, given: string, kecamatan: Region | null, query: VillageQuery): Resolution {
  const code = currentCode(given);
  const region = index.byCode.get(code);
  const named = hasText(query.name) ? byName(index, scopeOf(index, kecamatan), query) : null;
  const other = named?.kind === 'found' ? named.region : null;
  if (!region)
    return other || !code.startsWith(index.district.code)
      ? mismatch([other])
      : { kind: 'unknown', reason: 'no-such-code' };
  const agrees = (!hasText(query.name) || sameName(region, query)) && (!kecamatan || region.parent === kecamatan.code);
  if (!agrees) return mismatch([region, other]);
  if (code === given) return { kind: 'found', region, via: 'code' };
  return { kind: 'found', region, via: 'old-code', note: { kind: 'replaced-code', given, current: code } };
}

function withNote(resolution: Resolution, given: string, why: 'damaged' | 'foreign'): Resolution {
  return resolution.kind === 'found' ? { ...resolution, note: { kind: 'unusable-code', given, why } } : resolution;
}

/**
 * A village of the district by (kecamatan, name, kind) and, where the sheet has one, by code.
 *
 * A name that occurs twice in what is searched is ambiguous unless kind or code tells; a misspelling is only mended inside
 * a known kecamatan. A code that cannot be used (damaged, BPS) leaves the name to decide, with a note. Never throws.
 */
export function resolveVillage(index: DistrictIndex, query: VillageQuery): Resolution {
  const place = hasText(query.kecamatan) ? resolveKecamatan(index, query.kecamatan) : null;
  const kecamatan = place?.kind === 'found' ? place.region : null;
  const parsed = hasText(query.code) ? parseRegionCode(query.code) : { kind: 'none' as const };
  if (parsed.kind === 'code' && parsed.level === 'desa') return byCode(index, parsed.code, kecamatan, query);
  if (!hasText(query.name)) {
    if (parsed.kind === 'damaged' || parsed.kind === 'foreign')
      return { kind: 'unknown', reason: `${parsed.kind}-code` };
    return { kind: 'unknown', reason: parsed.kind === 'code' ? 'no-such-code' : 'empty' };
  }
  if (place && !kecamatan)
    return place.kind === 'ambiguous' ? place : { ...place, kind: 'unknown', reason: 'unknown-kecamatan' };
  if (!/\p{L}/u.test(query.name)) return { kind: 'unknown', reason: 'not-a-name' };
  const named = byName(index, scopeOf(index, kecamatan), query);
  return parsed.kind === 'damaged' || parsed.kind === 'foreign' ? withNote(named, parsed.given, parsed.kind) : named;
}
