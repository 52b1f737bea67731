/** Letters that Unicode does not take apart into a base letter and a mark, but that stand for a plain one here. */
const apostrophes = /['’‘`´ʼ"“”]/g;

/** Upper case, no accents, apostrophes gone, everything else that is not a letter or digit one space. */
export function toWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(apostrophes, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** The form in which names are compared: `Toli-Toli`, `TOLI TOLI` and `T o l i t o l i` are one. */
export function fold(text: string): string {
  return toWords(text).replaceAll(' ', '');
}

/**
 * A coarser form for names heard rather than copied: old spelling, doubled letters and silent h are one.
 * Never used alone: two names that only meet here are as near as a typing mistake, not equal.
 */
export function foldBySound(folded: string): string {
  return folded
    .replaceAll('OE', 'U')
    .replaceAll('DJ', 'J')
    .replaceAll('TJ', 'C')
    .replaceAll('EU', 'E')
    .replaceAll('V', 'F')
    .replaceAll('Y', 'I')
    .replaceAll('Z', 'S')
    .replace(/(?<=[A-Z])H/g, '')
    .replace(/([A-Z])\1+/g, '$1');
}
