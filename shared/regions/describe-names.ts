import { fullNameOf } from './list.ts';
import { resolveDistrict } from './resolve-district.ts';
import type { Region, Resolution } from './types.ts';

/** What the command `region` says about one name: a code, `ambiguous` with candidates, or `unknown` with the reason. */
export interface NameDescription {
  readonly input: string;
  /** Null unless exactly one district is meant. */
  readonly code: string | null;
  readonly name: string | null;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  /** How it was found, or why not: `name`, `fuzzy`, `ambiguous: same-name`, `unknown: province` … */
  readonly reason: string;
}

function listed(regions: readonly Region[]): { code: string; name: string }[] {
  return regions.map((region) => ({ code: region.code, name: fullNameOf(region) }));
}

function describe(input: string, resolution: Resolution): NameDescription {
  switch (resolution.kind) {
    case 'found':
      return {
        input,
        code: resolution.region.code,
        name: fullNameOf(resolution.region),
        candidates: listed([resolution.region]),
        reason: resolution.via,
      };
    case 'ambiguous':
      return {
        input,
        code: null,
        name: null,
        candidates: listed(resolution.candidates),
        reason: `ambiguous: ${resolution.reason}`,
      };
    case 'unknown':
      return { input, code: null, name: null, candidates: [], reason: `unknown: ${resolution.reason}` };
  }
}

/**
 * Resolves lines of district names. A line may hold `name<TAB>province`; the province is then a hint, given by name or
 * code. One description a line, in order, empty lines as well, so that a list can be pasted back beside its source.
 */
export function describeNames(lines: readonly string[]): NameDescription[] {
  return lines.map((line) => {
    const [name = '', province] = line.replace(/\r$/, '').split('\t');
    return describe(name, resolveDistrict(name, { province: province?.trim() }));
  });
}
