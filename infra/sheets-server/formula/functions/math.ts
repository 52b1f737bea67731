import { raise } from '../values.ts';
import { numberAt, numbersOf, ofNumber, table } from './arguments.ts';
import { type FunctionTable, MANY } from './types.ts';

const sum = (numbers: number[]): number => {
  let total = 0;
  for (const n of numbers) total += n;
  return Number(total.toPrecision(15));
};

const noZero = (name: string): never =>
  raise('DIVIDE_BY_ZERO', `Evaluation of function ${name} caused a divide by zero error.`);

const average = (numbers: number[], name: string): number =>
  numbers.length ? sum(numbers) / numbers.length : noZero(name);

function median(numbers: number[]): number {
  if (!numbers.length) return raise('NUM', 'MEDIAN has no valid input data.');
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Half away from zero, on the decimal digits as they are shown. */
export function rounded(value: number, places: number, mode: 'near' | 'up' | 'down' = 'near'): number {
  const factor = 10 ** places;
  const size = Number((Math.abs(value) * factor).toPrecision(15));
  const whole = mode === 'near' ? Math.floor(size + 0.5) : mode === 'up' ? Math.ceil(size) : Math.floor(size);
  const result = Number((whole / factor).toPrecision(15));
  return value < 0 && result !== 0 ? -result : result;
}

function deviation(numbers: number[], name: string): number {
  if (numbers.length < 2) return noZero(name);
  const mean = sum(numbers) / numbers.length;
  return Math.sqrt(numbers.reduce((total, n) => total + (n - mean) ** 2, 0) / (numbers.length - 1));
}

export const MATH: FunctionTable = {
  SUM: { least: 1, most: MANY, run: (args, scope) => sum(numbersOf(args, scope, 'SUM')) },
  AVERAGE: { least: 1, most: MANY, run: (args, scope) => average(numbersOf(args, scope, 'AVERAGE'), 'AVERAGE') },
  MIN: {
    least: 1,
    most: MANY,
    run: (args, scope) => numbersOf(args, scope, 'MIN').reduce((a, b) => Math.min(a, b), Infinity) || 0,
  },
  MAX: {
    least: 1,
    most: MANY,
    run: (args, scope) => numbersOf(args, scope, 'MAX').reduce((a, b) => Math.max(a, b), -Infinity) || 0,
  },
  MEDIAN: { least: 1, most: MANY, run: (args, scope) => median(numbersOf(args, scope, 'MEDIAN')) },
  STDEV: { least: 1, most: MANY, run: (args, scope) => deviation(numbersOf(args, scope, 'STDEV'), 'STDEV') },
  PRODUCT: { least: 1, most: MANY, run: (args, scope) => numbersOf(args, scope, 'PRODUCT').reduce((a, b) => a * b, 1) },
  ROUND: {
    least: 1,
    most: 2,
    run: (args, scope) => rounded(numberAt(args, 0, scope, 'ROUND'), numberAt(args, 1, scope, 'ROUND')),
  },
  ROUNDUP: {
    least: 1,
    most: 2,
    run: (args, scope) => rounded(numberAt(args, 0, scope, 'ROUNDUP'), numberAt(args, 1, scope, 'ROUNDUP'), 'up'),
  },
  ROUNDDOWN: {
    least: 1,
    most: 2,
    run: (args, scope) => rounded(numberAt(args, 0, scope, 'ROUNDDOWN'), numberAt(args, 1, scope, 'ROUNDDOWN'), 'down'),
  },
  TRUNC: {
    least: 1,
    most: 2,
    run: (args, scope) => rounded(numberAt(args, 0, scope, 'TRUNC'), numberAt(args, 1, scope, 'TRUNC'), 'down'),
  },
  INT: ofNumber('INT', Math.floor),
  ABS: ofNumber('ABS', Math.abs),
  SQRT: ofNumber('SQRT', (x) =>
    x < 0 ? raise('NUM', 'Function SQRT parameter 1 value is negative. It should be positive or zero.') : Math.sqrt(x),
  ),
  EXP: ofNumber('EXP', Math.exp),
  LN: ofNumber('LN', Math.log),
  LOG10: ofNumber('LOG10', Math.log10),
  SIGN: ofNumber('SIGN', Math.sign),
  PI: { least: 0, run: () => Math.PI },
  POWER: { least: 2, run: (args, scope) => numberAt(args, 0, scope, 'POWER') ** numberAt(args, 1, scope, 'POWER') },
  DIVIDE: {
    least: 2,
    run: (args, scope) => {
      const by = numberAt(args, 1, scope, 'DIVIDE');
      return by === 0
        ? raise('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.')
        : numberAt(args, 0, scope, 'DIVIDE') / by;
    },
  },
  MOD: {
    least: 2,
    run: (args, scope) => {
      const [x, by] = [numberAt(args, 0, scope, 'MOD'), numberAt(args, 1, scope, 'MOD')];
      return by === 0
        ? raise('DIVIDE_BY_ZERO', 'Function MOD parameter 2 cannot be zero.')
        : x - by * Math.floor(x / by);
    },
  },
  CEILING: {
    least: 1,
    most: 2,
    run: (args, scope) => {
      const by = numberAt(args, 1, scope, 'CEILING', 1);
      return by === 0 ? 0 : Math.ceil(numberAt(args, 0, scope, 'CEILING') / by) * by;
    },
  },
  FLOOR: {
    least: 1,
    most: 2,
    run: (args, scope) => {
      const by = numberAt(args, 1, scope, 'FLOOR', 1);
      return by === 0 ? 0 : Math.floor(numberAt(args, 0, scope, 'FLOOR') / by) * by;
    },
  },
  SUMPRODUCT: {
    least: 1,
    most: MANY,
    run: (args, scope) => {
      const tables = args.map((_, i) => table(args, i, scope).flat());
      const first = tables[0] ?? [];
      return sum(
        first.map((_, i) =>
          tables.reduce((product, values) => {
            const value = values[i];
            return product * (typeof value === 'number' ? value : value === true ? 1 : 0);
          }, 1),
        ),
      );
    },
  },
  RAND: { least: 0, run: () => Math.random() },
};
