import { resolveRange } from '../../a1/resolve.ts';
import { ApiError } from '../../http/errors.ts';
import type { Node } from '../ast.ts';
import { evaluate, type Scope } from '../evaluator.ts';
import { compare } from '../operators.ts';
import { type Effective, isError } from '../types.ts';
import { type Area, isArea, matrix, raise, type Value } from '../values.ts';
import { booleanAt, numberAt, scalar, table, textAt } from './arguments.ts';
import { type FunctionTable, MANY } from './types.ts';

const equal = (a: Effective, b: Effective): boolean =>
  a !== undefined && !isError(a) && typeof a === typeof b && compare(a, b) === 0;

/** Place of the last value that is not greater, in an ascending list; -1 = none. */
const lastNotAbove = (list: Effective[], wanted: Effective): number =>
  list.findLastIndex(
    (value) => value !== undefined && !isError(value) && typeof value === typeof wanted && compare(value, wanted) <= 0,
  );

function placeIn(list: Effective[], wanted: Effective, sorted: boolean): number {
  return sorted ? lastNotAbove(list, wanted) : list.findIndex((value) => equal(value, wanted));
}

const notFound = (wanted: Effective, name: string): never =>
  raise('N_A', `Did not find value '${String(wanted)}' in ${name} evaluation.`);

function lookup(
  name: string,
  args: Node[],
  scope: Scope,
  list: Effective[],
  pick: (place: number, index: number) => Effective,
): Effective {
  const wanted = scalar(args, 0, scope);
  const index = numberAt(args, 2, scope, name);
  const place = placeIn(list, wanted, booleanAt(args, 3, scope, name, true));
  if (place < 0) return notFound(wanted, name);
  return pick(place, index - 1);
}

const outOfBounds = (name: string, value: number, size: number): never =>
  raise('VALUE', `Function ${name} parameter 3 value is ${value}. Valid values are between 1 and ${size} inclusive.`);

function vlookup(args: Node[], scope: Scope): Effective {
  const rows = table(args, 1, scope);
  const width = areaWidth(args, scope, rows);
  return lookup(
    'VLOOKUP',
    args,
    scope,
    rows.map((row) => row[0]),
    (place, index) => (index < 0 || index >= width ? outOfBounds('VLOOKUP', index + 1, width) : rows[place]?.[index]),
  );
}

function areaWidth(args: Node[], scope: Scope, rows: Effective[][]): number {
  const value = args[1] && evaluate(args[1], scope);
  return value !== undefined && isArea(value) ? value.endColumn - value.startColumn : (rows[0]?.length ?? 0);
}

function hlookup(args: Node[], scope: Scope): Effective {
  const rows = table(args, 1, scope);
  return lookup('HLOOKUP', args, scope, rows[0] ?? [], (place, index) =>
    index < 0 || index >= rows.length ? outOfBounds('HLOOKUP', index + 1, rows.length) : rows[index]?.[place],
  );
}

function match(args: Node[], scope: Scope): number {
  const wanted = scalar(args, 0, scope);
  const list = table(args, 1, scope).flat();
  const type = numberAt(args, 2, scope, 'MATCH', 1);
  const place =
    type === -1
      ? list.findLastIndex((value) => value !== undefined && !isError(value) && compare(value, wanted) >= 0)
      : placeIn(list, wanted, type === 1);
  return place < 0 ? notFound(wanted, 'MATCH') : place + 1;
}

function index(args: Node[], scope: Scope): Value {
  const rows = table(args, 0, scope);
  let [row, column] = [numberAt(args, 1, scope, 'INDEX'), numberAt(args, 2, scope, 'INDEX')];
  if (rows.length === 1 && args.length === 2) [row, column] = [1, row];
  if (row === 0 && column === 0) return matrix(rows);
  if (row === 0) return matrix(rows.map((one) => [one[column - 1]]));
  if (column === 0) return (rows[row - 1]?.length ?? 0) === 1 ? rows[row - 1]?.[0] : matrix([rows[row - 1] ?? []]);
  return rows[row - 1]?.[column - 1];
}

function xlookup(args: Node[], scope: Scope): Value {
  const wanted = scalar(args, 0, scope);
  const place = table(args, 1, scope)
    .flat()
    .findIndex((value) => equal(value, wanted));
  if (place < 0) return args[3] ? evaluate(args[3], scope) : notFound(wanted, 'XLOOKUP');
  const rows = table(args, 2, scope);
  return rows.length === 1
    ? rows[0]?.[place]
    : (rows[place]?.length ?? 0) > 1
      ? matrix([rows[place] ?? []])
      : rows[place]?.[0];
}

function areaAt(args: Node[], scope: Scope): Area | null {
  const value = args[0] && evaluate(args[0], scope);
  return value !== undefined && isArea(value) ? value : null;
}

function indirect(args: Node[], scope: Scope): Value {
  try {
    const { sheet, box } = resolveRange(scope.workbook, textAt(args, 0, scope));
    const local = textAt(args, 0, scope).includes('!') ? sheet : scope.sheet;
    return {
      kind: 'area',
      sheet: local,
      startRow: box.startRow ?? 0,
      endRow: box.endRow ?? local.rowCount,
      startColumn: box.startColumn ?? 0,
      endColumn: box.endColumn ?? local.columnCount,
      single: box.single,
    };
  } catch (error) {
    if (error instanceof ApiError)
      return raise(
        'REF',
        `Function INDIRECT parameter 1 value is '${textAt(args, 0, scope)}'. It is not a valid cell/range reference.`,
      );
    throw error;
  }
}

function offset(args: Node[], scope: Scope): Value {
  const area = areaAt(args, scope);
  if (!area) return raise('VALUE', 'Argument must be a range.');
  const startRow = area.startRow + numberAt(args, 1, scope, 'OFFSET');
  const startColumn = area.startColumn + numberAt(args, 2, scope, 'OFFSET');
  if (startRow < 0 || startColumn < 0) return raise('REF', 'Function OFFSET evaluates to an out of bounds range.');
  const height = numberAt(args, 3, scope, 'OFFSET', area.endRow - area.startRow);
  const width = numberAt(args, 4, scope, 'OFFSET', area.endColumn - area.startColumn);
  return {
    ...area,
    startRow,
    startColumn,
    endRow: startRow + height,
    endColumn: startColumn + width,
    single: height === 1 && width === 1,
  };
}

/** Nothing is fetched from outside: what the sheet would show while it waits, for good. */
const outside = (): never => raise('N_A', 'This server does not fetch external data.');

export const LOOKUP: FunctionTable = {
  VLOOKUP: { least: 3, most: 4, run: vlookup },
  HLOOKUP: { least: 3, most: 4, run: hlookup },
  XLOOKUP: { least: 3, most: 6, run: xlookup },
  MATCH: { least: 2, most: 3, run: match },
  INDEX: { least: 1, most: 3, run: index },
  INDIRECT: { least: 1, most: 2, run: indirect },
  OFFSET: { least: 3, most: 5, run: offset },
  CHOOSE: {
    least: 2,
    most: MANY,
    run: (args, scope) => {
      const branch = args[numberAt(args, 0, scope, 'CHOOSE')];
      return branch ? evaluate(branch, scope) : raise('NUM', 'Function CHOOSE parameter 1 is out of range.');
    },
  },
  ROW: { least: 0, most: 1, run: (args, scope) => (areaAt(args, scope)?.startRow ?? scope.row) + 1 },
  COLUMN: { least: 0, most: 1, run: (args, scope) => (areaAt(args, scope)?.startColumn ?? scope.column) + 1 },
  ROWS: {
    least: 1,
    run: (args, scope) => {
      const area = areaAt(args, scope);
      return area ? area.endRow - area.startRow : table(args, 0, scope).length;
    },
  },
  COLUMNS: {
    least: 1,
    run: (args, scope) => {
      const area = areaAt(args, scope);
      return area ? area.endColumn - area.startColumn : (table(args, 0, scope)[0]?.length ?? 0);
    },
  },
  IMPORTRANGE: { least: 2, run: outside },
  IMPORTXML: { least: 2, most: 3, run: outside },
  IMPORTHTML: { least: 3, most: 4, run: outside },
  IMPORTDATA: { least: 1, most: 3, run: outside },
  IMPORTFEED: { least: 1, most: 4, run: outside },
  GOOGLEFINANCE: { least: 1, most: 5, run: outside },
};
