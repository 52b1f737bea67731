import type { Figure, Pair } from './figure.ts';
import type { PercentKinds } from './values.ts';

/** About children measured and services reached: actions 1 and 7. */
export interface MeasureKinds extends PercentKinds {
  'part-above-stunting': { readonly part: Figure; readonly whole: Figure };
  'stunted-parts-above-measured': { readonly parts: number; readonly measured: Figure };
  'stunting-differs-from-parts': { readonly total: Figure; readonly parts: readonly Figure[]; readonly sum: number };
  'classes-differ-from-measured': {
    readonly measured: Figure;
    readonly sum: number;
    readonly classes: readonly Figure[];
  };
  'measured-above-target': Pair;
  'measured-far-above-target': Pair;
  'measured-share-low': { readonly percent: number; readonly measured: number; readonly target: number };
  'prevalence-very-high': { readonly percent: number; readonly stunted: number; readonly measured: number };
  'prevalence-very-low': { readonly percent: number; readonly stunted: number; readonly measured: number };
  'severe-share-high': { readonly severe: number; readonly stunted: number };
  'publication-before-measurement': { readonly published: string; readonly measured: string };
  'measurement-month-unusual': { readonly month: string };
  'survey-figure-at-village': { readonly source: string };
  'data-source-unnamed': { readonly rows: number };
  'sources-mixed': { readonly sources: readonly string[] };
  'baduta-above-balita': { readonly young: number; readonly all: number };
  'sexes-differ-from-total': { readonly boys: number; readonly girls: number; readonly total: number };
  'young-children-above-under-fives': { readonly young: number; readonly all: Figure };
  'under-five-bases-differ': { readonly figures: readonly Figure[] };
  'pregnant-kek-above-pregnant': Pair;
  'family-bases-differ': { readonly figures: readonly Figure[] };
  'risk-family-bases-differ': { readonly figures: readonly Figure[] };
  'adolescent-bases-differ': { readonly figures: readonly Figure[] };
  'poor-couple-bases-differ': { readonly figures: readonly Figure[] };
  'household-bases-differ': { readonly figures: readonly Figure[] };
  /** Unmet need of 90 %: perhaps the served were counted. */
  'inverted-indicator-suspect': { readonly percent: number; readonly numerator: Figure; readonly base: Figure };
  'village-fund-implausible': { readonly value: number };
  'priority-rank-twice': { readonly rank: number; readonly rows: readonly string[] };
  'no-lokus-chosen': { readonly rows: number };
  'lokus-low-burden': { readonly stunted: number; readonly percent: number };
  'coverage-complete-everywhere': { readonly rows: number };
}
