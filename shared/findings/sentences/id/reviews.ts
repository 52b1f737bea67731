import type { ReviewKinds } from '../../kinds/papers.ts';
import { sentence, type Wording } from '../wording.ts';
import { kutip, nilai, persen, tanggal } from './format.ts';

/** Wording about the review of the year. */
export const reviewsId: Wording<ReviewKinds> = {
  'achievement-differs-from-figures': ({ typed, computed, target, result }) =>
    sentence(
      `Capaian tertulis ${persen(typed)}, sedangkan ${nilai(result)} dibanding ${nilai(target)} menghasilkan ${persen(computed)}.`,
      'Capaian dihitung dari realisasi dan target.',
      'Periksa rumusnya. Bila justru target atau realisasinya yang keliru, cocokkan dengan laporannya.',
    ),
  'achievement-direction-ignored': ({ typed, computed, indicator }) =>
    sentence(
      `Capaian ${persen(typed)} untuk ${kutip(indicator)} dihitung seperti indikator yang makin besar makin baik.`,
      `Untuk indikator ini, makin kecil makin baik; target dibagi realisasi menghasilkan ${persen(computed)}.`,
      'Balik rumus capaiannya untuk indikator ini.',
    ),
  'achievement-very-high': ({ percent }) =>
    sentence(
      `Realisasi ${persen(percent)} dari target.`,
      'Mungkin satuan target dan realisasinya berbeda, misalnya orang dan persen.',
      'Periksa satuan keduanya.',
    ),
  'prevalence-source-missing': () =>
    sentence(
      'Prevalensi tertulis tanpa sumber data.',
      'Angka survei (SSGI, SKI) dan e-PPGBM tidak dapat dibandingkan.',
      'Isi sumber datanya.',
    ),
  'review-year-wrong': ({ date, year }) =>
    sentence(
      `Tanggal reviu ${tanggal(date)} bukan pada tahun ${year + 1}.`,
      `Reviu kinerja tahun ${year} dilaksanakan pada awal tahun ${year + 1}.`,
      'Periksa tahunnya, atau tahun laporan tabel ini.',
    ),
  'action-finished-without-date': ({ action }) =>
    sentence(
      `Aksi ${action} dinyatakan selesai, tetapi tanggalnya belum diisi.`,
      'Tanggal dipakai untuk melihat urutan pelaksanaan aksi.',
      'Isi tanggal pelaksanaannya.',
    ),
  'action-dated-without-finish': ({ action, date }) =>
    sentence(
      `Aksi ${action} bertanggal ${tanggal(date)}, tetapi dinyatakan belum selesai.`,
      'Status dan tanggalnya mungkin belum disesuaikan.',
      'Mutakhirkan statusnya, atau kosongkan tanggalnya bila belum dilaksanakan.',
    ),
  'actions-out-of-order': ({ earlier, later, dates }) =>
    sentence(
      `Aksi ${later} (${tanggal(dates[1])}) tercatat lebih awal daripada Aksi ${earlier} (${tanggal(dates[0])}).`,
      'Hasil analisis situasi dipakai untuk rencana kegiatan, dan rencana kegiatan dibahas dalam rembuk.',
      'Periksa kedua tanggalnya. Bila memang demikian, jelaskan pada kolom Tanggapan.',
    ),
  'review-without-lesson': ({ percent }) =>
    sentence(
      `Realisasi ${persen(percent)} dari target, tetapi faktor penghambat dan rekomendasinya belum diisi.`,
      'Catatan ini menjadi bahan analisis situasi tahun berikutnya.',
      'Isi secara singkat bila sudah dibahas.',
    ),
};
