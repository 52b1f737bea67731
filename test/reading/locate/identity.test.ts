import { describe, expect, it } from 'vitest';
import { viewTab } from '#reading/locate/cells.ts';
import { isLabelValueRow, labelValues } from '#reading/locate/identity.ts';
import { csv } from '#support/grids.ts';

const rowOf = (line: string) => {
  const view = viewTab(csv`${line}`);
  return [view, 0, { start: 0, end: view.width }] as const;
};

describe('labels and their values on one line', () => {
  it.each<readonly [line: string, expected: readonly (readonly [string, string])[], why: string]>([
    ['Kab/Kota : Konawe Selatan', [['kabupaten kota', 'Konawe Selatan']], 'in one cell'],
    ['Kecamatan:Hulu', [['kecamatan', 'Hulu']], 'in one cell without blanks'],
    ['Kecamatan: | Hulu', [['kecamatan', 'Hulu']], 'the colon behind the label'],
    ['Kecamatan | : Hulu', [['kecamatan', 'Hulu']], 'the colon before the value'],
    ['Kecamatan | :Hulu', [['kecamatan', 'Hulu']], 'the same without a blank'],
    ['Kecamatan | : | Hulu', [['kecamatan', 'Hulu']], 'the colon between them'],
    ['Kecamatan | | : | | Hulu', [['kecamatan', 'Hulu']], 'the same with blank cells'],
    ['Kecamatan: | : Hulu', [['kecamatan', 'Hulu']], 'two colons'],
    ['Kecamatan | :', [['kecamatan', '']], 'no value'],
    ['Kecamatan:', [], 'a label at the end of the line'],
    [
      'Kecamatan : Hulu | Tahun : 2026',
      [
        ['kecamatan', 'Hulu'],
        ['tahun', '2026'],
      ],
      'two to a line',
    ],
    [
      'Kecamatan: | Hulu | Tahun: | 2026',
      [
        ['kecamatan', 'Hulu'],
        ['tahun', '2026'],
      ],
      'two to a line, each in two cells',
    ],
    [
      'Kecamatan | : | Hulu | Tahun | : | 2026',
      [
        ['kecamatan', 'Hulu'],
        ['tahun', '2026'],
      ],
      'two to a line, each in three cells',
    ],
    [
      'Kecamatan | : Hulu | Tahun | : 2026',
      [
        ['kecamatan', 'Hulu'],
        ['tahun', '2026'],
      ],
      'two to a line, the colon before the value',
    ],
    ['https://contoh.go.id', [], 'an address is no label'],
    ['HTTP: //contoh', [], 'nor is one in capitals'],
    ['https://contoh.go.id | Hulu', [], 'an address beside a name'],
    ['lihat http: x', [['lihat http', 'x']], 'a label that ends like an address'],
    ['https alamat: x', [['https alamat', 'x']], 'a label that begins like one'],
    ['a: bc: | Hulu', [], 'a colon within a text that ends with one'],
    ['Kecamatan: | :Hulu', [['kecamatan', 'Hulu']], 'two colons without a blank'],
    ['Kecamatan: | Hulu : Satu', [['kecamatan', 'Hulu : Satu']], 'a colon in the value beside a label'],
    ['Kecamatan | : Hulu: Satu', [['kecamatan', 'Hulu: Satu']], 'a colon in the value behind a colon'],
    ['Jam | : | Pagi: 08', [['jam', 'Pagi: 08']], 'a colon in the value behind a colon of its own cell'],
    ['A: b', [], 'a label has two letters'],
    ['Ab : c', [['ab', 'c']], 'and no more are asked for'],
    [`${'x'.repeat(61)} : b`, [], 'a label is no sentence'],
    ['Jam : 08:30', [['jam', '08:30']], 'the first colon parts them'],
    ['Desa | Kecamatan', [], 'two names'],
    ['', [], 'nothing'],
  ])('%j: %j, %s', (line, expected) => expect(labelValues(...rowOf(line))).toEqual(expected));
});

it('looks for labels within its band only', () => {
  expect(labelValues(viewTab(csv`Kecamatan: | Hulu`), 0, { start: 0, end: 1 })).toEqual([]);
});

describe('a line that says what a table is about', () => {
  it.each([
    ['Kecamatan : Hulu', true, 'in one cell'],
    ['Kecamatan:Hulu', true, 'in one cell without a blank'],
    ['Kecamatan: | Hulu', true, 'the colon behind the label'],
    ['Kecamatan | : Hulu', true, 'the colon before the value'],
    ['Kecamatan | :', true, 'no value'],
    ['No. Dok/Rev : 1 | Hulu', true, 'points and strokes in a label'],
    ['1 | Kecamatan: Hulu', true, 'behind a number'],
    ['1 | Hulu | Kecamatan: Hulu', false, 'in the third cell it is a remark'],
    ['Desa | Kecamatan', false, 'two names'],
    ['2020: | x', true, 'a figure may be a label'],
    ['2020: x | y', false, 'but none beside its value'],
    [`${'a'.repeat(41)}: | x`, false, 'a long text with a colon'],
    [`${'a'.repeat(31)}: x | y`, false, 'a long text with a colon and more'],
    ['a: b | c', false, 'one letter'],
    ['(ya: tidak) | c', false, 'a remark in brackets'],
  ])('%j: %j, %s', (line, expected) => expect(isLabelValueRow(...rowOf(line))).toBe(expected));
});
