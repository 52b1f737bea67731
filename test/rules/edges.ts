import type { PlainValue, ReadTable, TypedRow } from '#reading/types.ts';
import type { Rule } from '#rules/types.ts';
import type { Case } from './cases.ts';
import { check } from './fixtures.ts';

/** Where a rule begins and ceases to speak when a single cell of its fixture is changed: bounds, and what it needs. */

type Part = 'rows' | 'totals';
const DAY = 86_400_000;
const FARTHEST = 4 ** 11;
/** In large tables one row stands for all. */
const FEW = 3;

function changed(of: Case, table: number, part: Part, row: number, field: string, value: PlainValue | null): Case {
  const inRow = (own: TypedRow): TypedRow => {
    const cell = own.values[field];
    if (!cell) return own;
    const verdict = value === null ? ({ kind: 'absent', as: 'blank' } as const) : cell.verdict;
    return { ...own, values: { ...own.values, [field]: { ...cell, value, verdict, shown: String(value ?? '') } } };
  };
  const inTable = (own: ReadTable): ReadTable => ({
    ...own,
    [part]: own[part].map((each, at) => (at === row ? inRow(each) : each)),
  });
  return { ...of, tables: of.tables.map((own, at) => (at === table ? inTable(own) : own)) };
}

function speaks(of: Case, rule: Rule): number {
  return check(of.tables, of.options, [rule]).findings.length;
}

/** The last step at which `same` holds and the first at which it does not. */
function edge(same: (steps: number) => boolean): number | null {
  let low = 0;
  let high = 1;
  while (same(high)) {
    low = high;
    high *= 4;
    if (high > FARTHEST) return null;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (same(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** Values so many steps away: numbers by ones or hundredths, dates by days. */
function stepper(value: PlainValue): ((steps: number) => PlainValue) | null {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? (steps) => value + steps : (steps) => Math.round(value * 100 + steps) / 100;
  }
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  return (steps) =>
    new Date(Date.parse(value) + Math.max(-20_000, Math.min(steps, 20_000)) * DAY).toISOString().slice(0, 10);
}

function edgesOfCell(value: PlainValue, times: (value: PlainValue | null) => number): readonly string[] {
  const usual = times(value);
  const blank = times(null);
  const told = blank === usual ? [] : [`blank ${blank}`];
  const at = stepper(value);
  if (!at) return told;
  for (const way of [-1, 1]) {
    const steps = edge((far) => times(at(way * far)) === usual);
    if (steps !== null) told.push(`${at(way * steps)} ${times(at(way * steps))}`);
  }
  return told;
}

function picked(rows: readonly TypedRow[]): readonly TypedRow[] {
  return rows.length > FEW ? rows.slice(0, 1) : rows;
}

/** `3 sasaran 100: blank 0, 299 1`: sheet row, field, value, and the nearest values with another number of findings. */
export function edges(of: Case, rule: Rule): readonly string[] {
  const lines: string[] = [];
  for (const [table, { rows, totals }] of of.tables.entries()) {
    for (const [part, own] of [
      ['rows', picked(rows)],
      ['totals', picked(totals)],
    ] as const) {
      for (const [row, { sheetRow, values }] of own.entries()) {
        for (const [field, { value }] of Object.entries(values)) {
          if (value === null) continue;
          const told = edgesOfCell(value, (other) => speaks(changed(of, table, part, row, field, other), rule));
          if (told.length > 0) lines.push(`${sheetRow} ${field} ${value}: ${told.join(', ')}`);
        }
      }
    }
  }
  return lines;
}
