import type { WorkbookState } from '../state.ts';

/** A read that began later has been committed: the one with number `seq` is history. */
export function isOvertaken(state: WorkbookState, { seq }: { readonly seq: number }): boolean {
  return seq < state.dataSeq || seq < state.committedSeq;
}
