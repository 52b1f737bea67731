import type { PercentKinds } from '../../kinds/values.ts';
import { sentence, type Wording } from '../wording.ts';
import { angka, kutip, nilai, persen } from './format.ts';

const TRIPLE = 'Angka-angka yang bertentangan ini belum diterima dan belum dihitung dalam jumlah.';
const COMPUTED = 'Persentase selalu dihitung ulang dari jumlahnya, jadi yang dipakai adalah hasil hitungan.';

/** Wording about a percentage and its two counts. */
export const percentsId: Wording<PercentKinds> = {
  'percent-differs-from-counts': ({ typed, computed, numerator, base }) =>
    sentence(
      `Persentase tertulis ${persen(typed)}, sedangkan ${nilai(numerator)} dari ${nilai(base)} menghasilkan ${persen(computed)}.`,
      COMPUTED,
      'Periksa rumusnya. Bila justru jumlahnya yang keliru, cocokkan dengan registernya.',
    ),
  'percent-fits-other-base': ({ typed, computed, base, other }) =>
    sentence(
      `Persentase tertulis ${persen(typed)} cocok bila dibagi ${nilai(other)}, sedangkan dengan ${nilai(base)} hasilnya ${persen(computed)}.`,
      'Lembar resminya memang menyebut dua pembagi untuk indikator ini. Kedua jumlah diterima dan persentasenya dihitung ulang.',
      'Tidak perlu diubah bila kedua jumlahnya benar.',
    ),
  'percent-typed-as-fraction': ({ typed, computed }) =>
    sentence(
      `Persentase tertulis ${angka(typed)}, yang berarti ${persen(computed)} bila dihitung dari jumlahnya.`,
      COMPUTED,
      `Supaya seragam, tulis ${persen(computed)}.`,
    ),
  'percent-equals-count': ({ typed, computed, numerator }) =>
    sentence(
      `Kolom persentase berisi ${angka(typed)}, sama dengan ${kutip(numerator.label)}; hasil hitungannya ${persen(computed)}.`,
      'Tampaknya jumlahnya tertulis sekali lagi di kolom persentase.',
      'Isi kolom persentase dengan rumus, atau biarkan kosong karena dihitung otomatis.',
    ),
  'percent-on-zero-base': ({ typed, base }) =>
    sentence(
      `Persentase tertulis ${persen(typed)}, padahal ${nilai(base)}.`,
      'Tanpa sasaran tidak ada persentase, sehingga isian ini tidak dipakai.',
      'Kosongkan persentasenya, atau isi sasarannya sesuai register.',
    ),
  'percent-without-counts': ({ typed }) =>
    sentence(
      `Hanya persentase ${persen(typed)} yang tertulis, tanpa jumlahnya.`,
      'Persentasenya diterima, tetapi tidak dapat dijumlahkan dengan tempat lain.',
      'Bila tersedia, tambahkan kolom jumlahnya.',
    ),
  'numerator-above-denominator': ({ numerator, base }) =>
    sentence(
      `${nilai(numerator)} lebih besar daripada ${nilai(base)}, padahal termasuk di dalamnya.`,
      TRIPLE,
      'Cocokkan keduanya dengan register atau aplikasi sumbernya. Periksa juga apakah kedua kolom tertukar.',
    ),
  'coverage-above-hundred': ({ numerator, base, percent }) =>
    sentence(
      `${nilai(numerator)} lebih besar daripada ${nilai(base)}, sehingga cakupannya ${persen(percent)}.`,
      'Sasaran berupa proyeksi dapat terlampaui. Angkanya diterima seperti tertulis.',
      'Cocokkan sasarannya dengan registernya. Bila benar, jawab “sudah benar” pada kolom Tanggapan.',
    ),
  'numerator-on-zero-base': ({ numerator, base }) =>
    sentence(
      `${nilai(numerator)}, padahal ${nilai(base)}.`,
      'Tanpa sasaran, cakupannya tidak dapat dihitung.',
      'Cocokkan sasarannya dengan registernya.',
    ),
  'numerator-without-base': ({ numerator, base }) =>
    sentence(
      `${nilai(numerator)} tertulis, tetapi ${kutip(base)} belum diisi.`,
      'Tanpa sasaran, cakupannya tidak dapat dihitung.',
      'Isi sasarannya sesuai register.',
    ),
  'base-without-numerator': ({ base, numerator }) =>
    sentence(
      `${nilai(base)} tertulis, tetapi ${kutip(numerator)} belum diisi.`,
      'Capaiannya tercatat sebagai belum ada data.',
      'Isi bila datanya sudah ada.',
    ),
  'part-above-whole': ({ part, whole }) =>
    sentence(
      `${nilai(part)} lebih besar daripada ${nilai(whole)}, padahal termasuk di dalamnya.`,
      'Nilai ini belum diterima dan belum dihitung dalam jumlah.',
      'Cocokkan keduanya dengan daftar di kecamatan atau OPD pengampunya.',
    ),
};
