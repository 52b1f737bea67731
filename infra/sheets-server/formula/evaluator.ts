import { sheetByTitle } from '../a1/resolve.ts';
import { general } from '../format/general.ts';
import { asObject } from '../model/json.ts';
import type { Sheet, Workbook } from '../model/types.ts';
import { sheetById } from '../model/workbook.ts';
import type { LocaleRules } from '../parse/locale.ts';
import type { Node, ReferenceNode } from './ast.ts';
import { FUNCTIONS } from './functions/index.ts';
import { binary } from './operators.ts';
import { type Effective, isError } from './types.ts';
import { type Area, error, FormulaError, isArea, isMatrix, matrix, raise, toNumber, type Value } from './values.ts';

/** The cell that is being worked out, and how to read others. */
export interface Scope {
  workbook: Workbook;
  rules: LocaleRules;
  sheet: Sheet;
  row: number;
  column: number;
  /** Wall-clock moment of the workbook's time zone, as a serial. */
  now: number;
  read: (sheet: Sheet, row: number, column: number) => Effective;
  used: (sheet: Sheet) => { rows: number; columns: number };
  /** True inside ARRAYFORMULA and what computes with whole ranges. */
  arrays: boolean;
}

/** Works out a tree. Errors inside are thrown as FormulaError and caught where a function looks at them. */
export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return node.value;
    case 'empty':
      return undefined;
    case 'error':
      return raise(node.type, node.type === 'REF' ? 'Reference does not exist.' : '');
    case 'reference':
      return areaOf(node, scope);
    case 'name':
      return namedArea(node.name, scope);
    case 'call':
      return call(node, scope);
    case 'binary':
      return broadcast(evaluate(node.left, scope), evaluate(node.right, scope), scope, (a, b) =>
        binary(node.operator, a, b, scope.rules),
      );
    case 'unary':
      return broadcast(evaluate(node.operand, scope), undefined, scope, (a) => signed(node.operator, a, scope));
    case 'percent':
      return broadcast(
        evaluate(node.operand, scope),
        undefined,
        scope,
        (a) => toNumber(a, scope.rules, 'UNARY_PERCENT', 1) / 100,
      );
    case 'array':
      return arrayOf(node.rows, scope);
  }
}

const signed = (operator: string, value: Effective, scope: Scope): Effective =>
  operator === '-' ? -toNumber(value, scope.rules, 'UMINUS', 1) || 0 : value;

function areaOf(node: ReferenceNode, scope: Scope): Area {
  const sheet = node.title === undefined ? scope.sheet : sheetByTitle(scope.workbook, node.title);
  if (!sheet) return raise('REF', `Unresolved sheet name '${node.title}'.`);
  return {
    kind: 'area',
    sheet,
    startRow: node.startRow ?? 0,
    endRow: Math.min(node.endRow ?? sheet.rowCount, Math.max(sheet.rowCount, (node.startRow ?? 0) + 1)),
    startColumn: node.startColumn ?? 0,
    endColumn: Math.min(node.endColumn ?? sheet.columnCount, Math.max(sheet.columnCount, (node.startColumn ?? 0) + 1)),
    single: node.single,
  };
}

function namedArea(name: string, scope: Scope): Area {
  const found = scope.workbook.namedRanges.find((range) => String(range.name).toLowerCase() === name.toLowerCase());
  const range = asObject(found?.range);
  const sheet = found && sheetById(scope.workbook, Number(range.sheetId ?? 0));
  if (!sheet) return raise('NAME', `Unknown range name: '${name}'.`);
  const startRow = Number(range.startRowIndex ?? 0);
  const startColumn = Number(range.startColumnIndex ?? 0);
  const endRow = Number(range.endRowIndex ?? sheet.rowCount);
  const endColumn = Number(range.endColumnIndex ?? sheet.columnCount);
  return {
    kind: 'area',
    sheet,
    startRow,
    endRow,
    startColumn,
    endColumn,
    single: endRow - startRow === 1 && endColumn - startColumn === 1,
  };
}

function call({ name, written, args }: Extract<Node, { kind: 'call' }>, scope: Scope): Value {
  const implementation = FUNCTIONS[name];
  if (!implementation) return raise('NAME', `Unknown function: '${written}'.`);
  const { least, most = least, run } = implementation;
  if (args.length < least || args.length > most) {
    const wanted = least === most ? `${least}` : `between ${least} and ${most}`;
    const plural = most === 1 ? '' : 's';
    return raise(
      'N_A',
      `Wrong number of arguments to ${name}. Expected ${wanted} argument${plural}, but got ${args.length} argument${args.length === 1 ? '' : 's'}.`,
    );
  }
  return run(args, scope);
}

/** The cells of an area that can hold anything; the rest of an open range is known to be empty. */
export function cellsOf(area: Area, scope: Scope): Effective[][] {
  const used = scope.used(area.sheet);
  const endRow = Math.min(area.endRow, Math.max(used.rows, area.startRow + 1));
  const endColumn = Math.min(area.endColumn, Math.max(used.columns, area.startColumn + 1));
  const rows: Effective[][] = [];
  for (let row = area.startRow; row < endRow; row++) {
    const values: Effective[] = [];
    for (let column = area.startColumn; column < endColumn; column++) values.push(scope.read(area.sheet, row, column));
    rows.push(values);
  }
  return rows;
}

export function rowsOf(value: Value, scope: Scope): Effective[][] {
  if (isArea(value)) return cellsOf(value, scope);
  return isMatrix(value) ? value.rows : [[value]];
}

/** One value of an area: the one in the row or column of the formula, as when a range stands where a cell is wanted. */
export function scalarOf(value: Value, scope: Scope): Effective {
  if (isMatrix(value)) return value.rows[0]?.[0];
  if (!isArea(value)) return value;
  const { sheet, startRow, endRow, startColumn, endColumn } = value;
  const oneColumn = endColumn - startColumn === 1;
  const oneRow = endRow - startRow === 1;
  if (oneColumn && oneRow) return scope.read(sheet, startRow, startColumn);
  if (oneColumn && scope.row >= startRow && scope.row < endRow) return scope.read(sheet, scope.row, startColumn);
  if (oneRow && scope.column >= startColumn && scope.column < endColumn)
    return scope.read(sheet, startRow, scope.column);
  return raise('VALUE', 'An array value could not be found.');
}

const attempt = (make: () => Effective): Effective => {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof FormulaError) return thrown.value;
    throw thrown;
  }
};

/** Applies an operation to two values, cell by cell where one is an array. */
export function broadcast(
  left: Value,
  right: Value,
  scope: Scope,
  apply: (a: Effective, b: Effective) => Effective,
): Value {
  const arrays = isMatrix(left) || isMatrix(right) || (scope.arrays && (isArea(left) || isArea(right)));
  if (!arrays) return apply(scalarOf(left, scope), scalarOf(right, scope));
  const [a, b] = [rowsOf(left, scope), rowsOf(right, scope)];
  const height = Math.max(a.length, b.length);
  const width = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  const at = (rows: Effective[][], i: number, j: number) => {
    const row = rows.length === 1 ? rows[0] : rows[i];
    return row?.length === 1 ? row[0] : row?.[j];
  };
  return matrix(
    Array.from({ length: height }, (_, i) =>
      Array.from({ length: width }, (__, j) => attempt(() => apply(at(a, i, j), at(b, i, j)))),
    ),
  );
}

/** Parts of an array literal stand beside and below each other. */
function arrayOf(rows: Node[][], scope: Scope): Value {
  const result: Effective[][] = [];
  for (const nodes of rows) {
    const blocks = nodes.map((node) => rowsOf(evaluate(node, { ...scope, arrays: true }), scope));
    const height = blocks.reduce((most, block) => Math.max(most, block.length), 0);
    for (let i = 0; i < height; i++)
      result.push(blocks.flatMap((block) => block[i] ?? (block[0] ?? []).map(() => error('N_A'))));
  }
  return matrix(result);
}

/** Text of a value as `&` joins it. */
export function textOf(value: Effective, rules: LocaleRules): string {
  if (value === undefined) return '';
  if (isError(value)) throw new FormulaError(value);
  if (typeof value === 'number') return general(value, rules.decimal);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}
