import { withoutEnglish } from './english.ts';
import { fold } from './text.ts';

/** Spellings that mean the same word in a header; misspellings found in real sheets included. */
const WORDS: Readonly<Record<string, string>> = {};
const SAME_WORDS = [
  'jumlah jml jlh jumlh juml jmlh jumalah jum jmh',
  '% persen persentase presentase persentasi prosentase procentase presentasi persentas persentasenya prosen',
  'bulan bln bl',
  'tahun thn th',
  'kecamatan kec kecmatan kecamtan kecematan kacamatan',
  'kelurahan kel kelurhan',
  'desa ds',
  'kabupaten kab kabupatan',
  'puskesmas pusk puskes pukesmas puskemas pkm puskesma',
  'risiko resiko berisiko beresiko',
  'rembuk rembug',
  'reviu review',
  'unmet unmeet',
  'prevalensi pravelensi preverensi prevelensi prevalansi pravalensi prefalensi',
  'yang yg',
  'dengan dgn dg',
  'laki lk laki-laki laki2',
  'perempuan pr wanita',
  'keterangan ket',
  'anggaran angg',
  'penanggung penaggung',
  'imunisasi imuniasi',
  'stunting stuntig stuntng stanting',
  'dan &',
  'mendapat mendapatkan mendapatakan dapat menerima memperoleh memeroleh mendpt mendpat',
  'konsumsi mengonsumsi mengkonsumsi mengkomsumsi minum meminum',
  'hb hemoglobin haemoglobin',
  'sasaran sasran',
  'seluruh semua',
];

/** Long names that headers also shorten; the short one counts, so that `Tablet Tambah Darah (TTD)` is one word. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bnon(tunai|fisik|formal|spesifik|lokus|esensial)\b/g, 'non $1'],
  [/\btablet tambah darah\b/g, 'ttd'],
  [/\bremaja putri\b/g, 'rematri'],
  [/\bmakanan pendamping (?:air susu ibu|asi)\b|\bmp asi\b/g, 'mpasi'],
  [/\bair susu ibu\b/g, 'asi'],
  [/\bibu hamil\b/g, 'bumil'],
  [/\bibu menyusui\b/g, 'busui'],
  [/\bcalon pengantin\b/g, 'catin'],
  [/\bpasangan usia subur\b/g, 'pus'],
  [/\bkeluarga risiko stunting\b/g, 'krs'],
  [/\bkepala keluarga\b/g, 'kk'],
  [/\bkurang energi kroni[sk]\b/g, 'kek'],
  [/\bpemberian makanan tambahan\b/g, 'pmt'],
  [/\bbuang air besar sembarangan\b/g, 'babs'],
  [/\bkeluarga berencana\b/g, 'kb'],
  [/\bkehamilan tidak diinginkan\b/g, 'ktd'],
  [/\bimunisasi dasar lengkap\b/g, 'idl'],
  [/\bkeluarga penerima manfaat\b/g, 'kpm'],
];
for (const line of SAME_WORDS) {
  const [word = '', ...others] = line.split(' ');
  for (const other of others) (WORDS as Record<string, string>)[other] = word;
}

/** Words that carry no meaning of their own in a header. */
const FILLERS = new Set(['yang', 'dan', 'di', 'dengan', 'untuk', 'pada', 'oleh', 'dari', 'nama', 'atau', 'the', 'of']);

/** A header in the one form in which headers are compared. */
export interface HeaderText {
  /** Words in their order: `jumlah balita diukur`. */
  readonly words: string;
  /** Words sorted, fillers left out: `% stunting` for `Stunting (%)` and `Persentase Stunting`. */
  readonly bag: string;
}

const known = new Map<string, HeaderText>();
const KNOWN_LIMIT = 20_000;

/** `Jml. Balita  Yg Diukur (4)` → `jumlah balita yang diukur`; cached, because headers repeat over workbooks. */
export function headerText(raw: string): HeaderText {
  const seen = known.get(raw);
  if (seen) return seen;
  const made = normalise(raw);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(raw, made);
  return made;
}

function normalise(raw: string): HeaderText {
  const plain = withoutEnglish(fold(raw.slice(0, 400)))
    .replace(/\(\s*\d{1,3}\s*(?:=[^)]*)?\)\s*$/, ' ')
    .replace(/\(\s*(?:orang|anak|jiwa|kk|keluarga|rp|rupiah|unit|bayi|balita|n)\s*\)/g, ' ')
    .replace(
      /\(\s*(?:dalam\s+|x\s*|satuan\s+)?(?:rp\.?\s*)?(?:juta|jt|jutaan|ribu|ribuan|rb|miliar|milyar|\.?000)(?:\s*(?:rp|rupiah)\.?)?\s*\)/g,
      ' ',
    )
    .replace(/laki\s*-\s*laki/g, 'laki')
    .replace(/([<>%+=])/g, ' $1 ')
    .replace(/[^a-z0-9<>%+=]+/g, ' ')
    .replace(/([<>=]) +(?=\d)/g, '$1')
    .trim();
  const spelled = plain
    .split(/ +/)
    .map((word) => WORDS[word] ?? word)
    .join(' ');
  const short = PHRASES.reduce((text, [phrase, word]) => text.replace(phrase, word), spelled);
  const words = short === '' ? [] : short.split(' ').filter((word, index, all) => word !== all[index - 1]);
  const bag = [...new Set(words.filter((word) => !FILLERS.has(word)))].sort();
  return { words: words.join(' '), bag: (bag.length > 0 ? bag : words).join(' ') };
}
