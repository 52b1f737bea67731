import { dateOfSerial, serialOfDate } from '../../parse/serial.ts';
import type { Node } from '../ast.ts';
import type { Scope } from '../evaluator.ts';
import { raise } from '../values.ts';
import { numberAt, textAt } from './arguments.ts';
import type { FunctionTable, SheetFunction } from './types.ts';

const dateAt = (args: Node[], index: number, scope: Scope, name: string): Date =>
  dateOfSerial(numberAt(args, index, scope, name));

const part = (name: string, read: (date: Date) => number): SheetFunction => ({
  least: 1,
  run: (args, scope) => read(dateAt(args, 0, scope, name)),
});

function addMonths(date: Date, months: number, day: number | null): number {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return serialOfDate(year, month + 1, day === null ? last : Math.min(day, last));
}

function difference(from: Date, to: Date, unit: string): number {
  const days = Math.floor((to.getTime() - from.getTime()) / 86_400_000);
  if (days < 0) return raise('NUM', 'Function DATEDIF parameter 2 should be on or after parameter 1.');
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 +
    to.getUTCMonth() -
    from.getUTCMonth() -
    (to.getUTCDate() < from.getUTCDate() ? 1 : 0);
  const byUnit: Record<string, number> = { D: days, M: months, Y: Math.floor(months / 12), YM: months % 12 };
  return byUnit[unit.toUpperCase()] ?? raise('NUM', `Function DATEDIF parameter 3 value is ${unit}.`);
}

export const DATES: FunctionTable = {
  TODAY: { least: 0, run: (_, scope) => Math.floor(scope.now) },
  NOW: { least: 0, run: (_, scope) => scope.now },
  DATE: {
    least: 3,
    run: (args, scope) =>
      serialOfDate(
        numberAt(args, 0, scope, 'DATE'),
        numberAt(args, 1, scope, 'DATE'),
        numberAt(args, 2, scope, 'DATE'),
      ),
  },
  TIME: {
    least: 3,
    run: (args, scope) =>
      ((numberAt(args, 0, scope, 'TIME') * 3600 +
        numberAt(args, 1, scope, 'TIME') * 60 +
        numberAt(args, 2, scope, 'TIME')) /
        86_400) %
      1,
  },
  DATEVALUE: { least: 1, run: (args, scope) => Math.floor(numberAt(args, 0, scope, 'DATEVALUE')) },
  TIMEVALUE: { least: 1, run: (args, scope) => numberAt(args, 0, scope, 'TIMEVALUE') % 1 },
  YEAR: part('YEAR', (date) => date.getUTCFullYear()),
  MONTH: part('MONTH', (date) => date.getUTCMonth() + 1),
  DAY: part('DAY', (date) => date.getUTCDate()),
  HOUR: part('HOUR', (date) => date.getUTCHours()),
  MINUTE: part('MINUTE', (date) => date.getUTCMinutes()),
  SECOND: part('SECOND', (date) => date.getUTCSeconds()),
  WEEKDAY: {
    least: 1,
    most: 2,
    run: (args, scope) => {
      const day = dateAt(args, 0, scope, 'WEEKDAY').getUTCDay();
      const type = numberAt(args, 1, scope, 'WEEKDAY', 1);
      return type === 2 ? ((day + 6) % 7) + 1 : type === 3 ? (day + 6) % 7 : day + 1;
    },
  },
  EDATE: {
    least: 2,
    run: (args, scope) => {
      const date = dateAt(args, 0, scope, 'EDATE');
      return addMonths(date, numberAt(args, 1, scope, 'EDATE'), date.getUTCDate());
    },
  },
  EOMONTH: {
    least: 2,
    run: (args, scope) => addMonths(dateAt(args, 0, scope, 'EOMONTH'), numberAt(args, 1, scope, 'EOMONTH'), null),
  },
  DATEDIF: {
    least: 3,
    run: (args, scope) =>
      difference(dateAt(args, 0, scope, 'DATEDIF'), dateAt(args, 1, scope, 'DATEDIF'), textAt(args, 2, scope)),
  },
  DAYS: { least: 2, run: (args, scope) => numberAt(args, 0, scope, 'DAYS') - numberAt(args, 1, scope, 'DAYS') },
};
