import { createHash } from 'node:crypto';
import { keyText } from './key-text.ts';
import type { Choices } from './types.ts';

/**
 * Keys of what a person can decide in *Pemetaan*. They name tables and columns by what these say, never by where they
 * stand, so that a choice outlives a moved column or a sorted sheet.
 */

/** Key of "which field is this column": value is a field id, or `-` for none. */
export function columnKey(signature: string, header: string, nth = 1): string {
  return `column|${signature}|${keyText(header)}${nthMark(nth)}`;
}

/** The second and later columns under one header, counted from the left; the first keeps the key that it always had. */
function nthMark(nth: number): string {
  return nth > 1 ? `|${nth}` : '';
}

/** Key of "which action is this table": value is `1`..`8`, or `-` for none. */
export function actionKey(signature: string): string {
  return `action|${signature}`;
}

/** Key of "which year and month is this table of": value is a period. */
export function periodKey(signature: string): string {
  return `period|${signature}`;
}

/** Key of "how are the numbers of this column meant": value is one of `NUMBER_MEANINGS`. */
export function meaningKey(signature: string, header: string, nth = 1): string {
  return `meaning|${signature}|${keyText(header)}${nthMark(nth)}`;
}

/**
 * Key of "which place is meant by this name": value is an official code. `place` is what names the place in the keys of rows
 * while it is not resolved; it is not quoted, since a key outlives the cell that it was typed in.
 */
export function placeKey(place: string): string {
  return `place|${createHash('sha256').update(place).digest('base64url').slice(0, 16)}`;
}

/** Key of "are the zeros of this field meant": value is one of `ZERO_MEANINGS`. */
export function zeroKey(tabId: number, field: string): string {
  return `zero|${tabId}.0|${field}`;
}

/** `nol`: none, a dash as well; `belum`: no data yet, a zero as well. */
export const ZERO_MEANINGS = ['nol', 'belum'] as const;
export type ZeroMeaning = (typeof ZERO_MEANINGS)[number];

export function chosenZero(choices: Choices, tabId: number, field: string): ZeroMeaning | null {
  const value = chosen(choices, zeroKey(tabId, field));
  return ZERO_MEANINGS.find((meaning) => meaning === value) ?? null;
}

/** `ribuan`: 1.234 is 1234; `desimal`: 1.234 is one and a bit; `pecahan`: 0,125 is 12,5 %; `persen`: 0,125 is 0,125 %. */
export const NUMBER_MEANINGS = ['ribuan', 'desimal', 'pecahan', 'persen'] as const;
export type NumberMeaning = (typeof NUMBER_MEANINGS)[number];

export function chosen(choices: Choices, key: string): string | null {
  return choices.get(key)?.value ?? null;
}

export function chosenMeaning(choices: Choices, key: string): NumberMeaning | null {
  const value = chosen(choices, key);
  return NUMBER_MEANINGS.find((meaning) => meaning === value) ?? null;
}
