import type { Figure, Nothing, Pair } from './figure.ts';

/** About plans, meetings, regulations, coaching and data systems: actions 2 to 6. */
export interface PaperKinds {
  'spending-above-budget': Pair;
  'spending-without-budget': { readonly spent: number };
  'plan-without-budget': Nothing;
  'plan-without-location': Nothing;
  'budget-chain-broken': { readonly later: string; readonly earlier: string };
  'indicator-unknown': { readonly value: number; readonly most: number };
  'target-below-baseline': Pair;
  'target-falls-later': Pair;
  'volume-without-unit': { readonly volume: number };
  'activity-code-malformed': { readonly code: string };
  'code-hierarchy-broken': { readonly code: string; readonly above: string };
  'commitment-without-document': Nothing;
  'participants-few': { readonly participants: number };
  'district-meeting-missing': { readonly meetings: number };
  'kecamatan-meeting-below-minimum': { readonly kecamatan: number; readonly names: readonly string[] };
  'regulation-kind-differs': { readonly kind: string; readonly district: string };
  'regulation-year-differs-from-date': { readonly year: number; readonly date: string };
  'regulation-year-in-number-differs': { readonly number: string; readonly year: number };
  'regulation-year-in-future': { readonly year: number; readonly fiscalYear: number };
  'regulation-without-number': Nothing;
  'regulation-off-topic': { readonly title: string };
  'regulation-status-contradicts': { readonly status: string; readonly number: string };
  'regulation-document-missing': Nothing;
  'allocation-without-villages': { readonly amount: number };
  'allocation-per-village-implausible': { readonly perVillage: number; readonly villages: number };
  'fewer-cadres-than-villages': Pair;
  'team-members-differ': { readonly teams: number; readonly members: number };
  'scorecard-before-quarter-end': { readonly quarter: number; readonly year: number };
  'coaching-without-participants': { readonly activity: string };
  'system-unnamed': Nothing;
  'gap-without-follow-up': { readonly gap: string };
  'missing-data-without-gap': Nothing;
  'follow-up-overdue': { readonly due: string; readonly status: string };
}

/** About the review of the year: action 8. */
export interface ReviewKinds {
  'achievement-differs-from-figures': {
    readonly typed: number;
    readonly computed: number;
    readonly target: Figure;
    readonly result: Figure;
  };
  'achievement-direction-ignored': { readonly typed: number; readonly computed: number; readonly indicator: string };
  'achievement-very-high': { readonly percent: number };
  'prevalence-source-missing': Nothing;
  'review-year-wrong': { readonly date: string; readonly year: number };
  'action-finished-without-date': { readonly action: number };
  'action-dated-without-finish': { readonly action: number; readonly date: string };
  'actions-out-of-order': {
    readonly earlier: number;
    readonly later: number;
    readonly dates: readonly [string, string];
  };
  'review-without-lesson': { readonly percent: number };
}
