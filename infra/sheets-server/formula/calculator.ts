import type { JsonObject } from '../model/json.ts';
import type { Cell, Sheet, Workbook } from '../model/types.ts';
import { eachCell, wholeGrid } from '../model/workbook.ts';
import { type LocaleRules, localeRules } from '../parse/locale.ts';
import { serialNow } from '../parse/serial.ts';
import type { Node } from './ast.ts';
import { evaluate, rowsOf, type Scope, scalarOf } from './evaluator.ts';
import { parseFormula } from './parse.ts';
import type { Effective } from './types.ts';
import { error, FormulaError, isArea, isMatrix, type Value } from './values.ts';

const CIRCULAR = 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.';
const SPILLING = new Set([
  'ARRAYFORMULA',
  'TRANSPOSE',
  'FILTER',
  'SORT',
  'UNIQUE',
  'SEQUENCE',
  'SPLIT',
  'REGEXEXTRACT',
  'INDEX',
]);
/** So deep a chain of formulas is worked out by recursion; a longer one would overflow the stack. */
const MAX_DEPTH = 900;

const DATE: JsonObject = { type: 'DATE' };
const DATE_TIME: JsonObject = { type: 'DATE_TIME' };
const FORMATS: Record<string, JsonObject> = {
  TODAY: DATE,
  DATE,
  EDATE: DATE,
  EOMONTH: DATE,
  NOW: DATE_TIME,
  TIME: { type: 'TIME' },
};

interface Spill {
  values: Map<number, Effective>;
  rows: number;
  columns: number;
}

/** Columns are fewer than this, so that a place is one number. */
const WIDTH = 20_000;

/** Works out what cells show. One for each state of a workbook: results are kept. */
export class Calculator {
  readonly workbook: Workbook;
  readonly rules: LocaleRules;
  readonly #now: number;
  readonly #results = new Map<Sheet, Map<number, Effective>>();
  readonly #spills = new Map<Sheet, Spill>();
  readonly #running = new Set<string>();
  #depth = 0;

  constructor(workbook: Workbook, now: number) {
    this.workbook = workbook;
    this.rules = localeRules(workbook.properties.locale);
    this.#now = serialNow(now, workbook.properties.timeZone);
  }

  /** What the cell shows; undefined = nothing. */
  valueAt(sheet: Sheet, row: number, column: number): Effective {
    const cell = sheet.rows[row]?.cells[column];
    if (cell?.formula !== undefined) return this.#formulaValue(sheet, row, column, cell);
    return cell?.value ?? this.#spillOf(sheet).values.get(row * WIDTH + column);
  }

  /** The number format that a formula's result brings along, as TODAY brings a date. */
  inheritedFormat(sheet: Sheet, row: number, column: number): JsonObject | undefined {
    const formula = sheet.rows[row]?.cells[column]?.formula;
    if (formula === undefined) return undefined;
    return this.#formatOf(this.#parse(formula), sheet);
  }

  #formatOf(node: Node | null, sheet: Sheet): JsonObject | undefined {
    if (node?.kind === 'call') return FORMATS[node.name];
    if (node?.kind === 'binary' && (node.operator === '+' || node.operator === '-')) {
      const [left, right] = [this.#formatOf(node.left, sheet), this.#formatOf(node.right, sheet)];
      return left && right ? undefined : (left ?? right);
    }
    if (node?.kind !== 'reference' || !node.single || node.title !== undefined) return undefined;
    const format = sheet.rows[node.startRow ?? 0]?.cells[node.startColumn ?? 0]?.format?.numberFormat;
    return format as JsonObject | undefined;
  }

  /** The address behind a HYPERLINK formula. */
  linkAt(sheet: Sheet, row: number, column: number): string | undefined {
    const formula = sheet.rows[row]?.cells[column]?.formula;
    const node = formula === undefined ? null : this.#parse(formula);
    const target = node?.kind === 'call' && node.name === 'HYPERLINK' ? node.args[0] : undefined;
    if (!target) return undefined;
    const link = this.#guarded(() =>
      scalarOf(evaluate(target, this.#scope(sheet, row, column)), this.#scope(sheet, row, column)),
    );
    return typeof link === 'string' ? link : undefined;
  }

  rowsInUse(sheet: Sheet): number {
    return Math.max(sheet.rows.length, this.#spillOf(sheet).rows);
  }

  columnsInUse(sheet: Sheet, row: number): number {
    return Math.max(sheet.rows[row]?.cells.length ?? 0, this.#spillOf(sheet).columns);
  }

  #parse(formula: string): Node | null {
    return parseFormula(formula, this.rules.decimal);
  }

  #formulaValue(sheet: Sheet, row: number, column: number, cell: Cell): Effective {
    let results = this.#results.get(sheet);
    if (!results) {
      results = new Map();
      this.#results.set(sheet, results);
    }
    const place = row * WIDTH + column;
    if (results.has(place)) return results.get(place);
    const key = `${sheet.properties.sheetId} ${place}`;
    if (this.#running.has(key)) return error('REF', CIRCULAR);
    if (this.#depth > MAX_DEPTH) return error('ERROR', 'The formula depends on too many others.');
    this.#running.add(key);
    this.#depth++;
    const value = this.#guarded(() => this.#compute(sheet, row, column, cell.formula ?? ''));
    this.#depth--;
    this.#running.delete(key);
    results.set(place, value);
    return value;
  }

  #compute(sheet: Sheet, row: number, column: number, formula: string): Effective {
    const value = this.#evaluate(sheet, row, column, formula);
    if (!isMatrix(value)) return scalarOf(value, this.#scope(sheet, row, column));
    return value.rows[0]?.[0];
  }

  #evaluate(sheet: Sheet, row: number, column: number, formula: string): Value {
    const node = this.#parse(formula);
    if (!node) throw new FormulaError(error('ERROR', 'Formula parse error.'));
    return evaluate(node, this.#scope(sheet, row, column));
  }

  #guarded(action: () => Effective): Effective {
    try {
      return action();
    } catch (thrown) {
      if (thrown instanceof FormulaError) return thrown.value;
      if (thrown instanceof RangeError) return error('ERROR', 'The formula is too deep.');
      throw thrown;
    }
  }

  #scope(sheet: Sheet, row: number, column: number): Scope {
    return {
      workbook: this.workbook,
      rules: this.rules,
      sheet,
      row,
      column,
      now: this.#now,
      arrays: false,
      read: (onSheet, atRow, atColumn) => this.valueAt(onSheet, atRow, atColumn),
      used: (onSheet) => this.#used(onSheet),
    };
  }

  readonly #usedBySheet = new Map<Sheet, { rows: number; columns: number }>();

  #used(sheet: Sheet): { rows: number; columns: number } {
    let used = this.#usedBySheet.get(sheet);
    if (!used) {
      const columns = sheet.rows.reduce((most, row) => Math.max(most, row?.cells.length ?? 0), 0);
      used = { rows: sheet.rows.length, columns };
      this.#usedBySheet.set(sheet, used);
    }
    const spill = this.#spills.get(sheet);
    return spill ? { rows: Math.max(used.rows, spill.rows), columns: Math.max(used.columns, spill.columns) } : used;
  }

  /** Values that array formulas put into the cells beside and below them. */
  #spillOf(sheet: Sheet): Spill {
    const known = this.#spills.get(sheet);
    if (known) return known;
    const spill: Spill = { values: new Map(), rows: 0, columns: 0 };
    this.#spills.set(sheet, spill);
    const sources: [number, number, string][] = [];
    eachCell(sheet, wholeGrid(sheet), (cell, row, column) => {
      if (cell.formula !== undefined && this.#mightSpill(cell.formula)) sources.push([row, column, cell.formula]);
    });
    for (const [row, column, formula] of sources) this.#spillFrom(sheet, row, column, formula, spill);
    return spill;
  }

  #mightSpill(formula: string): boolean {
    const node = this.#parse(formula);
    const call = node?.kind === 'call' && (node.name === 'IFERROR' || node.name === 'IFNA') ? node.args[0] : node;
    return call?.kind === 'array' || (call?.kind === 'call' && SPILLING.has(call.name));
  }

  #spillFrom(sheet: Sheet, row: number, column: number, formula: string, spill: Spill): void {
    let rows: Effective[][] = [];
    this.#guarded(() => {
      const value = this.#evaluate(sheet, row, column, formula);
      if (isMatrix(value) || isArea(value)) rows = rowsOf(value, this.#scope(sheet, row, column));
      return undefined;
    });
    rows.forEach((values, i) => {
      values.forEach((value, j) => {
        const [r, c] = [row + i, column + j];
        if ((i === 0 && j === 0) || r >= sheet.rowCount || c >= sheet.columnCount) return;
        spill.values.set(r * WIDTH + c, value);
        spill.rows = Math.max(spill.rows, r + 1);
        spill.columns = Math.max(spill.columns, c + 1);
      });
    });
  }
}
