import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '#rules/catalogue.ts';
import type { RowRule } from '#rules/types.ts';
import { CASES } from './all-cases.ts';
import { awake, drafted, variations } from './variations.ts';

describe('what a rule says of a fixture that was changed as a whole', () => {
  it.each(CASES)('$rule', ({ rule: id, fires, quiet }) => {
    const rule = CATALOGUE.find((each) => each.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    expect({
      fires: [...drafted(fires, rule), ...variations(fires, rule)],
      quiet: variations(quiet, rule),
    }).toMatchSnapshot();
  });
});

describe('fixtures whose rows a rule is not asked about', () => {
  const rules = CATALOGUE.filter((rule): rule is RowRule => rule.scope === 'row' && rule.when !== undefined);

  it.each(rules)('$id', (rule) => {
    const fixtures = CASES.flatMap(({ rule: id, fires, quiet }) => [
      { id, asked: !awake(fires, rule).includes(false) },
      { id: `not ${id}`, asked: !awake(quiet, rule).includes(false) },
    ]);
    const namesOf = (asked: boolean) => fixtures.filter((each) => each.asked === asked).map(({ id }) => id);
    const [often, seldom] = [namesOf(true), namesOf(false)];
    expect(often.length < seldom.length ? { only: often } : { not: seldom }).toMatchSnapshot();
  });
});
