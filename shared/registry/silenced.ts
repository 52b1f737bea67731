import type { RuleId } from '#findings/types.ts';
import type { SilencedRule } from './types.ts';

/** Rules that say nothing about the workbooks of a district, in a fixed order. */
export function silencedIn(district: string, all: readonly SilencedRule[]): readonly RuleId[] {
  const here = all.filter((each) => each.district === null || each.district === district);
  return [...new Set(here.map(({ rule }) => rule))].sort();
}
