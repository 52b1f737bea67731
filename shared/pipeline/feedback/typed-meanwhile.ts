import { dataHash } from '#ledger/data-hash.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import type { Judge } from '../pull/judge.ts';

/**
 * Whether the cells that a write handed back differ from those that were judged: then somebody typed in between. An answer
 * without cells says nothing either way: looking again costs one read.
 */
export function wasTypedMeanwhile(
  readBack: WorkbookGrid | null,
  judged: string | null,
  judge: Judge,
  hashKey: string,
): boolean {
  if (!readBack) return true;
  return dataHash(judge.screen(readBack, hashKey).tabs) !== judged;
}
