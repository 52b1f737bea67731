import { headerText } from '../header-text.ts';

/** What a header cell says about persons. */
export type PersonHeader =
  | 'number' // NIK, No. KK
  | 'birth' // tanggal lahir
  | 'resident' // nama anak, nama ibu: names a resident outright
  | 'target' // nama sasaran, nama penerima: residents, or groups of them
  | 'name' // nama: of whom, the neighbours say
  | 'trait' // umur, BB, TB, JK, alamat, RT: what is told of a person
  | 'status' // BB/U, TB/U, status gizi: of a person, unless whole numbers count them
  | 'worker' // nama kader, nama KPM: loses the column, keeps the row
  | 'phone' // nomor HP
  | 'office'; // jabatan, instansi, tanda tangan: an attendance list

const NUMBER = /^(?:no |nomor )?(?:nik|ktp|kk|kartu keluarga|nomor induk kependudukan|nik .*|no kk .*)$/;
const BIRTH =
  /^(?:tgl|tanggal|tempat tanggal|tempat tgl|ttl|tahun)? ?(?:lahir|kelahiran)(?: (?:anak|balita|bayi|ibu))?$|^ttl$|^tempat tanggal lahir$|^dob$|^(?:date of birth|birth ?date|birthday)$/;
const RESIDENT =
  /^nama (?:lengkap )?(?:anak|balita|baduta|bayi|batita|bumil|ibu|ibu hamil|ayah|orang tua|orangtua|ortu|ortu kk|orang tua kk|suami|istri|kk|kepala keluarga|catin|rematri|pasien|warga|penduduk)\b(?! ?kota\b| kandung$)/;
const TARGET =
  /^nama (?:lengkap )?(?:remaja|remaja putri|sasaran|penerima(?: bantuan| manfaat)?|responden|siswa|keluarga|wus|pus)\b/;
const WORKER =
  /^nama (?:lengkap )?(?:kader|kpm|tpk|anggota|anggota tpk|petugas|bidan|pendamping|ketua|kepala|lurah|camat|guru|operator|enumerator)\b/;
const TRAIT =
  /^(?:jk|jenis kelamin|l p|umur|usia|usia saat ukur|bb|tb|pb|bb lahir|tb lahir|pb lahir|berat|berat badan|tinggi|tinggi badan|panjang badan|alamat|rt|rw|rt rw|dusun|lila|anak ke|tanggal pengukuran|sex|gender|age|weight|height|address|hpht|umur kehamilan|usia kehamilan|agama|pekerjaan|pendidikan)(?: (?:bulan|tahun|kg|cm|anak|balita))?$/;
const STATUS = /^(?:zs .*|z score.*|(?:bb|tb|pb) (?:u|tb|pb)|status gizi|naik berat badan)$/;
const OFFICE =
  /^(?:jabatan|instansi|unit kerja|tanda tangan|ttd|paraf|nip|asal instansi|asal|utusan|pangkat.*|golongan|unsur|organisasi)$/;
const PHONE =
  /^(?:no |nomor )?(?:hp|telp|telepon|telpon|wa|whatsapp|handphone|kontak|hp wa|telp hp|hp telp|telepon hp)\b/;
const NAME = /^(?:nama|nama lengkap|name)$/;

const ORDER: readonly (readonly [PersonHeader, RegExp])[] = [
  ['number', NUMBER],
  ['birth', BIRTH],
  ['worker', WORKER],
  ['resident', RESIDENT],
  ['target', TARGET],
  ['phone', PHONE],
  ['name', NAME],
  ['trait', TRAIT],
  ['status', STATUS],
  ['office', OFFICE],
];

const MAYBE =
  /nik|n\s*i\s*k|induk|ktp|kk|kartu|lahir|ttl|dob|lhr|birth|nam[ae]|nm|sex|gender|age|weight|height|jk|kelamin|l\s*\/\s*p|umur|usia|bb|tb|pb|berat|tinggi|panjang|alamat|address|r[tw]|dusun|lila|zs|score|gizi|anak|hp|handphone|telp|tele?pon|wa|whatsapp|kontak|jabatan|instansi|unit|tanda|ttd|paraf|nip|asal|utusan|pangkat|gol|unsur|organisasi|ukur|hpht|hamil|agama|pekerjaan|pendidikan/i;

const known = new Map<string, PersonHeader | null>();
const KNOWN_LIMIT = 20_000;

/** Null for a cell that says nothing of persons. Kept, because names stand in many tabs and are looked at several times in each. */
export function personHeader(text: string): PersonHeader | null {
  if (text.length > 60) return null;
  const seen = known.get(text);
  if (seen !== undefined) return seen;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const made = headerOf(text);
  known.set(text, made);
  return made;
}

function headerOf(text: string): PersonHeader | null {
  if (!MAYBE.test(text)) return null;
  const words = headerText(text.replace(/_/g, ' ').replace(/date of birth/i, 'birth date'))
    .words.replace(/\bn i k\b/, 'nik')
    .replace(/^nm\b/, 'nama')
    .replace(/\blhr\b/, 'lahir');
  return ORDER.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const SAFE_WORDS = new Set(
  (
    'no nomor urut nik ktp kk kartu keluarga nama lengkap anak balita baduta bayi ibu ayah bumil hamil orang tua ortu suami istri kepala jk jenis kelamin l p tgl tanggal ' +
    'tempat lahir umur usia saat ukur pengukuran ditimbang bb tb pb u zs z score berat tinggi panjang badan lila alamat rt rw dusun desa kelurahan kecamatan kabupaten kota ' +
    'provinsi prov puskesmas posyandu kab kec kel naik pmt diterima kg cm jumlah vit vitamin a kpsp kia bulan tahun status gizi stunting pendek imunisasi asi eksklusif ' +
    'keterangan hp telepon telp wa bpjs jaminan kesehatan sanitasi air rumah kepemilikan cara petugas ke dan atau ya tidak tipe data penyakit riwayat merokok % < > = 1 2 3 4 5 6'
  ).split(' '),
);

/** A header that can be shown of a withheld tab: made of words that head lists of persons, and of nothing else. */
export function isSafeHeader(text: string): boolean {
  const { words } = headerText(text.replace(/_/g, ' '));
  return text.length <= 60 && words.split(' ').every((word) => SAFE_WORDS.has(word));
}
