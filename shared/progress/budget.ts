import { declaration } from '#actions/declarations.ts';
import type { Field } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import { latestPeriod } from './action-progress.ts';
import type { DistrictInput } from './input.ts';

/** Activities of Aksi 2 that one office pays from one source of funds. Amounts in rupiah, added up over accepted rows. */
export interface BudgetLine {
  /** Source of funds; null where the row names none. */
  readonly fund: string | null;
  /** Responsible office (OPD) as it was typed; null where the row names none. */
  readonly office: string | null;
  readonly activities: number;
  /** Ceiling, over the activities that have one. */
  readonly ceiling: Amount;
  readonly spent: Amount;
  /** Both amounts of those activities alone that have both: what a share may be computed from. */
  readonly absorbed: { readonly spent: number; readonly ceiling: number };
}

export interface Amount {
  readonly sum: number;
  readonly rows: number;
}

export const PLANNING = 2;
/** Longest name of an office that is kept. */
const MOST_WORDS = 120;
const NOTHING: Amount = { sum: 0, rows: 0 };

/** The rows of one table of Aksi 2 by source of funds and office, in a fixed order. */
export function budgetLines(records: readonly RowRecord[]): readonly BudgetLine[] {
  return mergeLines(records.map(lineOf));
}

function lineOf(record: RowRecord): BudgetLine {
  const { pagu, realisasi, sumber_dana: fund, opd_pj: office } = record.values;
  const ceiling = amountOf(pagu);
  const spent = amountOf(realisasi);
  const hasBoth = ceiling.rows > 0 && spent.rows > 0;
  return {
    fund: nameOf(fund),
    office: nameOf(office),
    activities: 1,
    ceiling,
    spent,
    absorbed: hasBoth ? { spent: spent.sum, ceiling: ceiling.sum } : { spent: 0, ceiling: 0 },
  };
}

function amountOf(value: unknown): Amount {
  return typeof value === 'number' ? { sum: value, rows: 1 } : NOTHING;
}

function nameOf(value: unknown): string | null {
  const name =
    typeof value === 'string' ? value.slice(0, MOST_WORDS).trim().replaceAll(/\s+/g, ' ').toWellFormed() : '';
  return name === '' ? null : name;
}

/** Lines of the same fund and office added up; how an office is capitalised makes no other office of it. */
export function mergeLines(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  const groups = Map.groupBy(lines, keyOf);
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, same]) => addLines(same) ?? []);
}

/** The sum of some lines, named after the first of them by name; null of none. */
export function addLines(lines: readonly BudgetLine[]): BudgetLine | null {
  const [first] = lines.toSorted((a, b) => ((a.office ?? '') < (b.office ?? '') ? -1 : 1));
  if (!first) return null;
  const sum = (of: (line: BudgetLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return {
    fund: first.fund,
    office: first.office,
    activities: sum((line) => line.activities),
    ceiling: { sum: sum((line) => line.ceiling.sum), rows: sum((line) => line.ceiling.rows) },
    spent: { sum: sum((line) => line.spent.sum), rows: sum((line) => line.spent.rows) },
    absorbed: { spent: sum((line) => line.absorbed.spent), ceiling: sum((line) => line.absorbed.ceiling) },
  };
}

function keyOf({ fund, office }: BudgetLine): string {
  return `${fundRank(fund)}|${(office ?? '').toLowerCase()}`;
}

const FUNDS: readonly string[] = fundNames(declaration('2025', PLANNING).fields);

function fundNames(fields: readonly Field[]): readonly string[] {
  return fields.find((field) => field.id === 'sumber_dana')?.choices?.map((choice) => choice.id) ?? [];
}

/** In the order in which the action lists sources of funds; rows that name none come last. */
function fundRank(fund: string | null): string {
  const at = fund === null ? FUNDS.length + 1 : FUNDS.indexOf(fund);
  return `${String(at < 0 ? FUNDS.length : at).padStart(2, '0')}${fund ?? ''}`;
}

/** A district's plan of a fiscal year, from the newest period handed in. */
export function budgetOf(district: DistrictInput, fiscalYear: number): readonly BudgetLine[] {
  const ofYear = district.tables.filter(
    ({ identity }) => identity.action === PLANNING && identity.fiscalYear === fiscalYear,
  );
  return mergeLines(latestPeriod(ofYear).flatMap((table) => table.budget ?? []));
}
