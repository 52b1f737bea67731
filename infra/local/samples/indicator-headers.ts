/**
 * The 29 essential indicators as district sheets head them: group, sentence, and what the two counts are called.
 * Typed here as found in sheets, not taken from the declarations, so that a sample never agrees with the matcher by construction.
 */
export interface IndicatorHeader {
  readonly no: number;
  readonly group: string;
  readonly sentence: string;
  readonly served: string;
  readonly base: string;
}

const GROUPS: readonly (readonly [group: string, last: number])[] = [
  ['Remaja', 2],
  ['Calon Pengantin/PUS', 9],
  ['Ibu Hamil', 13],
  ['Balita', 19],
  ['Keluarga Berisiko', 25],
  ['Air Minum dan Sanitasi', 27],
  ['Perlindungan Sosial', 29],
];

const SENTENCES: readonly (readonly [sentence: string, served: string, base: string])[] = [
  ['Remaja putri yang mengonsumsi Tablet Tambah Darah (TTD)', 'Jumlah rematri konsumsi TTD', 'Jumlah seluruh rematri'],
  [
    'Remaja putri yang menerima layanan pemeriksaan status anemia (hemoglobin)',
    'Jumlah rematri diperiksa Hb',
    'Jumlah rematri',
  ],
  ['Calon pengantin /calon ibu yang menerima Tablet Tambah Darah (TTD)', 'Jumlah catin menerima TTD', 'Jumlah catin'],
  [
    'Calon pasangan usia subur (PUS) yang memperoleh pemeriksaan kesehatan sebagai bagian dari pelayanan nikah',
    'Jumlah calon PUS diperiksa',
    'Jumlah calon PUS terdaftar',
  ],
  [
    'Cakupan calon PUS yang menerima pendampingan kesehatan reproduksi dan edukasi gizi sejak 3 bulan pranikah',
    'Jumlah calon PUS didampingi',
    'Jumlah calon PUS',
  ],
  [
    'Pasangan calon pengantin yang mendapatkan bimbingan perkawinan dengan materi pencegahan stunting',
    'Jumlah pasangan dibimbing',
    'Jumlah pasangan catin',
  ],
  [
    'Pasangan Usia Subur (PUS) dengan status miskin dan penyandang masalah kesejahteraan sosial yang menerima bantuan tunai bersyarat',
    'Jumlah PUS penerima bantuan tunai',
    'Jumlah PUS miskin',
  ],
  [
    'PUS dengan status miskin dan penyandang masalah kesejahteraan sosial yang menerima bantuan pangan nontunai',
    'Jumlah PUS penerima bantuan pangan',
    'Jumlah PUS miskin',
  ],
  [
    'PUS fakir miskin dan orang tidak mampu yang menjadi Penerima Bantuan Iuran (PBI) Jaminan Kesehatan',
    'Jumlah PUS peserta PBI',
    'Jumlah PUS fakir miskin',
  ],
  [
    'Ibu hamil Kurang Energi Kronik (KEK) yang mendapatkan tambahan asupan gizi',
    'Jumlah bumil KEK dapat PMT',
    'Jumlah bumil KEK',
  ],
  [
    'Ibu hamil yang mengonsumsi Tablet Tambah Darah (TTD) minimal 90 tablet selama masa kehamilan',
    'Jumlah bumil konsumsi TTD',
    'Jumlah bumil penerima TTD',
  ],
  ['Persentase Unmeet Need pelayanan keluarga berencana', 'Jumlah PUS unmet need', 'Jumlah seluruh PUS'],
  ['Persentase Kehamilan yang tidak diinginkan', 'Jumlah KTD', 'Jumlah ibu hamil'],
  [
    'Bayi usia kurang dari 6 bulan mendapat air susu ibu (ASI) eksklusif',
    'Jumlah bayi ASI eksklusif',
    'Jumlah bayi < 6 bulan',
  ],
  [
    'Anak usia 6-23 bulan yang mendapat Makanan Pendamping Air Susu Ibu (MP-ASI)',
    'Jumlah anak dapat MP-ASI',
    'Jumlah anak 6-23 bulan',
  ],
  [
    'Anak berusia di bawah lima tahun (balita) gizi buruk yang mendapat pelayanan tata laksana gizi buruk',
    'Jumlah balita gizi buruk dirawat',
    'Jumlah balita gizi buruk',
  ],
  [
    'Anak berusia di bawah lima tahun (balita) yang dipantau pertumbuhan dan  perkembangannya',
    'Jumlah balita dipantau',
    'Jumlah balita',
  ],
  [
    'Anak berusia di bawah lima tahun (balita) gizi kurang yang mendapat tambahan asupan gizi',
    'Jumlah balita gizi kurang dapat PMT',
    'Jumlah balita gizi kurang',
  ],
  ['Balita yang memperoleh imunisasi dasar lengkap', 'Jumlah balita IDL', 'Jumlah seluruh balita'],
  ['Keluarga yang Stop BABS', 'Jumlah keluarga akses jamban sehat', 'Jumlah keluarga'],
  ['Keluarga yang melaksanakan PHBS', 'Jumlah keluarga ber-PHBS', 'Jumlah keluarga'],
  [
    'Keluarga berisiko stunting yang mendapatkan promosi peningkatan konsumsi ikan dalam negeri',
    'Jumlah keluarga mendapat promosi',
    'Jumlah keluarga berisiko',
  ],
  ['Pelayanan Keluarga Berencana (KB) pascapersalinan', 'Jumlah ibu ber-KB pascasalin', 'Jumlah ibu pascasalin'],
  ['Keluarga berisiko stunting yang memperoleh pendampingan', 'Jumlah keluarga didampingi', 'Jumlah keluarga berisiko'],
  [
    'Keluarga berisiko stunting yang mendapatkan manfaat sumber daya pekarangan untuk peningkatan asupan gizi',
    'Jumlah keluarga penerima manfaat',
    'Jumlah keluarga berisiko',
  ],
  ['Rumah tangga yang mendapatkan akses air minum layak', 'Jumlah RT akses air minum', 'Jumlah rumah tangga'],
  [
    'Rumah tangga yang mendapatkan akses sanitasi (air limbah domestik) layak',
    'Jumlah RT akses sanitasi',
    'Jumlah rumah tangga',
  ],
  [
    'Kelompok Keluarga Penerima Manfaat (KPM) PKH yang mengikuti Pertemuan Peningkatan Kemampuan Keluarga (P2K2) dengan modul kesehatan dan gizi',
    'Jumlah kelompok mengikuti P2K2',
    'Jumlah kelompok KPM PKH',
  ],
  [
    'Keluarga Penerima Manfaat (KPM) dengan ibu hamil, ibu menyusui, dan baduta yang menerima variasi bantuan pangan selain beras dan telur',
    'Jumlah KPM penerima',
    'Jumlah KPM bersasaran',
  ],
];

export const INDICATOR_HEADERS: readonly IndicatorHeader[] = SENTENCES.map(([sentence, served, base], index) => {
  const no = index + 1;
  const group = GROUPS.find(([, last]) => no <= last)?.[0] ?? '';
  return { no, group, sentence, served, base };
});
