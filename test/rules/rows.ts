import type { Cells } from './tables.ts';

/** A village as it should be in action 7. */
export function measured(over: Cells = {}): Cells {
  return {
    sumber_data: 'e-PPGBM',
    sasaran: 100,
    diukur: 90,
    cakupan_ukur: 90,
    sangat_pendek: 3,
    pendek: 9,
    stunting: 12,
    normal: 76,
    tinggi: 2,
    prevalensi: 13.33,
    ...over,
  };
}

/** A village as it should be in action 1. */
export function ansit(over: Cells = {}): Cells {
  return { jml_keluarga: 400, jml_keluarga_berisiko: 80, pct_krs: 20, jml_balita: 100, ...over };
}

export function plan(over: Cells = {}): Cells {
  return {
    sub_kegiatan: 'Pengelolaan Pelayanan Kesehatan Gizi',
    lokasi: '14 kecamatan',
    pagu: 125_000_000,
    sumber_dana: 'DAU',
    ...over,
  };
}

export function meeting(over: Cells = {}): Cells {
  return { tingkat: 'Kabupaten', tanggal: '2026-04-14', tempat: 'Aula Bappeda', jml_peserta: 80, ...over };
}

export function regulation(over: Cells = {}): Cells {
  return {
    jenis: 'Perbup',
    nomor: '46',
    tahun: 2020,
    tentang: 'Peran Desa dalam Penurunan Stunting Terintegrasi',
    ...over,
  };
}

export function coaching(over: Cells = {}): Cells {
  return { jml_kpm: 10, jml_desa_punya_kpm: 8, ...over };
}

export function system(over: Cells = {}): Cells {
  return { indikator_no: 14, nama_sistem: 'e-PPGBM', ...over };
}

export function review(over: Cells = {}): Cells {
  return { indikator_no: 14, target: 80, realisasi: 60, ...over };
}

/** Rows that differ in the way that real ones do. */
export function repeat(times: number, row: (n: number) => Cells): readonly Cells[] {
  return Array.from({ length: times }, (_, n) => row(n));
}
