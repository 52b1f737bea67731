import type { ValueKinds } from '../../kinds/values.ts';
import { sentence, type Wording } from '../wording.ts';
import { angka, daftar, kutip, persen, rupiah, tanggal } from './format.ts';

const NOT_COUNTED = 'Nilai ini belum diterima dan belum dihitung dalam jumlah.';

/** Wording about single cells and rows of any action. */
export const valuesId: Wording<ValueKinds> = {
  'value-below-range': ({ value, least }, { column }) =>
    sentence(
      `Nilai ${angka(value)} pada kolom ${column} kurang dari batas terendah ${angka(least)}.`,
      NOT_COUNTED,
      'Periksa kembali isiannya pada sumber datanya.',
    ),
  'value-above-range': ({ value, most }, { column }) =>
    sentence(
      `Nilai ${angka(value)} pada kolom ${column} melebihi batas tertinggi ${angka(most)}.`,
      NOT_COUNTED,
      'Periksa apakah angka dari kolom lain tertulis di sini, atau ada angka yang berlebih.',
    ),
  'percent-above-hundred': ({ value }, { column }) =>
    sentence(
      `Cakupan ${persen(value)} pada kolom ${column} lebih dari 100%, dan jumlahnya tidak disertakan.`,
      'Angka diterima seperti tertulis, karena sasaran berupa proyeksi memang dapat terlampaui.',
      'Bila mungkin, isi jumlah yang dilayani dan jumlah sasarannya.',
    ),
  'count-implausibly-large': ({ value, level }, { column }) =>
    sentence(
      `Jumlah ${angka(value)} pada kolom ${column} terlalu besar untuk satu ${level}.`,
      'Mungkin kode wilayah atau nilai rupiah tertulis di kolom jumlah.',
      'Cocokkan dengan registernya.',
    ),
  'amount-too-small': ({ value }, { column }) =>
    sentence(
      `Nilai ${rupiah(value)} pada kolom ${column} kurang dari seribu rupiah.`,
      'Mungkin nilainya ditulis dalam ribuan atau jutaan rupiah, sehingga jumlahnya menjadi terlalu kecil.',
      'Tulis nilainya lengkap dalam rupiah, sesuai dokumen anggarannya.',
    ),
  'amount-too-large': ({ value }, { column }) =>
    sentence(
      `Nilai ${rupiah(value)} pada kolom ${column} lebih dari sepuluh triliun rupiah.`,
      'Mungkin ada nol yang berlebih, sehingga jumlah anggarannya menjadi terlalu besar.',
      'Cocokkan dengan dokumen anggarannya.',
    ),
  'date-in-future': ({ date, today }) =>
    sentence(
      `Tanggal ${tanggal(date)} belum terjadi pada saat dibaca (${tanggal(today)}), padahal kegiatannya dinyatakan sudah selesai.`,
      'Status dan tanggalnya tidak sejalan.',
      'Periksa tahun pada tanggalnya, atau sesuaikan statusnya.',
    ),
  'date-implausible': ({ date }) =>
    sentence(
      `Tanggal ${tanggal(date)} jauh di luar masa pelaksanaan aksi.`,
      'Mungkin tahunnya salah tulis.',
      'Cocokkan tanggalnya dengan dokumen kegiatannya.',
    ),
  'date-outside-year': ({ date, year }) =>
    sentence(
      `Tanggal ${tanggal(date)} berada di luar tahun ${year} yang dilaporkan tabel ini.`,
      'Kegiatan tahun lain sebaiknya tercatat pada tahunnya.',
      'Periksa tahunnya, atau pindahkan barisnya ke laporan tahun tersebut.',
    ),
  'year-differs-from-table': ({ value, year }) =>
    sentence(
      `Kolom tahun berisi ${String(value)}, sedangkan tabel ini dibaca sebagai tahun ${year}.`,
      'Data dapat tercatat pada tahun yang salah.',
      'Samakan tahunnya, atau tetapkan tahun tabel pada tab Pemetaan.',
    ),
  'zero-to-confirm': (_, { column }) =>
    sentence(
      `Kolom ${column} berisi 0. Memang nol, atau belum ada data?`,
      'Tempat tanpa seorang anak atau satu keluarga pun jarang terjadi, dan nol ikut dihitung dalam jumlah.',
      'Bila memang nol, jawab “sudah benar” pada kolom Tanggapan. Bila belum ada data, kosongkan selnya.',
    ),
  'all-zero-row': ({ fields }) =>
    sentence(
      `Semua jumlah (${fields} kolom) berisi 0. Memang nol, atau belum ada data?`,
      'Nol dihitung sebagai data, sedangkan sel kosong berarti belum ada data.',
      'Bila memang nol, jawab “sudah benar” pada kolom Tanggapan. Bila belum ada data, kosongkan sel-selnya.',
    ),
  'row-without-values': () =>
    sentence(
      'Barisnya belum berisi data.',
      'Tempat ini tercatat sebagai belum diisi.',
      'Isi bila datanya sudah ada. Baris ini boleh tetap kosong untuk sementara.',
    ),
  'required-value-missing': (_, { column }) =>
    sentence(
      `Kolom ${column} belum diisi.`,
      'Isian ini diperlukan supaya data tempat ini lengkap.',
      'Isi sesuai register atau dokumennya bila datanya sudah ada.',
    ),
  'not-applicable-filled': ({ value }, { column }) =>
    sentence(
      `Kolom ${column} berisi ${typeof value === 'number' ? angka(value) : kutip(value)}, padahal tidak berlaku untuk tempat ini.`,
      'Kelurahan tidak mempunyai APBDes dan Dana Desa, sehingga nilainya tidak ikut dinilai.',
      'Periksa apakah isiannya milik baris lain.',
    ),
  'finished-without-document': () =>
    sentence(
      'Kegiatan dinyatakan selesai, tetapi tautan dokumennya belum diisi.',
      'Dokumen dipakai provinsi sebagai bukti pelaksanaan.',
      'Tempel tautan dokumennya bila sudah tersedia.',
    ),
  'rule-failed': ({ failed }) =>
    sentence(
      'Satu pemeriksaan tidak dapat dijalankan pada tabel ini.',
      'Pemeriksaan lainnya tetap berjalan, dan data tetap dibaca.',
      `Tidak ada yang perlu dilakukan; admin sudah dapat melihatnya dengan nama ${daftar([failed])}.`,
    ),
};
