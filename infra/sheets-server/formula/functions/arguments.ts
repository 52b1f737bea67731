import type { Node } from '../ast.ts';
import { evaluate, rowsOf, type Scope, scalarOf, textOf } from '../evaluator.ts';
import { type Effective, isError } from '../types.ts';
import { FormulaError, isArea, isMatrix, toBoolean, toNumber } from '../values.ts';
import type { SheetFunction } from './types.ts';

/** One argument as a single value; an error in it is thrown. */
export function scalar(args: Node[], index: number, scope: Scope): Effective {
  const node = args[index];
  const value = node && scalarOf(evaluate(node, scope), scope);
  if (isError(value)) throw new FormulaError(value);
  return value;
}

export const numberAt = (args: Node[], index: number, scope: Scope, name: string, otherwise = 0): number => {
  const node = args[index];
  if (!node || node.kind === 'empty') return otherwise;
  return toNumber(scalar(args, index, scope), scope.rules, name, index + 1);
};

export const textAt = (args: Node[], index: number, scope: Scope, otherwise = ''): string =>
  args[index] === undefined ? otherwise : textOf(scalar(args, index, scope), scope.rules);

export const booleanAt = (args: Node[], index: number, scope: Scope, name: string, otherwise = false): boolean =>
  args[index] === undefined ? otherwise : toBoolean(scalar(args, index, scope), name, index + 1);

/** An argument as rows of values, errors among them. */
export function table(args: Node[], index: number, scope: Scope): Effective[][] {
  const node = args[index];
  return node ? rowsOf(evaluate(node, { ...scope, arrays: true }), scope) : [];
}

/** The numbers of all arguments: in ranges only true numbers count, a bare value is converted. Errors are thrown. */
export function numbersOf(args: Node[], scope: Scope, name: string): number[] {
  const numbers: number[] = [];
  args.forEach((node, i) => {
    const value = evaluate(node, { ...scope, arrays: true });
    if (!isArea(value) && !isMatrix(value)) {
      if (value !== undefined) numbers.push(toNumber(value, scope.rules, name, i + 1));
      return;
    }
    for (const one of rowsOf(value, scope).flat()) {
      if (isError(one)) throw new FormulaError(one);
      if (typeof one === 'number') numbers.push(one);
    }
  });
  return numbers;
}

export const valuesOf = (args: Node[], scope: Scope): Effective[] =>
  args.flatMap((node) => rowsOf(evaluate(node, { ...scope, arrays: true }), scope).flat());

/** A function of one number, applied to every cell of an array. */
export const ofNumber = (name: string, apply: (x: number) => number): SheetFunction => ({
  least: 1,
  run: (args, scope) => apply(numberAt(args, 0, scope, name)),
});
