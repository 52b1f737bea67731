import type { TabGrid } from '#reading/grid.ts';
import { screenWorkbook } from '#reading/privacy/screen.ts';
import { csv, grid, numberCell, workbook } from './grids.ts';

/** What a tab is, and the tab. All names and numbers are invented. */
export type PersonSample = readonly [string, TabGrid];

/** Tabs about single residents, under headers as offices write them: all are withheld. */
export const REGISTERS: readonly PersonSample[] = [
  [
    'NIK in two columns under one header, no name',
    csv`
      No | NIK | | Ket
      1 | 99990201 | 00000001 | a
      2 | 99990201 | 00000002 | b`,
  ],
  [
    'letters of NIK apart',
    csv`
      No | N I K | Nm. Balita
      1 | 9999020100000001 | CONTOH
      2 | 9999020100000002 | CONTOH DUA`,
  ],
  [
    'NIK grouped by blanks',
    csv`
      Nama | Nomor
      CONTOH | 9999 0201 0000 0001
      CONTOH DUA | 9999 0201 0000 0002`,
  ],
  [
    'NIK numbers that a spreadsheet rounded',
    {
      ...grid`x`,
      rows: [
        [{ value: 'Data sasaran', shown: 'Data sasaran', format: null }],
        [numberCell(3.2e15, '3.2E+15')],
        [numberCell(3.3e15, '3.3E+15')],
      ],
    },
  ],
  [
    'names of children beside a village, nothing else',
    grid`
      No | Nama Balita | Desa | Stunting
      1 | Contoh Satu | Sukamaju | 1
      2 | Contoh Dua | Sukamaju | 1`,
  ],
  [
    'an abbreviated header',
    grid`
      No | Nm Anak | Tgl Lhr | Desa
      1 | Contoh Satu | @2021-03-04 | Sukamaju
      2 | Contoh Dua | @2021-03-05 | Sukamaju`,
  ],
  [
    'a header with a stroke',
    grid`
      No | Nama Bayi/Balita | Umur (bln) | L/P
      1 | Contoh Satu | 12 | L
      2 | Contoh Dua | 13 | P`,
  ],
  [
    'place and day of birth in one cell',
    csv`
      No | Nama | Tempat, Tgl Lahir
      1 | Contoh Satu | Sukamaju, 12-03-2021
      2 | Contoh Dua | Sukamaju, 13 Maret 2021`,
  ],
  [
    'name and birthday in one cell',
    csv`
      No | Nama Balita dan Tanggal Lahir | Desa
      1 | Contoh Satu (12-03-2021) | Sukamaju
      2 | Contoh Dua (13-03-2021) | Sukamaju`,
  ],
  [
    'names merged over the rows of their measurements',
    grid`
      No | Nama Anak | Bulan | BB | TB
      1 | Contoh Satu | Feb | 8.1 | 70
      ^ | ^ | Agu | 9.1 | 76
      2 | Contoh Dua | Feb | 8.2 | 71`,
  ],
  [
    'mothers with their telephones',
    grid`
      Nama Ibu | No HP | Desa
      Contoh Satu | 0812000001 | Sukamaju
      Contoh Dua | 0812000002 | Sukamaju`,
  ],
  [
    'a list of telephones and addresses',
    csv`
      No | Nama | Alamat | No. HP
      1 | Contoh Satu | Jalan Contoh 1 | 081200000001
      2 | Contoh Dua | Jalan Contoh 2 | 081200000002`,
  ],
  [
    'a register beside a summary',
    grid`
      Desa | Sasaran | Stunting | | Nama Anak | Tgl Lahir
      Sukamaju | 100 | 8 | | Contoh Satu | @2021-03-04
      Muara Dua | 90 | 7 | | Contoh Dua | @2021-03-05`,
  ],
  [
    'a form about one child',
    csv`
      Formulir Balita
      Nama | Contoh Satu
      Tanggal Lahir | 12 Maret 2021
      Desa | Sukamaju`,
  ],
  [
    'a form with colons',
    csv`
      Nama Anak : Contoh Satu
      Tgl Lahir : 12-03-2021`,
  ],
  [
    'English headers',
    grid`
      Name | Sex | Date of Birth
      Contoh Satu | M | @2021-03-04
      Contoh Dua | F | @2021-03-05`,
  ],
  [
    'heads of families with their card numbers',
    csv`
      No | Kepala Keluarga | No. KK
      1 | Contoh Satu | 9999020100000001
      2 | Contoh Dua | 9999020100000002`,
  ],
  [
    'pregnant women',
    grid`
      No | Nama Bumil | HPHT | Desa
      1 | Contoh Satu | @2026-03-04 | Sukamaju
      2 | Contoh Dua | @2026-03-05 | Sukamaju`,
  ],
  [
    'children under a summary that has its own names of places',
    grid`
      No | Nama Desa | Balita | Stunting
      1 | Sukamaju | 100 | 8
      2 | Muara Dua | 90 | 7
      Jumlah | | 190 | 15
      ---
      Daftar balita stunting
      No | Nama | JK | Tgl Lahir | Nama Ortu
      1 | Contoh Satu | L | @2021-03-04 | Contoh Ibu`,
  ],
];

/** Tabs that only look like lists of residents: none is withheld. */
export const HARMLESS: readonly PersonSample[] = [
  [
    'a NIP as a text of eighteen digits',
    csv`
      Desa | Sasaran
      Sukamaju | 100
      | Kepala Dinas
      | 198001012005011001
      | 198001012005011002`,
  ],
  [
    'an attendance list with sex',
    grid`
      No | Nama | L/P | Jabatan | Instansi | Tanda Tangan
      1 | Contoh Satu | L | Kepala Bidang | Bappeda | 1
      2 | Contoh Dua | P | Staf | Dinkes | 2`,
  ],
  [
    'names of places under Nama, counts under the height classes',
    grid`
      No | Nama | BB/U | TB/U | BB/TB
      1 | Sukamaju | 12 | 8 | 3
      2 | Muara Dua | 11 | 7 | 2`,
  ],
  [
    'budgets of sixteen digits',
    csv`
      Program | Pagu (Rp) | Realisasi
      Gizi | 1250000000000000 | 1150000000000000
      Air | 2250000000000000 | 2150000000000000`,
  ],
  [
    'budgets of sixteen digits as numbers',
    {
      ...grid`x`,
      rows: [
        ['Program', 'Anggaran'].map((text) => ({ value: text, shown: text, format: null })),
        [{ value: 'Gizi', shown: 'Gizi', format: null }, numberCell(1.25e15)],
        [{ value: 'Air', shown: 'Air', format: null }, numberCell(2.25e15)],
      ],
    },
  ],
  [
    'kode rekening without dots',
    csv`
      Kode Rekening | Uraian | Pagu
      5102010100260001 | Belanja | 1000000
      5102010100260002 | Belanja | 1000000`,
  ],
  [
    'codes of villages, of ten and thirteen signs, and of schools',
    csv`
      Kode Desa | Kode Kemendagri | NPSN | Desa
      6208012001 | 62.08.01.2001 | 30200001 | Sukamaju
      6208012002 | 62.08.01.2002 | 30200002 | Muara Dua`,
  ],
  [
    'the seat of a kecamatan',
    grid`
      Kecamatan | Nama Ibu Kota Kecamatan | Desa
      Hulu | Sukamaju | 12
      Hilir | Muara Dua | 11`,
  ],
  [
    'figures by village and sex with the day of measuring',
    grid`
      Kecamatan | Desa | JK | Tanggal Ukur | Diukur
      Hulu | Sukamaju | L | @2026-02-02 | 80
      Hulu | Sukamaju | P | @2026-02-02 | 70
      Hilir | Muara Dua | L | @2026-02-09 | 60
      Hilir | Muara Dua | P | @2026-02-09 | 50`,
  ],
  [
    'target groups by name',
    grid`
      No | Nama Sasaran | Jumlah | Kegiatan
      1 | Ibu hamil | 120 | Kelas ibu
      2 | Balita | 800 | Posyandu`,
  ],
  [
    'regulations with their days',
    grid`
      No | Nama Peraturan | Nomor | Tanggal Penetapan
      1 | Perbup Stunting | 46 | @2022-02-23`,
  ],
  [
    'births by village',
    grid`
      Nama Desa | Lahir Hidup | Lahir Mati | Tempat Lahir RS
      Sukamaju | 34567 | 3 | 12
      Muara Dua | 34568 | 2 | 11`,
  ],
  [
    'a list of offices with their heads',
    grid`
      OPD | Nama Kepala | NIP | Jabatan
      Dinkes | Contoh Satu | 198001012005011001 | Kepala Dinas`,
  ],
  [
    'a schedule of meetings',
    csv`
      No | Hari/Tanggal | Kecamatan | Tempat | Penanggung Jawab
      1 | Senin, 20 Juni 2022 | Hulu | Aula | Bappeda
      2 | Selasa, 21 Juni 2022 | Hilir | Aula | Bappeda`,
  ],
];

export interface RefusalRates {
  /** Tabs that hold no residents, and how many of them were withheld all the same. */
  readonly harmless: number;
  readonly refusedFalsely: number;
  readonly registers: number;
  readonly passedFalsely: number;
}

export function isWithheld(tab: TabGrid): boolean {
  return screenWorkbook(workbook(tab), 'key').screened[0]?.kind === 'withheld';
}

/** How often the privacy step errs over these tabs, either way. */
export function refusalRates(): RefusalRates {
  return {
    harmless: HARMLESS.length,
    refusedFalsely: HARMLESS.filter(([, tab]) => isWithheld(tab)).length,
    registers: REGISTERS.length,
    passedFalsely: REGISTERS.filter(([, tab]) => !isWithheld(tab)).length,
  };
}
