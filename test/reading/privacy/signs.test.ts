import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { personSigns } from '#reading/privacy/signs.ts';
import { csv, grid, textCell } from '#support/grids.ts';

const NAMES = 'nama penduduk';
const BORN = 'nama dan tanggal lahir';
const TRAITS = 'nama dan ciri orang';
const PHONE = 'nama dan nomor telepon';

describe('what speaks of residents under a header', () => {
  it.each([
    [
      grid`Nama Anak
      Contoh Satu`,
      [NAMES],
      'the name of a child, of nothing else',
    ],
    [
      grid`Nama Anak
      12`,
      [],
      'numbers are no names',
    ],
    [
      grid`Nama Anak
      Balita`,
      [],
      'nor are groups',
    ],
    [
      grid`Nama Anak
      Nama Ibu`,
      [],
      'nor is a second line of headers',
    ],
    [grid`Nama Anak`, [], 'an empty form names nobody'],
    [
      grid`Nama Sasaran
      Contoh Satu`,
      [],
      'one column of targets may be of groups',
    ],
    [
      grid`Nama Sasaran | Umur
      Contoh Satu | 12`,
      [NAMES],
      'with what is told of a person',
    ],
    [
      grid`Nama Sasaran | Jabatan
      Contoh Satu | Staf`,
      [NAMES],
      'with any other header of persons',
    ],
    [
      grid`Nama | Umur
      Contoh Satu | 12`,
      [],
      'one trait beside a name may be of a place',
    ],
    [
      grid`Nama | Umur | JK
      Contoh Satu | 12 | L`,
      [TRAITS],
      'two are of a person',
    ],
    [
      grid`Nama | Umur | JK | Jabatan
      Contoh Satu | 12 | L | Staf`,
      [],
      'at an office',
    ],
    [
      grid`Nama | Umur | TB/U
      Contoh Satu | 12 | Pendek`,
      [TRAITS],
      'a class in words',
    ],
    [
      grid`Nama | Umur | ZS TB/U
      Contoh Satu | 12 | -2.5`,
      [TRAITS],
      'a score with decimals',
    ],
    [
      grid`Nama | Umur | TB/U
      Contoh Satu | 12 | 18`,
      [],
      'a larger one likewise',
    ],
    [
      grid`Nama | Umur | TB/U
      Contoh Satu | 12 | 8`,
      [],
      'a whole number counts',
    ],
    [
      grid`Nama | Tgl Lahir
      Contoh Satu | @2021-03-04`,
      [BORN],
      'a name and a day of birth',
    ],
    [
      grid`Nama | Tgl Lahir
      Contoh Satu | 44259`,
      [BORN],
      'a day that lost its format',
    ],
    [
      grid`Nama | Tgl Lahir
      Contoh Satu | 12`,
      [],
      'a count',
    ],
    [
      grid`Nama | Tgl Lahir
      Contoh Satu | 442591`,
      [],
      'a larger count',
    ],
    [
      {
        ...grid`Nama | Tgl Lahir`,
        rows: [
          ...grid`Nama | Tgl Lahir`.rows,
          [textCell('Contoh Satu'), { value: 44259.5, shown: '04/03/2021 12:00', format: 'DATE_TIME' }],
        ],
      },
      [BORN],
      'a day with its hour',
    ],
    [
      grid`Nama | Tgl Lahir
      Contoh Satu | 144259`,
      [],
      'a larger one',
    ],
    [
      grid`Umur | JK | Tgl Lahir
      12 | L | @2021-03-04`,
      [BORN],
      'persons without their names',
    ],
    [
      grid`Umur | Tgl Lahir
      12 | @2021-03-04`,
      [],
      'one trait and a day',
    ],
    [
      csv`Nama | Alamat | No HP
      Contoh Satu | Jalan Contoh | 0812-000-001`,
      [PHONE],
      'a name, an address and a telephone',
    ],
    [
      csv`Nama | No HP
      Contoh Satu | 0812-000-001`,
      [],
      'a contact',
    ],
    [
      csv`Nama | Alamat | No HP
      Contoh Satu | Jalan Contoh | 0812-0001`,
      [PHONE],
      'eight digits',
    ],
    [
      csv`Nama | Alamat | No HP
      Contoh Satu | Jalan Contoh | 123-456`,
      [],
      'a number too short for a telephone',
    ],
    [
      csv`Nama | Alamat | No HP | Jabatan
      Contoh Satu | Jalan Contoh | 0812-000-001 | Staf`,
      [],
      'of an office',
    ],
    [
      csv`Nama | Alamat | No HP | Nama Kader
      Contoh Satu | Jalan Contoh | 0812-000-001 | Contoh`,
      [],
      'of cadres',
    ],
    [
      csv`Nama | No KK
      Contoh Satu | 999902`,
      ['NIK'],
      'a name and a number that was cut',
    ],
    [
      csv`Alamat | No KK
      Jalan Contoh | 999902`,
      ['NIK'],
      'an address and such a number',
    ],
    [
      csv`Desa | KK
      Sukamaju | 100200`,
      [],
      'KK alone may head a count of families',
    ],
    [
      csv`Desa | NIK
      Sukamaju | 999902`,
      ['NIK'],
      'NIK heads nothing else',
    ],
    [
      csv`Desa | No KTP
      Sukamaju | 999902`,
      ['NIK'],
      'nor does KTP',
    ],
    [
      csv`Desa | NIK
      Sukamaju | 99990`,
      [],
      'fewer than six digits',
    ],
  ] as [TabGrid, string[], string][])('%#: %j, %s', (tab, expected, _why) => {
    expect(personSigns(tab).signs).toEqual(expected);
  });

  it('is told once, however many headers say so', () => {
    const tab = grid`
      Nama Anak
      Contoh Satu
      Nama Ibu
      Contoh Dua`;
    expect(personSigns(tab).signs).toEqual([NAMES]);
  });

  it.each([
    [498, [NAMES], 'within five hundred rows'],
    [499, [], 'further down'],
  ] as [number, string[], string][])('is looked for under %i blank rows: %j', (rows, expected, _why) => {
    const blank = Array.from({ length: rows }, () => []);
    const tab = { ...grid`x`, rows: [[textCell('Nama Anak')], ...blank, [textCell('Contoh Satu')]] };
    expect(personSigns(tab).signs).toEqual(expected);
  });
});

describe('numbers of residents', () => {
  it.each([
    [
      csv`a
      9999020100000001
      9999020100000002`,
      ['NIK'],
      'two, whatever stands over them',
    ],
    [
      csv`a
      9999020100000001`,
      [],
      'one may be anything',
    ],
    [
      csv`NIK | x
      a | 9999020100000001`,
      ['NIK'],
      'one where some header says so',
    ],
    [
      csv`Nama | x
      a | 9999020100000001`,
      [],
      'another header does not',
    ],
  ] as [TabGrid, string[], string][])('%#: %j, %s', (tab, expected, _why) => {
    expect(personSigns(tab).signs).toEqual(expected);
  });
});

describe('rows of persons without a header', () => {
  const person = (n: number, sex = 'L', day = '2019-11-13') =>
    `Contoh ${'SATU DUA TIGA EMPAT'.split(' ')[n]} | ${sex} | ${day}`;
  const rows = (...lines: readonly string[]): TabGrid => ({
    ...grid`x`,
    rows: lines.map((line) => line.split('|').map((cell) => textCell(cell.trim()))),
  });

  it.each([
    [[person(0), person(1), person(2)], true, 'three'],
    [[person(0), person(1)], false, 'two are too few'],
    [[person(0, 'Lk'), person(1, 'Perempuan'), person(2, 'laki-laki')], true, 'a sex in any spelling'],
    [[person(0, 'X'), person(1, 'X'), person(2, 'X')], false, 'no sex'],
    [
      [person(0, 'L', '12/3/21'), person(1, 'L', '1-1-2020'), person(2, 'L', '2019/11/13')],
      true,
      'days in any notation',
    ],
    [[person(0, 'L', 'x'), person(1, 'L', 'x'), person(2, 'L', 'x')], false, 'no day'],
    [[person(0, 'Lama'), person(1, 'Lama'), person(2, 'XL')], false, 'a word that begins or ends like a sex'],
    [
      [person(0, 'L', '2019-11-1333'), person(1, 'L', '00000-11-13'), person(2, 'L', '1-1-1')],
      false,
      'codes that look like days',
    ],
    [
      ['Contoh 1 | L | 2019-11-13', '(Contoh | L | 2019-11-13', 'Contoh) | L | 2019-11-13'],
      false,
      'texts with other signs',
    ],
    [[person(0), person(1), person(2), person(0), ...Array(6).fill('a | b | c')], true, 'four of ten'],
    [['12 | L | 2019-11-13', '13 | L | 2019-11-13', '14 | L | 2019-11-13'], false, 'no name'],
    [['Abc | L | 2019-11-13', 'Abd | L | 2019-11-13', 'Abe | L | 2019-11-13'], false, 'names of three letters'],
    [[person(0), person(1), person(2), ...Array(4).fill('a | b | c')], true, 'three of seven rows'],
    [[person(0), person(1), person(2), ...Array(5).fill('a | b | c')], false, 'three of eight'],
    [[person(0), person(1), person(2), ...Array(5).fill('a | b')], true, 'rows of two cells do not count'],
    [['| Kegiatan |', `${person(0)}`, person(1), person(2)], false, 'their sex is under what was done'],
    [['| | Tanggal Pengukuran', person(0), person(1), person(2)], false, 'so is their day'],
  ] as [string[], boolean, string][])('%#: %s, %s', (lines, expected, _why) => {
    expect(personSigns(rows(...lines)).signs).toEqual(expected ? [BORN] : []);
  });

  it('may have days as the sheet shows them', () => {
    const tab = grid`
      Contoh Satu | L | @2019-11-13
      Contoh Dua | P | @2019-11-14
      Contoh Tiga | P | @2019-11-15`;
    expect(personSigns(tab).signs).toEqual([BORN]);
  });
});

describe('the row of headers to show', () => {
  it.each([
    [
      grid`Judul
      Nama Anak | Umur
      Contoh Satu | 12`,
      1,
      'the first with two of persons',
    ],
    [
      grid`Nama Anak
      Contoh Satu`,
      null,
      'none of one',
    ],
    [
      grid`Umur | JK
      12 | L`,
      null,
      'traits alone head counts as well',
    ],
    [
      grid`BB/U | Jabatan | NIK
      1 | 2 | 3`,
      0,
      'one of more weight beside them',
    ],
  ] as [TabGrid, number | null, string][])('%#: %s, %s', (tab, expected, _why) => {
    expect(personSigns(tab).headerRow).toBe(expected);
  });
});

describe('columns that a roster of cadres loses', () => {
  it.each([
    [grid`Desa | Nama Kader | Dilatih`, [1], 'their names'],
    [grid`Desa | Nama | No HP`, [1, 2], 'telephones, and the names beside them'],
    [grid`Desa | Nama | Nama Kader`, [1, 2], 'names beside names of cadres'],
    [grid`Desa | Nama | Jabatan`, [], 'names alone say nothing of cadres'],
    [grid`Desa | No HP`, [1], 'telephones'],
  ] as [TabGrid, number[], string][])('%#: %j, %s', (tab, expected, _why) => {
    expect(personSigns(tab).dropped).toEqual(expected.map((column) => ({ row: 0, column })));
  });
});
