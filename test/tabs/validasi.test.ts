import { describe, expect, it } from 'vitest';
import { shownRows } from '#tabs/cells.ts';
import { contentHash } from '#tabs/content-hash.ts';
import { validasiTab } from '#tabs/validasi.ts';
import type { ValidasiInput } from '#tabs/validasi-input.ts';
import { answerKey } from '#tabs/validasi-input.ts';
import { base, finding, open, say, taken } from './validasi-builders.ts';

const rowsOf = (input: ValidasiInput) =>
  shownRows(validasiTab(input, say)).map((row) => row.join(' | ').replace(/[ |]+$/, ''));

describe('what Validasi says', () => {
  it('all is well', () => {
    expect(rowsOf(base)).toEqual([
      'Validasi – Kabupaten Seruyan',
      '=IF(NOW()-66739150/1440>3/2;"BASI – belum dibaca sejak 20 November 2026 pukul 15.10 WIB";"Dibaca 20 November 2026 pukul 15.10 WIB")',
      'Diterima |  | Semua isi yang terbaca sudah masuk.',
      'Buku kerja |  | Dinas Kesehatan · Seluruh wilayah · tahun anggaran 2026',
      'Periksa ulang sekarang | FALSE | Centang kotak ini bila ingin segera diperiksa. Hasilnya muncul dalam beberapa menit.',
      '',
      'Isi buku kerja',
      'Tab | Baris diterima | Dibaca sebagai',
      'Aksi 7 | 120 dari 120 (diharapkan 139) | Aksi 7 – Pengukuran dan publikasi stunting, Februari 2026, per desa/kelurahan. Judul kolom: baris 4–5.',
      '',
      'Tidak ada temuan',
      'Semua isi yang terbaca sudah diperiksa dan diterima. Terima kasih.',
    ]);
  });

  it('many errors: by kecamatan, errors before warnings, in the order of the sheet, with true totals', () => {
    const findings = [
      open('w1', finding('warning', 'b', { cell: 'D9', kecamatan: '62.08.02' })),
      ...Array.from({ length: 34 }, (_, index) => open(`e${index}`, finding('error', 'x', { cell: `D${index + 6}` }))),
      open('e99', finding('error', 'a', { cell: 'D10', kecamatan: '62.08.02' })),
      open('i1', finding('info', 'c', { cell: null, tabId: null, kecamatan: null })),
    ];
    const input: ValidasiInput = { ...base, receipt: 'Diterima sebagian', findings: findings.toReversed() };
    const rows = rowsOf(input).slice(10);
    expect(rows.slice(0, 5)).toEqual([
      'Temuan: 35 harus diperbaiki, 1 mohon diperiksa, 1 untuk diketahui',
      '✕ harus diperbaiki · ! mohon diperiksa · tanpa tanda: untuk diketahui.',
      'Temuan | Sel | Yang perlu dilakukan | Sejak | Tanggapan | Alasan tanggapan | Kode',
      'Kecamatan Seruyan Hilir – 34 harus diperbaiki',
      '“x” bukan angka (D6) | ✕ D6 | Isi dengan angka saja. | 46344 |  |  | not-a-number',
    ]);
    expect(rows.slice(5).map((row) => row.split(' | ')[0])).toEqual([
      ...Array.from({ length: 29 }, (_, index) => `“x” bukan angka (D${index + 7})`),
      '… dan 4 lagi dengan sebab yang sama.',
      'Kecamatan Hanau – 1 harus diperbaiki, 1 mohon diperiksa',
      '“a” bukan angka (D10)',
      '“b” bukan angka (D9)',
      'Buku kerja secara umum – 1 untuk diketahui',
      '“c” bukan angka ()',
    ]);
    expect(rowsOf({ ...input, findings })).toEqual(rowsOf(input));
  });

  it('names the tab beside the cell where there are several', () => {
    const [tab] = base.tabs;
    const tabs = [
      ...base.tabs,
      { ...tab, tabId: 12, title: 'Aksi 1', fate: { kind: 'unrecognised', headerRows: [1] } },
    ];
    const input = { ...base, tabs, findings: [open('e', finding('error', 'x'))] } as ValidasiInput;
    const row = validasiTab(input, say).rows.find(({ key }) => key === 'f:e');
    expect(row?.cells[1]?.value).toEqual({
      kind: 'link',
      text: '✕ D12\nAksi 7',
      target: { kind: 'cell', tabId: 11, cell: 'D12' },
    });
  });

  it('nothing readable', () => {
    const tabs: ValidasiInput['tabs'] = [
      { tabId: 1, title: 'Sheet1', fate: { kind: 'empty' } },
      { tabId: 2, title: 'Catatan', fate: { kind: 'no-table' } },
      { tabId: 3, title: 'Rekap', fate: { kind: 'unrecognised', headerRows: [3] } },
      { tabId: 4, title: 'Timbang', fate: { kind: 'asked', actionName: 'Aksi 7', missing: 'period' } },
    ];
    expect(rowsOf({ ...base, receipt: 'Belum diisi', tabs }).slice(2)).toEqual([
      'Belum diisi |  | Buku kerja terbaca, tetapi belum ada isi untuk diperiksa.',
      'Buku kerja |  | Dinas Kesehatan · Seluruh wilayah · tahun anggaran 2026',
      'Periksa ulang sekarang | FALSE | Centang kotak ini bila ingin segera diperiksa. Hasilnya muncul dalam beberapa menit.',
      '',
      'Isi buku kerja',
      'Tab | Baris diterima | Dibaca sebagai',
      'Sheet1 | – | Kosong.',
      'Catatan | – | Tidak ada tabel. Dibiarkan.',
      'Rekap | – | Ada tabel, tetapi belum jelas untuk aksi mana. Dibiarkan dulu. Judul kolom: baris 3.',
      'Timbang | – | Aksi 7, tetapi bulan atau periodenya belum jelas. Mohon tuliskan di atas tabel.',
      '',
      'Belum ada isi yang bisa diperiksa.',
    ]);
  });

  it('a withheld tab, a held table, what changed, a deadline, what was put right', () => {
    const input: ValidasiInput = {
      ...base,
      tabs: [
        { tabId: 5, title: 'Daftar Anak', fate: { kind: 'withheld', rows: 1240 } },
        { tabId: 11, title: 'Aksi 7', fate: { kind: 'taken', tables: [{ ...taken, held: { seen: 0 } }] } },
      ],
      changes: { previousReadAt: '2026-11-19T08:10:00.000Z', added: 3, changed: 0, vanished: 1 },
      deadline: { label: 'Aksi 7 tahun 2026', date: '2026-12-15' },
      fixed: [{ identity: 'z', finding: finding('error', '1O'), fixedAt: '2026-11-20T08:10:00.000Z' }],
      problem: 'marks-refused',
    };
    const rows = rowsOf(input);
    expect(rows).toContain(
      'Daftar Anak | – | Tidak dibaca, karena memuat data perorangan (1.240 baris). Isinya tidak disimpan. Mohon isi rekap jumlahnya saja.',
    );
    expect(rows.find((row) => row.startsWith('Aksi 7'))).toContain(
      'Tab ini sekarang kosong; baris yang sudah masuk tetap disimpan sampai ada konfirmasi di tab Pemetaan.',
    );
    expect(rows).toContain(
      'Perubahan |  | Sejak 19 November 2026 pukul 15.10 WIB: 3 baris baru, 1 baris tidak ada lagi.',
    );
    expect(rows).toContain('Tenggat resmi berikutnya |  | Aksi 7 tahun 2026: 15 Desember 2026');
    expect(rows.slice(-2)).toEqual([
      'Sudah diperbaiki dalam 7 hari terakhir: 1',
      'Selesai: “1O” bukan angka (D12) | D12 |  | 46346',
    ]);
    expect(rows.some((row) => row.startsWith('Perhatian |  | Sel yang bermasalah tidak bisa diberi tanda'))).toBe(true);
  });
});

describe('the time of reading', () => {
  const cases: [string, string, string, string][] = [
    ['Asia/Makassar', 'Asia/Makassar', '20 November 2026 pukul 16.10 WITA', "the district's own clock"],
    ['Asia/Jayapura', 'Asia/Jayapura', '20 November 2026 pukul 17.10 WIT', 'the east'],
    ['Asia/Jakarta', 'America/New_York', '20 November 2026 pukul 15.10 WIB', 'a workbook in a foreign zone'],
  ];
  it.each(cases)('%s, workbook in %s', (timeZone, workbookTimeZone, words, why) => {
    const stamp = rowsOf({ ...base, timeZone: timeZone as ValidasiInput['timeZone'], workbookTimeZone })[1] ?? '';
    expect(stamp, why).toContain(`"Dibaca ${words}"`);
    const minutes = Number(/NOW\(\)-(\d+)\/1440>3\/2;/.exec(stamp)?.[1]);
    const local = new Date(base.readAt).toLocaleString('sv', { timeZone: workbookTimeZone });
    expect(minutes, why).toBe((Date.parse(`${local.replace(' ', 'T')}Z`) - Date.UTC(1899, 11, 30)) / 60_000);
  });

  it('alone does not make another content', () => {
    const later = { ...base, readAt: '2026-11-21T01:00:00.000Z' };
    expect(contentHash(validasiTab(later, say))).toBe(contentHash(validasiTab(base, say)));
    const other = { ...base, receipt: 'Ditolak' } as const;
    expect(contentHash(validasiTab(other, say))).not.toBe(contentHash(validasiTab(base, say)));
  });
});

describe('answers of people', () => {
  const warned = { ...base, findings: [open('w', finding('warning', '7')), open('e', finding('error', '8'))] };
  const cellsOf = (input: ValidasiInput, key: string) =>
    validasiTab(input, say).rows.find((row) => row.key?.startsWith(key))?.cells ?? [];

  it('are asked beside warnings, never beside errors', () => {
    expect(cellsOf(warned, 'f:w')[4]?.choices).toEqual(['sudah benar', 'akan diperbaiki']);
    expect(cellsOf(warned, 'f:e')[4]?.choices).toBeUndefined();
  });

  it('make a warning one that is explained', () => {
    const choice = {
      key: answerKey(open('w', finding('warning', '7'))),
      value: 'sudah benar',
      reason: 'desa pemekaran',
    };
    const answered = { ...warned, choices: new Map([[choice.key, choice]]) };
    expect(cellsOf(answered, 'f:w')[0]).toEqual({
      value: { kind: 'text', text: 'Dijelaskan: “7” bukan angka (D12)' },
      style: 'muted',
    });
  });

  it('stand in columns of people; every row has a key of its own', () => {
    const tab = validasiTab(warned, say);
    expect(tab.columns.map(({ owner }) => owner)).toEqual([
      'machine',
      'machine',
      'machine',
      'machine',
      'people',
      'people',
      'machine',
    ]);
    const keys = tab.rows.map(({ key }) => key);
    expect(keys).not.toContain(null);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
