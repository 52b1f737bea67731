import { describe, expect, it } from 'vitest';
import { countsBesideShares } from '#reading/columns/count-words.ts';
import { compactOf, fieldIndex } from '#reading/columns/field-index.ts';
import { counter, personMatch } from '#reading/columns/person-match.ts';
import { fitsShare } from '#reading/columns/share-fit.ts';
import { editDistance, likeness } from '#reading/columns/similarity.ts';
import { headerSubgroup, lastTexts, sexesApart } from '#reading/columns/subgroups.ts';
import { standsAlone } from '#reading/columns/subjects.ts';
import { action, field } from '#support/raw-tables.ts';
import { choices } from '#support/reading.ts';

type Paths = readonly string[];

/** Paths are drawn as `Group / Leaf`. */
const cut = (paths: Paths) => paths.map((path) => path.split(' / '));
const joined = (paths: readonly Paths[]) => paths.map((path) => path.join(' / '));

it.each<readonly [Paths, Paths, string]>([
  [['TB/U / n', 'TB/U / %'], ['TB/U / Jumlah', 'TB/U / %'], 'how many beside the share'],
  [['TB/U /  f. ', 'TB/U / (%)'], ['TB/U / Jumlah', 'TB/U / (%)'], 'with blanks, in brackets'],
  [['A / B / n', 'A / B / %', 'AB / n'], ['A / B / Jumlah', 'A / B / %', 'AB / n'], 'under its own group only'],
  [['A / B / n', 'A / C / %'], ['A / B / n', 'A / C / %'], 'the share is of another group'],
  [['A / n', 'A / Stunting'], ['A / n', 'A / Stunting'], 'no share: it may be normal'],
  [['n', '%'], ['n', '%'], 'no group'],
  [['A / Stunting', 'A / %'], ['A / Stunting', 'A / %'], 'another word'],
])('%j → %j: %s', (paths, expected) => expect(joined(countsBesideShares(cut(paths)))).toEqual(expected));
it('bears columns without any header', () => expect(countsBesideShares([[], ['%']])).toEqual([[], ['%']]));

it.each<readonly [Paths, Paths, string]>([
  [['Stunting L', 'Stunting P'], ['Stunting / L', 'Stunting / P'], 'both sexes'],
  [['Balita / Kurus (Lk)', 'Balita / Kurus (Pr)'], ['Balita / Kurus / Lk', 'Balita / Kurus / Pr'], 'under a group'],
  [['Stunting Laki-laki', 'STUNTING - Perempuan'], ['Stunting / Laki-laki', 'STUNTING / Perempuan'], 'in full'],
  [['Stunting L', 'Kurus P'], ['Stunting L', 'Kurus P'], 'one sex of each'],
  [['Stunting L', 'Stunting L+P'], ['Stunting L', 'Stunting L+P'], 'no girls'],
  [['TB L', 'TB P'], ['TB L', 'TB P'], 'two letters are a measure'],
  [['123 L', '123 P'], ['123 L', '123 P'], 'digits are no word'],
  [['L', 'P'], ['L', 'P'], 'nothing before them'],
])('sexes in %j → %j: %s', (paths, expected) => expect(joined(sexesApart(cut(paths)))).toEqual(expected));

describe('age, sex and source in a header', () => {
  const sex = field('jk', 'choice', {
    choices: [
      { id: 'L', label: 'Laki-laki', aliases: ['Lk'] },
      { id: 'P', label: 'Perempuan', aliases: ['Pr'] },
      { id: 'LP', label: 'L+P', aliases: ['Total'] },
    ],
  });
  const age = field('umur', 'choice', { choices: [{ id: 'baduta', label: '0-23 bulan', aliases: [] }] });
  const about = action([sex, age, field('sumber', 'text')], { subgroup: ['sumber', 'jk', 'umur', 'tidak_ada'] });
  const named = (path: string, siblings: string, declaration = about) => {
    const { subgroup, rest } = headerSubgroup(path.split(' / '), declaration, new Set(siblings.split(' ')));
    return `${rest.join(' / ')} ${JSON.stringify(subgroup)}`;
  };
  it.each([
    ['Stunting / L', 'l p', 'Stunting {"jk":"L"}', 'boys'],
    ['Stunting / P', 'l p', 'Stunting {"jk":"P"}', 'girls'],
    ['Stunting / P', 'lk p', 'Stunting {"jk":"P"}', 'girls beside Lk'],
    ['Stunting / P', 'p sp', 'Stunting / P {}', 'pendek, for there are no boys'],
    ['0-23 bulan / Stunting / Pr', 'l pr', 'Stunting {"umur":"baduta","jk":"P"}', 'age and sex'],
    ['Stunting / Lk / Pr', 'lk pr', 'Stunting / Pr {"jk":"L"}', 'a second sex is something else'],
    ['Stunting / Total', 'l p total', 'Stunting {}', 'both of them, beside both'],
    ['Stunting / Total', 'lk pr total', 'Stunting {}', 'both of them, beside both'],
    ['Stunting / Total', 'lakilaki perempuan total', 'Stunting {}', 'both of them, beside both'],
    ['Stunting / Total', 'l total', 'Stunting / Total {}', 'boys alone: a total of something else'],
    ['Stunting / Total', 'p total', 'Stunting / Total {}', 'girls alone'],
    ['L / 0-23 bulan', 'l p', 'L / 0-23 bulan {}', 'nothing is left that names a field'],
    ['L', 'l p', 'L {}', 'alone it names the field'],
  ])('%s beside %s → %s: %s', (path, siblings, expected) => expect(named(path, siblings)).toBe(expected));
  it('takes nothing out where the action splits no place', () =>
    expect(named('Stunting / L', 'l p', action([sex]))).toBe('Stunting / L {}'));
  it('knows what stands last beside each other', () =>
    expect([...lastTexts([['A', 'Laki-laki'], ['L+P'], []])]).toEqual(['lakilaki', 'l+p', '']));
});

it.each<readonly [Paths, string, number, boolean, string]>([
  [['Populasi'], 'Jumlah Keluarga', 1, true, 'the group names nobody'],
  [['Ibu Hamil'], 'Sasaran', 1, false, 'the group says of whom'],
  [['Ibu Hamil'], 'Jumlah Balita', 1, false, 'of others'],
  [['Balita'], 'Jumlah Anak', 1, true, 'children under any of their names'],
  [['Balita', 'Gizi'], 'Bayi dan Ibu', 2, true, 'one of two is meant'],
  [['Populasi'], 'Sasaran', 1, false, 'one word of its own is too few'],
  [['Populasi'], 'Sasaran Diukur', 2, true, 'two are enough'],
  [['Ibu Hamil'], 'Sasaran Diukur', 2, false, 'but not against the group'],
])('under %j, %s with %d words of its own stands alone: %s (%s)', (groups, leaf, strong, expected) =>
  expect(standsAlone(groups, leaf, strong)).toBe(expected),
);

it.each<readonly [string, string, number, number, string]>([
  ['stunting', 'stunting', 3, 0, 'the same'],
  ['stunting', 'stuning', 3, 1, 'a letter lost'],
  ['stunting', 'sttunting', 3, 1, 'a letter doubled'],
  ['stunting', 'stuntign', 3, 1, 'two that changed places'],
  ['abcd', 'bxcd', 3, 2, 'the second of them at the first place only'],
  ['abcd', 'xacd', 3, 2, 'the first of them at the second place only'],
  ['abc', 'xyz', 5, 3, 'nothing of it'],
  ['abc', 'xyz', 2, 3, 'given up beyond the limit'],
  ['ab', 'abcde', 2, 3, 'given up by the length alone'],
  ['ab', 'abcd', 2, 2, 'at the limit'],
  ['', 'ab', 3, 2, 'from nothing'],
])('from %s to %s within %d are %d edits: %s', (a, b, limit, expected) =>
  expect(editDistance(a, b, limit)).toBe(expected),
);
it.each([
  ['', '', 0.6, 1],
  ['stunting', 'stunting', 0.6, 1],
  ['abcde', 'abcdx', 0.8, 0.8],
  ['abcde', 'abxyz', 0.6, 0],
])('%j and %j are alike by %d: %d', (a, b, least, expected) => expect(likeness(a, b, least)).toBe(expected));

it.each([
  [0.125, 12.5, true],
  [0.125, 12, true],
  [0.125, 13.2, false],
  [0.125, 0.12, true],
  [0.125, 0.132, false],
])('%d is %d per cent: %s', (part, typed, expected) => expect(fitsShare(part, typed)).toBe(expected));

describe('fields by their headers', () => {
  const one = field('a', 'count', {
    label: 'Balita Diukur',
    aliases: ['Diukur Balita', 'Diukur'],
    shortAliases: ['D', 'd'],
  });
  const other = field('b', 'count', { label: 'Diukur', groups: ['TB/U', 'U/TB'], shortAliases: ['D'] });
  const index = fieldIndex(action([one, other]));
  it('holds each field once for a bag of words, and knows labels from other names', () => {
    expect(index.byBag.get('balita diukur')).toEqual([{ field: one, isLabel: true }]);
    expect(index.byBag.get('diukur')).toEqual([
      { field: one, isLabel: false },
      { field: other, isLabel: true },
    ]);
    expect(index.byShort.get('d')).toEqual([one, other]);
    expect([...index.byGroup]).toEqual([['tb u', new Set([other])]]);
  });
  it('has no short names and no groups of a field without any', () => {
    const bare = fieldIndex(action([field('x')]));
    expect([bare.byShort.size, bare.byGroup.size]).toEqual([0, 0]);
  });
  it('is made once an action', () => {
    const about = action([one]);
    expect(fieldIndex(about)).toBe(fieldIndex(about));
  });
  it('leaves fillers out of what misspelt headers are compared by', () =>
    expect(compactOf('Jumlah Balita yang di Ukur')).toBe('jumlahbalitadiukur'));
});

describe('what a person said of a column', () => {
  const stunting = field('stunting');
  it.each([
    ['stunting', { field: stunting, confidence: 1, by: 'person' }],
    ['-', { field: null, confidence: 1, by: 'none' }],
    ['gone', null],
  ])('%s', (value, expected) => expect(personMatch(choices({ k: value }), 'k', [stunting])).toEqual(expected));
  it('is null where nobody did', () => expect(personMatch(choices({}), 'k', [stunting])).toBeNull());
  it('counts columns of one header from the left', () => {
    const nth = counter();
    expect([nth('a'), nth('b'), nth('a')]).toEqual([1, 1, 2]);
  });
});
