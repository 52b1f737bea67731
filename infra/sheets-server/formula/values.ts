import type { Sheet } from '../model/types.ts';
import type { LocaleRules } from '../parse/locale.ts';
import { parseUserEntered } from '../parse/user-entered.ts';
import { type Effective, type ErrorType, type ErrorValue, isError } from './types.ts';

/** Cells that a reference names, still unread; bounds are known. */
export interface Area {
  kind: 'area';
  sheet: Sheet;
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
  single: boolean;
}

export interface Matrix {
  kind: 'matrix';
  rows: Effective[][];
}

/** What evaluating a part of a formula gives. */
export type Value = Effective | Area | Matrix;

export const isArea = (value: Value): value is Area =>
  typeof value === 'object' && 'kind' in value && value.kind === 'area';
export const isMatrix = (value: Value): value is Matrix =>
  typeof value === 'object' && 'kind' in value && value.kind === 'matrix';
export const matrix = (rows: Effective[][]): Matrix => ({ kind: 'matrix', rows });

export const error = (type: ErrorType, message = ''): ErrorValue => ({ type, message });

/** An error on its way out of a formula. */
export class FormulaError extends Error {
  readonly value: ErrorValue;
  constructor(value: ErrorValue) {
    super(value.message);
    this.value = value;
  }
}

export function raise(type: ErrorType, message = ''): never {
  throw new FormulaError(error(type, message));
}

const KIND: Record<string, string> = { string: 'text', boolean: 'boolean', number: 'number' };

/** A number for parameter `place` of a function; texts that read as numbers are numbers. Throws #VALUE!. */
export function toNumber(value: Effective, rules: LocaleRules, called: string, place: number): number {
  if (value === undefined) return 0;
  if (isError(value)) throw new FormulaError(value);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === '') return 0;
  const read = parseUserEntered(value, rules, 2026).value;
  if (typeof read === 'number') return read;
  const what = KIND[typeof value] ?? 'text';
  return raise(
    'VALUE',
    `Function ${called} parameter ${place} expects number values. But '${value}' is a ${what} and cannot be coerced to a number.`,
  );
}

export function toBoolean(value: Effective, called: string, place: number): boolean {
  if (value === undefined || value === '') return false;
  if (isError(value)) throw new FormulaError(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  return raise(
    'VALUE',
    `Function ${called} parameter ${place} expects boolean values. But '${value}' is a text and cannot be coerced to a boolean.`,
  );
}
