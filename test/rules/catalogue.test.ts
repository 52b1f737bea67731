import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFUSES, SEVERITY } from '#findings/severity.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { CASES } from './all-cases.ts';
import type { Case } from './cases.ts';
import { check } from './fixtures.ts';

/** Rules told, how often, and what else of weight. */
function told(of: Case, rule: string) {
  const { findings } = check(of.tables, of.options);
  const others = findings
    .filter((finding) => finding.severity !== 'info' && finding.rule !== rule)
    .map((finding) => finding.rule);
  return { times: findings.filter((finding) => finding.rule === rule).length, others: others.sort() };
}

describe('catalogue', () => {
  it('has one file a rule, named as its id', () => {
    const files = readdirSync('shared/rules/checks').map((file) => file.replace('.ts', ''));
    expect(CATALOGUE.map((rule) => rule.id).sort()).toEqual(files.sort());
  });

  it('pins each rule with its severity and what it refuses', () => {
    const pinned = CATALOGUE.map(({ id, scope }) => `${id}: ${SEVERITY[id]}, ${REFUSES[id] ?? 'nothing'}, ${scope}`);
    expect(pinned.sort()).toMatchSnapshot();
  });

  it('refuses something for each error of a rule, and nothing for anything else', () => {
    const wrong = CATALOGUE.filter(({ id }) => (SEVERITY[id] === 'error') !== (REFUSES[id] !== undefined));
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });

  it('tries each rule on a fixture that fires it and on a near miss', () => {
    expect(CASES.map((each) => each.rule).sort()).toEqual(CATALOGUE.map((rule) => rule.id).sort());
  });
});

describe('each rule', () => {
  it.each(CASES)('$rule speaks once', ({ rule, fires }) => {
    expect(told(fires, rule)).toEqual({ times: 1, others: [...(fires.also ?? [])].sort() });
  });

  it.each(CASES)('$rule is silent: $why', ({ rule, quiet }) => {
    expect(told(quiet, rule)).toEqual({ times: 0, others: [...(quiet.also ?? [])].sort() });
  });
});
