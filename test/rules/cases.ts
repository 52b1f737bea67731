import type { RuleId } from '#findings/types.ts';
import type { ReadTable } from '#reading/types.ts';
import type { ContextOptions } from './fixtures.ts';

/** A workbook that a rule is tried on. */
export interface Case {
  readonly tables: readonly ReadTable[];
  readonly options?: ContextOptions;
  /** Other errors and warnings that rightly come with it. */
  readonly also?: readonly RuleId[];
}

/** One fixture that fires the rule and one near miss that must not. */
export interface RuleCase {
  readonly rule: RuleId;
  readonly fires: Case;
  readonly quiet: Case;
  /** Why the near miss is no finding. */
  readonly why: string;
}

export function one(table: ReadTable, options?: ContextOptions, also?: readonly RuleId[]): Case {
  return { tables: [table], ...(options ? { options } : {}), ...(also ? { also } : {}) };
}
