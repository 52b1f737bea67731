import { type ReadingKinds, sentence, type Wording } from '../wording.ts';
import { daftar, kutip, pilihan } from './format.ts';
import { placesId } from './places.ts';

const ERRORS: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: 'rumusnya membagi dengan nol atau dengan sel kosong',
  REF: 'rumusnya menunjuk ke sel yang sudah dihapus',
  NAME: 'rumusnya memakai nama yang tidak dikenal',
  VALUE: 'rumusnya menghitung teks sebagai angka',
  N_A: 'rumusnya tidak menemukan yang dicari',
  NUM: 'hasil rumusnya bukan angka yang dapat ditampilkan',
  NULL_VALUE: 'rentang dalam rumusnya tidak bertemu',
  LOADING: 'rumusnya belum selesai dihitung',
  ERROR: 'rumusnya tidak dapat dihitung',
};

const NOT_COUNTED = 'Nilai ini belum diterima dan belum dihitung dalam jumlah.';

/** Wording of what reading itself finds. */
export const readingId: Wording<ReadingKinds> = {
  'tab-withheld': ({ rows }) =>
    sentence(
      `Tab ini berisi ${rows} baris data perorangan, sehingga tidak dibaca dan tidak disimpan.`,
      'Nama, NIK, dan tanggal lahir warga dilindungi UU Nomor 27 Tahun 2022 dan tidak diperlukan untuk laporan aksi.',
      'Serahkan rekap jumlah per desa/kelurahan. Data per anak cukup disimpan di e-PPGBM atau di berkas terpisah yang tidak dibagikan.',
    ),
  'other-district': ({ named, registered }) =>
    sentence(
      `Buku kerja ini menyebut ${kutip(named)}, sedangkan pendaftarannya untuk ${kutip(registered)}.`,
      'Data daerah lain tidak boleh tercampur, jadi isinya belum diterima.',
      'Periksa baris identitas di atas tabel. Bila buku kerja ini memang milik daerah lain, hubungi admin provinsi.',
    ),
  'not-a-number': ({ shown }) =>
    sentence(
      `Kolom angka ini berisi ${kutip(shown)}, yang bukan angka.`,
      NOT_COUNTED,
      'Tulis angkanya saja. Keterangan dapat dipindahkan ke kolom Keterangan.',
    ),
  'formula-error': ({ error, shown }) =>
    sentence(
      `Sel ini menampilkan ${kutip(shown)} karena ${ERRORS[error] ?? 'rumusnya tidak dapat dihitung'}.`,
      NOT_COUNTED,
      'Perbaiki rumusnya, atau kosongkan sel ini bila datanya memang belum ada.',
    ),
  'tab-not-recognised': ({ rows }) =>
    sentence(
      `Tab ini berisi tabel dengan ${rows} baris, tetapi belum dapat dikenali untuk aksi yang mana.`,
      'Tabel yang tidak dikenali dibiarkan apa adanya dan tidak dibaca.',
      'Bila tabel ini laporan aksi, pilih aksinya pada tab Pemetaan. Bila bukan, tidak perlu melakukan apa-apa.',
    ),
  'action-asked': ({ candidates }) =>
    sentence(
      candidates.length === 1
        ? `Tabel ini mungkin laporan Aksi ${daftar(candidates.map(String))}, tetapi belum pasti.`
        : `Tabel ini cocok untuk Aksi ${daftar(candidates.map(String))}, dan belum jelas yang mana.`,
      'Tabel belum dibaca supaya tidak masuk ke aksi yang salah.',
      'Pilih aksinya pada tab Pemetaan.',
    ),
  'period-unknown': ({ assumed }) =>
    assumed === null
      ? sentence(
          'Tahun atau bulan tabel ini tidak ditemukan.',
          'Tanpa periode, data tidak dapat dibandingkan dengan periode lain.',
          'Tulis tahun dan bulannya pada judul tabel, atau pilih pada tab Pemetaan.',
        )
      : sentence(
          `Tahun atau bulan tabel ini tidak jelas, sehingga sementara dibaca sebagai ${assumed}.`,
          'Periode yang keliru membuat data tercatat pada tahun atau bulan yang salah.',
          'Tulis tahun dan bulannya pada judul tabel, atau tetapkan pada tab Pemetaan.',
        ),
  'key-column-missing': ({ level }) =>
    sentence(
      `Tabel ini tidak mempunyai kolom yang menyebut nama ${level} atau hal lain yang membedakan baris-barisnya.`,
      'Tanpa nama itu, tidak dapat diketahui baris mana milik siapa.',
      'Tambahkan kolom nama wilayah (atau kolom kunci lainnya) pada tabel ini.',
    ),
  'column-asked': ({ header, candidates }, { labelOf }) =>
    sentence(
      `Judul kolom ${kutip(header)} mirip dengan ${daftar(candidates.map(labelOf).map(kutip))}, tetapi belum pasti.`,
      'Kolom yang belum pasti tidak dibaca, supaya angkanya tidak masuk ke tempat yang salah.',
      'Pilih artinya pada tab Pemetaan, atau perbaiki judul kolomnya.',
    ),
  'column-twice': ({ header, field, columns }, { labelOf }) =>
    sentence(
      `Kolom ${columns.join(' dan ')} sama-sama terbaca sebagai ${kutip(labelOf(field))}, tetapi isinya berbeda (judul ${kutip(header)}).`,
      'Kedua kolom belum dibaca karena tidak jelas mana yang berlaku.',
      'Pilih kolom yang berlaku pada tab Pemetaan, atau ubah judul salah satunya.',
    ),
  'columns-unknown': ({ headers }) =>
    sentence(
      `${headers.length} kolom pada tabel ini belum dikenali dan tidak dibaca: ${daftar(headers.map(kutip))}.`,
      'Kolom lain pada tabel ini tetap dibaca.',
      'Bila kolom itu bagian dari laporan, pilih artinya pada tab Pemetaan. Bila bukan, tidak perlu melakukan apa-apa.',
    ),
  'no-column-known': ({ headers }) =>
    sentence(
      `Tabel ini tampaknya laporan aksi, tetapi arti kolom angkanya belum dikenali: ${daftar(headers.map(kutip))}.`,
      'Karena itu belum ada angka dari tabel ini yang diterima.',
      'Pilih arti tiap kolom (atau aksi yang lain) pada tab Pemetaan.',
    ),
  'count-column-in-doubt': ({ example, thousands, decimal }) =>
    sentence(
      `Angka seperti ${kutip(example)} dalam kolom ini dapat berarti ${thousands} atau ${decimal}.`,
      'Seluruh kolom ditahan dahulu, karena salah tafsir membuat angkanya seribu kali lebih kecil.',
      'Pilih artinya pada tab Pemetaan, atau tulis angkanya tanpa titik.',
    ),
  'percent-column-in-doubt': ({ example, asFraction, asTyped }) =>
    sentence(
      `Persentase seperti ${kutip(example)} dalam kolom ini dapat berarti ${asFraction} atau ${asTyped}.`,
      'Seluruh kolom ditahan dahulu, karena tidak ada jumlah yang dapat memastikannya.',
      'Pilih artinya pada tab Pemetaan, atau tulis persentasenya dengan tanda persen.',
    ),
  'percent-in-doubt': ({ shown, asFraction, asTyped }) =>
    sentence(
      `Persentase ${kutip(shown)} dapat berarti ${asFraction} atau ${asTyped}; baris lain dalam kolom ini jauh lebih besar.`,
      'Nilainya belum diterima, karena tidak ada jumlah yang dapat memastikannya.',
      'Tulis persentasenya dengan tanda persen.',
    ),
  'number-column-in-doubt': ({ example, readings }) =>
    sentence(
      `Angka seperti ${kutip(example)} dalam kolom ini dapat dibaca sebagai ${pilihan(readings)}.`,
      'Seluruh kolom ditahan dahulu supaya tidak salah baca.',
      'Pilih artinya pada tab Pemetaan, atau tulis angkanya lengkap tanpa singkatan.',
    ),
  'not-a-whole-number': ({ shown }) =>
    sentence(
      `Jumlah ini tertulis ${kutip(shown)}, padahal seharusnya bilangan bulat.`,
      NOT_COUNTED,
      'Periksa apakah persentase atau rata-rata tertulis di kolom jumlah, lalu tulis jumlahnya sesuai register.',
    ),
  'percent-in-count-column': ({ shown }) =>
    sentence(
      `Kolom jumlah ini berisi persentase ${kutip(shown)}.`,
      NOT_COUNTED,
      'Tulis jumlahnya sesuai register, dan pindahkan persentase ke kolom persen.',
    ),
  'negative-number': ({ shown }) =>
    sentence(
      `Nilai ini tertulis ${kutip(shown)}, padahal tidak mungkin kurang dari nol.`,
      NOT_COUNTED,
      'Periksa tanda minusnya. Bila minus berarti tidak ada data, kosongkan selnya.',
    ),
  'number-became-date': ({ shown, possible }) =>
    sentence(
      `Sel ini terbaca sebagai tanggal ${kutip(shown)}, mungkin karena spreadsheet mengubah angka ${possible.map(kutip).join(' atau ')}.`,
      NOT_COUNTED,
      'Ubah format selnya menjadi angka, lalu tulis kembali angkanya.',
    ),
  'letter-for-digit': ({ shown, possible }) =>
    sentence(
      `Angka ini tertulis ${kutip(shown)}, dengan huruf di tempat angka.`,
      NOT_COUNTED,
      `Tulis kembali dengan angka; mungkin maksudnya ${kutip(possible)}.`,
    ),
  'two-numbers-in-cell': ({ shown }) =>
    sentence(
      `Sel ini berisi dua angka sekaligus: ${kutip(shown)}.`,
      NOT_COUNTED,
      'Tulis satu angka saja di kolom ini. Angka yang lain mempunyai kolomnya sendiri.',
    ),
  'amount-unclear': ({ shown }) =>
    sentence(
      `Nilai rupiah ${kutip(shown)} tidak jelas satuannya (ribu, juta, atau miliar).`,
      NOT_COUNTED,
      'Tulis nilainya lengkap dalam rupiah, misalnya 1.500.000.',
    ),
  'date-unreadable': ({ shown }) =>
    sentence(
      `Tanggal ${kutip(shown)} tidak dapat dibaca.`,
      NOT_COUNTED,
      'Tulis tanggalnya lengkap, misalnya 12 Mei 2026.',
    ),
  'weekday-mismatch': ({ shown, said, is }) =>
    sentence(
      `Tanggal ${kutip(shown)} menyebut hari ${said}, padahal menurut kalender hari ${is}.`,
      'Salah satu dari hari atau tanggalnya mungkin keliru. Tanggalnya sementara diterima.',
      'Cocokkan dengan undangan atau berita acaranya.',
    ),
  'date-year-assumed': ({ shown, assumed }) =>
    sentence(
      `Tanggal ${kutip(shown)} tidak menyebut tahun, sehingga dibaca sebagai tahun ${assumed}.`,
      'Tahun diambil dari tahun tabel.',
      'Tambahkan tahunnya bila yang dimaksud tahun lain.',
    ),
  'date-without-day': ({ shown }) =>
    sentence(
      `Isian ${kutip(shown)} menyebut bulan atau minggu, belum tanggalnya.`,
      'Kolom ini mencatat tanggal, jadi untuk sementara dianggap belum diisi.',
      'Lengkapi tanggalnya setelah pasti.',
    ),
  'choice-unknown': ({ shown, choices }) =>
    sentence(
      `Isian ${kutip(shown)} tidak termasuk pilihan kolom ini.`,
      NOT_COUNTED,
      `Pilih salah satu: ${pilihan(choices)}.`,
    ),
  'yes-no-unclear': ({ shown }) =>
    sentence(`Isian ${kutip(shown)} tidak jelas berarti Ya atau Tidak.`, NOT_COUNTED, 'Tulis Ya atau Tidak.'),
  'year-unreadable': ({ shown }) =>
    sentence(
      `Tahun ${kutip(shown)} tidak dapat dibaca.`,
      NOT_COUNTED,
      'Tulis tahunnya dengan empat angka, misalnya 2026.',
    ),
  'link-unreadable': ({ shown }) =>
    sentence(
      `Isian ${kutip(shown)} bukan alamat tautan.`,
      'Dokumen tidak dapat dibuka dari isian ini.',
      'Tempel alamat lengkapnya yang diawali https://.',
    ),
  ...placesId,
};
