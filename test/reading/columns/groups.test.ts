import { describe, expect, it } from 'vitest';
import type { Field } from '#actions/types.ts';
import { fieldIndex } from '#reading/columns/field-index.ts';
import { groupMembers, memberByWords } from '#reading/columns/groups.ts';
import { action, field } from '#support/raw-tables.ts';

/** Fields `a`, `b` … in this order, each with its group headers. */
const grouped = (...groups: readonly (readonly string[])[]): readonly Field[] =>
  groups.map((names, at) => field('abcdef'.charAt(at), 'count', { groups: names }));

function members(fields: readonly Field[], group: string): string | null {
  const found = groupMembers(fieldIndex(action(fields)), group);
  return found && [...found].map((one) => one.id).join('');
}

const LONG = 'satu dua tiga empat lima enam';

describe('fields under a group', () => {
  it.each<readonly [readonly (readonly string[])[], string, string | null, string]>([
    [[['TB/U'], ['BB/U']], 'TB/U', 'a', 'its words'],
    [[['Stunting'], []], 'Stunting', 'a', 'one word that is the whole of it'],
    [[['Stunting']], 'Kasus Stunting', null, 'one word within others proves nothing'],
    [[['TB/U']], 'Status Gizi TB/U', 'a', 'half of its words'],
    [[['TB/U']], 'Status Gizi Balita TB/U', null, 'fewer than half'],
    [[['TB/U'], ['TB/U Balita']], 'Status TB/U Balita', 'b', 'the longer name'],
    [[['TB/U Balita'], ['TB/U']], 'Status TB/U Balita', 'a', 'the longer name, declared first'],
    [[['TB/U'], ['BB/TB']], 'TB/U dan BB/TB', 'a', 'of two the one declared first'],
    [[['satu dua tiga empat']], 'satu dua tiga lain', 'a', 'three of five words'],
    [[['satu dua tiga empat lima']], 'satu dua tiga lain', null, 'three of six'],
    [[['satu dua tiga empat']], 'satu dua tiga', 'a', 'a word left out'],
    [[['satu dua tiga']], 'satu dua', null, 'two words are too few'],
    [[['satu dua tiga empat'], ['satu lima enam tujuh delapan']], 'satu lima enam tujuh', 'b', 'the likest'],
    [[['satu dua tiga empat lima'], ['satu dua tiga empat enam']], 'satu dua tiga empat', null, 'two are as like'],
    [[['satu dua tiga empat lima', 'satu dua tiga empat enam']], 'satu dua tiga empat', 'a', 'two names of one field'],
    [[['satu dua tiga empat', 'satu lima enam tujuh']], 'satu dua tiga lain', 'a', 'its other name is unlike'],
    [[[`${LONG} kunci x y`], [`${LONG} pintu`]], `${LONG} kunci`, 'a', 'a word of the one and none of the other'],
    [[[`${LONG} kunci x y`], [`${LONG} pintu z`]], `${LONG} kunci pintu`, null, 'a word of each'],
    [[[`${LONG} kunci x y`], [`${LONG} pintu z`]], LONG, null, 'no word of either'],
    [
      [['satu dua tiga empat lima'], ['satu dua tiga empat lima', 'satu dua tiga empat enam']],
      'satu dua tiga empat',
      'ab',
      'the one name holds the fields of the other',
    ],
    [
      [['satu dua tiga empat enam'], ['satu dua tiga empat enam', 'satu dua tiga empat lima']],
      'satu dua tiga empat',
      'ab',
      'the same',
    ],
    [
      [
        ['satu dua tiga empat lima'],
        ['satu dua tiga empat lima', 'satu dua tiga empat enam'],
        ['satu dua tiga empat enam'],
      ],
      'satu dua tiga empat',
      null,
      'they share one field of two',
    ],
  ])('of %j, under %s → %s: %s', (groups, group, expected) =>
    expect(members(grouped(...groups), group)).toBe(expected),
  );

  it('are looked for once a group, also where there are none', () => {
    const index = fieldIndex(action(grouped(['TB/U'])));
    expect([groupMembers(index, 'Status TB/U'), groupMembers(index, 'Lain')]).toEqual([new Set(index.fields), null]);
    expect([...index.groupMemory]).toEqual([
      ['status tb u', new Set(index.fields)],
      ['lain', null],
    ]);
    index.groupMemory.set('status tb u', null);
    expect(groupMembers(index, 'Status TB/U')).toBeNull();
  });

  it('are remembered for two thousand groups', () => {
    const index = fieldIndex(action(grouped(['TB/U'])));
    for (let at = 0; at < 1999; at++) index.groupMemory.set(String(at), null);
    groupMembers(index, 'Lain');
    groupMembers(index, 'Lagi');
    expect([index.groupMemory.size, index.groupMemory.has('lain')]).toEqual([2000, true]);
  });
});

describe('a header under a group, by its words', () => {
  const fields = [
    field('a', 'count', { label: 'satu dua', aliases: ['satu empat lima'] }),
    field('b', 'count', { label: 'satu tiga' }),
    field('p', 'percent', { label: '% satu' }),
    field('s', 'count', { label: 'lain', shortAliases: ['enam tujuh'] }),
    field('c', 'count', { label: 'satu dua sembilan' }),
  ];
  const index = fieldIndex(action(fields));
  const under = (leaf: string, ids: string): unknown => {
    const match = memberByWords(index, leaf, new Set(fields.filter(({ id }) => ids.includes(id))));
    if (!match) return null;
    const names = match.field ? match.field.id : (match.candidates ?? []).map(({ id }) => id).join('|');
    return `${match.by} ${names} ${match.confidence.toFixed(3)}`;
  };
  it.each<readonly [string, string, string | null, string]>([
    ['satu dua sembilan', 'abps', 'fuzzy a 0.767', 'two of three words; the field of all three is of another group'],
    ['satu tiga sembilan', 'abps', 'fuzzy b 0.767', 'the second of them'],
    ['satu dua sembilan sepuluh', 'abps', 'fuzzy a 0.700', 'half of the words'],
    ['satu dua sembilan sepuluh sebelas', 'abps', 'asked a|b 0.200', 'two of five: asked, with what comes next'],
    ['satu dua sembilan sepuluh sebelas', 'a', 'asked a 0.200', 'with nothing next to it'],
    ['satu dua sembilan sepuluh sebelas belas', 'ab', null, 'two of six'],
    ['satu', 'ab', 'asked a|b 0.250', 'as like the one as the other'],
    ['satu dua sembilan', 'a', 'fuzzy a 0.767', 'the only one'],
    ['% satu sembilan', 'abps', 'fuzzy p 0.767', 'a sign says share'],
    ['satu sembilan', 'p', null, 'no sign, no share'],
    ['enam tujuh delapan', 'abps', 'fuzzy s 0.767', 'a short name'],
    ['sembilan', 'abps', null, 'no word of any'],
  ])('%s among %s → %s: %s', (leaf, ids, expected) => expect(under(leaf, ids)).toBe(expected));
});
