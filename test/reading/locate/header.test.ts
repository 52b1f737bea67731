import { describe, expect, it } from 'vitest';
import { columnLetters } from '#reading/a1.ts';
import type { TabGrid } from '#reading/grid.ts';
import { viewTab } from '#reading/locate/cells.ts';
import { findHeader } from '#reading/locate/header.ts';
import { headerPath } from '#reading/locate/header-path.ts';
import { grid } from '#support/grids.ts';
import { LEXICON } from './lexicon.ts';

/** `1 2 numbered 3, A:D`, rows as the sheet numbers them; null where there is no header. */
function headerOf(tab: TabGrid): string | null {
  const view = viewTab(tab);
  const header = findHeader(view, 0, view.height, { start: 0, end: view.width }, LEXICON);
  if (!header) return null;
  const list = (rows: readonly number[]): string => rows.map((row) => row + 1).join(' ');
  const numbered = header.numbering.length > 0 ? ` numbered ${list(header.numbering)}` : '';
  return `${list(header.rows)}${numbered}, ${columnLetters(header.startColumn)}:${columnLetters(header.endColumn - 1)}`;
}

type Row = readonly [tab: TabGrid, expected: string | null, why: string];

const lines = (...rows: readonly string[]): TabGrid => grid`${rows.join('\n')}`;
const far = (blanks: number, last: string): TabGrid => lines('Alfa | Beta | Gama', ...Array(blanks).fill('---'), last);

describe('where a header begins, by its words', () => {
  it.each<Row>([
    [lines('Desa | Kecamatan | Alfa | Beta'), '1, A:D', 'half of its words are known'],
    [lines('Desa | Alfa | Beta'), null, 'a third of them is'],
    [lines('Desa | Jumlah Alfa | Beta'), '1, A:C', 'a known word, and one that begins like one'],
    [lines('Jumlah Alfa | Target Beta | Nama Gama'), null, 'words that only begin like known ones'],
    [lines('Desa'), null, 'one word is a title'],
    [lines('Desa | Jumlah'), '1, A:B', 'two known words'],
    [lines('Desa | Alfa'), null, 'one known word of two'],
    [lines('Desa | Alfa', 'Hulu | 5'), '1, A:B', 'one known word of two, over figures'],
    [lines('Alfa | Beta', 'Hulu | 5'), null, 'no known word of two, over figures'],
    [lines('Desa | Alfa', 'Hulu | Hilir'), null, 'one known word of two, over texts'],
    [lines('Desa | % | Jumlah'), '1, A:C', 'a sign of a share is a word'],
    [lines('Desa | 5 | Jumlah'), null, 'a figure is none'],
    [lines('Desa | 2024 | 2025'), '1, A:C', 'years beside a known word'],
    [lines('2023 | 2024 | 2025', '1 | 2 | 4'), null, 'years alone'],
    [lines('Desa | 12024 | Jumlah'), null, 'no year at all'],
    [lines('Desa | 20245 | Jumlah'), null, 'no year either'],
    [lines('Desa | Jumlah | 6 bulan'), '1, A:C', 'an age over a column'],
    [lines('Desa | Jumlah | "6 %"'), null, 'a share is a figure'],
    [lines('Desa | 0 bulan | 6 bulan', 'Hulu | 4 | 5'), null, 'one word, and ages'],
    [lines('Kecamatan : Hulu | Desa | Jumlah'), null, 'a line that says what follows is about'],
    [lines('Laporan', '---', 'Desa | Kecamatan | Jumlah', 'Hulu | Hilir | 5'), '3, A:C', 'below a title'],
  ])('%#: $1, $2', (tab, expected) => expect(headerOf(tab)).toBe(expected));
});

describe('where a header begins, by what stands under it', () => {
  it.each<Row>([
    [lines('Alfa | Beta | Gama', 'Hulu | 5 | 6'), '1, A:C', 'unknown words over figures'],
    [lines('Alfa | Beta | Gama', 'Hulu | Hilir | Sungai'), null, 'unknown words over texts'],
    [lines('Alfa | Beta | Gama | Delta', 'Hulu | Hilir | Sungai | 6'), null, 'over figures in one column of four'],
    [
      lines('Aa | Be | Ge | De | Ef | Eg | Ha | Ij | Ka | El', 'x | x | x | x | x | x | x | 1 | 2 | 3'),
      '1, A:J',
      'over figures in three columns of ten',
    ],
    [lines('Alfa | Beta | Gama', 'Hulu | Hilir | 6', 'Hulu | Hilir | x'), '1, A:C', 'figures in half of a column'],
    [
      lines('Alfa | Beta | Gama', 'Hulu | Hilir | 6', 'Hulu | Hilir | x', 'au | be | ce'),
      null,
      'figures in a third of one',
    ],
    [lines('Alfa | Beta | Gama', 'Hulu | - | nihil', 'Hulu | - | 6'), '1, A:C', 'a dash says nothing of its column'],
    [lines('Alfa | Beta | Gama', 'Hulu | -', 'Hilir | nihil'), null, 'a dash is no figure'],
    [far(10, 'Hulu | 5 | 6'), '1, A:C', 'figures eleven rows below'],
    [far(11, 'Hulu | 5 | 6'), null, 'figures twelve rows below'],
    [lines('Alfa | Alfa | Beta | Beta | Beta', 'x | 5 | 6 | 7 | 8'), '1, A:E', 'two words over five columns'],
    [lines('Alfa | Alfa | Alfa | Alfa | Alfa', 'x | 5 | 6 | 7 | 8'), null, 'one word over five columns'],
    [lines(`Alfa | Beta | ${'g'.repeat(250)}`, 'x | 5 | 6'), '1, A:C', 'a long text'],
    [lines(`Alfa | Beta | ${'g'.repeat(251)}`, 'x | 5 | 6'), null, 'a text too long for a header'],
    [lines('x | 5 | 6', 'Alfa | Beta | Gama', 'y | 7 | 8'), null, 'texts between rows of figures are a row'],
    [lines('x | 5', 'Alfa | Beta | Gama', 'y | 7 | 8'), '2, A:C', 'a row above that fills fewer columns'],
    [lines('x | - | nihil', 'Alfa | Beta | Gama', 'y | 7 | 8'), '2, A:C', 'dashes above'],
    [lines('x | 5 | 6', 'Jumlah Alfa | Beta | Gama', 'y | 7 | 8'), '2, A:C', 'a word that is nearly known'],
    [
      lines('Desa | Alfa | Beta | Gama', 'au | be | ce | de', 'eh | ef | ge | ha'),
      '1, A:D',
      'a known word over two rows that fill the same columns',
    ],
    [lines('Desa | Alfa | Beta | Gama', 'au | be | ce | de'), null, 'over one such row'],
    [
      lines('Xx | Alfa | Beta | Gama', 'au | be | ce | de', 'eh | ef | ge | ha'),
      null,
      'no known word over two rows that fill the same columns',
    ],
    [
      lines('Desa | Alfa | Beta | Gama | Delta', 'au | be | ce', 'de | eh | ef'),
      '1, A:E',
      'rows that fill three of five columns',
    ],
    [lines('Desa | Alfa | Beta | Gama | Delta', 'au | be', 'de | eh'), null, 'rows that fill two of five'],
    [
      lines('Desa | Alfa | Beta | Gama', 'au | be | ce | de | eh | ef', 'au | be | ce | de | eh | ef'),
      '1, A:D',
      'rows with two cells more',
    ],
    [
      lines('Desa | Alfa | Beta | Gama', 'au | be | ce | de | eh | ef | ge', 'au | be | ce | de | eh | ef | ge'),
      null,
      'rows with three cells more',
    ],
    [
      lines('Desa | Alfa | Beta | Gama', '---', 'au | be | ce | de', 'au | be | ce | de'),
      '1, A:D',
      'rows two and three below it',
    ],
    [
      lines('Desa | Alfa | Beta | Gama', '---', '---', 'au | be | ce | de', 'au | be | ce | de'),
      null,
      'rows below those',
    ],
  ])('%#: $1, $2', (tab, expected) => expect(headerOf(tab)).toBe(expected));
});

describe('a header that somebody began and wrote anew', () => {
  it.each<Row>([
    [lines('No | Desa | Sasaran', 'No | Desa | Sasaran | Diukur', '1 | a | 5 | 4'), '2, A:D', 'the longer one counts'],
    [lines('NO | DESA | Alfa | Beta', 'No | Desa | Sasaran | Diukur | Stunting'), '2, A:E', 'half of its words again'],
    [
      lines('No | Desa | Alfa | Beta | Jumlah', 'No | Desa | Sasaran | Diukur | Target | Stunting'),
      '1, A:E',
      'two words of five again',
    ],
    [lines('No | Desa | Jumlah', 'Nomor | Desa | Target | Realisasi'), '1, A:C', 'one word again'],
  ])('%#: $1, $2', (tab, expected) => expect(headerOf(tab)).toBe(expected));
});

describe('rows of one header', () => {
  it.each<Row>([
    [
      lines('No | Desa | Balita | <', '| | Diukur | Stunting', '1 | Hulu | 5 | 4'),
      '1 2, A:D',
      'parts of a merged group',
    ],
    [
      lines('No | Desa | Balita |', '| | Diukur | Stunting', '1 | Hulu | 5 | 4'),
      '1 2, A:D',
      'parts of a group, without merges',
    ],
    [
      lines('No | Desa | Balita | <', '^ | ^ | Diukur | Stunting', '1 | Hulu | 5 | 4'),
      '1 2, A:D',
      'heads merged downwards',
    ],
    [
      lines('No | Desa | Balita | <', '^ | ^ | 5 | 4', '1 | Hulu | 5 | 4'),
      '1 2, A:D',
      'a row that a merge of the header covers is of it',
    ],
    [lines('No | Desa | Balita | <', '1 | Hulu | 5 | 4'), '1, A:D', 'a group with no parts'],
    [
      lines('No | Desa | Balita |', '| Hulu | Diukur | Stunting', '1 | Hulu | 5 | 4'),
      '1, A:C',
      'a third of a row under complete heads',
    ],
    [
      lines('No | Desa | Balita | | Bayi', '| Hulu | L | P |', '1 | Hulu | 5 | 4 | 1'),
      '1, A:E',
      'one of three cells under a complete head',
    ],
    [
      lines('Desa | Balita | | |', '| Satu | Dua | Tiga | Empat', 'Hulu | 5 | 4 | 5 | 1'),
      '1 2, A:E',
      'a group and four parts',
    ],
    [lines('No | Desa | Jumlah', '| | orang', '1 | Hulu | 5'), '1 2, A:C', 'units'],
    [
      lines('No | Desa | Jumlah | Anggaran', '| | (anak) | Rp.', '1 | Hulu | 5 | 6'),
      '1 2, A:D',
      'units of two columns',
    ],
    [lines('No | Desa | Jumlah | Anggaran', '| | (anak) | lain', '1 | Hulu | 5 | 6'), '1, A:D', 'a unit and a word'],
    [
      lines('Desa | Kecamatan | Jumlah', 'Village | Subdistrict | Number of children', 'Hulu | Hilir | 5'),
      '1 2, A:C',
      'the header once more in English',
    ],
    [
      lines('Desa | Kecamatan | Jumlah', 'Village | Hilir | Sukamaju', 'Hulu | Hilir | 5'),
      '1, A:C',
      'one word of English',
    ],
    [lines('Desa | Kecamatan | Jumlah', '| Subdistrict |', 'Hulu | Hilir | 5'), '1, A:C', 'one cell in English'],
    [lines('Desa | Stunting | <', '| 2024 | 2025', 'Hulu | 4 | 5'), '1 2, A:C', 'years under a group'],
    [lines('Desa | Umur | <', '| 0 bulan | 6 bulan', 'Hulu | 4 | 5'), '1 2, A:C', 'ages under a group'],
    [lines('Desa | Stunting | <', '| L | %', 'Hulu | 4 | 5'), '1 2, A:C', 'a sign under a group'],
    [lines('Desa | Stunting | <', '| 4 | 5', 'Hulu | 4 | 5'), '1, A:C', 'figures under a group are data'],
    [
      lines('Desa | Stunting | <', 'Sukamaju | ada | tidak', 'Hulu | 4 | 5'),
      '1, A:C',
      'the first column goes on: data have begun',
    ],
    [
      lines('Desa | Stunting | < | <', 'Sukamaju | ada | tidak | ya', 'Hulu | 4 | 5 | 6'),
      '1, A:D',
      'the first column goes on under a group of three',
    ],
    [
      lines('Nama | < | Stunting | <', 'Desa | Kecamatan | ada | tidak', 'Hulu | Hilir | 5 | 6'),
      '1 2, A:D',
      'the first column is part of a group',
    ],
    [
      lines('Nama | < | Jumlah | Target', 'Desa | Kecamatan | |', 'Hulu | Hilir | 4 | 5'),
      '1 2, A:D',
      'the first column is a group',
    ],
    [lines('No | Desa | Jumlah', '1 | 2 | 3', '1 | Hulu | 5'), '1 numbered 2, A:C', 'numbers of the columns'],
    [
      lines('No | Desa | Jumlah', '(1) | (2) | (3)', 'a | b | c', '1 | Hulu | 5'),
      '1 numbered 2 3, A:C',
      'numbers and letters of the columns',
    ],
    [
      lines('No | Desa | Balita | <', '^ | ^ | L | P', '1 | 2 | 3 | 4', '| | anak | anak'),
      '1 2 numbered 3, A:D',
      'nothing of a header stands under its numbers',
    ],
    [
      lines(
        'No | Desa | A | < | < | <',
        '| | B | < | C | <',
        '| | D | E | F | G',
        '| | H | I | J | K',
        '| | orang | orang | orang | orang',
      ),
      '1 2 3, A:F',
      'three rows, and texts under complete heads',
    ],
    [
      lines(
        'No | Desa | A | <',
        '^ | ^ | B | <',
        '^ | ^ | C | <',
        '^ | ^ | D | E',
        '^ | ^ | F | G',
        '1 | Hulu | 4 | 5',
      ),
      '1 2 3 4, A:D',
      'no more than four rows',
    ],
    [lines('No | Desa | Jumlah | < | <', '1 | Hulu | 4 | 5 | 6'), '1, A:E', 'a merge counts whole'],
    [lines('| | No | Desa | Jumlah', '| | 1 | Hulu | 4'), '1, C:E', 'a table that begins to the right'],
  ])('%#: $1, $2', (tab, expected) => expect(headerOf(tab)).toBe(expected));
});

describe('a group over part of a header, right above it', () => {
  const HEAD = 'No | Desa | Diukur | Stunting | Ket';
  it.each<Row>([
    [lines('| | Balita | <', HEAD), '1 2, A:E', 'merged over two columns'],
    [lines('| | | Balita | <', HEAD), '1 2, A:E', 'merged up to the last column'],
    [lines('| | | Balita | < | <', HEAD), '2, A:E', 'merged beyond the last column'],
    [lines('Balita | < | <', HEAD), '2, A:E', 'merged from the first column on: a title'],
    [lines('| Balita | <', HEAD), '1 2, A:E', 'merged from the second column on'],
    [lines('| | Balita | <', '| No | Desa | Diukur | Stunting'), '1 2, B:E', 'merged, in a table to the right'],
    [lines('| Balita | <', '| No | Desa | Diukur | Stunting'), '2, B:E', 'merged from its first column on'],
    [lines('| | Balita', HEAD), '1 2, A:E', 'a known word over a head'],
    [lines('Balita', HEAD), '2, A:E', 'a known word over the first head: a title'],
    [lines('| | Laporan kami', HEAD), '2, A:E', 'an unknown word'],
    [lines('| | 2024', HEAD), '2, A:E', 'a figure'],
    [lines('| | Balita | | Ibu', HEAD), '2, A:E', 'two of them are a row of their own'],
    [lines('| | Balita', 'No | Desa | | Stunting | Ket'), '2, A:E', 'a known word over no head'],
    [lines('| | Balita', '^ | | ^', HEAD), '3, A:E', 'a blank row between them'],
  ])('%#: $1, $2', (tab, expected) => expect(headerOf(tab)).toBe(expected));
});

describe('the header of each column', () => {
  const pathsOf = (tab: TabGrid): readonly string[] => {
    const view = viewTab(tab);
    const rows = tab.rows.map((_row, at) => at).slice(0, -1);
    const header = { rows, numbering: [], startColumn: 0, endColumn: view.width };
    const columns = Array.from({ length: header.endColumn - header.startColumn }, (_, at) => at + header.startColumn);
    return columns.map((column) => headerPath(view, header, column).join('/'));
  };

  it.each<readonly [tab: TabGrid, expected: readonly string[], why: string]>([
    [
      lines('No | Desa | Balita | <', '^ | ^ | Diukur | Stunting', '1 | Hulu | 5 | 4'),
      ['No', 'Desa', 'Balita/Diukur', 'Balita/Stunting'],
      'a group over its parts, heads merged downwards told once',
    ],
    [
      lines('No | Desa | Balita |', '| | Diukur | Stunting', '1 | Hulu | 5 | 4'),
      ['No', 'Desa', 'Balita/Diukur', 'Balita/Stunting'],
      'a group without merges stands over what is open to its right',
    ],
    [
      lines('No | Desa | Balita | < | |', '| | L | P | Ket | Skor', '1 | Hulu | 5 | 4 | x | 1'),
      ['No', 'Desa', 'Balita/L', 'Balita/P', 'Ket', 'Skor'],
      'with merges a group stands over what it is merged over',
    ],
    [
      lines('Desa | Balita | | Ket', '| L | P |', 'Hulu | 5 | 4 | x'),
      ['Desa', 'Balita/L', 'Balita/P', 'Ket'],
      'a head with nothing under it ends a group',
    ],
    [
      lines('Desa | | Ket', '| L | P', 'Hulu | 5 | 4'),
      ['Desa', 'L', 'Ket/P'],
      'a group is looked for to the left only',
    ],
    [
      lines('Desa | Balita | | Ibu |', '| Umur | | Umur |', '| L | P | L | P', 'Hulu | 5 | 4 | 1 | 2'),
      ['Desa', 'Balita/Umur/L', 'Balita/Umur/P', 'Ibu/Umur/L', 'Ibu/Umur/P'],
      'groups of groups',
    ],
    [
      lines('Desa | Balita | | Ibu |', '| Umur | | |', '| L | P | L | P', 'Hulu | 5 | 4 | 1 | 2'),
      ['Desa', 'Balita/Umur/L', 'Balita/Umur/P', 'Ibu/L', 'Ibu/P'],
      'a group ends where the group over it ends',
    ],
    [
      lines('Desa | Jumlah | Jumlah', 'Village | Total | Number', 'Hulu | 5 | 4'),
      ['Desa', 'Jumlah/Total', 'Jumlah'],
      'what is surely English is not told again',
    ],
    [
      lines('Desa | Stunting | <', '| 2024 | 2025', 'Hulu | 4 | 5'),
      ['Desa', 'Stunting/2024', 'Stunting/2025'],
      'years',
    ],
    [lines('Desa | Jumlah', 'Hulu | 5'), ['Desa', 'Jumlah'], 'one row'],
  ])('%#: $1, $2', (tab, expected) => expect(pathsOf(tab)).toEqual(expected));

  it('takes a year by its value, however it is shown', () => {
    const year = (value: number) => ({ value, shown: `${value}`.replace('2', '2.'), format: 'NUMBER' as const });
    const tab = lines('Desa | Stunting | <', '| 2024 | 2025', 'Hulu | 4 | 5');
    const rows = tab.rows.map((row, at) => (at === 1 ? [undefined, year(2024), year(2025)] : row));
    const header = { rows: [0, 1], numbering: [], startColumn: 0, endColumn: 3 };
    expect(headerPath(viewTab({ ...tab, rows }), header, 2)).toEqual(['Stunting', '2025']);
  });
});
