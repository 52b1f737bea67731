import type { Scalar } from '../model/types.ts';
import { parseDate } from './date.ts';
import type { LocaleRules } from './locale.ts';
import { type NumberFormat, parseNumber } from './number.ts';

export interface Entered {
  value?: Scalar;
  formula?: string;
  format?: NumberFormat;
}

const MIGHT_BE_A_DATE = /\d/;

/** What a cell holds after somebody typed the text into it. */
export function parseUserEntered(text: string, rules: LocaleRules, thisYear: number): Entered {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  if (/^true$/i.test(trimmed)) return { value: true };
  if (/^false$/i.test(trimmed)) return { value: false };
  if (!MIGHT_BE_A_DATE.test(trimmed) || trimmed.length > 60) return { value: text };
  return parseNumber(trimmed, rules) ?? parseDate(trimmed, rules, thisYear) ?? { value: text };
}
