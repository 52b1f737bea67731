import type { ActionDeclaration } from '#actions/types.ts';
import { headerText } from '../header-text.ts';

/** Header words of Indonesian government tables, whatever the action. */
const COMMON = (
  'no|no.|nomor|no urut|id|kode|nik|nama|kecamatan|desa|kelurahan|desa/kelurahan|puskesmas|posyandu|kabupaten|kabupaten/kota|kab/kota|provinsi|' +
  'tahun|bulan|tanggal|hari|hari, tanggal|waktu|tempat|lokasi|jumlah|total|%|persentase|target|realisasi|capaian|cakupan|sasaran|satuan|volume|anggaran|' +
  'pagu|sumber dana|keterangan|indikator|uraian|kegiatan|sub kegiatan|program|opd|penanggung jawab|jenis|tentang|status|sumber|l|p|l+p|laki-laki|perempuan|' +
  'balita|baduta|bayi|ibu hamil|remaja|stunting|pendek|sangat pendek|normal|tinggi|prevalensi|diukur|ditimbang|rt|rw|alamat|umur|usia|peserta|kelompok umur|' +
  'kriteria|dokumen|link|catatan|nilai|skor|rangking|peringkat|ya|tidak|ada|semester|triwulan|januari|februari|maret|april|mei|juni|juli|agustus|september|' +
  'oktober|november|desember|lampiran|kinerja|masalah|rekomendasi|baseline|tw i|tw ii|tw iii|tw iv|jenis kelamin|jenis data|dusun|kampung|nagari|gampong|distrik'
).split('|');

const COMMON_FIRST = new Set(
  (
    'jumlah % nama kode nomor tahun bulan tanggal total target realisasi capaian cakupan sasaran anggaran pagu sumber jenis persentase prevalensi kecamatan desa ' +
    'kelurahan puskesmas kabupaten indikator uraian kegiatan program satuan volume status keterangan rata tingkat perangkat lokasi jadwal ketersediaan'
  ).split(' '),
);

/** Tells how much a text looks like a header. */
export interface Lexicon {
  /** 1 for a known header, 0.5 for a text that begins like one, 0 else. */
  readonly weight: (text: string) => number;
}

export function makeLexicon(declarations: readonly ActionDeclaration[]): Lexicon {
  const exact = new Set<string>();
  const add = (text: string): void => {
    exact.add(headerText(text).bag);
  };
  for (const text of COMMON) add(text);
  for (const declaration of declarations) {
    for (const field of declaration.fields) {
      add(field.label);
      for (const text of [...field.aliases, ...(field.groups ?? []), ...(field.shortAliases ?? [])]) add(text);
    }
  }
  return { weight: (text) => weightOf(text, exact) };
}

function weightOf(text: string, exact: ReadonlySet<string>): number {
  const { words, bag } = headerText(text);
  if (bag !== '' && exact.has(bag)) return 1;
  const space = words.indexOf(' ');
  if (space < 0 || text.length > 160) return isYearHead(words) ? 1 : 0;
  return COMMON_FIRST.has(words.slice(0, space)) ? 0.5 : 0;
}

function isYearHead(words: string): boolean {
  return /^(?:19|20)\d{2}$/.test(words);
}
