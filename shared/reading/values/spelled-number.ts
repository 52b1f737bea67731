const DIGITS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
/** Full words, and by what others multiply the number before them. */
const WHOLE = new Map(Object.entries({ sepuluh: 10, sebelas: 11, seratus: 100 }));
const TIMES = new Map(Object.entries({ puluh: 10, ratus: 100 }));
const GROUPS = new Map(Object.entries({ ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 }));
const COUNTED = /\b(?:rupiah|orang|anak|balita|desa|kelurahan|kecamatan|kali|unit|paket|kader|keluarga)\b/g;

/** `dua belas`, `seratus lima puluh juta rupiah` as a number; null for everything else. */
export function spelledNumber(text: string): number | null {
  const words = text
    .toLowerCase()
    .replace(COUNTED, '')
    .trim()
    .split(/[\s-]+/);
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const word of words) {
    const plain = DIGITS.indexOf(word);
    const thousands = GROUPS.get(word);
    const times = TIMES.get(word);
    if (plain >= 0) {
      if (digit !== null) return null;
      digit = plain;
    } else if (WHOLE.has(word)) group += WHOLE.get(word) ?? 0;
    else if (word === 'seribu') total += 1000;
    else if (thousands !== undefined) {
      if (digit === null && group === 0) return null;
      total += (group + (digit ?? 0)) * thousands;
      group = 0;
      digit = null;
    } else {
      if (digit === null) return null;
      if (word === 'belas') group += digit + 10;
      else if (times !== undefined) group += digit * times;
      else return null;
      digit = null;
    }
  }
  return total + group + (digit ?? 0);
}
