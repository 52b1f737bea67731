import type { Phrase } from './translate.ts';

/** What *Pengaturan* and *Tentang* say. */
export const SETTINGS_PHRASES: readonly Phrase[] = [
  ['Pengaturan provinsi', 'Settings of the province'],
  [
    'Isi tiga kolom paling kanan untuk mengganti; berlaku pada ringkasan berikutnya atau sesudah Perbarui sekarang.',
    'Fill in the last three columns to change a setting; it holds from the next summary on, or after Perbarui sekarang.',
  ],
  ['Batas waktu; hanya yang resmi memberi tanda terlambat', 'Due dates; only official ones mark what is late'],
  [
    'Target indikator (Aksi 1); hanya yang resmi memberi warna',
    'Targets of indicators (Action 1); only official ones give a colour',
  ],
  [
    'Bobot Penilaian Kinerja; dipakai bila kedelapannya resmi dan berjumlah 100',
    'Weights of the Penilaian Kinerja; used once all eight are official and add up to 100',
  ],
  ['D/S paling sedikit agar prevalensi rutin ditampilkan (%)', 'Least D/S at which routine prevalence is shown (%)'],
  ['Kelengkapan kecamatan yang dianggap selesai (%)', 'Completeness at which a kecamatan counts as complete (%)'],
  ['Tanpa perubahan dianggap diam (minggu)', 'Unchanged for so long counts as silent (weeks)'],
  ['Tahun sebelumnya terbuka sampai akhir bulan ke-', 'The year before stays open to the end of month'],
  ['Aksi {n} tahun {n}: {}', 'Action {} of {}: {}'],
  ['Aksi {n}: {}', 'Action {}: {}'],
  ['✓ memakai nilai provinsi', '✓ the province’s value is used'],
  ['✕ «{}» belum dipakai: {}', '✕ “{}” is not used: {}'],
  ['tulis bilangan bulat {n} sampai {n} (nomor bulan).', 'write a whole number from {} to {} (the number of a month).'],
  ['tulis bilangan bulat {n} sampai {n}.', 'write a whole number from {} to {}.'],
  ['tulis angka {n} sampai {n}.', 'write a number from {} to {}.'],
  ['tulis tanggal lengkap, misalnya 31 Maret 2026.', 'write a whole date, such as 31 Maret 2026.'],
  [
    'nilai resmi perlu dasar: tulis peraturan atau suratnya di kolom terakhir.',
    'an official value needs its ground: write the regulation or letter into the last column.',
  ],
  ['pilih usulan atau resmi.', 'choose usulan (proposed) or resmi (official).'],
  [
    'nilai resmi nasional tetap berlaku; hanya nilai resmi dengan dasarnya yang menggantikannya.',
    'the official national value holds; only an official one with its ground replaces it.',
  ],
  [
    'usulan: di bawah 60 % sasaran diukur, prevalensi belum mewakili',
    'proposed: with less than 60% of those due measured, a prevalence does not represent',
  ],
  ['usulan: 90 % isian wajib kecamatan diterima', 'proposed: 90% of a kecamatan’s required values accepted'],
  ['usulan: tahun sebelumnya ditutup akhir Maret', 'proposed: the year before is closed at the end of March'],
  ['usulan: dua minggu tanpa perubahan', 'proposed: two weeks without a change'],
  [
    'Kebiasaan laporan daerah; belum ditemukan dalam sumber resmi',
    'Custom of districts’ reports; not found in an official source yet',
  ],
  ['Tentang ringkasan ini', 'About this summary'],
  [
    'Minggu ISO (WIB) dari hari Senin terbitnya; batas data Senin pukul 05.00 WIB. Minggu yang sudah terbit tidak berubah lagi.',
    'ISO week (WIB) of the Monday on which it is published; data up to Monday 05.00 WIB. A week that was published does not change any more.',
  ],
  [
    'Nilai wajib yang diterima dibagi nilai wajib yang diharapkan menurut daftar resmi (desa/kelurahan, kecamatan, indikator), bukan menurut apa yang dikirim. Yang tidak berlaku tidak dihitung.',
    'Required values accepted by required values expected from the official lists (villages, kecamatan, indicators), not from what was sent. What does not apply is not counted.',
  ],
  [
    'Nilai yang lolos pemeriksaan. Nilai yang ditolak belum diterima dan tidak pernah dijumlahkan. Data pada tingkat lebih kasar diterima pada tingkat itu, bukan dianggap kosong.',
    'Values that passed the checks. A refused value is not accepted and never summed. Data of a coarser level are accepted at that level, not taken as empty.',
  ],
  [
    'Belum: belum ada yang diterima. Proses: sebagian. Menunggu kecamatan: kecamatan lain hampir lengkap, tinggal yang disebut. Selesai: lengkap dan tidak ada yang harus diperbaiki.',
    'Not begun: nothing accepted. Under way: some of it. Waiting for kecamatan: the others are nearly complete, only those named are missing. Complete: all there and nothing to be mended.',
  ],
  [
    'Belum terbaca: berkas tidak bisa kami baca, isinya tidak diketahui. Belum diisi: berkas terbaca dan memang kosong. Keduanya tidak pernah disamakan.',
    'Not read: we could not read the workbook and do not know what it holds. Not filled in: it was read and is empty. The two are never shown as one another.',
  ],
  [
    'Berkas beberapa kantor atau kecamatan digabung per baris. Bila dua berkas berbeda untuk hal yang sama dan belum ada yang menentukan, keduanya disebut dan tidak satu pun dipakai.',
    'Workbooks of several offices or kecamatan are joined row by row. Where two differ about the same and nobody has decided, both are named and neither is used.',
  ],
  [
    'Selisih poin kelengkapan terhadap ringkasan sebelumnya. Selisih yang timbul karena aturan atau daftar berubah diberi tanda ↻ dan bukan pergerakan daerah.',
    'Points of completeness since the summary before. What comes from changed rules or lists is marked ↻ and is not the districts’ movement.',
  ],
  [
    'Stunting dibagi balita diukur (e-PPGBM), dihitung ulang dari jumlah, selalu di samping D/S. Angka survei (SSGI, SKI) tidak dicampur dan tidak dibandingkan.',
    'Stunted by measured children (e-PPGBM), computed anew from the counts, always beside D/S. Survey figures (SSGI, SKI) are neither mixed in nor compared.',
  ],
  [
    'Peraturan Aksi 4 berlaku sampai diganti dan terbawa ke tahun berikutnya.',
    'Regulations of Action 4 hold until they are replaced and carry over into the next year.',
  ],
  [
    'Aksi 2: jumlah pagu dan realisasi yang diterima, menurut sumber dana dan OPD. Serapan hanya dari kegiatan yang pagu dan realisasinya sama-sama diketahui.',
    'Action 2: sums of accepted ceilings and realisations, by source of funds and office. Absorption only from activities of which both are known.',
  ],
  [
    'Nilai provinsi di tab Pengaturan dibaca sebelum ringkasan dibuat. Yang tidak bisa dipakai diberi catatan di sampingnya, dan nilai sebelumnya tetap berlaku.',
    'The province’s values in the tab Pengaturan are read before a summary is made. What cannot be used is noted beside it, and the value before goes on to hold.',
  ],
  [
    'Centang di Ringkasan mengisi ulang buku kerja ini sebagai posisi sementara. Ringkasan mingguan yang sudah terbit tidak berubah.',
    'A tick in Ringkasan fills this workbook again as a provisional position. A weekly summary that was published does not change.',
  ],
  [
    'Hanya ditampilkan bila bobot kedelapan aksi di tab Pengaturan resmi dan berjumlah 100. Tanpa bobot resmi tidak ada nilai.',
    'Only shown once the weights of all eight actions in the tab Pengaturan are official and add up to 100. Without official weights there is no score.',
  ],
  [
    'Tidak ada peringkat, skor, atau tanda terlambat tanpa ketentuan resmi.',
    'No ranking, score or mark of lateness without an official provision.',
  ],
  ['D/S paling sedikit', 'Least D/S'],
  ['Kecamatan dianggap selesai', 'A kecamatan counts as complete'],
  ['Dianggap diam', 'Counts as silent'],
  ['Tahun sebelumnya terbuka', 'The year before is open'],
  ['{n} ({}) – {}', '{} ({}) – {}'],
  ['{n} minggu ({}) – {}', '{} weeks ({}) – {}'],
  ['{n} bulan pertama ({}) – {}', 'first {} months ({}) – {}'],
];
