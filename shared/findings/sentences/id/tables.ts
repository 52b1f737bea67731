import type { DistrictKinds } from '../../kinds/district.ts';
import type { HistoryKinds } from '../../kinds/history.ts';
import type { TableKinds } from '../../kinds/tables.ts';
import type { WorkbookKinds } from '../../kinds/workbook.ts';
import { sentence, type Wording } from '../wording.ts';
import { angka, daftar, kutip, nilai, persen, tanggal } from './format.ts';

const COMPARE = 'Bila benar, jawab “sudah benar” pada kolom Tanggapan.';

/** Wording about whole tables and columns. */
export const tablesId: Wording<TableKinds> = {
  'total-differs-from-sum': ({ typed, sum, rows }, { column }) =>
    sentence(
      `Baris jumlah pada kolom ${column} tertulis ${angka(typed)}, sedangkan ${angka(rows)} barisnya berjumlah ${angka(sum)}.`,
      'Yang dipakai adalah jumlah barisnya; baris-barisnya sendiri tidak dipersoalkan.',
      'Periksa rentang rumus jumlahnya, atau apakah ada baris yang belum masuk.',
    ),
  'total-percent-differs': ({ typed, computed }, { column }) =>
    sentence(
      `Persentase pada baris jumlah (kolom ${column}) tertulis ${persen(typed)}, sedangkan dari jumlahnya ${persen(computed)}.`,
      'Yang dipakai adalah hasil hitungan dari jumlahnya.',
      'Periksa rumus pada sel ini.',
    ),
  'total-percent-is-average': ({ typed, computed }, { column }) =>
    sentence(
      `Persentase pada baris jumlah (kolom ${column}) tertulis ${persen(typed)}, yaitu rata-rata persentase barisnya; dari jumlahnya ${persen(computed)}.`,
      'Rata-rata persentase menyamakan desa kecil dengan desa besar, sehingga hasilnya berbeda.',
      'Hitung persentase baris jumlah dari jumlahnya.',
    ),
  'required-column-missing': ({ label }) =>
    sentence(
      `Tabel ini belum mempunyai kolom ${kutip(label)}.`,
      'Isian ini diperlukan supaya laporannya lengkap.',
      'Tambahkan kolomnya bila datanya tersedia, atau pilih kolom yang dimaksud pada tab Pemetaan.',
    ),
  'dash-to-confirm': ({ cells, rows }, { column }) =>
    sentence(
      `Kolom ${column} berisi tanda “-” pada ${angka(cells)} dari ${angka(rows)} baris. Memang nol, atau belum ada data?`,
      'Tanda “-” dibaca sebagai belum ada data, bukan sebagai nol.',
      'Bila memang nol, ketik 0. Bila belum ada data, biarkan seperti ini.',
    ),
  'all-zero-column': ({ rows }, { column }) =>
    sentence(
      `Kolom ${column} berisi 0 pada seluruh ${angka(rows)} baris. Memang nol, atau belum ada data?`,
      'Nol dihitung sebagai data, sedangkan sel kosong berarti belum ada data.',
      'Bila memang nol, jawab “sudah benar” pada kolom Tanggapan. Bila belum ada data, kosongkan kolomnya.',
    ),
  'constant-column': ({ value, rows }, { column }) =>
    sentence(
      `Kolom ${column} berisi ${angka(value)} pada seluruh ${angka(rows)} baris.`,
      'Mungkin satu angka tersalin ke bawah.',
      `Cocokkan beberapa baris dengan registernya. ${COMPARE}`,
    ),
  'columns-identical': ({ other, rows }, { column }) =>
    sentence(
      `Kolom ${column} berisi angka yang sama dengan kolom ${kutip(other)} pada ${angka(rows)} baris.`,
      'Mungkin satu kolom tertempel dua kali.',
      `Cocokkan keduanya dengan registernya. ${COMPARE}`,
    ),
  'counts-look-rounded': ({ rows }, { column }) =>
    sentence(
      `Hampir semua angka pada kolom ${column} (${angka(rows)} baris) berakhiran 0 atau 5.`,
      'Mungkin angkanya perkiraan, bukan hasil pencatatan.',
      'Bila register sudah tersedia, gunakan angka register.',
    ),
  'value-far-above-neighbours': ({ value, median }, { column }) =>
    sentence(
      `Kolom ${column} berisi ${angka(value)}, jauh di atas tempat lain (umumnya sekitar ${angka(median)}).`,
      'Mungkin ada angka yang berlebih.',
      `Cocokkan dengan registernya. ${COMPARE}`,
    ),
  'fiscal-year-differs-from-source': ({ table, registered }) =>
    sentence(
      `Tabel ini dibaca sebagai tahun ${table}, sedangkan buku kerja ini didaftarkan untuk tahun ${registered}.`,
      'Datanya tetap dibaca dan dicatat pada tahunnya.',
      'Bila tahunnya salah baca, tetapkan pada tab Pemetaan.',
    ),
  'period-in-future': ({ period }) =>
    sentence(
      `Tabel ini dibaca sebagai pengukuran ${tanggal(period)}, yang belum tiba.`,
      'Data dapat tercatat pada bulan yang salah.',
      'Periksa bulan dan tahun pada judul tabel, atau tetapkan pada tab Pemetaan.',
    ),
  'action-not-expected': ({ action, expected }) =>
    sentence(
      `Tabel ini berisi Aksi ${action}, sedangkan buku kerja ini didaftarkan untuk Aksi ${daftar(expected.map(String))}.`,
      'Tabelnya tetap dibaca.',
      'Bila aksinya salah kenal, tetapkan pada tab Pemetaan.',
    ),
  'coarser-level': ({ level, asked }) =>
    sentence(
      `Data ini diterima pada tingkat ${level}.`,
      `Laporan aksi ini meminta tingkat ${asked}, sehingga kelengkapan per ${asked} belum dapat dihitung.`,
      `Bila data per ${asked} tersedia, tambahkan pada buku kerja ini.`,
    ),
  'fact-repeated-differently': ({ values }, { column }) =>
    sentence(
      `Kolom ${column} berlaku untuk seluruh kabupaten/kota, tetapi isinya tidak sama pada semua baris: ${daftar(values.map(kutip))}.`,
      'Keterangan tingkat kabupaten/kota hanya mempunyai satu jawaban.',
      'Samakan isinya pada semua baris.',
    ),
  'indicators-missing': ({ missing }) =>
    sentence(
      `${angka(missing.length)} indikator belum mempunyai baris: ${daftar(
        missing.map((no) => `no. ${no}`),
        8,
      )}.`,
      'Reviu meliputi semua indikator layanan.',
      'Tambahkan barisnya bila datanya sudah ada.',
    ),
};

/** Wording about the official list of kecamatan and villages. */
export const districtId: Wording<DistrictKinds> = {
  'kecamatan-missing': ({ names, missing, all }) =>
    sentence(
      `${angka(missing)} dari ${angka(all)} kecamatan belum ada barisnya: ${daftar(names)}.`,
      'Kecamatan tersebut tercatat sebagai belum melapor.',
      'Mintakan datanya kepada kecamatan atau puskesmasnya. Data yang sudah ada tetap diterima.',
    ),
  'villages-missing': ({ names, missing, all }) =>
    sentence(
      `${angka(missing)} dari ${angka(all)} desa/kelurahan belum ada barisnya: ${daftar(names)}.`,
      'Desa/kelurahan tersebut tercatat sebagai belum melapor, dalam kecamatan yang sudah melapor.',
      'Tambahkan barisnya, atau periksa ejaan namanya bila sebenarnya sudah ada.',
    ),
  'region-outside-district': ({ rows, districts, district }) =>
    sentence(
      `${angka(rows)} baris tabel ini milik daerah lain: ${daftar(districts)}.`,
      `Buku kerja ini terdaftar untuk ${district}, sehingga hanya baris ${district} yang diambil.`,
      'Tidak perlu melakukan apa-apa, kecuali nama daerahnya salah tulis.',
    ),
  'outside-source-kecamatan': ({ kecamatan, covered }) =>
    sentence(
      `Baris ini berada di Kecamatan ${kecamatan}, sedangkan buku kerja ini didaftarkan untuk ${daftar(covered)}.`,
      'Data yang sama dapat tertulis juga pada buku kerja kecamatan lain.',
      'Pindahkan barisnya ke buku kerja kecamatan tersebut, atau beri tahu admin bila cakupannya berubah.',
    ),
  'more-kecamatan-than-exist': ({ figure, official }) =>
    sentence(
      `${nilai(figure)}, padahal menurut daftar resmi hanya ada ${angka(official)} kecamatan.`,
      'Nilai ini belum diterima dan belum dihitung dalam jumlah.',
      'Periksa apakah yang tertulis jumlah pertemuan atau jumlah desa, lalu cocokkan dengan laporan kecamatan.',
    ),
  'more-villages-than-exist': ({ figure, official }) =>
    sentence(
      `${nilai(figure)}, padahal menurut daftar resmi hanya ada ${angka(official)} desa/kelurahan.`,
      'Nilai ini belum diterima dan belum dihitung dalam jumlah.',
      'Cocokkan dengan laporan kecamatan. Bila ada desa baru, beri tahu admin provinsi.',
    ),
  'more-desa-than-exist': ({ figure, official }) =>
    sentence(
      `${nilai(figure)}, padahal menurut daftar resmi hanya ada ${angka(official)} desa.`,
      'Nilai ini belum diterima dan belum dihitung dalam jumlah. Kelurahan tidak termasuk.',
      'Cocokkan dengan rekap di DPMD. Bila ada desa baru, beri tahu admin provinsi.',
    ),
  'village-count-differs-from-list': ({ figure, official }) =>
    sentence(
      `${nilai(figure)}, sedangkan menurut daftar resmi ada ${angka(official)}.`,
      'Yang dipakai sebagai pembagi adalah daftar resmi.',
      'Cocokkan dengan daftar desa/kelurahan. Bila ada pemekaran, jelaskan pada kolom Tanggapan.',
    ),
};

/** Wording about what was accepted before. */
export const historyId: Wording<HistoryKinds> = {
  'copied-from-last-period': ({ same, rows }) =>
    sentence(
      `${angka(same)} dari ${angka(rows)} baris sama persis dengan periode sebelumnya.`,
      'Mungkin lembar periode lalu disalin dan belum diisi dengan data baru.',
      `Isi dengan data periode ini. ${COMPARE}`,
    ),
  'prevalence-jump': ({ before, now, measured }) =>
    sentence(
      `Prevalensi berubah dari ${persen(before)} menjadi ${persen(now)} (${angka(measured)} balita diukur).`,
      'Perubahan sebesar ini jarang terjadi secara kebetulan. Angkanya diterima seperti tertulis.',
      `Cocokkan dengan hasil pengukuran di e-PPGBM. ${COMPARE}`,
    ),
  'target-population-jump': ({ before, now }) =>
    sentence(
      `Sasaran berubah dari ${angka(before)} menjadi ${angka(now)} anak.`,
      'Jumlah balita jarang berubah lebih dari separuh antarperiode.',
      `Periksa apakah sumber sasarannya berganti. ${COMPARE}`,
    ),
  'digit-slip': ({ before, now }, { column }) =>
    sentence(
      `Kolom ${column} berubah dari ${angka(before)} menjadi ${angka(now)}, sekitar sepuluh kali lipat atau sepersepuluhnya.`,
      'Mungkin ada satu angka yang berlebih atau kurang.',
      `Cocokkan dengan registernya. ${COMPARE}`,
    ),
  'measured-share-falls': ({ before, now }) =>
    sentence(
      `Cakupan pengukuran turun dari ${persen(before)} menjadi ${persen(now)}.`,
      'Mungkin pengukuran belum selesai atau belum semuanya dicatat.',
      'Bila pengukuran masih berjalan, tidak perlu melakukan apa-apa.',
    ),
  'regulation-vanished': ({ label }) =>
    sentence(
      `${kutip(label)} sebelumnya tercatat, tetapi sekarang tidak ada dalam tabel.`,
      'Peraturan tetap berlaku sampai diganti.',
      'Bila sudah dicabut atau diganti, cantumkan dengan status Direvisi. Bila terhapus, tuliskan kembali.',
    ),
};

/** Wording about tables of one workbook that speak of the same thing. */
export const workbookId: Wording<WorkbookKinds> = {
  'tables-disagree': ({ first, second, tabs }, { column }) =>
    sentence(
      `Kolom ${column} berisi ${kutip(first)} pada tab ${kutip(tabs[0])} dan ${kutip(second)} pada tab ${kutip(tabs[1])}.`,
      'Keduanya belum diterima, karena tidak jelas mana yang berlaku.',
      'Cocokkan dengan registernya, lalu samakan keduanya atau hapus salah satunya.',
    ),
  'levels-disagree': ({ sum, typed }, { column }) =>
    sentence(
      `Kolom ${column} untuk kecamatan ini tertulis ${angka(typed)}, sedangkan desa/kelurahannya berjumlah ${angka(sum)}.`,
      'Kedua tabel berada dalam buku kerja yang sama, dan semua desa/kelurahannya sudah terisi.',
      'Cocokkan keduanya dengan rekap puskesmas.',
    ),
  'actions-disagree-on-measured': ({ first, second }) =>
    sentence(
      `Aksi 1 mencatat ${nilai(first)}, sedangkan Aksi 7 mencatat ${nilai(second)}.`,
      'Perbedaan dapat terjadi karena bulan pengukurannya berbeda.',
      'Bila bulannya sama, cocokkan keduanya dengan rekap e-PPGBM.',
    ),
  'review-date-differs-from-meeting': ({ review, meeting }) =>
    sentence(
      `Tanggal Aksi 3 pada reviu ${tanggal(review)}, sedangkan rembuk tercatat ${tanggal(meeting)}.`,
      'Keduanya menyebut rembuk kabupaten/kota yang sama.',
      'Cocokkan dengan berita acara rembuk.',
    ),
  'review-prevalence-differs': ({ review, computed }) =>
    sentence(
      `Prevalensi pada reviu ${persen(review)}, sedangkan hasil pengukuran pada buku kerja ini ${persen(computed)}.`,
      'Keduanya disebut berasal dari e-PPGBM.',
      'Periksa bulan pengukuran yang dipakai pada reviu.',
    ),
};
