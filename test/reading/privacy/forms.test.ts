import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { holdsDay, isPersonName, namesOneResident } from '#reading/privacy/forms.ts';
import { csv, grid, textCell } from '#support/grids.ts';

describe('the name of a person', () => {
  it.each([
    ['Contoh Satu', true, 'two words'],
    ['Ñu', true, 'letters of any language'],
    ['A. 1', false, 'no two letters together'],
    ['12', false, 'a number'],
    ['Ibu hamil', false, 'a group'],
    ['Remaja putri desa', false, 'a group'],
    ['Posyandu Melati', false, 'a place'],
    ['Jumlah', false, 'a total'],
    ['Balitawati', true, 'only a whole word is one of a group'],
  ])('%s: %s, %s', (text, expected, _why) => expect(isPersonName(text)).toBe(expected));
});

describe('a day', () => {
  it.each([
    ['12-03-2021', true, 'alone'],
    ['12 Maret 2021', true, 'in words'],
    ['Sukamaju, 12-03-2021', true, 'behind its place'],
    ['Contoh Satu (12-03-2021', true, 'in brackets that are open'],
    ['Contoh / 12-03-2021', true, 'behind a stroke'],
    ['Contoh; 12-03-2021', true, 'behind a semicolon'],
    ['12-03-2021 (Sukamaju)', true, 'before its place'],
    ['12-03-2021 / Sukamaju', true, 'before it and a stroke'],
    ['Sukamaju', false, 'a place alone'],
    ['Sukamaju, Hulu', false, 'two places'],
    ['12', false, 'a number'],
  ])('%s: %s, %s', (text, expected, _why) => expect(holdsDay(text)).toBe(expected));
});

const blank = (rows: number) => Array.from({ length: rows }, () => []);

/** Lines of a form, with so many blank ones between. */
function form(name: string, between: number, birth: string): TabGrid {
  const cells = (line: string) => line.split('|').map((cell) => textCell(cell.trim()));
  return { ...grid`x`, rows: [cells(name), ...blank(between), cells(birth)] };
}

describe('a form about one resident', () => {
  it.each([
    ['Nama Anak | Contoh Satu', 'Tgl Lahir | 12-03-2021', true, 'labels and values beside each other'],
    ['Nama Anak : Contoh Satu', 'Tgl Lahir : 12-03-2021', true, 'in one cell'],
    ['Nama Anak: | Contoh Satu', 'Tgl Lahir: | 12-03-2021', true, 'a colon, and the value in the next'],
    ['Nama | : Contoh Satu', 'Tgl Lahir | : 12-03-2021', true, 'the colon before the value'],
    ['Nama | : | Contoh Satu', 'Tgl Lahir | : | 12-03-2021', true, 'the colon in a cell of its own'],
    ['Nama: Contoh Satu', 'Tgl Lahir:12-03-2021', true, 'a colon without a blank'],
    ['Nama | Contoh Satu', 'Tgl Lahir | :12-03-2021', true, 'a colon at the value'],
    ['Nama | | | Contoh Satu', 'Tgl Lahir | | | 12-03-2021', true, 'blank cells between'],
    ['Nama | Contoh Satu', 'TB | 12-03-2021', false, 'a day of something else'],
    ['1 | Nama | Contoh Satu', '2 | Tempat, Tgl Lahir | Sukamaju, 12-03-2021', true, 'numbered lines'],
    ['Nama | Contoh Satu | Tgl Lahir | 12-03-2021', 'x', true, 'all in one line'],
    ['Nama Kader | Contoh Satu', 'Tgl Lahir | 12-03-2021', false, 'a cadre is no resident of a list'],
    ['Nama | Contoh Satu', 'Tanggal | 12-03-2021', false, 'some day'],
    ['Nama | Contoh Satu', 'Tgl Lahir | belum ada', false, 'no day'],
    ['Nama | Contoh Satu', 'Tgl Lahir | ', false, 'an empty form'],
    ['Nama | 12', 'Tgl Lahir | 12-03-2021', false, 'no name'],
    ['Nama | Ibu hamil', 'Tgl Lahir | 12-03-2021', false, 'a group'],
    ['Nama | NIK', 'Tgl Lahir | 12-03-2021', false, 'a line of headers'],
    ['Nama Kegiatan : Nama Anak', 'Tgl Lahir : 12-03-2021', false, 'a label of no person'],
  ])('%s / %s: %s, %s', (name, birth, expected, _why) => {
    expect(namesOneResident(form(name, 0, birth))).toBe(expected);
    expect(namesOneResident(form(birth, 0, name))).toBe(expected);
  });

  it.each([
    [9, true, 'ten lines from each other'],
    [10, false, 'further'],
  ])('%i lines between name and birthday: %s, %s', (between, expected, _why) => {
    expect(namesOneResident(form('Nama | Contoh Satu', between, 'Tgl Lahir | 12-03-2021'))).toBe(expected);
    expect(namesOneResident(form('Tgl Lahir | 12-03-2021', between, 'Nama | Contoh Satu'))).toBe(expected);
  });

  it.each([
    [6, true, 'eight cells'],
    [7, false, 'nine are a table'],
  ])('%i cells beside: %s, %s', (more, expected, _why) => {
    const wide = `Nama | Contoh Satu${' | x'.repeat(more)}`;
    expect(namesOneResident(form(wide, 0, 'Tgl Lahir | 12-03-2021'))).toBe(expected);
  });

  it('is looked for in the first five hundred lines', () => {
    const at = (row: number) => ({
      ...grid`x`,
      rows: [...blank(row), [textCell('Nama'), textCell('Contoh Satu'), textCell('Tgl Lahir'), textCell('12-03-2021')]],
    });
    expect([namesOneResident(at(499)), namesOneResident(at(500))]).toEqual([true, false]);
  });

  it('is no day of birth that stands under a name of the same label', () => {
    expect(
      namesOneResident(csv`
      Nama | Contoh Satu
      Desa | Sukamaju`),
    ).toBe(false);
  });
});
