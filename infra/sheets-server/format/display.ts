import { format } from 'numfmt';
import { asString, type JsonObject } from '../model/json.ts';
import type { Scalar } from '../model/types.ts';
import type { LocaleRules } from '../parse/locale.ts';
import { general } from './general.ts';

const PATTERNS: Record<string, string> = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"$"#,##0.00',
  TIME: 'h:mm:ss AM/PM',
  SCIENTIFIC: '0.00E+00',
};

export const isDateType = (type: string): boolean => type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';

/** The pattern that a number format without one stands for. */
export function defaultPattern(type: string, rules: LocaleRules): string {
  if (type === 'DATE') return rules.datePattern;
  if (type === 'DATE_TIME') return `${rules.datePattern} h:mm:ss`;
  if (type === 'CURRENCY' && rules.currency !== '$') return `[$${rules.currency}]#,##0.00`;
  return PATTERNS[type] ?? '';
}

/** Counts are most of what a sheet shows: whole numbers with grouped digits need no pattern to be worked through. */
const grouped = (value: number, group: string): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, group);

function byPattern(value: Scalar, pattern: string, rules: LocaleRules): string {
  try {
    return format(pattern, value, { locale: rules.tag });
  } catch {
    return String(value);
  }
}

/** The text that a reader of the sheet sees. `numberFormat` is `{type, pattern}`. */
export function display(value: Scalar, numberFormat: JsonObject | undefined, rules: LocaleRules): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const type = asString(numberFormat?.type);
  const pattern = asString(numberFormat?.pattern) || defaultPattern(type, rules);
  if (typeof value === 'string')
    return pattern.includes('@') && pattern !== '@' ? byPattern(value, pattern, rules) : value;
  if (type === 'TEXT' || !pattern || /^general$/i.test(pattern)) return general(value, rules.decimal);
  if (pattern === '#,##0' && Number.isInteger(value) && Math.abs(value) < 1e15) return grouped(value, rules.group);
  return byPattern(value, pattern, rules);
}
