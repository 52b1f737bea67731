import { general } from '../format/general.ts';
import type { LocaleRules } from '../parse/locale.ts';
import { type Effective, isError } from './types.ts';
import { FormulaError, raise, toNumber } from './values.ts';

const NAMES: Record<string, string> = { '+': 'ADD', '-': 'MINUS', '*': 'MULTIPLY', '/': 'DIVIDE', '^': 'POW' };

function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? raise('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.') : a / b;
    default:
      return a ** b;
  }
}

const rank = (value: Effective): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Numbers before texts before booleans; case is ignored; an empty cell equals 0, "" and FALSE. */
export function compare(left: Effective, right: Effective): number {
  if (isError(left)) throw new FormulaError(left);
  if (isError(right)) throw new FormulaError(right);
  const blank = (other: Effective): Effective =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const a = left ?? blank(right);
  const b = right ?? blank(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return Number(a) - Number(b);
}

const COMPARISONS: Record<string, (difference: number) => boolean> = {
  '=': (d) => d === 0,
  '<>': (d) => d !== 0,
  '<': (d) => d < 0,
  '>': (d) => d > 0,
  '<=': (d) => d <= 0,
  '>=': (d) => d >= 0,
};

const joined = (value: Effective, rules: LocaleRules): string => {
  if (value === undefined) return '';
  if (isError(value)) throw new FormulaError(value);
  if (typeof value === 'number') return general(value, rules.decimal);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
};

export function binary(operator: string, a: Effective, b: Effective, rules: LocaleRules): Effective {
  const comparison = COMPARISONS[operator];
  if (comparison) return comparison(compare(a, b));
  if (operator === '&') return joined(a, rules) + joined(b, rules);
  const name = NAMES[operator] ?? '';
  const result = arithmetic(operator, toNumber(a, rules, name, 1), toNumber(b, rules, name, 2));
  if (!Number.isFinite(result)) return raise('NUM', `Function ${name} result is not a number.`);
  // 0.1 + 0.2 is shown and compared as 0.3.
  return operator === '+' || operator === '-' ? Number(result.toPrecision(15)) : result;
}
