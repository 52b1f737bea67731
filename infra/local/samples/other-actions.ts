import { random } from './random.ts';
import { serial } from './regulations.ts';
import { type CellContent, Sheet } from './sheet.ts';

interface Place {
  readonly name: string;
  readonly kecamatan: readonly string[];
  /** Desa (not kelurahan) of each kecamatan, in the same order. */
  readonly desa: readonly number[];
}

function table(sheet: Sheet, top: number, headers: readonly string[], rows: readonly (readonly CellContent[])[]): void {
  headers.forEach((text, column) => sheet.put(top, column, { value: text, bold: true, background: '#fff2cc' }));
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => sheet.put(top + 1 + index, column, cell));
  });
}

const PLANS = [
  ['Pengelolaan Pelayanan Kesehatan Ibu Hamil', 'Spesifik', 'Dinas Kesehatan', 'DAK Nonfisik', 'orang'],
  ['Pengelolaan Pelayanan Kesehatan Gizi Masyarakat', 'Spesifik', 'Dinas Kesehatan', 'APBD Kab', 'orang'],
  ['Penyediaan Sarana Sanitasi', 'Sensitif', 'Dinas PUPR', 'DAK Fisik', 'unit'],
  ['Penyediaan Air Minum Layak', 'Sensitif', 'Dinas PUPR', 'DAU', 'sambungan'],
  ['Pendampingan Keluarga Berisiko Stunting', 'Sensitif', 'DP3AP2KB', 'APBD Kab', 'keluarga'],
  ['Fasilitasi Pembinaan Desa', 'Sensitif', 'DPMD', 'Dana Desa', 'desa'],
] as const;

/** Aksi 2: programme and budget, with ceilings typed as rupiah. */
export function planSheet(seed: string): Sheet {
  const rng = random(`${seed}/aksi-2`);
  const sheet = new Sheet('Aksi 2 Rencana Kegiatan');
  sheet.put(0, 0, { value: 'RENCANA KEGIATAN INTERVENSI GIZI TERINTEGRASI TAHUN 2026', bold: true });
  const headers = [
    'No',
    'Sub Kegiatan',
    'Jenis Intervensi',
    'OPD',
    'Sumber Dana',
    'Target',
    'Satuan',
    'Pagu',
    'Realisasi',
  ];
  const rows = PLANS.map(([activity, kind, office, fund, unit], index) => {
    const pagu = rng.whole(60, 900) * 1_000_000;
    const realised = Math.round((pagu * rng.whole(30, 95)) / 100);
    const money = (value: number) => ({ value, pattern: '"Rp" #,##0' });
    return [index + 1, activity, kind, office, fund, rng.whole(10, 900), unit, money(pagu), money(realised)];
  });
  table(sheet, 2, headers, rows);
  return sheet;
}

/** Aksi 3: meetings held. */
export function rembukSheet(seed: string, place: Place): Sheet {
  const rng = random(`${seed}/aksi-3`);
  const sheet = new Sheet('Rembuk Stunting');
  const headers = ['No', 'Tingkat', 'Kecamatan', 'Tanggal', 'Tempat', 'Jumlah Peserta', 'Komitmen Ditandatangani'];
  const date = (month: number) => ({ value: serial(2026, month, rng.whole(1, 28)), pattern: 'dd/mm/yyyy' });
  const rows: CellContent[][] = [[1, 'Kabupaten', '', date(4), `Aula Bappeda ${place.name}`, rng.whole(60, 140), 'Ya']];
  place.kecamatan.forEach((name, index) => {
    rows.push([
      index + 2,
      'Kecamatan',
      name,
      date(3),
      'Aula Kecamatan',
      rng.whole(25, 60),
      rng.chance(0.8) ? 'Ya' : 'Tidak',
    ]);
  });
  table(sheet, 0, headers, rows);
  return sheet;
}

/** Aksi 5: village cadres by kecamatan. */
export function cadreSheet(seed: string, place: Place): Sheet {
  const rng = random(`${seed}/aksi-5`);
  const sheet = new Sheet('AKSI 5 - Pembinaan KPM');
  const headers = [
    'No',
    'Kecamatan',
    'Jumlah Desa',
    'Desa yang Memiliki KPM',
    'Jumlah KPM',
    'KPM Dilatih',
    'Jumlah TPK',
  ];
  const rows = place.kecamatan.map((name, index) => {
    const desa = place.desa[index] ?? 0;
    // A kecamatan of kelurahan alone has no cadres of villages.
    const cadres = desa === 0 ? 0 : desa + rng.whole(0, 4);
    const without = Math.min(desa, rng.whole(0, 2));
    return [index + 1, name, desa, desa - without, cadres, rng.whole(0, cadres), rng.whole(5, 20)];
  });
  table(sheet, 1, headers, rows);
  return sheet;
}

const SYSTEMS = [
  ['Dinas Kesehatan', 'e-PPGBM', 'Individu', 'Bulanan'],
  ['DPMD', 'eHDW', 'Desa', 'Triwulan'],
  ['DP3AP2KB', 'Elsimil', 'Individu', 'Bulanan'],
  ['Dinas Sosial', 'DTSEN', 'Individu', 'Semester'],
] as const;

/** Aksi 6: which office keeps which data where. */
export function systemsSheet(seed: string): Sheet {
  const rng = random(`${seed}/aksi-6`);
  const sheet = new Sheet('Aksi 6 Manajemen Data');
  const headers = [
    'No',
    'OPD',
    'Nama Sistem',
    'Level Data',
    'Frekuensi',
    'Ketersediaan',
    'Kesenjangan',
    'Tindak Lanjut',
  ];
  const rows = SYSTEMS.map((system, index) => [
    index + 1,
    ...system,
    rng.chance(0.8) ? 'Ada' : 'Tidak',
    'Data belum lengkap per desa',
    'Koordinasi operator kecamatan',
  ]);
  table(sheet, 0, headers, rows);
  return sheet;
}

const REVIEWED = [
  'Bumil KEK mendapat tambahan asupan gizi',
  'ASI eksklusif',
  'Imunisasi dasar lengkap',
  'Stop BABS',
  'Air minum layak',
];

/** Aksi 8: target against achievement. */
export function reviewSheet(seed: string): Sheet {
  const rng = random(`${seed}/aksi-8`);
  const sheet = new Sheet('Review Kinerja Tahunan');
  const headers = ['No', 'Indikator', 'Target', 'Realisasi', 'Capaian (%)', 'Faktor Penghambat', 'Rekomendasi'];
  const rows = REVIEWED.map((name, index) => {
    const target = rng.whole(60, 95);
    const reached = rng.whole(35, target + 4);
    const percent = { value: Math.round((reached / target) * 10_000) / 100, pattern: '0.00' };
    return [index + 1, name, target, reached, percent, 'Jangkauan wilayah', 'Penguatan pendampingan'];
  });
  table(sheet, 0, headers, rows);
  return sheet;
}
