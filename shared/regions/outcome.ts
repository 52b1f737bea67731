import type { AmbiguousReason, Region, RegionKind, Resolution, ResolvedVia } from './types.ts';

/** What was written, as far as the outcome has to tell it. */
interface Written {
  readonly kind: RegionKind | null;
  readonly words: readonly string[];
}

export function distinct(regions: readonly Region[]): Region[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return [...byCode.values()].sort((a, b) => a.code.localeCompare(b.code));
}

export function found(region: Region, via: ResolvedVia, written: Written): Resolution {
  if (via === 'other-kind' && written.kind) {
    return { kind: 'found', region, via, note: { kind: 'other-kind', given: written.kind, official: region.kind } };
  }
  if (via !== 'fuzzy' && via !== 'truncated') return { kind: 'found', region, via };
  const given = written.words.join(' ');
  return { kind: 'found', region, via, note: { kind: 'spelling', given, official: region.name } };
}

/** One region is found, several are ambiguous, none is null: the next step's turn. */
export function settle(
  regions: readonly Region[],
  via: ResolvedVia,
  written: Written,
  reason: AmbiguousReason = 'same-name',
): Resolution | null {
  const candidates = distinct(regions);
  const [only, ...more] = candidates;
  if (!only) return null;
  return more.length === 0 ? found(only, via, written) : { kind: 'ambiguous', candidates, reason };
}

/** The result of the first item that has one. */
export function firstResult<T>(items: readonly T[], attempt: (item: T) => Resolution | null): Resolution | null {
  for (const item of items) {
    const result = attempt(item);
    if (result) return result;
  }
  return null;
}
