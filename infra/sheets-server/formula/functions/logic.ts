import type { Node } from '../ast.ts';
import { evaluate, rowsOf, type Scope, scalarOf } from '../evaluator.ts';
import { compare } from '../operators.ts';
import { type Effective, isError } from '../types.ts';
import { FormulaError, isArea, isMatrix, matrix, raise, toBoolean, type Value } from '../values.ts';
import { booleanAt, scalar, valuesOf } from './arguments.ts';
import { type FunctionTable, MANY } from './types.ts';

/** The value of an argument with an error as a value, not thrown. */
function attempt(node: Node, scope: Scope): Value {
  try {
    return scope.arrays ? evaluate(node, scope) : scalarOf(evaluate(node, scope), scope);
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown.value;
    throw thrown;
  }
}

function flags(args: Node[], scope: Scope, name: string): boolean[] {
  return valuesOf(args, scope)
    .filter((value) => value !== undefined && typeof value !== 'string')
    .map((value) => toBoolean(value, name, 1));
}

function choose(args: Node[], scope: Scope): Value {
  const condition = args[0] && evaluate(args[0], scope);
  if (condition !== undefined && (isMatrix(condition) || (scope.arrays && isArea(condition))))
    return chooseEach(condition, args, scope);
  const branch = booleanAt(args, 0, scope, 'IF') ? args[1] : args[2];
  if (!branch) return false;
  return evaluate(branch, scope);
}

function chooseEach(condition: Value, args: Node[], scope: Scope): Value {
  const yes = args[1] ? rowsOf(evaluate(args[1], scope), scope) : [[true]];
  const no = args[2] ? rowsOf(evaluate(args[2], scope), scope) : [[false]];
  const pick = (rows: Effective[][], i: number, j: number) => {
    const row = rows.length === 1 ? rows[0] : rows[i];
    return row?.length === 1 ? row[0] : row?.[j];
  };
  return matrix(
    rowsOf(condition, scope).map((row, i) =>
      row.map((test, j) => pick(!isError(test) && toBoolean(test, 'IF', 1) ? yes : no, i, j)),
    ),
  );
}

const replaced = (args: Node[], scope: Scope, isBad: (value: Effective) => boolean): Value => {
  const value = args[0] && attempt(args[0], scope);
  if (value !== undefined && (isMatrix(value) || isArea(value))) {
    const other = args[1] ? scalar(args, 1, scope) : undefined;
    return matrix(rowsOf(value, scope).map((row) => row.map((one) => (isBad(one) ? other : one))));
  }
  if (!isBad(value)) return value;
  return args[1] ? evaluate(args[1], scope) : undefined;
};

const isNA = (value: Effective): boolean => isError(value) && value.type === 'N_A';

const tests = (name: string, test: (value: Effective) => boolean): FunctionTable => ({
  [name]: {
    least: 1,
    run: (args, scope) => {
      const value = args[0] && attempt(args[0], scope);
      if (value !== undefined && (isMatrix(value) || isArea(value)))
        return matrix(rowsOf(value, scope).map((row) => row.map(test)));
      return test(value);
    },
  },
});

export const LOGIC: FunctionTable = {
  TRUE: { least: 0, run: () => true },
  FALSE: { least: 0, run: () => false },
  IF: { least: 2, most: 3, run: choose },
  IFS: {
    least: 2,
    most: MANY,
    run: (args, scope) => {
      for (let i = 0; i + 1 < args.length; i += 2) {
        const branch = args[i + 1];
        if (branch && booleanAt(args, i, scope, 'IFS')) return evaluate(branch, scope);
      }
      return raise('N_A', 'No match.');
    },
  },
  SWITCH: {
    least: 3,
    most: MANY,
    run: (args, scope) => {
      const wanted = scalar(args, 0, scope);
      for (let i = 1; i + 1 < args.length; i += 2) {
        const branch = args[i + 1];
        if (branch && compare(scalar(args, i, scope), wanted) === 0) return evaluate(branch, scope);
      }
      const otherwise = args.length % 2 === 0 ? args.at(-1) : undefined;
      return otherwise ? evaluate(otherwise, scope) : raise('N_A', 'No match.');
    },
  },
  AND: { least: 1, most: MANY, run: (args, scope) => flags(args, scope, 'AND').every(Boolean) },
  OR: { least: 1, most: MANY, run: (args, scope) => flags(args, scope, 'OR').some(Boolean) },
  NOT: { least: 1, run: (args, scope) => !booleanAt(args, 0, scope, 'NOT') },
  IFERROR: { least: 1, most: 2, run: (args, scope) => replaced(args, scope, isError) },
  IFNA: { least: 1, most: 2, run: (args, scope) => replaced(args, scope, isNA) },
  NA: { least: 0, run: () => raise('N_A') },
  ...tests('ISERROR', isError),
  ...tests('ISERR', (value) => isError(value) && value.type !== 'N_A'),
  ...tests('ISNA', isNA),
  ...tests('ISBLANK', (value) => value === undefined),
  ...tests('ISNUMBER', (value) => typeof value === 'number'),
  ...tests('ISTEXT', (value) => typeof value === 'string'),
  ...tests('ISLOGICAL', (value) => typeof value === 'boolean'),
};
