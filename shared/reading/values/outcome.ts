import type { Field } from '#actions/types.ts';
import type { FindingData } from '#findings/data.ts';
import type { RuleId } from '#findings/types.ts';
import type { ZeroMeaning } from '#registry/choices.ts';
import type { CellErrorType } from '../grid.ts';
import type { PlainValue, Verdict } from '../types.ts';

/** What a reader has to tell about one cell: a finding without its place. */
export type Issue = { [R in RuleId]: { readonly rule: R; readonly data: FindingData[R] } }[RuleId];

/** What became of one cell. `value` is null unless taken or noted. */
export interface Outcome {
  readonly value: PlainValue | null;
  readonly verdict: Verdict;
  readonly issue: Issue | null;
}

/** How a column is to be read, decided over all of its cells. */
export interface ColumnStyle {
  /** The decimal mark that the column's own texts prove; null when they prove none. */
  readonly decimal: '.' | ',' | null;
  /** Percent columns: plain numbers are fractions of one (0,125 is 12,5 %). */
  readonly fractions: boolean;
  /** Unit that the header names: `(Rp juta)` is 1e6. */
  readonly scale: number;
  /** Count columns in which 1.234 was typed as thousands but stored as a fraction, settled by a person. */
  readonly thousandfold: boolean;
  /** Yes/no columns: `x` is no because `v` is yes. */
  readonly crossIsNo: boolean;
  /** Percent columns: numbers that are fractions among points, as 0,125 between 9,2 and 14,1. */
  readonly doubtful: readonly number[];
  /** What a person said of its zeros and dashes; null where nobody did. */
  readonly zero: ZeroMeaning | null;
  /** The whole column waits for an answer: no number of it is taken. */
  readonly held: Issue | null;
}

export const PLAIN_STYLE: ColumnStyle = {
  decimal: null,
  fractions: false,
  scale: 1,
  thousandfold: false,
  crossIsNo: false,
  doubtful: [],
  zero: null,
  held: null,
};

/** What a value reader is told beside the cell. */
export interface Ask {
  readonly field: Field;
  readonly style: ColumnStyle;
  /** Year of the table, for dates and months without one. */
  readonly year: number | null;
}

export const TAKEN: Verdict = { kind: 'taken' };
export const BLANK: Outcome = { value: null, verdict: { kind: 'absent', as: 'blank' }, issue: null };

/** Nothing is there, and nothing is wrong with that. `issue` may add what the cell does say. */
export function absent(as: Extract<Verdict, { kind: 'absent' }>['as'], issue: Issue | null = null): Outcome {
  return { value: null, verdict: { kind: 'absent', as }, issue };
}

export function taken(value: PlainValue): Outcome {
  return { value, verdict: TAKEN, issue: null };
}

export function noted(value: PlainValue, note: string, issue: Issue | null = null): Outcome {
  return { value, verdict: { kind: 'noted', note }, issue };
}

/** The reason of a refusal is the id of the rule that refuses. */
export function refused(issue: Issue): Outcome {
  return { value: null, verdict: { kind: 'refused', reason: issue.rule }, issue };
}

/** A cell of a column that is held: told once for the column, not for the cell. */
export function heldBack(issue: Issue): Outcome {
  return { value: null, verdict: { kind: 'refused', reason: issue.rule }, issue: null };
}

export function formulaError(error: CellErrorType, shown: string): Outcome {
  return {
    value: null,
    verdict: { kind: 'absent', as: 'error' },
    issue: { rule: 'formula-error', data: { error, shown } },
  };
}
