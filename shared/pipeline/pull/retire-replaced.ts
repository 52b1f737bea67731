import type { Source } from '#registry/types.ts';
import type { WorkbookStore } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import { noteRetired } from '../transitions/reads.ts';

/**
 * Lets what is no longer in force go in a week. The flip itself wrote down what it replaced, so that nothing is forgotten by
 * a process that is killed before this: the next commit finds it. Only for the commit of a later read: what the same read
 * put, and other rules replaced, cannot be told from what is put again, and waits for the next one.
 */
export async function retireReplaced(
  source: Source,
  state: WorkbookState,
  deps: { readonly workbooks: Pick<WorkbookStore, 'retire' | 'change'> },
): Promise<void> {
  if (state.replaced.length === 0) return;
  await deps.workbooks.retire(source.id, state.replaced, state.committedSeq);
  await deps.workbooks.change(source.id, (now) => noteRetired(now, state.committedSeq));
}
