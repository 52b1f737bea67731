import type { Node } from '../ast.ts';
import { evaluate, rowsOf, type Scope } from '../evaluator.ts';
import { compare } from '../operators.ts';
import type { Effective } from '../types.ts';
import { matrix, raise, type Value } from '../values.ts';
import { booleanAt, numberAt, table } from './arguments.ts';
import { type FunctionTable, MANY } from './types.ts';

const key = (row: Effective[]): string => JSON.stringify(row.map((value) => value ?? null));

function filter(args: Node[], scope: Scope): Value {
  const rows = table(args, 0, scope);
  const tests = args.slice(1).map((_, i) => table(args, i + 1, scope).flat());
  const kept = rows.filter((_, i) =>
    tests.every((list) => list[i] === true || (typeof list[i] === 'number' && list[i] !== 0)),
  );
  return kept.length ? matrix(kept) : raise('N_A', 'No matches are found in FILTER evaluation.');
}

function sorted(args: Node[], scope: Scope): Value {
  const rows = table(args, 0, scope).slice();
  const keys: [number, boolean][] = [];
  for (let i = 1; i < args.length; i += 2)
    keys.push([numberAt(args, i, scope, 'SORT') - 1, booleanAt(args, i + 1, scope, 'SORT', true)]);
  if (!keys.length) keys.push([0, true]);
  rows.sort((a, b) => {
    for (const [column, ascending] of keys) {
      const [x, y] = [a[column], b[column]];
      if (x === undefined || y === undefined) {
        if (x !== y) return x === undefined ? 1 : -1;
        continue;
      }
      const difference = compare(x, y);
      if (difference) return ascending ? difference : -difference;
    }
    return 0;
  });
  return matrix(rows);
}

const unique = (rows: Effective[][]): Effective[][] => [...new Map(rows.map((row) => [key(row), row])).values()];

/** Functions that give several cells at once. */
export const ARRAYS: FunctionTable = {
  TRANSPOSE: {
    least: 1,
    run: (args, scope) => {
      const rows = table(args, 0, scope);
      return matrix((rows[0] ?? []).map((_, j) => rows.map((row) => row[j])));
    },
  },
  ARRAYFORMULA: {
    least: 1,
    run: (args, scope) =>
      args[0] ? matrix(rowsOf(evaluate(args[0], { ...scope, arrays: true }), { ...scope, arrays: true })) : undefined,
  },
  FILTER: { least: 2, most: MANY, run: filter },
  SORT: { least: 1, most: MANY, run: sorted },
  UNIQUE: { least: 1, most: 3, run: (args, scope) => matrix(unique(table(args, 0, scope))) },
  SEQUENCE: {
    least: 1,
    most: 4,
    run: (args, scope) => {
      const [rows, columns] = [numberAt(args, 0, scope, 'SEQUENCE'), numberAt(args, 1, scope, 'SEQUENCE', 1)];
      const [start, step] = [numberAt(args, 2, scope, 'SEQUENCE', 1), numberAt(args, 3, scope, 'SEQUENCE', 1)];
      return matrix(
        Array.from({ length: rows }, (_, i) =>
          Array.from({ length: columns }, (__, j) => start + (i * columns + j) * step),
        ),
      );
    },
  },
};
