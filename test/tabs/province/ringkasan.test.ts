import { describe, expect, it } from 'vitest';
import type { ProvinceInput } from '#progress/input.ts';
import { summarise } from '#progress/summarise.ts';
import { placed, shownRows } from '#tabs/cells.ts';
import { ringkasan } from '#tabs/province/ringkasan.ts';
import { terminalSummary } from '#tabs/province/terminal.ts';
import { share } from '#tabs/province/words.ts';
import { district, finding, input, measured, sourceInput, table, VILLAGES } from '../../progress/builders.ts';
import { provinceInput } from './province.ts';

function rowsOf(of: ProvinceInput): string[][] {
  return shownRows(ringkasan(summarise(of)));
}

/** The row that begins with the words, after the heading given. */
function rowAfter(rows: readonly string[][], heading: string, first: string): string[] {
  const at = rows.findIndex((row) => row[0]?.startsWith(heading));
  return rows.slice(at).find((row) => row[0] === first) ?? [];
}

describe('Ringkasan', () => {
  const rows = rowsOf(provinceInput());
  const summary = summarise(provinceInput());
  const whole = summary.years[0]?.values ?? { accepted: 0, expected: 0 };
  const kabupaten = summary.districts[0]?.years[0]?.values ?? { accepted: 0, expected: 0 };

  it('says the week, the moment and five sentences', () => {
    expect(rows.slice(0, 9).map((row) => row[0])).toEqual([
      'Ringkasan konvergensi stunting – Provinsi Provinsi Contoh',
      'Minggu 2026-W48 · posisi Senin, 23 November 2026 pukul 05.00 WIB',
      'Perbarui sekarang',
      '1. 1 dari 2 kabupaten/kota terbaca; 1 belum terbaca (Kota Mulia).',
      `2. Isian wajib tahun 2026 terisi ${share(whole)} (19 dari ${whole.expected} nilai); belum ada minggu pembanding.`,
      '3. Paling banyak selesai Aksi 4 (1 dari 2 kabupaten/kota); paling banyak belum dimulai Aksi 1 (1 dari 2).',
      '4. 2 dari 2 kabupaten/kota terhambat (Kab. Contoh dan Kota Mulia); yang perlu bertindak: 1 kecamatan di Kab. Contoh dan Dinas Kesehatan.',
      '5. Pengukuran rutin e-PPGBM (Agustus 2026): 400 dari 500 (80,0 %) balita sasaran diukur; 40 dari 400 (10,0 %) yang diukur stunting, mencakup 5 dari 7',
      '    desa/wilayah.',
    ]);
  });

  it('says why two numbers of measured children stand in one sentence, where they differ', () => {
    const [first, ...others] = VILLAGES.slice(0, 5).map((village) => measured(village));
    const uncounted = { region: VILLAGES[0] ?? '', values: { sasaran: 100, diukur: 80, sumber_data: 'e-PPGBM' } };
    const table7 = table([{ ...(first ?? uncounted), ...uncounted }, ...others]);
    const told = rowsOf(input([district([table7], [sourceInput()])]))
      .flat()
      .join(' ')
      .replaceAll(/ +/g, ' ');
    expect(told).toContain('400 dari 500 (80,0 %) balita sasaran diukur; 32 dari 320 (10,0 %) yang diukur stunting');
    expect(told).toContain(
      'jumlah diukur berbeda karena tiap persentase hanya memakai desa yang kedua angkanya diterima (5 dan 4 desa).',
    );
    expect(rows.flat().join(' ')).not.toContain('jumlah diukur berbeda');
  });

  it('says whom to call, and why', () => {
    expect(rowAfter(rows, 'Hubungi', 'Kota Mulia').filter((word) => word !== '')).toEqual([
      'Kota Mulia',
      'belum terbaca sejak 18 November 2026: berkas belum dibagikan kepada alamat layanan, atau tautannya sudah tidak berlaku',
      'Dinas Kesehatan: bagikan berkas kepada alamat layanan sebagai Editor, atau kirim tautan berkas yang dipakai sekarang',
    ]);
  });

  it('groups the actions as in 2025', () => {
    const at = rows.findIndex((row) => row[0]?.startsWith('Kemajuan'));
    expect(rows[at + 1]?.filter((word) => word !== '')).toEqual([
      'Utama 1',
      'Utama 2',
      'Utama 3',
      'Utama 4',
      'Pendukung 1',
      'Pendukung 2',
    ]);
    expect(rows[at + 2]?.slice(4, 12)).toEqual([
      'Aksi 1\nAnalisis situasi',
      'Aksi 6\nSistem data',
      'Aksi 2\nRencana kegiatan',
      'Aksi 3\nRembuk stunting',
      'Aksi 5\nKader dan pelaku',
      'Aksi 8\nReviu kinerja',
      'Aksi 4\nPeraturan',
      'Aksi 7\nUkur dan publikasi',
    ]);
  });

  it('shows status by sign and word, and never takes our silence for theirs', () => {
    expect(rowAfter(rows, 'Kemajuan', 'Kab. Contoh')).toEqual([
      'Kab. Contoh',
      'terbaca',
      String(19 / kabupaten.expected),
      `19 dari ${kabupaten.expected}`,
      ...Array.from({ length: 6 }, () => '○ belum'),
      '● selesai',
      '◑ 71,4\u00a0%\ntunggu 1\u00a0kec.',
      '1\u00a0✕ · 1\u00a0✓',
    ]);
    expect(rowAfter(rows, 'Kemajuan', 'Kota Mulia')).toEqual([
      'Kota Mulia',
      'belum terbaca',
      '?',
      `? dari ${whole.expected - kabupaten.expected}`,
      ...Array.from({ length: 8 }, () => '?'),
      '–',
    ]);
  });

  it('puts routine prevalence beside the share measured', () => {
    expect(rowAfter(rows, 'Pengukuran rutin', 'Kab. Contoh')).toEqual([
      'Kab. Contoh',
      'Agustus 2026',
      '0.8',
      '400 dari 500',
      '0.1',
      '40 dari 400',
      '',
      '5 dari 7 desa',
    ]);
    const few = VILLAGES.map((village) => measured(village, 100, 20, 10));
    const shown = rowAfter(rowsOf(input([district([table(few)])])), 'Pengukuran rutin', 'Kab. Contoh');
    expect(shown[4]).toBe('belum cukup terukur');
    expect(shown[5]).toBe('70 dari 140');
  });

  it('has one chart over exactly the districts of the matrix', () => {
    const [chart, ...others] = ringkasan(summarise(provinceInput())).charts;
    expect(others).toEqual([]);
    const domain = chart?.domain ?? { startRow: 0, endRow: 0, column: 0 };
    expect(rows.slice(domain.startRow, domain.endRow).map((row) => row[domain.column])).toEqual([
      'Kabupaten/Kota',
      'Kab. Contoh',
      'Kota Mulia',
    ]);
    expect(rows[domain.startRow]?.[chart?.series[0]?.column ?? 0]).toBe('Kelengkapan');
    const under = rows.slice(chart?.anchor.row, (chart?.anchor.row ?? 0) + 11);
    expect(under).toHaveLength(11);
    expect(under.flat().every((word) => word === '')).toBe(true);
  });

  it('fits its columns, and has every key once', () => {
    const tab = ringkasan(summarise(provinceInput()));
    for (const { cells } of tab.rows) {
      const last = placed(cells).at(-1);
      expect((last?.column ?? 0) + (last?.cell.span ?? 1)).toBeLessThanOrEqual(tab.columns.length);
    }
    const keys = tab.rows.flatMap((row) => (row.key === null ? [] : [row.key]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says why what is complete is not done', () => {
    const all = VILLAGES.map((village) => measured(village));
    const of = input([district([table(all)], [sourceInput({ findings: [finding('error', 7)] })])]);
    expect(rowAfter(rowsOf(of), 'Kemajuan', 'Kab. Contoh')[11]).toBe('◐ 100,0\u00a0%\nmasih ada ✕');
  });

  it('labels a change that rules made', () => {
    const before = provinceInput();
    const { marks, history } = summarise(before);
    const later = provinceInput({
      week: '2026-W49',
      previous: { ...marks, versions: { ...marks.versions, rules: 'r0' }, districts: marks.districts.map(halve) },
      history,
    });
    const shown = rowAfter(rowsOf(later), 'Kemajuan', 'Kab. Contoh');
    expect(shown[11]).toBe('◑ 71,4\u00a0%\ntunggu 1\u00a0kec.\n↻ karena aturan +38,1');
    expect(rowsOf(later)[4]?.[0]).toContain('bukan seluruhnya pergerakan');
  });

  it('says so when the position is provisional', () => {
    const rows = rowsOf(provinceInput({ kind: 'sementara', asOf: '2026-11-25T03:00:00.000Z' }));
    expect(rows[1]?.[0]).toBe(
      'POSISI SEMENTARA (bukan ringkasan mingguan) · Rabu, 25 November 2026 pukul 10.00 WIB · minggu 2026-W48',
    );
  });

  it('is a proper page when all is well, and when nothing is there', () => {
    const whole = input([district([table(VILLAGES.map((village) => measured(village)))])]);
    expect(rowsOf(whole)[3]?.[0]).toBe('1. Semua 1 kabupaten/kota terbaca.');
    expect(rowsOf(whole).flat()).toContain('Tidak ada yang mendesak.');
    const empty = rowsOf(input([district([], [])]));
    expect(empty[3]?.[0]).toBe('1. 0 dari 1 kabupaten/kota terbaca; 1 belum terdaftar (Kab. Contoh).');
    expect(empty.flat().filter((word) => word === '?')).toHaveLength(8);
  });

  it('shows two open years one after the other, the current one first', () => {
    const all = VILLAGES.map((village) => measured(village));
    const rows = rowsOf(input([district([table(all), table(all.slice(1), { fiscalYear: 2027, period: '2027-02' })])]));
    const headings = rows.map((row) => row[0] ?? '').filter((words) => words.startsWith('Kemajuan'));
    expect(headings.map((words) => words.slice(0, 19))).toEqual(['Kemajuan tahun 2026', 'Kemajuan tahun 2027']);
  });
});

/** Last week's figure of Aksi 7 a third of the way. */
function halve<T extends { readonly actions: readonly { action: number; accepted: number }[] }>(mark: T): T {
  const actions = mark.actions.map((each) =>
    each.action === 7 && each.accepted > 0 ? { ...each, accepted: 7 } : each,
  );
  return { ...mark, actions };
}

describe('terminal', () => {
  it('says the same sentences and figures as the workbook', () => {
    const summary = summarise(provinceInput());
    const printed = terminalSummary(summary);
    const tab = rowsOf(provinceInput());
    expect(printed).toContain(tab[1]?.[0] ?? 'missing');
    for (const sentence of tab.slice(3, 7)) expect(printed).toContain(sentence[0] ?? 'missing');
    expect(printed).toMatch(/Kab\. Contoh +terbaca +\d,\d % +19 dari \d+ .*● +◑ 71,4 % +80,0 % · 10,0 %/);
    expect(printed).toMatch(/Kota Mulia +belum terbaca +\? +\? dari \d+ +\? +\?/);
    expect(summarise(provinceInput({ districts: [] })).districts).toEqual([]);
  });
});

describe('stunting that was not handed in', () => {
  it('is neither zero nor for want of measuring', () => {
    const rows = VILLAGES.map((region) => ({ region, values: { sasaran: 100, diukur: 90 } }));
    const of = input([district([table(rows)])]);
    expect(rowAfter(rowsOf(of), 'Pengukuran rutin', 'Kab. Contoh').slice(4, 6)).toEqual(['–', '–']);
    expect(terminalSummary(summarise(of))).toMatch(/90,0 % · –/);
    expect(terminalSummary(summarise(of))).toContain('jumlah stunting belum diterima.');
  });
});

describe('a workbook that could not be read once', () => {
  const problem = { kind: 'not-shared', since: '2026-11-22T21:58:00.000Z' } as const;
  const calledFor = (receipt: 'Belum terbaca' | 'Diterima' | null) => {
    const own = sourceInput({ dataHash: null, readAt: null, problem }, receipt);
    return rowAfter(rowsOf(input([district([], [own])])), 'Hubungi', 'Kab. Contoh').filter((word) => word !== '');
  };

  it('is not told as closed before the second look', () => {
    expect(calledFor(null)).toEqual([
      'Kab. Contoh',
      'belum pernah terbaca; percobaan pertama gagal sejak 23 November 2026',
      'Pengelola layanan: tunggu; pembacaan diulang dengan sendirinya',
    ]);
    expect(calledFor('Belum terbaca')[1]).toContain('belum dibagikan');
  });

  it('keeps what was read before', () => {
    const own = sourceInput({ problem }, 'Diterima');
    const all = VILLAGES.map((village) => measured(village));
    const rows = rowsOf(input([district([table(all)], [own])]));
    expect(rowAfter(rows, 'Kemajuan', 'Kab. Contoh')[1]).toBe('terbaca');
    expect(rows.flat().filter((words) => words.includes('gagal'))).toEqual([]);
  });
});

describe('a district without anything', () => {
  it('is belum where it was read', () => {
    const rows = rowsOf(input([district([], [sourceInput({}, 'Belum diisi')])]));
    expect(rowAfter(rows, 'Kemajuan', 'Kab. Contoh').slice(4, 12)).toEqual(Array.from({ length: 8 }, () => '○ belum'));
  });
});
