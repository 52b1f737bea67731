import type { ActionNumber, Level, Standing } from '#actions/types.ts';
import type { Period } from '#reading/types.ts';
import type { Conflict } from './input.ts';

/** Sum of a count over accepted rows. Every total says *n dari N*: `rows` of `expected`. */
export interface FieldSum {
  readonly sum: number;
  readonly rows: number;
}

/** Required values of a place or table: expected (rows × fields that apply) and accepted among them. */
export interface ValueCount {
  readonly accepted: number;
  readonly expected: number;
}

/** Numerator and denominator of a percentage over the rows that have both, so that the percentage can be recomputed. */
export interface RatioSum {
  readonly numerator: number;
  readonly denominator: number;
  readonly rows: number;
}

/** What summaries need of one table, computed once when it is committed. Counts only; percentages are recomputed from them. */
export interface TableAggregate {
  readonly rowsRead: number;
  /** Distinct expected places (or rows, where the action has no place) with an accepted row. */
  readonly rowsAccepted: number;
  /** Expected rows from official lists (villages, kecamatan, indicators …), of what this source covers. */
  readonly rowsExpected: number;
  /** Required values: expected (rows × fields that apply) and accepted among them. */
  readonly valuesExpected: number;
  readonly valuesAccepted: number;
  /** By field, over all accepted rows of the table. Meaningful for display only where there is one subgroup. */
  readonly sums: Readonly<Record<string, FieldSum>>;
  /** Subgroup (age group, sex, data source) → field → sum: what may not be added up stays apart. */
  readonly sumsBySubgroup: Readonly<Record<string, Readonly<Record<string, FieldSum>>>>;
  /** Subgroup → percent field → its two counts. */
  readonly ratiosBySubgroup: Readonly<Record<string, Readonly<Record<string, RatioSum>>>>;
  /** Subgroup → numeric field → value, of tables about the whole district and where one row says it: survey figures. */
  readonly districtFigures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Region codes (villages or kecamatan) with an accepted row, so that several sources of one action can be joined. */
  readonly regions: readonly string[];
  /** Kecamatan code → rows accepted. */
  readonly byKecamatan: Readonly<Record<string, number>>;
  /** Kecamatan code → required values, for every kecamatan that the source covers. Empty where the action has no places. */
  readonly valuesByKecamatan: Readonly<Record<string, ValueCount>>;
}

export type ActionStatus = 'belum' | 'proses' | 'selesai' | 'menunggu kecamatan' | 'tidak berlaku';

/** One district's progress on one action: a row of the province's matrix. */
export interface ActionProgress {
  readonly action: ActionNumber;
  readonly fiscalYear: number;
  readonly status: ActionStatus;
  /** 0..1, accepted required values over expected. */
  readonly completeness: number;
  readonly valuesAccepted: number;
  readonly valuesExpected: number;
  readonly rowsAccepted: number;
  readonly rowsExpected: number;
  /** Kecamatan names that are still missing when others are done. */
  readonly waitingFor: readonly string[];
  readonly errors: number;
  readonly warnings: number;
  /** Warnings that staff answered with *sudah benar*. */
  readonly explained: number;
  /** What the figures are of; null while there is no table. */
  readonly period: Period | null;
  readonly level: Level | null;
  /** Some of it was accepted at a coarser level than the one asked for. */
  readonly coarser: boolean;
  /** Year of the regulation's table that is still valid, when this year has none of its own. */
  readonly carriedFrom: number | null;
  /** A tab came back empty or halved, and its stored rows are shown until somebody confirms. */
  readonly held: boolean;
  readonly conflicts: readonly Conflict[];
  /** Whether the list of what is expected is official; where it is not, nothing is coloured by it. */
  readonly standing: Standing;
}
