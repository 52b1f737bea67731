import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LANE, leastUsedLane } from '#registry/lanes.ts';
import type { Source } from '#registry/types.ts';
import { source } from '#support/reading.ts';

const inLanes = (...lanes: readonly string[]): Source[] =>
  lanes.map((lane, at) => source({ id: `6207-${at + 1}`, lane }));

describe('the lane of a new workbook', () => {
  it.each<[string, readonly string[], Source[], string, string]>([
    ['one lane', ['utama'], inLanes('utama', 'utama'), 'utama', 'there is no other'],
    ['none set', [], [], DEFAULT_LANE, 'the one that is always there'],
    ['an empty one', ['a', 'b'], inLanes('a'), 'b', 'the fewest'],
    ['equals', ['b', 'a'], inLanes('a', 'b'), 'a', 'the first by name, whatever their order in the settings'],
    ['lanes that are gone', ['a', 'b'], inLanes('c', 'c', 'a'), 'b', 'their workbooks count nowhere'],
  ])('%s', (_, lanes, sources, expected) => {
    expect(leastUsedLane(lanes, sources)).toBe(expected);
  });

  it('balances whatever comes, and moves nothing that has a lane', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.nat(60), (lanes, count) => {
        const sources: Source[] = [];
        for (let at = 0; at < count; at++) sources.push(source({ lane: leastUsedLane(lanes, sources) }));
        const counts = lanes.map((lane) => sources.filter((each) => each.lane === lane).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
