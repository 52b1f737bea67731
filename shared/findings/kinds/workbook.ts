import type { Pair } from './figure.ts';

/** Between tables of one workbook. */
export interface WorkbookKinds {
  /** The same record in two tables with different values. */
  'tables-disagree': { readonly first: string; readonly second: string; readonly tabs: readonly [string, string] };
  /** Villages add up to something else than what the same workbook says of their kecamatan. */
  'levels-disagree': { readonly sum: number; readonly typed: number; readonly level: string };
  'actions-disagree-on-measured': Pair;
  'review-date-differs-from-meeting': { readonly review: string; readonly meeting: string };
  'review-prevalence-differs': { readonly review: number; readonly computed: number };
}
