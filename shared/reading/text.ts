import type { Cell } from './grid.ts';

/** Blank-looking characters that people paste: NBSP, thin and zero-width spaces, BOM. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff\s]+/g;

/** Text with every run of blanks as one space and none at the ends. */
export function squash(text: string): string {
  return isTidy(text) ? text : text.replace(ODD_SPACE, ' ').trim();
}

/** Plain ASCII with single spaces inside: nearly every cell. */
function isTidy(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32 || text === '';
}

/** Whether a text begins with a plain Latin letter: names and words do, numbers, marks and codes do not. */
export function beginsWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code >= 97 && code <= 122;
}

/** The first two letters of a text in one number, large and small alike: tells most texts from a few words without a pattern. */
export function opening(text: string): number {
  return (text.charCodeAt(0) | 32) * 128 + (text.charCodeAt(1) | 32);
}

/** What a cell says, squashed; '' when it says nothing. Numbers and errors by what the sheet shows. */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (typeof cell.value === 'string') return squash(cell.value);
  return squash(cell.shown);
}

export function isBlank(cell: Cell | undefined): boolean {
  if (!cell) return true;
  if (cell.error) return false;
  if (cell.value === null) return squash(cell.shown) === '';
  return typeof cell.value === 'string' && squash(cell.value) === '';
}

/** ASCII without the backtick, which stands for an apostrophe: nothing of it is folded. */
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

/** Lower case, no accents, apostrophes and dashes in one form. */
export function fold(text: string): string {
  const lower = squash(text).toLowerCase();
  if (PLAIN.test(lower)) return lower;
  // Apostrophes first: an acute by itself would become a blank with an accent.
  return lower
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
}
