import type { Level } from '#actions/types.ts';
import type { Severity } from '#findings/types.ts';
import type { Receipt } from '#ledger/types.ts';
import type { StyleName } from '../model.ts';

export const RECEIPT_STYLES: Readonly<Record<Receipt, StyleName>> = {
  Diterima: 'good',
  'Diterima dengan catatan': 'good',
  'Diterima sebagian': 'attention',
  Ditolak: 'bad',
  'Terbaca, umpan balik tidak bisa ditulis': 'attention',
  'Belum terbaca': 'attention',
  'Belum diisi': 'attention',
};

/** What a receipt means, for somebody who sees it for the first time. */
export const RECEIPT_MEANINGS: Readonly<Record<Receipt, string>> = {
  Diterima: 'Semua isi yang terbaca sudah masuk.',
  'Diterima dengan catatan': 'Semua isi yang terbaca sudah masuk. Ada catatan yang mohon diperiksa.',
  'Diterima sebagian': 'Sebagian isi sudah masuk. Yang belum masuk ada di daftar temuan di bawah.',
  Ditolak: 'Belum ada isi yang bisa masuk. Penyebab dan cara memperbaikinya ada di daftar di bawah.',
  'Terbaca, umpan balik tidak bisa ditulis': 'Isi terbaca, tetapi hasil pemeriksaan sempat tidak bisa ditulis di sini.',
  'Belum terbaca': 'Buku kerja ini belum bisa dibaca. Isi yang pernah masuk tetap tersimpan.',
  'Belum diisi': 'Buku kerja terbaca, tetapi belum ada isi untuk diperiksa.',
};

/** How many findings of a severity: `3 harus diperbaiki`. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'harus diperbaiki',
  warning: 'mohon diperiksa',
  info: 'untuk diketahui',
};
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  desa: 'per desa/kelurahan',
  puskesmas: 'per puskesmas',
  kecamatan: 'per kecamatan',
  kabupaten: 'tingkat kabupaten/kota',
};

/** Headings of the two columns of people in *Validasi*: what they answer, and why. */
export const ANSWER_HEADS = ['Tanggapan', 'Alasan tanggapan'] as const;
/** Answers to a warning. */
export const ANSWERS = ['sudah benar', 'akan diperbaiki'] as const;
