import { dataHash } from '#ledger/data-hash.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import { screen } from '../screen.ts';

/**
 * Whether the cells that a write handed back differ from those that were judged: then somebody typed in between. An answer
 * without cells says nothing either way: looking again costs one read.
 */
export function wasTypedMeanwhile(readBack: WorkbookGrid | null, judged: string | null, hashKey: string): boolean {
  if (!readBack) return true;
  return dataHash(screen(readBack, hashKey).tabs) !== judged;
}
