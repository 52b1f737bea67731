import { asciiNumber } from './foreign-digits.ts';

/** What a text says when it is read as a number, before anybody knows which mark is the decimal one. */
export interface NumberText {
  readonly negative: boolean;
  /** Digit groups between the marks: `1.234,5` → ['1', '234', '5']. */
  readonly groups: readonly string[];
  /** The marks in order: `.,`. */
  readonly marks: string;
  readonly percent: boolean;
  readonly currency: boolean;
  /** 1, 1e3 (ribu), 1e6 (juta), 1e9 (miliar, M), 1e12 (triliun). */
  readonly scale: number;
  /** The scale is a single letter, M or T: miliar and triliun of money, metres and tonnes of anything else. */
  readonly letterScale: boolean;
  /** Unit that was left out: `anak`, `orang`; '' when none. */
  readonly unit: string;
}

const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    rb: 1e3,
    ribu: 1e3,
    rbu: 1e3,
    jt: 1e6,
    juta: 1e6,
    jta: 1e6,
    m: 1e9,
    mlr: 1e9,
    mil: 1e9,
    milyar: 1e9,
    miliar: 1e9,
    milliar: 1e9,
    millyar: 1e9,
    milyard: 1e9,
    miliyar: 1e9,
    miliard: 1e9,
    mliar: 1e9,
    mlyar: 1e9,
    t: 1e12,
    trilyun: 1e12,
    triliun: 1e12,
    trilliun: 1e12,
    triliyun: 1e12,
    tr: 1e12,
  }),
);
const UNITS = new Set(
  (
    'orang org anak ank balita baduta bayi jiwa kk keluarga ibu bumil rt rumah unit buah desa kelurahan kecamatan kel kec ' +
    'kelompok klp pasangan pasang psg kasus kader posyandu paket kegiatan kali peserta dokumen dok laporan lokasi puskesmas pkm ' +
    'sekolah lembaga bulan bln hari tim remaja siswa rematri wus pus kpm krs rumahtangga tangga hamil tahun thn'
  ).split(' '),
);
const SHAPE =
  /^(\()?\s*([-+])?\s*(?:(rp|idr)\s*[.:]?\s*)?(-)?\s*(\d+(?:[.,' ]\d+)*)\s*(?:[.,]\s*-{1,2}|[.,])?\s*(%|persen|prosen)?\s*([a-z][a-z. ]*?)?\s*(\))?$/i;

const PLAIN = /^\d{1,15}$/;

/** Null when the text is no number with at most a currency, a scale, a unit and a percent sign around it. */
export function parseNumberText(text: string): NumberText | null {
  if (PLAIN.test(text)) return plain(text);
  if (text.length > 60) return null;
  const match = SHAPE.exec(asciiNumber(text));
  if (!match) return null;
  const [, open, sign, currency, innerSign, body = '', percent, words, close] = match;
  if (Boolean(open) !== Boolean(close)) return null;
  const tail = readTail(words ?? '');
  if (!tail) return null;
  const digits = splitGroups(body);
  if (!digits) return null;
  return {
    negative: Boolean(open) || sign === '-' || innerSign === '-',
    ...digits,
    percent: percent !== undefined,
    currency: currency !== undefined || tail.currency,
    scale: tail.scale,
    letterScale: tail.letterScale,
    unit: tail.unit,
  };
}

function plain(text: string): NumberText {
  return {
    negative: false,
    groups: [text],
    marks: '',
    percent: false,
    currency: false,
    scale: 1,
    letterScale: false,
    unit: '',
  };
}

/** Blanks and apostrophes between groups are thousands marks and nothing else. */
function splitGroups(body: string): { groups: string[]; marks: string } | null {
  const spaced = /[' ]/.test(body);
  if (spaced && !/^\d{1,3}(?:[' ]\d{3})+(?:[.,]\d+)?$/.test(body)) return null;
  const text = spaced ? body.replace(/[' ]/g, '') : body;
  const groups = text.split(/[.,]/);
  return { groups, marks: text.replace(/\d/g, '') };
}

interface Tail {
  readonly scale: number;
  readonly letterScale: boolean;
  readonly unit: string;
  readonly currency: boolean;
}

function readTail(words: string): Tail | null {
  let scale = 1;
  let letterScale = false;
  let currency = false;
  const units: string[] = [];
  for (const word of words.toLowerCase().split(/[. ]/)) {
    if (word === '') continue;
    const factor = SCALES.get(word);
    if (factor !== undefined && units.length === 0) {
      scale *= factor;
      letterScale = word.length === 1;
    } else if (word === 'rupiah' || word === 'rp') currency = true;
    else if (UNITS.has(word)) units.push(word);
    else return null;
  }
  return { scale, letterScale, unit: units.join(' '), currency };
}

/** `1,500.000`: groups as of thousands behind two different marks. One and a half thousand, or a slip in 1.500.000? */
export function endsLikeThousands({ groups, marks }: NumberText): boolean {
  return groups.at(-1)?.length === 3 && marks !== marks.charAt(0).repeat(marks.length);
}

/** The ways in which the marks of a number can be meant. */
export type NumberReading =
  | { readonly kind: 'sure'; readonly value: number; readonly decimal: '' | '.' | ',' }
  | { readonly kind: 'either'; readonly thousands: number; readonly fraction: number; readonly mark: string }
  | { readonly kind: 'none' };

/** `1.234` and `1,234` can be meant in two ways, all other well-formed numbers in one. Sign and scale are applied. */
export function readNumber(text: NumberText): NumberReading {
  const factor = (text.negative ? -1 : 1) * text.scale;
  const { groups, marks } = text;
  if (marks === '') return sure(Number(groups[0]) * factor, '');
  const last = marks.slice(-1);
  const head = marks.slice(0, -1);
  if (head.includes(last)) {
    const uniform = marks === last.repeat(marks.length);
    return uniform && grouped(groups)
      ? sure(Number(groups.join('')) * factor, last === '.' ? ',' : '.')
      : { kind: 'none' };
  }
  const whole = groups.slice(0, -1);
  const tail = groups[groups.length - 1] ?? '';
  if (head !== '') {
    return grouped(whole) ? sure(scaled(`${whole.join('')}.${tail}`, factor), last as '.' | ',') : { kind: 'none' };
  }
  const fraction = scaled(`${whole[0]}.${tail}`, factor);
  if (grouped(groups)) {
    return { kind: 'either', thousands: Number(groups.join('')) * factor, fraction, mark: last };
  }
  return sure(fraction, last as '.' | ',');
}

function sure(value: number, decimal: '' | '.' | ','): NumberReading {
  return { kind: 'sure', value, decimal };
}

/** 1,1 × 10^9 must be 1100000000 and not 1100000000.0000001. */
function scaled(digits: string, factor: number): number {
  const value = Number(digits) * factor;
  return Math.abs(factor) === 1 ? value : Math.round(value * 100) / 100;
}

/** First group of one to three digits that does not begin with 0, then groups of three. */
function grouped([first = '', ...rest]: readonly string[]): boolean {
  return first.length <= 3 && !first.startsWith('0') && rest.every((group) => group.length === 3);
}
