import type { Figure, Pair } from '../../kinds/figure.ts';
import type { MeasureKinds } from '../../kinds/measures.ts';
import type { Sentence } from '../../types.ts';
import { sentence, type Wording } from '../wording.ts';
import { angka, daftar, nilai, nilaiSemua, persen, rupiah, tanggal } from './format.ts';
import { percentsId } from './percents.ts';

const TRIPLE = 'Angka-angka yang bertentangan ini belum diterima dan belum dihitung dalam jumlah.';
const REGISTER = 'Cocokkan keduanya dengan hasil pengukuran di e-PPGBM atau register posyandu.';

function basesDiffer(of: string, register: string): (data: { readonly figures: readonly Figure[] }) => Sentence {
  return ({ figures }) =>
    sentence(
      `Jumlah ${of} berbeda antarkolom: ${nilaiSemua(figures)}.`,
      'Sasaran yang sama seharusnya berjumlah sama, kecuali tanggal datanya berbeda.',
      `Cocokkan dengan ${register}. Bila perbedaannya beralasan, jelaskan pada kolom Tanggapan.`,
    );
}

function aboveTarget({ first, second }: Pair): Sentence {
  return sentence(
    `${nilai(first)} lebih besar daripada ${nilai(second)}.`,
    'Anak pendatang dan kelahiran baru dapat membuat yang diukur lebih banyak. Angkanya diterima seperti tertulis.',
    'Bila sasarannya data lama, mutakhirkan sesuai register posyandu.',
  );
}

/** Wording about children measured and services reached. */
export const measuresId: Wording<MeasureKinds> = {
  ...percentsId,
  'part-above-stunting': ({ part, whole }) =>
    sentence(`${nilai(part)} lebih besar daripada ${nilai(whole)}, padahal termasuk di dalamnya.`, TRIPLE, REGISTER),
  'stunted-parts-above-measured': ({ parts, measured }) =>
    sentence(
      `Jumlah sangat pendek dan pendek ${angka(parts)} lebih besar daripada ${nilai(measured)}.`,
      TRIPLE,
      REGISTER,
    ),
  'stunting-differs-from-parts': ({ total, parts, sum }) =>
    sentence(
      `${nilai(total)} tidak sama dengan jumlah ${nilaiSemua(parts)}, yaitu ${angka(sum)}.`,
      'Balita stunting adalah balita sangat pendek ditambah balita pendek.',
      'Cocokkan ketiganya dengan hasil pengukuran di e-PPGBM atau register posyandu.',
    ),
  'classes-differ-from-measured': ({ measured, sum, classes }) =>
    sentence(
      `${nilai(measured)} tidak sama dengan jumlah semua kategori TB/U, yaitu ${angka(sum)} (${nilaiSemua(classes)}).`,
      'Setiap anak yang diukur masuk tepat satu kategori.',
      'Cocokkan dengan rekap status gizi di e-PPGBM. Bila selisihnya data outlier, jelaskan pada kolom Tanggapan.',
    ),
  'measured-above-target': aboveTarget,
  'measured-far-above-target': ({ first, second }) =>
    sentence(
      `${nilai(first)} lebih dari sepersepuluh di atas ${nilai(second)}.`,
      'Mungkin kedua kolom tertukar, atau sasarannya data lama. Angkanya diterima seperti tertulis.',
      'Cocokkan sasarannya dengan register posyandu.',
    ),
  'measured-share-low': ({ percent, measured, target }) =>
    sentence(
      `Baru ${angka(measured)} dari ${angka(target)} balita yang diukur (${persen(percent)}).`,
      'Prevalensi dari sedikit anak belum menggambarkan keadaan tempat ini.',
      'Bila pengukuran masih berjalan, tidak perlu melakukan apa-apa. Bila sudah selesai, periksa hasil yang belum masuk di e-PPGBM.',
    ),
  'prevalence-very-high': ({ percent, stunted, measured }) =>
    sentence(
      `Prevalensi ${persen(percent)} (${angka(stunted)} dari ${angka(measured)} balita) sangat tinggi.`,
      'Angka di atas 60% jarang terjadi dan mungkin disebabkan kolom yang tertukar. Angkanya diterima seperti tertulis.',
      'Cocokkan dengan hasil pengukuran di e-PPGBM. Bila benar, jawab “sudah benar” pada kolom Tanggapan.',
    ),
  'prevalence-very-low': ({ percent, stunted, measured }) =>
    sentence(
      `Prevalensi ${persen(percent)} (${angka(stunted)} dari ${angka(measured)} balita) sangat rendah.`,
      'Dengan anak sebanyak itu, angka di bawah 1% jarang terjadi; mungkin kasusnya belum seluruhnya tercatat.',
      'Cocokkan dengan hasil pengukuran di e-PPGBM.',
    ),
  'severe-share-high': ({ severe, stunted }) =>
    sentence(
      `Balita sangat pendek ${angka(severe)} dari ${angka(stunted)} balita stunting, lebih dari separuhnya.`,
      'Biasanya balita pendek lebih banyak; mungkin kedua kolom tertukar.',
      'Cocokkan kolom sangat pendek dan pendek dengan rekap e-PPGBM.',
    ),
  'publication-before-measurement': ({ published, measured }) =>
    sentence(
      `Tanggal publikasi ${tanggal(published)} lebih awal daripada pengukuran ${tanggal(measured)}.`,
      'Hasil pengukuran baru dapat dipublikasikan sesudah mengukur.',
      'Periksa tanggal publikasi dan bulan pengukurannya.',
    ),
  'measurement-month-unusual': ({ month }) =>
    sentence(
      `Tabel ini memuat pengukuran ${tanggal(month)}.`,
      'Pengukuran serentak dilakukan bulan Februari dan Agustus; bulan lain tetap dibaca.',
      'Bila bulannya salah baca, tetapkan pada tab Pemetaan.',
    ),
  'survey-figure-at-village': ({ source }) =>
    sentence(
      `Sumber data tertulis ${source}, padahal barisnya bukan tingkat kabupaten/kota.`,
      'Survei hanya berlaku untuk kabupaten/kota dan provinsi.',
      'Periksa sumber datanya; data per desa umumnya dari e-PPGBM.',
    ),
  'data-source-unnamed': ({ rows }) =>
    sentence(
      `Sumber data untuk ${angka(rows)} baris ini belum disebutkan.`,
      'Angka e-PPGBM dan angka survei tidak dapat dibandingkan, sehingga sumbernya perlu jelas.',
      'Tambahkan kolom Sumber Data, misalnya dengan isi e-PPGBM.',
    ),
  'sources-mixed': ({ sources }) =>
    sentence(
      `Tabel ini memuat beberapa sumber data: ${daftar(sources)}.`,
      'Angka survei dan angka e-PPGBM dipisahkan dan tidak dijumlahkan bersama.',
      'Sebaiknya angka survei ditempatkan pada tabel tersendiri.',
    ),
  'baduta-above-balita': ({ young, all }, { column }) =>
    sentence(
      `Kolom ${column} untuk baduta berisi ${angka(young)}, lebih besar daripada untuk balita ${angka(all)}.`,
      TRIPLE,
      'Baduta termasuk balita. Cocokkan keduanya dengan rekap e-PPGBM.',
    ),
  'sexes-differ-from-total': ({ boys, girls, total }, { column }) =>
    sentence(
      `Kolom ${column}: laki-laki ${angka(boys)} ditambah perempuan ${angka(girls)} tidak sama dengan L+P ${angka(total)}.`,
      'Jumlah kedua jenis kelamin seharusnya sama dengan totalnya.',
      'Cocokkan ketiganya dengan rekap e-PPGBM.',
    ),
  'young-children-above-under-fives': ({ young, all }) =>
    sentence(
      `Bayi di bawah 6 bulan dan anak 6-23 bulan berjumlah ${angka(young)}, lebih besar daripada ${nilai(all)}.`,
      'Keduanya termasuk balita.',
      'Cocokkan sasaran balita dan baduta dengan register posyandu.',
    ),
  'under-five-bases-differ': basesDiffer('balita', 'register posyandu'),
  'pregnant-kek-above-pregnant': ({ first, second }) =>
    sentence(
      `${nilai(first)} lebih besar daripada ${nilai(second)}.`,
      'Ibu hamil KEK termasuk ibu hamil.',
      'Cocokkan keduanya dengan kohort ibu di puskesmas.',
    ),
  'family-bases-differ': basesDiffer('keluarga', 'Pendataan Keluarga'),
  'risk-family-bases-differ': basesDiffer('keluarga berisiko stunting', 'data keluarga berisiko stunting dari DP2KB'),
  'adolescent-bases-differ': basesDiffer('remaja putri', 'data remaja putri di puskesmas dan sekolah'),
  'poor-couple-bases-differ': basesDiffer('PUS miskin', 'data kesejahteraan sosial di Dinas Sosial'),
  'household-bases-differ': basesDiffer('rumah tangga', 'data rumah tangga di Dinas PUPR'),
  'inverted-indicator-suspect': ({ percent, numerator, base }) =>
    sentence(
      `${nilai(numerator)} dari ${nilai(base)} berarti ${persen(percent)}, sangat tinggi untuk indikator yang makin kecil makin baik.`,
      'Mungkin yang tertulis adalah yang sudah terlayani, bukan yang belum.',
      'Periksa pengertian kolomnya bersama DP2KB, lalu cocokkan dengan datanya.',
    ),
  'village-fund-implausible': ({ value }, { column }) =>
    sentence(
      `Kolom ${column} berisi ${rupiah(value)} untuk satu desa.`,
      'Nilai ini melebihi anggaran satu desa pada umumnya; mungkin ada nol yang berlebih.',
      'Cocokkan dengan APBDes desa tersebut.',
    ),
  'priority-rank-twice': ({ rank, rows }) =>
    sentence(
      `Urutan prioritas ${angka(rank)} dipakai oleh ${daftar(rows)}.`,
      'Urutan prioritas sebaiknya berbeda untuk setiap desa.',
      'Cocokkan dengan keputusan penetapan lokus.',
    ),
  'no-lokus-chosen': ({ rows }) =>
    sentence(
      `Dari ${angka(rows)} desa/kelurahan, belum satu pun ditandai sebagai lokus.`,
      'Analisis situasi menghasilkan daftar desa lokus untuk rencana kegiatan.',
      'Tandai desa lokus sesuai keputusan penetapannya bila sudah ada.',
    ),
  'lokus-low-burden': ({ stunted, percent }) =>
    sentence(
      `Desa ini ditetapkan sebagai lokus, dengan ${angka(stunted)} balita stunting (${persen(percent)}).`,
      'Provinsi menilai apakah lokus dipilih dari jumlah kasus atau prevalensi yang tinggi.',
      'Bila alasannya lain, misalnya cakupan layanan rendah, cukup tuliskan pada kolom Keterangan.',
    ),
  'coverage-complete-everywhere': ({ rows }, { column }) =>
    sentence(
      `Kolom ${column} sama dengan sasarannya pada seluruh ${angka(rows)} baris, sehingga cakupannya 100% di mana-mana.`,
      'Hal ini mungkin benar, tetapi mungkin juga sasarannya tersalin ke kolom capaian.',
      'Cocokkan beberapa desa dengan laporan layanannya.',
    ),
};
