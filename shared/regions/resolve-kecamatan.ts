import { currentCode } from './code-changes.ts';
import { parseRegionCode } from './codes.ts';
import { distance } from './distance.ts';
import { fold } from './fold.ts';
import type { DistrictIndex, Region, Resolution } from './types.ts';
import { tellingPart, villageKey } from './village-name.ts';

interface Near {
  readonly region: Region;
  readonly off: number;
}

/** How much may be misspelt: one letter, one and a half in a long name. */
function limitFor(key: string): number {
  if (key.length < 5) return 0.5;
  return key.length < 9 ? 1 : 1.5;
}

/** `SOLEDUAI` is Soledua I in one word, and no slip in Soledua. */
function differsInNumeral(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  const stem = (text: string): string => text.replace(/[IVX\d]+$/, '');
  return one !== other && stem(one) === stem(other);
}

/** Regions whose name is a slip away, nearest first; never across numbers or opposites (`I` and `II`, `Atas` and `Bawah`). */
export function nearRegions(regions: readonly Region[], name: string): readonly Near[] {
  const key = villageKey(name);
  const limit = limitFor(key) + 1;
  const telling = tellingPart(name);
  return regions
    .filter((region) => tellingPart(region.name) === telling)
    .map((region) => ({ region, off: distance(key, villageKey(region.name), limit) }))
    .filter(({ off }) => off <= limit)
    .sort((a, b) => a.off - b.off);
}

/** The one region that a misspelt name can only mean, or why none is taken. */
export function settleNear(regions: readonly Region[], name: string): Resolution | null {
  const near = nearRegions(regions, name);
  const weighed = near.filter(({ off }) => off < (near[0]?.off ?? 0) + 1);
  const [best, ...others] = weighed;
  if (!best || best.off > limitFor(villageKey(name))) return null;
  if (weighed.some(({ region }) => differsInNumeral(region.name, name))) return null;
  if (others.length > 0) return { kind: 'ambiguous', candidates: weighed.map(({ region }) => region), reason: 'near' };
  return {
    kind: 'found',
    region: best.region,
    via: 'fuzzy',
    note: { kind: 'spelling', given: name.trim(), official: best.region.name },
  };
}

/** Among regions whose keys meet, those written just so win: `Sei Raya` beside a `Sungai Raya`. */
export function literalFirst(regions: readonly Region[], name: string): readonly Region[] {
  const literal = regions.filter((region) => fold(region.name) === fold(name));
  return literal.length > 0 ? literal : regions;
}

function byCode(index: DistrictIndex, input: string): Resolution | null {
  const parsed = parseRegionCode(input);
  if (parsed.kind === 'none') return null;
  if (parsed.kind === 'damaged') return { kind: 'unknown', reason: 'damaged-code' };
  if (parsed.kind === 'foreign') return { kind: 'unknown', reason: 'foreign-code' };
  if (parsed.level !== 'kecamatan') return { kind: 'unknown', reason: 'no-such-code' };
  const code = currentCode(parsed.code);
  const region = index.byCode.get(code);
  if (!region) return { kind: 'unknown', reason: 'no-such-code' };
  if (code === parsed.code) return { kind: 'found', region, via: 'code' };
  return { kind: 'found', region, via: 'old-code', note: { kind: 'replaced-code', given: parsed.code, current: code } };
}

const kecamatanWord = /^\s*(?:kecamatan|kec|distrik|kecmatan|kcmtn)\b[\s.:]*/i;

/** A kecamatan of the district by code or name. Never throws. */
export function resolveKecamatan(index: DistrictIndex, input: string): Resolution {
  const coded = byCode(index, input);
  if (coded) return coded;
  const name = input.replace(/^\s*\d{1,3}[.)\s]+(?=[A-Za-z])(?!x )/, '').replace(kecamatanWord, '');
  const key = villageKey(name);
  if (key === '') return { kind: 'unknown', reason: 'empty' };
  if (/^\d+$/.test(key)) return { kind: 'unknown', reason: 'not-a-name' };
  const [only, ...more] = literalFirst(
    index.kecamatanByName.get(villageKey(input)) ?? index.kecamatanByName.get(key) ?? [],
    name,
  );
  if (only && more.length === 0) return { kind: 'found', region: only, via: 'name' };
  if (only) return { kind: 'ambiguous', candidates: [only, ...more], reason: 'same-name' };
  return settleNear(index.kecamatan, name) ?? unknownKecamatan(index, name);
}

/** What may be offered as meant, three at most: hardly further off than what would have been taken. */
export function suggestions(regions: readonly Region[], name: string): readonly Region[] {
  const most = limitFor(villageKey(name)) + 0.5;
  return nearRegions(regions, name)
    .filter(({ off }) => off <= most)
    .slice(0, 3)
    .map(({ region }) => region);
}

function unknownKecamatan(index: DistrictIndex, name: string): Resolution {
  const nearest = suggestions(index.kecamatan, name);
  return nearest.length > 0
    ? { kind: 'unknown', reason: 'unknown-kecamatan', nearest }
    : { kind: 'unknown', reason: 'unknown-kecamatan' };
}
