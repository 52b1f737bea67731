import type { LocaleRules } from './locale.ts';

export interface NumberFormat {
  type: string;
  pattern: string;
}

export interface ParsedNumber {
  value: number;
  /** Absent where the number is shown as it is. */
  format?: NumberFormat;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const CURRENCIES = ['$', '€', '£', '¥', 'Rp', 'IDR', 'USD', 'EUR'];

const patterns = new WeakMap<LocaleRules, RegExp>();

/** digits with groups, decimals, exponent */
function numberPattern(rules: LocaleRules): RegExp {
  let pattern = patterns.get(rules);
  if (!pattern) {
    const group = /\s/.test(rules.group) ? '[\\s\\u00a0\\u202f]' : escaped(rules.group);
    // Behind the last separator any number of digits from three on is taken, as Sheets does.
    const whole = `\\d{1,3}(?:${group}\\d{3})*${group}\\d{3,}|\\d+`;
    pattern = new RegExp(
      `^(?:(${whole})(?:(${escaped(rules.decimal)})(\\d*))?|(${escaped(rules.decimal)})(\\d+))(?:[eE]([+-]?\\d{1,3}))?$`,
    );
    patterns.set(rules, pattern);
  }
  return pattern;
}

interface Affixes {
  negative: boolean;
  currency: string | null;
  percent: boolean;
  digits: string;
}

function takeCurrency(text: string, rules: LocaleRules): [string | null, string] {
  const symbols = [rules.currency, ...CURRENCIES];
  const lower = text.toLowerCase();
  const before = symbols.find((symbol) => lower.startsWith(symbol.toLowerCase()));
  if (before) return [before, text.slice(before.length).replace(/^\.?\s*/, '')];
  const behind = symbols.find((symbol) => lower.endsWith(symbol.toLowerCase()));
  return behind ? [behind, text.slice(0, -behind.length).trim()] : [null, text];
}

function affixes(text: string, rules: LocaleRules): Affixes {
  let rest = text.trim();
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  }
  const sign = /^[+-]/.exec(rest);
  if (sign && !negative) {
    negative = sign[0] === '-';
    rest = rest.slice(1).trim();
  }
  const percent = rest.endsWith('%') || rest.startsWith('%');
  if (percent) rest = rest.replace(/^%|%$/, '').trim();
  const [currency, digits] = percent ? [null, rest] : takeCurrency(rest, rules);
  if (currency && /^-/.test(digits) && !negative) return { negative: true, currency, percent, digits: digits.slice(1) };
  return { negative, currency, percent, digits };
}

const currencyPattern = (symbol: string, decimals: string): string =>
  symbol === '$' ? `"$"#,##0${decimals}` : `[$${symbol}]#,##0${decimals}`;

function formatOf(found: Affixes, grouped: boolean, decimals: boolean, exponent: boolean): NumberFormat | undefined {
  const fraction = decimals ? '.00' : '';
  if (found.percent) return { type: 'PERCENT', pattern: `0${fraction}%` };
  if (found.currency) return { type: 'CURRENCY', pattern: currencyPattern(found.currency, fraction) };
  if (exponent) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  return grouped ? { type: 'NUMBER', pattern: `#,##0${fraction}` } : undefined;
}

/** A number as people of the locale type it: groups, decimals, sign, percent, currency, exponent; else null. */
export function parseNumber(text: string, rules: LocaleRules): ParsedNumber | null {
  const found = affixes(text, rules);
  const match = numberPattern(rules).exec(found.digits);
  if (!match) return null;
  const whole = match[1] ?? '0';
  const plain = whole.replace(/\D/g, '');
  const fraction = match[3] ?? match[5] ?? '';
  const exponent = match[6];
  const size = Number(`${plain}.${fraction || '0'}${exponent === undefined ? '' : `e${exponent}`}`);
  if (!Number.isFinite(size)) return null;
  const scaled = found.percent ? Number(`${size}e-2`) || size / 100 : size;
  const format = formatOf(found, plain !== whole, fraction !== '', exponent !== undefined);
  return { value: found.negative && scaled !== 0 ? -scaled : scaled, ...(format && { format }) };
}
