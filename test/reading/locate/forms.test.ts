import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { kindAt, NUMBER, textAt } from '#reading/locate/cells.ts';
import { findForm } from '#reading/locate/forms.ts';
import { LEXICON } from './lexicon.ts';
import { lines } from './tables-of.ts';

/** `3 Kecamatan = Hulu` for each line, by the row of the sheet; null where there is no form. */
function formOf(tab: TabGrid): readonly string[] | null {
  const form = findForm(tab, LEXICON);
  if (!form) return null;
  const [answers = -1] = form.body.data;
  return form.paths.flatMap((path, offset) => {
    const row = form.header.startColumn + offset;
    return path.length === 0 ? [] : [`${row + 1} ${path.join('/')} = ${textAt(form.view, answers, row)}`];
  });
}

const THREE = ['1 Desa = Sukamaju', '2 Kecamatan = Hulu', '3 Tahun = 2026'];

describe('lines of a form', () => {
  it.each<readonly [rows: readonly string[], expected: readonly string[] | null, why: string]>([
    [['Desa | : | Sukamaju', 'Kecamatan | : | Hulu', 'Tahun | : | 2026'], THREE, 'a colon in a cell of its own'],
    [['Desa: | Sukamaju', 'Kecamatan : | Hulu', 'Tahun :| 2026'], THREE, 'a colon behind the label'],
    [['Desa | : Sukamaju', 'Kecamatan | :Hulu', 'Tahun | 2026'], THREE, 'a colon before the value, or none'],
    [['Desa : Sukamaju', 'Kecamatan:Hulu', 'Tahun : 2026'], THREE, 'all in one cell'],
    [['1 | Desa | Sukamaju', '2 | Kecamatan | Hulu', '3 | Tahun | 2026'], THREE, 'with numbers in front'],
    [
      ['1. | Desa | Sukamaju', 'b) | Kecamatan | Hulu', '"12" | Tahun | 2026'],
      THREE,
      'with numbers and letters as text',
    ],
    [['1. Desa | Sukamaju', 'a) Kecamatan | Hulu', '12.Tahun | 2026'], THREE, 'with numbers within the label'],
    [
      ['Desa | : Sukamaju | baru', 'Kecamatan | : Hulu | x', 'Tahun | : 2026 | y'],
      THREE,
      'a remark behind a value with a colon',
    ],
    [
      ['Desa | Sukamaju | baru', 'Kecamatan | Hulu | x', 'Tahun | 2026 | y'],
      null,
      'three cells and no colon are a table',
    ],
    [['Desa | Sukamaju', 'Kecamatan | Hulu'], null, 'two lines are no form'],
    [['Desa | Sukamaju', 'Kecamatan | Hulu', 'Rupa | bulat'], null, 'two of three labels are known'],
    [
      ['Desa | Sukamaju', 'Rupa | bulat', 'Kecamatan | Hulu', 'Tahun | 2026'],
      ['1 Desa = Sukamaju', '2 Rupa = bulat', '3 Kecamatan = Hulu', '4 Tahun = 2026'],
      'one of four labels is not',
    ],
    [
      ['Desa | Sukamaju', '---', 'Identitas', 'Kecamatan | Hulu', '5 | 6', 'Tahun | 2026'],
      ['1 Desa = Sukamaju', '4 Kecamatan = Hulu', '6 Tahun = 2026'],
      'rows between them that are no lines',
    ],
    [['Desa', 'Kecamatan', 'Tahun'], null, 'labels alone'],
    [['2 | Sukamaju', '3 | Hulu', '4 | 2026'], null, 'numbers and names'],
    [
      ['Desa | Sukamaju', 'Kecamatan | Hulu', 'Waktu: jam | : 08:30', 'Tahun | 2026'],
      ['1 Desa = Sukamaju', '2 Kecamatan = Hulu', '3 Waktu: jam = 08:30', '4 Tahun = 2026'],
      'colons within a label and a value',
    ],
    [
      ['Desa | Sukamaju', 'Kecamatan | Hulu', 'Tempat : Aula: barat', 'Tahun | 2026'],
      ['1 Desa = Sukamaju', '2 Kecamatan = Hulu', '3 Tempat = Aula: barat', '4 Tahun = 2026'],
      'in one cell the first colon parts them',
    ],
  ])('%j: %j, %s', (rows, expected) => {
    expect(formOf(lines(...rows))).toEqual(expected);
  });
});

describe('a form as a table of one record', () => {
  const form = () =>
    findForm(
      lines(
        'LAPORAN',
        '---',
        'Dinas | Kesehatan',
        'Desa | | Sukamaju',
        'Kecamatan: | | Hulu',
        '---',
        'Tahun | : | 2026',
        'Catatan',
      ),
      { weight: (text) => (text === 'Dinas' ? 0 : LEXICON.weight(text)) },
    );

  it('is turned: its lines are columns, its answers the one row', () => {
    expect(form()).toMatchObject({
      header: { rows: [0], numbering: [], startColumn: 2, endColumn: 7 },
      body: { data: [2], totals: [], groups: [], numbering: [], repeated: [], end: 3 },
      paths: [['Dinas'], ['Desa'], ['Kecamatan'], [], ['Tahun']],
      flipped: true,
    });
  });

  it('stands in the column of most answers', () => {
    const view = form()?.view;
    expect(view && [2, 3, 4, 5, 6].map((row) => textAt(view, 2, row))).toEqual([
      'Kesehatan',
      'Sukamaju',
      'Hulu',
      '',
      '2026',
    ]);
    expect(view && [kindAt(view, 2, 6), view.height, view.tab.rows.slice(0, 2)]).toEqual([NUMBER, 3, [[], []]]);
  });

  it('has what stands above it for titles, and its lines with a colon for its identity', () => {
    expect(form()?.titles).toEqual(['LAPORAN']);
    expect(form()?.identity).toEqual({ kecamatan: 'Hulu', tahun: '2026' });
  });

  it('joins the cells of a line above', () => {
    const titled = findForm(lines('LAPORAN | AKSI | 7', 'Desa | a', 'Kecamatan | b', 'Tahun | 2026'), LEXICON);
    expect(titled?.titles).toEqual(['LAPORAN AKSI 7']);
  });
});
