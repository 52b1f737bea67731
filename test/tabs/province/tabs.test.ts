import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Sentence } from '#findings/types.ts';
import type { DistrictInput, ProvinceInput } from '#progress/input.ts';
import { summarise } from '#progress/summarise.ts';
import { placed, shownRows } from '#tabs/cells.ts';
import type { TabKey, TabModel } from '#tabs/model.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import { district, finding, input, measured, sourceInput, table, VILLAGES } from '../../progress/builders.ts';
import { provinceInput } from './province.ts';

const say = (of: Finding): Sentence => ({
  message: `Sel berisi «${JSON.stringify(of.data)}»`,
  why: '',
  hint: 'Ketik angka.',
});
const all = VILLAGES.map((village) => measured(village));

function tabs(of: ProvinceInput): readonly TabModel[] {
  return provinceTabs(summarise(of), say);
}

function tab(of: ProvinceInput, key: TabKey): string[][] {
  const found = tabs(of).find((each) => each.key === key);
  return found ? shownRows(found) : [];
}

function weekAfter(before: ProvinceInput, districts: readonly DistrictInput[], week = '2026-W49'): ProvinceInput {
  const { marks, history } = summarise(before);
  return input(districts, { week, asOf: '2026-11-29T22:00:00.000Z', previous: marks, history });
}

describe('every tab', () => {
  const situations: readonly [string, ProvinceInput][] = [
    ['two districts', provinceInput()],
    ['none', input([])],
    ['all well', input([district([table(all)])])],
    ['nothing readable', input([district([], [sourceInput({}, 'Belum terbaca')])])],
    ['two years', input([district([table(all), table(all, { fiscalYear: 2027, period: '2027-02' })])])],
  ];
  it.each(situations)('is well formed: %s', (_, of) => {
    for (const model of tabs(of)) {
      const keys = model.rows.flatMap((row) => (row.key === null ? [] : [row.key]));
      expect(new Set(keys).size, model.key).toBe(keys.length);
      for (const { cells } of model.rows) {
        // A frozen edge through a merged cell is refused by Google Sheets.
        for (const { column, cell } of placed(cells)) {
          const cut = column < model.frozenColumns && column + (cell.span ?? 1) > model.frozenColumns;
          expect(cut, model.key).toBe(false);
        }
        const last = placed(cells).at(-1);
        expect((last?.column ?? 0) + (last?.cell.span ?? 1), model.key).toBeLessThanOrEqual(model.columns.length);
      }
      for (const chart of model.charts) {
        expect(chart.domain.endRow).toBeLessThanOrEqual(model.rows.length);
        expect(chart.anchor.row, model.key).toBeLessThan(model.rows.length);
        expect(chart.anchor.column, model.key).toBeLessThan(model.columns.length);
      }
    }
  });

  it('is the same when the same week is written twice', () => {
    expect(tabs(provinceInput())).toEqual(tabs(provinceInput()));
  });

  it('never makes a formula or a link out of anything', () => {
    const kinds = tabs(provinceInput()).flatMap((model) =>
      model.rows.flatMap((row) => row.cells.map((cell) => cell.value.kind)),
    );
    expect(new Set(kinds)).toEqual(new Set(['text', 'number', 'blank', 'checkbox']));
  });

  it('lets foreign text through as text only, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom('=HYPERLINK("x")', '+1', '<b>', '\u202E', 'a\nb', '|', '\u0000'),
    );
    fc.assert(
      fc.property(hostile, hostile, (shown, office) => {
        const one = finding('error', 7);
        const open = { ...one.open, finding: { ...one.open.finding, data: { shown } } as Finding };
        const of = input([district([table(all)], [sourceInput({ office, findings: [{ open, answer: null }] })])]);
        const cells = tabs(of).flatMap((model) => model.rows.flatMap((row) => row.cells));
        expect(cells.every((cell) => ['text', 'number', 'blank', 'checkbox'].includes(cell.value.kind))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('Perubahan', () => {
  it('names what moved, and what only the rules moved', () => {
    const first = input([district([table(all.slice(0, 2))])]);
    const moved = weekAfter(first, [district([table(all.slice(0, 4))], [sourceInput({ dataHash: 'data-2' })])]);
    expect(tab(moved, 'perubahan')).toContainEqual([
      'Kab. Contoh',
      'Aksi 7 · 2026',
      '▲ 28,6 poin',
      '12 dari 21 nilai',
      'proses',
    ]);
    const ruled = weekAfter(first, [district([table(all.slice(0, 4))])]);
    const other = { ...ruled, versions: { ...ruled.versions, rules: 'r2' } };
    expect(tab(other, 'perubahan').find((row) => row[1] === 'Aksi 7 · 2026')?.[2]).toBe('↻ karena aturan +28,6');
  });

  it('names the silent, and everybody who must act', () => {
    const first = input([district([table(all)])]);
    const third = { ...weekAfter(first, first.districts), week: '2026-W50' };
    expect(tab(third, 'perubahan')).toContainEqual(['Kab. Contoh', '2026-W48', '2 minggu']);
    expect(tab(provinceInput(), 'perubahan')).toContainEqual([
      'Kab. Contoh',
      'Aksi 7 · 2026',
      'Aksi 7: menunggu Kec. Hilir',
      'Kec. Hilir',
      'isi bagian kecamatan',
    ]);
  });
});

describe('Masalah', () => {
  it('says cell, value and remedy in words, and what staff answered', () => {
    const rows = tab(provinceInput(), 'masalah');
    expect(rows[1]?.[0]).toBe('1 harus diperbaiki, 0 mohon diperiksa, 1 dijelaskan');
    expect(rows).toContainEqual([
      'Kab. Contoh',
      '✕ harus diperbaiki',
      '12 hari',
      'Dinas Kesehatan',
      'Data · C7\nDesa Hulu Satu, Kec. Hulu',
      'Sel berisi «{"shown":"12 anak"}»',
      'Ketik angka.',
      'terbuka',
      '',
    ]);
    expect(rows.map((row) => row[7])).toContain('dijelaskan: sudah dicek');
  });

  it('puts the oldest first, and tells the true total above a cap', () => {
    const one = finding('error', 7);
    const many = Array.from({ length: 450 }, (_, at) => ({
      ...one,
      open: { ...one.open, identity: `e${at}`, since: new Date(Date.UTC(2026, 9, 1, at)).toISOString() },
    }));
    const rows = tab(input([district([table(all)], [sourceInput({ findings: many.toReversed() })])]), 'masalah');
    expect(rows[1]?.[0]).toBe('450 harus diperbaiki, 0 mohon diperiksa, 0 dijelaskan; ditampilkan 400 dari 450');
    expect(rows).toHaveLength(403);
    expect(rows[3]?.[2]).toBe('52 hari');
  });

  it('leaves its last column to people', () => {
    const model = tabs(provinceInput()).find((each) => each.key === 'masalah');
    expect(model?.columns.map((column) => column.owner).lastIndexOf('machine')).toBe(7);
    expect(model?.columns.at(-1)?.owner).toBe('people');
  });
});

describe('Cakupan', () => {
  const situation = (i10: readonly [number, number], i12: readonly [number, number]) => ({
    region: VILLAGES[0] ?? '',
    values: { i10_num: i10[0], i10_den: i10[1], i12_num: i12[0], i12_den: i12[1], i01_num: 1, i01_den: 0 },
  });
  const of = (row: ReturnType<typeof situation>) =>
    tab(input([district([table([row], { action: 1, period: '2026' })])]), 'cakupan');

  it('holds against official targets only', () => {
    const rows = of(situation([95, 100], [5, 100]));
    expect(rows.find((row) => row[0] === '10')).toMatchObject({
      2: '≥ 90,0 % (resmi)',
      4: '95 dari 100',
      5: '✓ 95,0 %',
    });
    expect(of(situation([80, 100], [5, 100])).find((row) => row[0] === '10')?.[5]).toBe('▽ 80,0 %');
  });

  it('has neither sign nor gap where the target is not official', () => {
    const row = of(situation([80, 100], [5, 100])).find((each) => each[0] === '12');
    expect(row?.[2]).toContain('usulan');
    expect(row?.[5]).toBe('5,0 %');
  });

  it('is a dash of a zero base', () => {
    expect(of(situation([80, 100], [5, 100])).find((row) => row[0] === '1')?.[5]).toBe('–');
  });

  it('names the largest gaps', () => {
    const last = of(situation([80, 100], [5, 100])).at(-1);
    expect(last?.[2]).toMatch(/ KEK mendapat tambahan asupan gizi \(kurang 10,0 poin\)$/);
  });
});

describe('Pesan', () => {
  it('is one text a district, with what is asked for', () => {
    const rows = tab(provinceInput(), 'pesan');
    expect(rows.find((row) => row[0] === 'Kab. Contoh')?.[1]?.split('\n')).toEqual([
      'Yth. pengelola data konvergensi stunting Kab. Contoh,',
      expect.stringMatching(
        /^Posisi 23 November 2026: isian wajib tahun 2026 diterima 19 dari \d+ nilai \(\d,\d %\)\.$/,
      ),
      'Mohon bantuannya:',
      '1. Aksi 7: menunggu Kec. Hilir – Kec. Hilir: isi bagian kecamatan.',
      '2. 1 isian harus diperbaiki:',
      '   - Data C7: Sel berisi «{"shown":"12 anak"}»',
      'Rinciannya ada di tab Validasi pada berkas Bapak/Ibu. Terima kasih.',
    ]);
  });

  it('thanks where nothing is to be done, and does not call unread data empty', () => {
    const well = tab(input([district([table(all)])]), 'pesan').find((row) => row[0] === 'Kab. Contoh');
    expect(well?.[1]).toContain('Tidak ada yang perlu diperbaiki');
    const unread = tab(provinceInput(), 'pesan').find((row) => row[0] === 'Kota Mulia');
    expect(unread?.[1]).toContain('Posisi 23 November 2026: data Kota Mulia belum terbaca.');
  });
});

describe('Riwayat', () => {
  it('keeps a row a week and district, and the sum of each week first', () => {
    const first = provinceInput();
    const rows = tab(weekAfter(first, first.districts), 'riwayat');
    expect(rows.slice(2).map((row) => `${row[0]} ${row[1]}`)).toEqual([
      '2026-W48 Provinsi',
      '2026-W49 Provinsi',
      '2026-W48 Kab. Contoh',
      '2026-W48 Kota Mulia',
      '2026-W49 Kab. Contoh',
      '2026-W49 Kota Mulia',
    ]);
    const [, , whole, , kabupaten] = rows;
    expect(whole?.[4]).toBe(kabupaten?.[4]);
  });

  it('draws its trend over the sums', () => {
    const model = tabs(provinceInput()).find((each) => each.key === 'riwayat');
    expect(model?.charts[0]).toMatchObject({ kind: 'line', domain: { startRow: 1, endRow: 3, column: 0 } });
  });
});

describe('surveys', () => {
  it('stand in a block of their own with the national target, and in no sum', () => {
    const survey = { region: '62.01', values: { prevalensi: 21.4 }, subgroup: 'SSGI' };
    const of = input([district([table(all), table([survey], { level: 'kabupaten', period: '2026' })])]);
    const rows = tab(of, 'ringkasan');
    expect(rows).toContainEqual(['Kab. Contoh', 'SSGI 2026', '21,4 %', '18,8 % (2025)']);
    expect(summarise(of).years[0]?.stunted).toMatchObject({ numerator: 56, denominator: 560 });
  });
});

describe('Tentang', () => {
  it('says which thresholds are only proposals, and which versions count', () => {
    const rows = tab(provinceInput(), 'tentang');
    expect(rows.find((row) => row[0] === 'D/S paling sedikit')?.[1]).toMatch(/^60,0 % \(usulan\)/);
    expect(rows).toContainEqual(['Aturan', 'r1']);
  });
});
