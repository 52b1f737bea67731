import type { LocaleRules } from './locale.ts';
import type { ParsedNumber } from './number.ts';
import { isDate, serialOfDate } from './serial.ts';

interface Part {
  value: number;
  /** As it would be shown again. */
  pattern: string;
}

interface FoundDate {
  serial: number;
  pattern: string;
}

const year = (digits: string): Part | null => {
  const n = Number(digits);
  if (digits.length === 4) return { value: n, pattern: 'yyyy' };
  return digits.length === 2 ? { value: n < 30 ? 2000 + n : 1900 + n, pattern: 'yy' } : null;
};
const small = (digits: string, letter: string): Part | null =>
  digits.length > 2 ? null : { value: Number(digits), pattern: digits.startsWith('0') ? letter + letter : letter };

function assemble(parts: Record<'y' | 'm' | 'd', Part | null>, order: string, separator: string): FoundDate | null {
  const { y, m, d } = parts;
  if (!y || !m || !d || !isDate(y.value, m.value, d.value)) return null;
  const shown = [...order].map((letter) => parts[letter as 'y' | 'm' | 'd']?.pattern).join(separator);
  return { serial: serialOfDate(y.value, m.value, d.value), pattern: shown };
}

const NUMERIC = /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{1,4}))?$/;

function threeNumbers([a, b, c]: [string, string, string], separator: string, rules: LocaleRules): FoundDate | null {
  if (a.length === 4) return assemble({ y: year(a), m: small(b, 'm'), d: small(c, 'd') }, 'ymd', separator);
  const orders = rules.order === 'mdy' ? ['mdy'] : rules.order === 'ymd' ? ['ymd', 'dmy'] : ['dmy'];
  for (const order of orders) {
    const at = (letter: string) => [a, b, c][order.indexOf(letter)] ?? '';
    const found = assemble({ y: year(at('y')), m: small(at('m'), 'm'), d: small(at('d'), 'd') }, order, separator);
    if (found) return found;
  }
  return null;
}

function numericDate(text: string, rules: LocaleRules, thisYear: number): FoundDate | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, a = '', separator = '/', b = '', c] = match;
  if (c !== undefined) return threeNumbers([a, b, c], separator, rules);
  if (separator === '.' && rules.decimal === '.') return null;
  if (a.length > 2) return null;
  const y = { value: thisYear, pattern: '' };
  const [m, d] = rules.order === 'dmy' ? [small(b, 'm'), small(a, 'd')] : [small(a, 'm'), small(b, 'd')];
  return assemble({ y, m, d }, rules.order === 'dmy' ? 'dm' : 'md', separator);
}

const DAY_MONTH = /^(\d{1,2})[\s-]+([\p{L}.]+)(?:[\s,-]+(\d{4}|\d{2}))?$/u;
const MONTH_DAY = /^([\p{L}.]+)\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u;
const MONTH_YEAR = /^([\p{L}.]+)[\s-]+(\d{4})$/u;

function namedDate(text: string, rules: LocaleRules, thisYear: number): FoundDate | null {
  const month = (name: string): Part | null => {
    const value = rules.months.get(name.toLowerCase().replace(/\.$/, ''));
    return value ? { value, pattern: name.length > 3 ? 'mmmm' : 'mmm' } : null;
  };
  const yearOr = (digits: string | undefined): Part | null =>
    digits === undefined ? { value: thisYear, pattern: '' } : year(digits);
  const joined = text.includes('-') ? '-' : ' ';
  let match = DAY_MONTH.exec(text);
  if (match) {
    const parts = { y: yearOr(match[3]), m: month(match[2] ?? ''), d: small(match[1] ?? '', 'd') };
    return assemble(parts, match[3] ? 'dmy' : 'dm', joined);
  }
  match = MONTH_YEAR.exec(text);
  if (match)
    return assemble({ y: yearOr(match[2]), m: month(match[1] ?? ''), d: { value: 1, pattern: '' } }, 'my', joined);
  match = MONTH_DAY.exec(text);
  if (!match) return null;
  const found = assemble({ y: yearOr(match[3]), m: month(match[1] ?? ''), d: small(match[2] ?? '', 'd') }, 'md', ' ');
  return found && { ...found, pattern: match[3] ? `${found.pattern}, yyyy` : found.pattern };
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?\s*([ap]m)?$/i;

/** Part of a day. */
function parseTime(text: string): FoundDate | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, h = '0', m = '0', s, fraction = '', half] = match;
  const hours = half ? (Number(h) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(h);
  if (Number(m) > 59 || Number(s ?? 0) > 59 || (half && Number(h) > 12)) return null;
  const pattern = `${half ? 'h' : h.length === 2 ? 'hh' : 'h'}:mm${s === undefined ? '' : ':ss'}${half ? ' am/pm' : ''}`;
  return { serial: (hours * 3600 + Number(m) * 60 + Number(`${s ?? 0}${fraction}`)) / 86_400, pattern };
}

const DATE_TIME = /^(.+?)[\sT]+(\d{1,2}:\d{2}.*)$/;

/** A date, a time or both as people of the locale type them; else null. `thisYear` completes `5/12`. */
export function parseDate(text: string, rules: LocaleRules, thisYear: number): ParsedNumber | null {
  const trimmed = text.trim();
  const dateOf = (part: string) => numericDate(part, rules, thisYear) ?? namedDate(part, rules, thisYear);
  const date = dateOf(trimmed);
  if (date) return { value: date.serial, format: { type: 'DATE', pattern: date.pattern } };
  const time = parseTime(trimmed);
  if (time) return { value: time.serial, format: { type: 'TIME', pattern: time.pattern } };
  const match = DATE_TIME.exec(trimmed);
  const day = match && dateOf(match[1] ?? '');
  const hour = match && parseTime(match[2] ?? '');
  if (!day || !hour) return null;
  return { value: day.serial + hour.serial, format: { type: 'DATE_TIME', pattern: `${day.pattern} ${hour.pattern}` } };
}
