import type { Figure, Nothing } from './figure.ts';

/** About one cell, or the cells of one row, whatever the action. */
export interface ValueKinds {
  'value-below-range': { readonly value: number; readonly least: number };
  'value-above-range': { readonly value: number; readonly most: number };
  'percent-above-hundred': { readonly value: number };
  /** More than a place of this level can hold. */
  'count-implausibly-large': { readonly value: number; readonly level: string };
  /** An amount under Rp 1.000: typed in thousands or millions. */
  'amount-too-small': { readonly value: number };
  'amount-too-large': { readonly value: number };
  /** Something is said to be done on a day that has not come. Dates are `YYYY-MM-DD`. */
  'date-in-future': { readonly date: string; readonly today: string };
  'date-implausible': { readonly date: string };
  'date-outside-year': { readonly date: string; readonly year: number };
  'year-differs-from-table': { readonly value: number; readonly year: number };
  /** A zero for children or families. */
  'zero-to-confirm': Nothing;
  'all-zero-row': { readonly fields: number };
  'row-without-values': Nothing;
  'required-value-missing': Nothing;
  'not-applicable-filled': { readonly value: number | string };
  'finished-without-document': { readonly status: string };
  /** A rule broke down; the pull goes on without it. */
  'rule-failed': { readonly failed: string };
}

/** A percentage beside its two counts. */
export interface PercentKinds {
  'percent-differs-from-counts': {
    readonly typed: number;
    readonly computed: number;
    readonly numerator: Figure;
    readonly base: Figure;
  };
  'percent-fits-other-base': {
    readonly typed: number;
    readonly computed: number;
    readonly base: Figure;
    readonly other: Figure;
  };
  'percent-typed-as-fraction': { readonly typed: number; readonly computed: number };
  /** The count stands in the column of the percentage. */
  'percent-equals-count': { readonly typed: number; readonly computed: number; readonly numerator: Figure };
  'percent-on-zero-base': { readonly typed: number; readonly base: Figure };
  'percent-without-counts': { readonly typed: number };
  'numerator-above-denominator': { readonly numerator: Figure; readonly base: Figure };
  'coverage-above-hundred': { readonly numerator: Figure; readonly base: Figure; readonly percent: number };
  'numerator-on-zero-base': { readonly numerator: Figure; readonly base: Figure };
  'numerator-without-base': { readonly numerator: Figure; readonly base: string };
  'base-without-numerator': { readonly base: Figure; readonly numerator: string };
  /** One count is a part of the other by definition, outside of percentages. */
  'part-above-whole': { readonly part: Figure; readonly whole: Figure };
}
