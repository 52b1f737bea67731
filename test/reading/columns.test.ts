import { describe, expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { csv, grid, numberCell, titled } from '#support/grids.ts';
import { choices, rulesOf, valuesOf } from '#support/reading.ts';
import { read } from './pinned.ts';

/** Header → field of the first table. */
function fields(tab: TabGrid, picked: Readonly<Record<string, string>> = {}): Record<string, string | null> {
  const [table] = read(titled('Aksi 7', tab), { choices: choices(picked) }).located;
  return Object.fromEntries((table?.columns ?? []).map((column) => [column.header, column.field]));
}

describe('what a column is', () => {
  it('knows misspelt, shortened and reordered headers', () => {
    expect(
      fields(grid`
        NO | KECMATAN | Ds/Kel. | Jml. Sasaran | Jlh Balita Yg Diukur | Sgt Pendek | Pendek | Stunting (%)
        1 | Hulu | Sukamaju | 100 | 80 | 2 | 6 | 10`),
    ).toMatchObject({
      KECMATAN: 'kecamatan',
      'Ds/Kel.': 'desa',
      'Jml. Sasaran': 'sasaran',
      'Jlh Balita Yg Diukur': 'diukur',
      'Sgt Pendek': 'sangat_pendek',
      'Stunting (%)': 'prevalensi',
    });
  });

  it('mends a slip of two letters and asks what is no more than alike', () => {
    expect(
      fields(grid`
        Desa | Jumlah Sasran Balita | Jumlah Balita Diukurr | Stunting
        Sukamaju | 100 | 80 | 6`),
    ).toMatchObject({ 'Jumlah Sasran Balita': 'sasaran', 'Jumlah Balita Diukurr': 'diukur' });
  });

  it('never takes a header that says the opposite', () => {
    const known = fields(grid`
      Desa | Sasaran | Diukur | Jumlah Balita Tidak Diukur | Stunting
      Sukamaju | 100 | 80 | 20 | 6`);
    expect(known['Jumlah Balita Tidak Diukur']).toBeNull();
    expect(known.Diukur).toBe('diukur');
  });

  it('reads a year within a header as the year of its figures', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran 2024 | Stunting (Tahun 2024) | Sasaran 2025 | Stunting 2025
      Hulu | Sukamaju | 100 | 8 | 90 | 7`,
      ),
    );
    expect(result.tables.map((table) => [table.key, table.rows[0]?.values.stunting?.value])).toEqual([
      ['7|2024|2024|desa', 8],
      ['7|2025|2025|desa', 7],
    ]);
  });

  it('keeps Normal of BB/TB apart from Normal of TB/U', () => {
    expect(
      fields(grid`
        No | Puskesmas | TB/U | < | < | BB/TB | <
        ^ | ^ | Sangat Pendek | Pendek | Normal | Gizi Buruk | Normal
        1 | Contoh | 2 | 3 | 90 | 1 | 94
        2 | Lain | 2 | 3 | 90 | 1 | 94`),
    ).toMatchObject({ 'TB/U / Normal': 'normal', 'BB/TB / Normal': 'bbtb_normal' });
  });

  it('takes a column of numbers for no place and a column of names for no count', () => {
    expect(
      fields(grid`
        Kecamatan | Puskesmas | Posyandu | Sasaran | Diukur | Stunting
        Hulu | 4 | Melati | 100 | 80 | 6
        Hilir | 5 | Mawar | 100 | 80 | 6
        Tengah | 3 | Anggrek | 100 | 80 | 6`),
    ).toMatchObject({ Puskesmas: null, Posyandu: null });
  });

  it('reads percentages under a header that says a count', () => {
    const result = read(
      titled(
        'Aksi 7',
        csv`
      Desa | Kecamatan | Sasaran | Diukur | Stunting
      Sukamaju | Hulu | 100 | 80 | 10,0%
      Kuala Pembuang | Hilir | 50 | 40 | 5,0%`,
      ),
    );
    expect(valuesOf(result.tables[0], 'stunting', 'prevalensi')).toEqual([
      ['62.07.02.2001', null, 10],
      ['62.07.01.1003', null, 5],
    ]);
  });

  it('takes neither of two columns that claim one field with different contents', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran | Diukur | Stunting | Stunting
      Hulu | Sukamaju | 100 | 80 | 6 | 7`,
      ),
    );
    expect(rulesOf(result)).toEqual(['column-twice E1']);
    expect(valuesOf(result.tables[0], 'stunting')).toEqual([['62.07.02.2001', null]]);
  });

  it('keeps a choice for the second of two columns of one header with it when other columns move', () => {
    const picked = choices({ 'column|0.1|Angka|2': 'stunting' });
    const moved = [
      grid`
        Desa | Sasaran | Angka | Angka
        Sukamaju | 100 | 7 | 9`,
      grid`
        Angka | Catatan | Desa | Angka | Sasaran
        7 | lengkap | Sukamaju | 9 | 100`,
    ];
    for (const tab of moved) {
      const [table] = read(titled('Aksi 7', tab), { choices: picked }).tables;
      expect(valuesOf(table, 'sasaran', 'stunting')).toEqual([['62.07.02.2001', 100, 9]]);
    }
  });

  it('takes the column of the very name among those of a group that is called after it', () => {
    const [plan] = read(
      titled(
        'Aksi 2 Rencana Kegiatan',
        grid`
      OPD | Program/Kegiatan/Sub Kegiatan | < | < | Lokasi | Pagu (Rp) | Sumber Dana
      ^ | Program | Kegiatan | Sub Kegiatan | ^ | ^ | ^
      Dinkes | Gizi | Layanan | Pengelolaan Gizi | Hulu | 5000000 | DAK`,
      ),
    ).tables;
    expect(plan?.rows.map(({ values }) => values.sub_kegiatan?.value)).toEqual(['Pengelolaan Gizi']);
  });

  it('takes measured children, not weighed ones', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Balita Ditimbang | Balita Diukur TB | Sangat Pendek | Pendek
      Hulu | Sukamaju | 90 | 80 | 1 | 6`,
      ),
    );
    expect(valuesOf(result.tables[0], 'diukur')).toEqual([['62.07.02.2001', 80]]);
    expect(rulesOf(result)).not.toContain('column-twice C1');
  });

  it('follows a person, wherever the column has moved', () => {
    const picked = { 'column|0.1|Angka Kita': 'stunting' };
    const tab = grid`
      Kecamatan | Desa | Angka Kita | Sasaran | Diukur
      Hulu | Sukamaju | 6 | 100 | 80`;
    const moved = grid`
      Kecamatan | Desa | Sasaran | Diukur | Angka Kita
      Hulu | Sukamaju | 100 | 80 | 6`;
    expect(fields(tab)['Angka Kita']).toBeNull();
    expect(fields(tab, picked)['Angka Kita']).toBe('stunting');
    expect(fields(moved, picked)['Angka Kita']).toBe('stunting');
  });

  it('reads a moved column by its header', () => {
    const one = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran | Diukur | Stunting
      Hulu | Sukamaju | 100 | 80 | 6`,
      ),
    );
    const other = read(
      titled(
        'Aksi 7',
        grid`
      Stunting | Desa | Diukur | Catatan Kami | Sasaran | Kecamatan
      6 | Sukamaju | 80 | lengkap | 100 | Hulu`,
      ),
    );
    expect(valuesOf(other.tables[0], 'sasaran', 'diukur', 'stunting')).toEqual(
      valuesOf(one.tables[0], 'sasaran', 'diukur', 'stunting'),
    );
  });
});

describe('how a column writes its numbers', () => {
  const villages = ['Sukamaju', 'Muara Dua'] as const;
  /** Figures of two rows in a column with this header. */
  function column(
    header: string,
    one: TabGrid['rows'][0][0],
    other: TabGrid['rows'][0][0],
    picked: Readonly<Record<string, string>> = {},
  ): unknown[] {
    const tab = grid`
      Kecamatan | Desa | ${header}
      Hulu | ${villages[0]} |
      Hulu | ${villages[1]} |`;
    const rows = tab.rows.map((row, index) => (index === 0 ? row : [...row.slice(0, 2), index === 1 ? one : other]));
    const result = read(titled('Aksi 7', { ...tab, rows }), { choices: choices(picked) });
    const field = result.located[0]?.columns[2]?.field ?? '';
    return [...valuesOf(result.tables[0], field).map(([, value]) => value), ...rulesOf(result)];
  }
  const text = (value: string): TabGrid['rows'][0][0] => ({ value, shown: value, format: null });

  it('holds a count column with one stored fraction of three digits, the whole numbers with it', () => {
    expect(column('Jumlah Balita', numberCell(1.234, '1.234'), numberCell(2))).toEqual([
      null,
      null,
      'count-column-in-doubt C2',
    ]);
  });

  it('holds a count column that shows 2.000 for two', () => {
    expect(column('Jumlah Balita', numberCell(2, '2.000', 'NUMBER'), numberCell(45))).toEqual([
      null,
      null,
      'count-column-in-doubt C2',
    ]);
  });

  it('takes the column as soon as a person has settled it', () => {
    const picked = { 'meaning|0.1|Jumlah Balita': 'ribuan' };
    expect(column('Jumlah Balita', numberCell(1.234, '1.234'), numberCell(45), picked)).toEqual([1234, 45]);
  });

  it('reads thousands in texts', () => {
    expect(column('Jumlah Balita', text('1.729'), text('812'))).toEqual([1729, 812]);
  });

  it('holds texts in which the same mark stands for both', () => {
    expect(column('Jumlah Balita', text('1.729'), text('12.5'))).toEqual([null, null, 'count-column-in-doubt C2']);
  });

  it('refuses one fraction alone, and only it', () => {
    expect(column('Jumlah Balita', numberCell(12.5), numberCell(45))).toEqual([null, 45, 'not-a-whole-number C2']);
  });

  it('asks what 0,125 means where no counts tell', () => {
    expect(column('Prevalensi Stunting', numberCell(0.125), numberCell(0.2))).toEqual([
      null,
      null,
      'percent-column-in-doubt C2',
    ]);
  });

  it('knows fractions by the counts beside them', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran | Diukur | Stunting | Prevalensi
      Hulu | Sukamaju | 100 | 80 | 10 | 0.125
      Hulu | Muara Dua | 100 | 50 | 10 | 0.2`,
      ),
    );
    expect(valuesOf(result.tables[0], 'prevalensi').map(([, value]) => value)).toEqual([12.5, 20]);
    expect(rulesOf(result)).toEqual([]);
  });

  it('takes points of a per cent as such where the counts say so', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran | Diukur | Stunting | Prevalensi
      Hulu | Sukamaju | 1000 | 1000 | 5 | 0.5
      Hulu | Muara Dua | 1000 | 1000 | 8 | 0.8`,
      ),
    );
    expect(valuesOf(result.tables[0], 'prevalensi').map(([, value]) => value)).toEqual([0.5, 0.8]);
  });

  it('tells a number that became a date, with what it may have been', () => {
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran | Diukur | Prevalensi
      Hulu | Sukamaju | 100 | 80 | @2026-05-12
      Hulu | Muara Dua | 100 | 80 | 11.3`,
      ),
    );
    expect(result.findings).toMatchObject([
      { rule: 'number-became-date', data: { possible: ['12,5', '5,12'] }, place: { cell: 'E2' } },
    ]);
  });

  it('reads amounts in the unit of their header', () => {
    const result = read(
      titled(
        'Aksi 2',
        grid`
      Sub Kegiatan | Sumber Dana | Pagu (Rp juta)
      Pengelolaan Gizi | DAU | 7.8
      Air Minum | DAK Fisik | 1250`,
      ),
    );
    expect(valuesOf(result.tables[0], 'pagu').map(([, value]) => value)).toEqual([7_800_000, 1_250_000_000]);
  });
});

describe('one cause, one finding', () => {
  it('tells a rule that fires on more than a few rows of a column once, with the true count', () => {
    const rows = Array.from({ length: 20 }, (_, index) => `Hulu | Sukamaju | ${index} | ?? | 1`).join('\n');
    const result = read(
      titled(
        'Aksi 7',
        grid`
      Kecamatan | Desa | Sasaran | Diukur | Stunting
      ${rows.replaceAll('??', 'entah')}`,
      ),
    );
    const told = result.findings.filter((one) => one.rule === 'not-a-number');
    expect(told).toMatchObject([{ count: 20, place: { cell: 'D2', range: 'D2:D21' } }]);
  });
});
