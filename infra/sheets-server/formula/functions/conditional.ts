import type { Node } from '../ast.ts';
import type { Scope } from '../evaluator.ts';
import type { Effective } from '../types.ts';
import { raise } from '../values.ts';
import { scalar, table, valuesOf } from './arguments.ts';
import { criterion } from './criteria.ts';
import { type FunctionTable, MANY } from './types.ts';

const total = (numbers: number[]): number => Number(numbers.reduce((a, b) => a + b, 0).toPrecision(15));

/** Which places fulfil all pairs of range and criterion from argument `from` on. */
function places(args: Node[], from: number, scope: Scope): boolean[] {
  let hits: boolean[] | null = null;
  for (let i = from; i < args.length; i += 2) {
    const test = criterion(scalar(args, i + 1, scope), scope);
    const here = table(args, i, scope).flat().map(test);
    hits = hits ? hits.map((hit, k) => hit && here[k] === true) : here;
  }
  return hits ?? [];
}

const chosen = (values: Effective[], hits: boolean[]): number[] =>
  values.filter((value, i): value is number => hits[i] === true && typeof value === 'number');

function mean(numbers: number[], name: string): number {
  if (!numbers.length) raise('DIVIDE_BY_ZERO', `Evaluation of function ${name} caused a divide by zero error.`);
  return total(numbers) / numbers.length;
}

/** SUMIF and AVERAGEIF take the values from the range itself unless a third argument names another. */
const single = (args: Node[], scope: Scope): number[] =>
  chosen(table(args, args.length > 2 ? 2 : 0, scope).flat(), places(args.slice(0, 2), 0, scope));
const several = (args: Node[], scope: Scope): number[] => chosen(table(args, 0, scope).flat(), places(args, 1, scope));

export const CONDITIONAL: FunctionTable = {
  COUNT: {
    least: 1,
    most: MANY,
    run: (args, scope) => valuesOf(args, scope).filter((value) => typeof value === 'number').length,
  },
  COUNTA: {
    least: 1,
    most: MANY,
    run: (args, scope) => valuesOf(args, scope).filter((value) => value !== undefined).length,
  },
  COUNTBLANK: {
    least: 1,
    run: (args, scope) => valuesOf(args, scope).filter((value) => value === undefined || value === '').length,
  },
  COUNTUNIQUE: {
    least: 1,
    most: MANY,
    run: (args, scope) => new Set(valuesOf(args, scope).filter((value) => value !== undefined)).size,
  },
  COUNTIF: { least: 2, run: (args, scope) => places(args, 0, scope).filter(Boolean).length },
  COUNTIFS: { least: 2, most: MANY, run: (args, scope) => places(args, 0, scope).filter(Boolean).length },
  SUMIF: { least: 2, most: 3, run: (args, scope) => total(single(args, scope)) },
  SUMIFS: { least: 3, most: MANY, run: (args, scope) => total(several(args, scope)) },
  AVERAGEIF: { least: 2, most: 3, run: (args, scope) => mean(single(args, scope), 'AVERAGEIF') },
  AVERAGEIFS: { least: 3, most: MANY, run: (args, scope) => mean(several(args, scope), 'AVERAGEIFS') },
  MAXIFS: {
    least: 3,
    most: MANY,
    run: (args, scope) => several(args, scope).reduce((a, b) => Math.max(a, b), -Infinity) || 0,
  },
  MINIFS: {
    least: 3,
    most: MANY,
    run: (args, scope) => several(args, scope).reduce((a, b) => Math.min(a, b), Infinity) || 0,
  },
};
