import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { CASES } from './all-cases.ts';
import { edges } from './edges.ts';
import { check } from './fixtures.ts';

function line({ rule, severity, place, data, ...rest }: Finding): string {
  const { rowKey, cell, range, field, tab } = place;
  const more = { tab, range, field, rowKey, data, count: rest.count, refuses: rest.refuses };
  return `${severity} ${rule} ${cell} ${JSON.stringify(more)}`;
}

describe('the whole of what is found in the fixture of a rule', () => {
  it.each(CASES)('$rule', ({ fires }) => {
    const { findings, tables, receipt } = check(fires.tables, fires.options);
    const records = tables.flatMap((table) => table.records.slice(0, 3).map((record) => JSON.stringify(record)));
    expect([receipt, ...findings.map(line), ...records]).toMatchSnapshot();
  });
});

describe('where a rule begins and ceases to speak', () => {
  it.each(CASES)('$rule', ({ rule: id, fires, quiet }) => {
    const rule = CATALOGUE.find((each) => each.id === id);
    if (!rule) throw new Error(`no rule ${id}`);
    expect({ fires: edges(fires, rule), quiet: edges(quiet, rule) }).toMatchSnapshot();
  });
});
