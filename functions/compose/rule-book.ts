import { declarations } from '#actions/declarations.ts';
import { DUE_DATES } from '#actions/due-dates.ts';
import { TARGETS } from '#actions/indicators.ts';
import { PREVALENCE_TARGETS } from '#actions/prevalence-targets.ts';
import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import type { RuleBook } from '#pipeline/pull/input-key.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import { districts, sizeOf } from '#regions/list.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { RULES_VERSION } from '#rules/version.ts';
import type { Settings } from '#runtime/settings.ts';

const EDITIONS = ['2018', '2022', '2025'] as const;

/** Versions of what verdicts depend on, told from their content: whoever changes a declaration need not remember anything. */
export function ruleBookOf(settings: Settings): RuleBook {
  const rules = CATALOGUE.map(({ id, scope }) => [id, scope]);
  return {
    rules: contentHash(canonicalJson([settings.AKSI8_RULES_VERSION, RULES_VERSION, rules])),
    editions: contentHash(canonicalJson(EDITIONS.map((edition) => declarations(edition)))),
    regions: contentHash(canonicalJson(districts.map(({ code, name }) => [code, name, sizeOf(code)]))),
  };
}

/** Version of what figures are held against: targets, due dates, and the thresholds of summaries. */
export function targetsVersion(): string {
  return contentHash(canonicalJson([DEFAULT_SETTINGS, TARGETS, PREVALENCE_TARGETS, DUE_DATES]));
}
