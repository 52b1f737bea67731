import type { Threshold } from '#progress/settings.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { row, text } from '#tabs/cells.ts';
import type { TabModel, TabRow } from '#tabs/model.ts';
import { weekWords } from './ringkasan.ts';
import { decimal } from './words.ts';

const FIGURES: readonly (readonly [string, string])[] = [
  [
    'Minggu',
    'Minggu ISO (WIB) dari hari Senin terbitnya; batas data Senin pukul 05.00 WIB. Minggu yang sudah terbit tidak berubah lagi.',
  ],
  [
    'Kelengkapan',
    'Nilai wajib yang diterima dibagi nilai wajib yang diharapkan menurut daftar resmi (desa/kelurahan, kecamatan, indikator), bukan menurut apa yang dikirim. Yang tidak berlaku tidak dihitung.',
  ],
  [
    'Diterima',
    'Nilai yang lolos pemeriksaan. Nilai yang ditolak belum diterima dan tidak pernah dijumlahkan. Data pada tingkat lebih kasar diterima pada tingkat itu, bukan dianggap kosong.',
  ],
  [
    'Status',
    'Belum: belum ada yang diterima. Proses: sebagian. Menunggu kecamatan: kecamatan lain hampir lengkap, tinggal yang disebut. Selesai: lengkap dan tidak ada yang harus diperbaiki.',
  ],
  [
    'Belum terbaca dan belum diisi',
    'Belum terbaca: berkas tidak bisa kami baca, isinya tidak diketahui. Belum diisi: berkas terbaca dan memang kosong. Keduanya tidak pernah disamakan.',
  ],
  [
    'Beberapa berkas',
    'Berkas beberapa kantor atau kecamatan digabung per baris. Bila dua berkas berbeda untuk hal yang sama dan belum ada yang menentukan, keduanya disebut dan tidak satu pun dipakai.',
  ],
  [
    'Perubahan',
    'Selisih poin kelengkapan terhadap ringkasan sebelumnya. Selisih yang timbul karena aturan atau daftar berubah diberi tanda ↻ dan bukan pergerakan daerah.',
  ],
  [
    'Prevalensi rutin',
    'Stunting dibagi balita diukur (e-PPGBM), dihitung ulang dari jumlah, selalu di samping D/S. Angka survei (SSGI, SKI) tidak dicampur dan tidak dibandingkan.',
  ],
  ['Peraturan', 'Peraturan Aksi 4 berlaku sampai diganti dan terbawa ke tahun berikutnya.'],
  [
    'Anggaran',
    'Aksi 2: jumlah pagu dan realisasi yang diterima, menurut sumber dana dan OPD. Serapan hanya dari kegiatan yang pagu dan realisasinya sama-sama diketahui.',
  ],
  [
    'Pengaturan',
    'Nilai provinsi di tab Pengaturan dibaca sebelum ringkasan dibuat. Yang tidak bisa dipakai diberi catatan di sampingnya, dan nilai sebelumnya tetap berlaku.',
  ],
  [
    'Perbarui sekarang',
    'Centang di Ringkasan mengisi ulang buku kerja ini sebagai posisi sementara. Ringkasan mingguan yang sudah terbit tidak berubah.',
  ],
  [
    'Kesiapan Penilaian Kinerja',
    'Hanya ditampilkan bila bobot kedelapan aksi di tab Pengaturan resmi dan berjumlah 100. Tanpa bobot resmi tidak ada nilai.',
  ],
  ['Peringkat', 'Tidak ada peringkat, skor, atau tanda terlambat tanpa ketentuan resmi.'],
];

/** How each figure comes about, and with which settings and versions. */
export function tentang(summary: ProvinceSummary): TabModel {
  const { settings, marks } = summary;
  return {
    key: 'tentang',
    title: 'Tentang',
    columns: [200, 820].map((width) => ({ width, owner: 'machine' })),
    rows: [
      row(null, text('Tentang ringkasan ini', 'title')),
      row(null, text(weekWords(summary), 'subtitle')),
      ...FIGURES.map(([name, words]) => pair(name, words)),
      row(null, text('Ambang', 'subtitle')),
      pair('D/S paling sedikit', shareWords(settings.measuredShare)),
      pair('Kecamatan dianggap selesai', shareWords(settings.kecamatanDone)),
      pair('Dianggap diam', countWords(settings.silentWeeks, 'minggu')),
      pair('Tahun sebelumnya terbuka', countWords(settings.yearCloses, 'bulan pertama')),
      row(null, text('Versi', 'subtitle')),
      pair('Aturan', marks.versions.rules),
      pair('Daftar aksi', marks.versions.editions),
      pair('Daftar wilayah', marks.versions.regions),
      pair('Target', marks.versions.targets),
    ],
    frozenRows: 0,
    frozenColumns: 0,
    charts: [],
    index: 8,
  };
}

function pair(name: string, words: string): TabRow {
  return row(null, text(name, 'label'), text(words));
}

function shareWords({ value, standing, source }: Threshold): string {
  return `${decimal(value * 100)} % (${standing}) – ${source}`;
}

function countWords({ value, standing, source }: Threshold, unit: string): string {
  return `${value} ${unit} (${standing}) – ${source}`;
}
