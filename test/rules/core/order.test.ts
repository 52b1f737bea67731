import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import { ordered } from '#rules/core/order.ts';

type Told = readonly [severity: string, tab: string | null, cell: string | null, rule: string];

function finding([severity, tab, cell, rule]: Told): Finding {
  return { severity, rule, place: { tab, cell } } as unknown as Finding;
}

const W = 'warning';

describe('order of findings', () => {
  it.each([
    [['info', 'A', 'A1', 'a'], ['warning', 'A', 'A1', 'a'], 'warnings before infos'],
    [['warning', 'A', 'A1', 'a'], ['error', 'Z', 'Z99', 'z'], 'errors before all'],
    [[W, 'B', 'A1', 'a'], [W, 'A', 'B2', 'b'], 'tab by tab'],
    [[W, 'a', 'A1', 'a'], [W, 'B', 'A1', 'a'], 'by code unit, whatever the locale'],
    [[W, 'A', 'A1', 'a'], [W, null, 'B9', 'b'], 'the workbook as a whole first'],
    [[W, 'A', 'A10', 'a'], [W, 'A', 'B9', 'b'], 'row by row, by number'],
    [[W, 'A', 'AA3', 'a'], [W, 'A', 'Z3', 'b'], 'columns as they stand in the sheet'],
    [[W, 'A', 'C3', 'a'], [W, 'A', 'B3', 'b'], 'from left to right'],
    [[W, 'A', 'A1', 'a'], [W, 'A', null, 'b'], 'a whole tab before its cells'],
    [[W, 'A', 'A1', 'b'], [W, 'A', 'A1', 'a'], 'one cell: by rule'],
  ] as [Told, Told, string][])('%j stands after %j: %s', (later, earlier, _why) => {
    const pair = [finding(later), finding(earlier)];
    expect(ordered(pair)).toEqual([pair[1], pair[0]]);
    expect(ordered([...pair].reverse())).toEqual([pair[1], pair[0]]);
  });

  it('leaves what is given as it was', () => {
    const given = [finding([W, 'B', 'A1', 'a']), finding([W, 'A', 'A1', 'a'])];
    ordered(given);
    expect(given.map(({ place }) => place.tab)).toEqual(['B', 'A']);
  });
});
