/** About a whole table or one of its columns. */
export interface TableKinds {
  'total-differs-from-sum': { readonly typed: number; readonly sum: number; readonly rows: number };
  'total-percent-differs': { readonly typed: number; readonly computed: number };
  'total-percent-is-average': { readonly typed: number; readonly computed: number };
  'required-column-missing': { readonly label: string };
  'dash-to-confirm': { readonly cells: number; readonly rows: number };
  'all-zero-column': { readonly rows: number };
  'constant-column': { readonly value: number; readonly rows: number };
  'columns-identical': { readonly other: string; readonly rows: number };
  'counts-look-rounded': { readonly rows: number };
  'value-far-above-neighbours': { readonly value: number; readonly median: number };
  'fiscal-year-differs-from-source': { readonly table: number; readonly registered: number };
  'period-in-future': { readonly period: string };
  'action-not-expected': { readonly action: number; readonly expected: readonly number[] };
  /** Accepted at a coarser level than asked for; not empty. */
  'coarser-level': { readonly level: string; readonly asked: string };
  'fact-repeated-differently': { readonly values: readonly string[] };
  'indicators-missing': { readonly missing: readonly number[] };
}
