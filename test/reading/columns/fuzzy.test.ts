import { expect, it } from 'vitest';
import type { Field } from '#actions/types.ts';
import { fieldIndex } from '#reading/columns/field-index.ts';
import { fuzzyField } from '#reading/columns/fuzzy.ts';
import { action, field } from '#support/raw-tables.ts';

const named = (...labels: string[]) => labels.map((label) => field(label, 'count', { label }));

/** The field that is taken, `a|b` for those asked between, or null. */
function found(fields: readonly Field[], leaf: string, allowed: (one: Field) => boolean = () => true): string | null {
  const match = fuzzyField(fieldIndex(action(fields)), leaf, allowed);
  if (!match) return null;
  expect(match.by).toBe(match.field ? 'fuzzy' : 'asked');
  return match.field ? match.field.id : (match.candidates ?? []).map((one) => one.id).join(' | ');
}

const LONG = 'x'.repeat(160);

it.each<readonly [readonly string[], string, string | null, string]>([
  [['Stunting', 'Underweight'], 'Underwieght', 'Underweight', 'a slip'],
  [['Underweight'], 'Undrwight', 'Underweight', 'two letters lost, asked'],
  [['abcdefghij'], 'abcdefghix', 'abcdefghij', 'one in ten'],
  [['abcdefghij'], 'abcdefghxy', 'abcdefghij', 'two in ten: asked'],
  [['abcdefghij'], 'abcdefgxyz', null, 'three in ten'],
  [['abcdeq'], 'abcdex', 'abcdeq', 'six letters: asked'],
  [['abcde'], 'abcdx', null, 'five letters are too few'],
  [[LONG.replace('x', 'y')], LONG, LONG.replace('x', 'y'), 'a hundred and sixty'],
  [[`${LONG}y`], `${LONG}x`, null, 'longer headers are sentences'],
  [
    ['abcdefghijklmnopqr1', 'abcdefghijklmnopqs1'],
    'abcdefghijklmnopqt1',
    'abcdefghijklmnopqr1 | abcdefghijklmnopqs1',
    'two are as near',
  ],
  [
    ['abcdefghijklmnopqrst', 'abcdefghijklmnoxyzst'],
    'abcdefghijklmnopqrsx',
    'abcdefghijklmnopqrst',
    'the other is clearly behind',
  ],
  [
    ['abcdefghijklmnoxyzst', 'abcdefghijklmnopqrst'],
    'abcdefghijklmnopqrsx',
    'abcdefghijklmnopqrst',
    'the same the other way round',
  ],
  [
    ['umur 6 sampai 12 bulan'],
    'umur 6 sampi 12 bulan',
    'umur 6 sampai 12 bulan',
    'the same numbers, a slip between them',
  ],
  [['abcdefghijk 12'], 'abcdefghijk 12 z', 'abcdefghijk 12', 'a letter behind the number'],
  [['umur 6 bulan tercatat'], 'umur 7 bulan tercatat', null, 'another number'],
  [['umur 1 sampai 12 bulan tercatat'], 'umur 11 sampai 2 bulan tercatat', null, 'the same digits in other numbers'],
  [['umur 12 bulan tercatat'], 'umur 12 bulan terctat', 'umur 12 bulan tercatat', 'the same number'],
  [['Balita Diukur Posyandu'], 'Baduta Diukur Posyandu', 'Balita Diukur Posyandu', 'other children: asked'],
  [['Stunting L Posyandu Desa'], 'Stunting P Posyandu Desa', 'Stunting L Posyandu Desa', 'the other sex: asked'],
])('among %j, %s → %s: %s', (labels, leaf, expected) => expect(found(named(...labels), leaf)).toBe(expected));

it.each([
  ['Balita Diukur Posyandu', 'Baduta Diukur Posyandu', 'asked', 'a telling word differs'],
  ['Balita Diukur Posyandu', 'Balita Diukr Posyandu', 'fuzzy', 'only letters differ'],
  ['Layanan Balita Diukur', 'Layanan Balta Diukur', 'asked', 'the telling word is the misspelt one'],
  ['abcdefghij', 'abcdefghix', 'fuzzy', 'nine in ten letters'],
  ['abcdefgh', 'abcdefgx', 'asked', 'seven in eight'],
])('%s for %s is %s: %s', (label, leaf, by) => {
  const match = fuzzyField(fieldIndex(action(named(label))), leaf, () => true);
  expect(match?.by).toBe(by);
});

it('is less sure of a slip than of a name, and half as sure where it asks', () => {
  const index = fieldIndex(action(named('abcdefghij')));
  expect(fuzzyField(index, 'abcdefghix', () => true)?.confidence).toBeCloseTo(0.855);
  expect(fuzzyField(index, 'abcdefghxy', () => true)?.confidence).toBeCloseTo(0.4);
});

it('names no field that is not allowed', () => {
  expect(found(named('Underweight'), 'Underwieght', () => false)).toBeNull();
});

it('looks at every name of a field', () => {
  const many = field('a', 'count', { label: 'Kolom Lain Sama', aliases: ['Underweight', 'Undarwaight'] });
  expect(found([many], 'Underwieght')).toBe('a');
});
