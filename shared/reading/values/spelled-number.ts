const DIGITS = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
const WHOLE: Readonly<Record<string, number>> = { sepuluh: 10, sebelas: 11, seratus: 100 };
const TIMES: Readonly<Record<string, number>> = { puluh: 10, ratus: 100 };
const GROUPS: Readonly<Record<string, number>> = { ribu: 1e3, juta: 1e6, miliar: 1e9, milyar: 1e9, triliun: 1e12 };
const COUNTED = /\b(?:rupiah|orang|anak|balita|desa|kelurahan|kecamatan|kali|unit|paket|kader|keluarga)\b/g;

/** `dua belas`, `seratus lima puluh juta rupiah` as a number; null for everything else. */
export function spelledNumber(text: string): number | null {
  const words = text
    .toLowerCase()
    .replace(COUNTED, ' ')
    .trim()
    .split(/[\s-]+/);
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const word of words) {
    const plain = DIGITS.indexOf(word);
    if (plain >= 0) {
      if (digit !== null) return null;
      digit = plain;
    } else if (WHOLE[word] !== undefined) group += WHOLE[word];
    else if (word === 'seribu') total += 1000;
    else if (GROUPS[word] !== undefined) {
      if (digit === null && group === 0) return null;
      total += (group + (digit ?? 0)) * GROUPS[word];
      group = 0;
      digit = null;
    } else {
      if (digit === null || (word !== 'belas' && TIMES[word] === undefined)) return null;
      group += word === 'belas' ? digit + 10 : digit * (TIMES[word] ?? 1);
      digit = null;
    }
  }
  return total + group + (digit ?? 0);
}
