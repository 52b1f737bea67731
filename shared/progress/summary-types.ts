import type { ActionNumber } from '#actions/types.ts';
import type { AccessProblem, Receipt } from '#ledger/types.ts';
import type { Week } from '#ledger/weeks.ts';
import type { Period } from '#reading/types.ts';
import type { RegionKind } from '#regions/types.ts';
import type { SourceId } from '#registry/types.ts';
import type { BudgetLine } from './budget.ts';
import type { EnteredSetting } from './entered-settings.ts';
import type { RoutineFigures } from './figures.ts';
import type { FindingCounts } from './finding-counts.ts';
import type { Conflict, HistoryRow, SourceInput, WeekProgress } from './input.ts';
import type { ProgressSettings } from './settings.ts';
import type { SurveyFigure } from './surveys.ts';
import type { ActionProgress, RatioSum, ValueCount } from './types.ts';

/** Whether a district could be read. *Belum terbaca* (we could not) and *belum diisi* (nothing in it) are never confused. */
export type Reading = 'terbaca' | 'belum terbaca' | 'belum diisi' | 'belum terdaftar';

/** How a district's action moved since the last summary. Only `moved` is work of the district. */
export type Movement =
  | { readonly kind: 'first' }
  | { readonly kind: 'none' }
  | { readonly kind: 'moved'; readonly points: number }
  /** The data is the same: rules, lists or targets changed. */
  | { readonly kind: 'rules'; readonly points: number }
  /** Data and rules both changed, and cannot be told apart. */
  | { readonly kind: 'mixed'; readonly points: number }
  /** The figures are of another period or level than last week. */
  | { readonly kind: 'new-basis' };

/** What keeps a district from going on. Each has somebody who must act (see tabs/province/blockers). */
export type Blocker =
  | { readonly kind: 'unregistered' }
  | {
      readonly kind: 'unread';
      readonly source: SourceId;
      readonly problem: AccessProblem | null;
      readonly since: string | null;
      /** False after a first look that failed: a second one decides. */
      readonly certain: boolean;
    }
  | { readonly kind: 'empty'; readonly source: SourceId }
  | { readonly kind: 'refused'; readonly source: SourceId }
  | { readonly kind: 'unanswerable'; readonly source: SourceId }
  | { readonly kind: 'held'; readonly action: ActionNumber; readonly fiscalYear: number }
  | { readonly kind: 'conflict'; readonly action: ActionNumber; readonly fiscalYear: number; readonly count: number }
  | {
      readonly kind: 'waiting';
      readonly action: ActionNumber;
      readonly fiscalYear: number;
      readonly kecamatan: readonly string[];
    };

export interface ActionInWeek extends ActionProgress {
  /** Set where nothing is known because we could not read it: never to be shown as the district's *belum*. */
  readonly unknown: 'belum terbaca' | 'belum terdaftar' | null;
  readonly movement: Movement;
  /** Not done after an official due date; a date that is only proposed makes nothing late. */
  readonly late: boolean;
}

export interface YearProgress {
  readonly fiscalYear: number;
  readonly values: ValueCount;
  /** In the order of the matrix: by 2025 group, then number. */
  readonly actions: readonly ActionInWeek[];
  readonly routine: RoutineFigures | null;
  readonly surveys: readonly SurveyFigure[];
  /** Stem of an indicator (`i07`) → its two counts, from Aksi 1; those without accepted counts are missing. */
  readonly coverage: Readonly<Record<string, RatioSum>>;
  /** Activities of Aksi 2 by source of funds and office. */
  readonly budget: readonly BudgetLine[];
}

export interface DistrictSummary {
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly reading: Reading;
  readonly receipts: readonly {
    readonly source: SourceId;
    readonly office: string | null;
    readonly receipt: Receipt | null;
  }[];
  readonly sources: readonly SourceInput[];
  readonly years: readonly YearProgress[];
  readonly findings: FindingCounts;
  readonly conflicts: readonly Conflict[];
  readonly blockers: readonly Blocker[];
  /** Week since which nothing has changed; null while nothing was read. */
  readonly unchangedSince: Week | null;
  readonly silentWeeks: number;
  readonly silent: boolean;
}

export interface ActionTotals {
  readonly action: ActionNumber;
  readonly fiscalYear: number;
  readonly values: ValueCount;
  readonly done: number;
  /** Read, and nothing there; districts that could not be read are not among them. */
  readonly notBegun: number;
  readonly unknown: number;
  readonly waiting: number;
  /** Districts to which the action applies. */
  readonly applicable: number;
}

export interface YearTotals {
  readonly fiscalYear: number;
  readonly values: ValueCount;
  /** Change of the province's completeness in points, over the same districts; null without a comparable week. */
  readonly points: number | null;
  readonly actions: readonly ActionTotals[];
  readonly measured: RatioSum | null;
  readonly stunted: RatioSum | null;
  readonly measuredEnough: boolean;
  readonly routineRows: ValueCount;
  /** Measuring rounds of which the figures are, oldest first: districts may be at different ones. */
  readonly routinePeriods: readonly Period[];
}

/** Everything that the province's tabs, the terminal and the history say. No clock: the same input gives the same summary. */
export interface ProvinceSummary {
  readonly schema: 1;
  readonly province: { readonly code: string; readonly name: string };
  readonly week: Week;
  readonly kind: 'weekly' | 'sementara';
  readonly asOf: string;
  readonly settings: ProgressSettings;
  readonly entered: readonly EnteredSetting[];
  readonly years: readonly YearTotals[];
  readonly districts: readonly DistrictSummary[];
  readonly reading: Readonly<Record<Reading, readonly string[]>>;
  /** At most three districts to call, the most urgent first; not a ranking of achievement. */
  readonly calls: readonly string[];
  readonly rulesChanged: boolean;
  readonly comparedWith: Week | null;
  readonly marks: WeekProgress;
  readonly history: readonly HistoryRow[];
}
