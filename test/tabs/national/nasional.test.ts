import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { writeNational } from '#admin/national/write-national.ts';
import { summarise } from '#progress/summarise.ts';
import { placed, shownText } from '#tabs/cells.ts';
import { type NationalPart, type NationalSheet, nationalSheets } from '#tabs/national/nasional.ts';
import { provinceInput } from '../province/province.ts';

const summary = summarise(provinceInput());
const PARTS: readonly NationalPart[] = [
  { code: '62', name: 'Contoh', summary },
  { code: '63', name: 'Kembaran', summary },
  { code: '91', name: '=1+1', summary: null },
];

const shown = (sheet: NationalSheet | undefined): string[][] =>
  (sheet?.rows ?? []).map(({ cells }) => placed(cells).map(({ cell }) => shownText(cell)));
/** The row that begins so, by the words of its heads. */
function rowOf(sheet: NationalSheet | undefined, find: (row: readonly string[]) => boolean): Record<string, string> {
  const rows = shown(sheet);
  const found = rows.find(find) ?? [];
  return Object.fromEntries((rows[2] ?? []).map((head, at) => [head, found[at] ?? '']));
}

describe('the national summary', () => {
  const [provinces, districts] = nationalSheets(PARTS, 'Minggu 2026-W48');

  it('adds up counts and recomputes every share', () => {
    const one = rowOf(provinces, (row) => row[1] === 'Contoh');
    const all = rowOf(provinces, (row) => row[1] === 'Nasional');
    for (const head of ['Kabupaten/kota', 'terbaca', 'belum terbaca', 'Nilai diterima', 'Balita diukur', 'Stunting'])
      expect([head, Number(all[head])]).toEqual([head, 2 * Number(one[head])]);
    for (const head of ['Kelengkapan', 'D/S']) expect([head, all[head]]).toEqual([head, one[head]]);
  });

  it('keeps the order of the list, and names a province of which nothing is known', () => {
    expect(
      shown(provinces)
        .slice(3)
        .map((row) => row[0]),
    ).toEqual(['62', '63', '91', '']);
    expect(rowOf(provinces, (row) => row[0] === '91').Tahun).toBe('belum ada berkas terdaftar');
  });

  it('says nothing of what a closed workbook holds', () => {
    const row = rowOf(districts, ([, province, name]) => province === 'Contoh' && name === 'Kota Mulia');
    expect(row).toMatchObject({
      Terbaca: 'belum terbaca',
      'Nilai diterima': '–',
      Kelengkapan: '–',
      'Aksi 1': 'belum terbaca',
    });
  });

  it('has as many cells as heads in every row', () => {
    for (const sheet of [provinces, districts]) {
      const rows = shown(sheet).slice(2);
      const widths = rows.filter((row) => !row.includes('belum ada berkas terdaftar')).map((row) => row.length);
      expect(new Set(widths)).toEqual(new Set([sheet?.widths.length]));
    }
  });

  it('is an xlsx that reads back the same, without a formula', async () => {
    const { Sheets, SheetNames } = read(await writeNational(nationalSheets(PARTS, 'Minggu 2026-W48')), {
      cellFormula: true,
    });
    expect(SheetNames).toEqual(['Provinsi', 'Kabupaten-Kota']);
    const cells = Object.entries(Sheets.Provinsi ?? {}).filter(([name]) => !name.startsWith('!'));
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
    expect(Sheets.Provinsi?.B6).toMatchObject({ t: 's', v: '=1+1' });
    expect(Sheets.Provinsi?.D4).toMatchObject({ t: 'n', v: 2 });
  });
});
