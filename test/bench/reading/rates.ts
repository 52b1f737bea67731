import type { Finding, RuleId } from '#findings/types.ts';
import type { CheckedWorkbook } from '#rules/types.ts';

/** How often a rule spoke. */
export interface Rate {
  /** Findings, a column-wide one counted as one. */
  findings: number;
  /** Cells or rows that they concern. */
  places: number;
  workbooks: number;
}

export interface Rates {
  workbooks: number;
  rows: number;
  readonly byRule: Map<RuleId, Rate>;
}

export function emptyRates(): Rates {
  return { workbooks: 0, rows: 0, byRule: new Map() };
}

function count(rates: Rates, rule: RuleId, findings: readonly Finding[]): void {
  const rate = rates.byRule.get(rule) ?? { findings: 0, places: 0, workbooks: 0 };
  rate.findings += findings.length;
  rate.places += findings.reduce((sum, finding) => sum + finding.count, 0);
  rate.workbooks += 1;
  rates.byRule.set(rule, rate);
}

export function addRates(rates: Rates, checked: CheckedWorkbook): void {
  rates.workbooks += 1;
  rates.rows += checked.tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  const groups = Map.groupBy(checked.findings, (finding) => finding.rule);
  for (const [rule, findings] of groups) count(rates, rule, findings);
}

/** Places of a rule in a thousand rows. */
export function perThousandRows(rate: Rate | undefined, rates: { readonly rows: number }): number {
  return rates.rows === 0 ? 0 : ((rate?.places ?? 0) / rates.rows) * 1000;
}

/** What can be looked up in rates, whoever counted them. */
export interface CountedRates {
  readonly workbooks: number;
  readonly rows: number;
  readonly byRule: ReadonlyMap<string, Rate>;
}

/** Rates in a form that can be kept in a file. */
export interface KeptRates {
  /** Day of the run, YYYY-MM-DD. */
  readonly measured: string;
  readonly workbooks: number;
  readonly rows: number;
  readonly byRule: Readonly<Record<string, Rate>>;
}

export function keptRates({ workbooks, rows, byRule }: Rates, measured: string): KeptRates {
  const sorted = [...byRule].sort(([a], [b]) => a.localeCompare(b));
  return { measured, workbooks, rows, byRule: Object.fromEntries(sorted) };
}

export function ratesOf({ workbooks, rows, byRule }: KeptRates): CountedRates {
  return { workbooks, rows, byRule: new Map(Object.entries(byRule)) };
}
