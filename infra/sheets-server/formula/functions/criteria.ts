import { parseUserEntered } from '../../parse/user-entered.ts';
import type { Scope } from '../evaluator.ts';
import { compare } from '../operators.ts';
import { type Effective, isError } from '../types.ts';

const wildcard = (text: string): RegExp => {
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (all, literal?: string, wild?: string) => {
    if (literal) return `\\${literal}`;
    if (wild) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
    return `\\${all}`;
  });
  return new RegExp(`^${source}$`, 'i');
};

const TESTS: Record<string, (d: number) => boolean> = {
  '>': (d) => d > 0,
  '<': (d) => d < 0,
  '>=': (d) => d >= 0,
  '<=': (d) => d <= 0,
};

/** The test of COUNTIF and its relatives: `">5"`, `"<>x"`, `"a*"`, a number … */
export function criterion(wanted: Effective, scope: Scope): (value: Effective) => boolean {
  if (typeof wanted !== 'string')
    return (value) => !isError(value) && value !== undefined && compare(value, wanted) === 0;
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(wanted) ?? [];
  const operand = parseUserEntered(rest, scope.rules, 2026).value ?? rest;
  const test = TESTS[operator];
  if (test) {
    return (value) =>
      value !== undefined && !isError(value) && typeof value === typeof operand && test(compare(value, operand));
  }
  const equal = (value: Effective): boolean => {
    if (isError(value)) return false;
    if (rest === '') return value === undefined || value === '';
    if (typeof operand === 'string') return typeof value === 'string' && wildcard(rest).test(value);
    return value !== undefined && typeof value === typeof operand && compare(value, operand) === 0;
  };
  return operator === '<>' ? (value) => !equal(value) : equal;
}
