import type { AccessProblem } from '#ledger/types.ts';
import type { Source } from '#registry/types.ts';
import type { CellMarker, RegistryWriter, TabRemover } from './ports.ts';
import { type PreviewDeps, previewAnswer } from './preview.ts';
import { forgetAnswer, releaseLease, takeLease } from './transitions/answers.ts';

export interface DetachDeps extends PreviewDeps {
  readonly owner: () => string;
  readonly registryWriter: Pick<RegistryWriter, 'change'>;
  readonly marker: CellMarker;
  readonly remover: TabRemover;
  readonly leaseMs: number;
}

export type DetachOutcome =
  /** Titles of our tabs that went, and of those that stay because people wrote in them. */
  | { readonly kind: 'detached'; readonly removed: readonly string[]; readonly kept: readonly string[] }
  | { readonly kind: 'busy'; readonly until: string }
  | { readonly kind: 'deferred'; readonly notBefore: number }
  /** No longer read, but ours still stands in the workbook. */
  | { readonly kind: 'not-cleared'; readonly problem: AccessProblem | 'protected' | 'uncertain' };

/**
 * Ends the work on a workbook. Safe to repeat.
 * 1. No longer read or answered, from now on. 2. Under the lease, so that no answer is being written: our marks leave
 * people's tabs, then our own tabs go. 3. What was taken in stays in the store; should the source be activated again, all is
 * written anew.
 */
export async function detach(source: Source, deps: DetachDeps): Promise<DetachOutcome> {
  const last = await previewAnswer(source, deps);
  await deps.registryWriter.change(source.id, { mode: 'detached' });
  const owner = deps.owner();
  const leased = await deps.workbooks.change(source.id, (state) =>
    takeLease(state, owner, deps.clock.now(), deps.leaseMs),
  );
  if (!leased.changed) return { kind: 'busy', until: leased.state.lease?.until ?? '' };
  try {
    const outcome = await clear(source, last?.tabs ?? [], deps);
    if (outcome.kind === 'detached') await deps.workbooks.change(source.id, forgetAnswer);
    return outcome;
  } finally {
    await deps.workbooks.change(source.id, (state) => releaseLease(state, owner));
  }
}

async function clear(
  { lane, spreadsheetId }: Source,
  tabs: Parameters<TabRemover['remove']>[1]['tabs'],
  deps: DetachDeps,
): Promise<DetachOutcome> {
  const unmarked = await deps.marker.mark(lane, { spreadsheetId, tabs: [], readBack: [] }, 'recheck');
  if (unmarked.kind === 'deferred') return unmarked;
  if (unmarked.kind === 'refused') return { kind: 'not-cleared', problem: unmarked.problem };
  if (unmarked.kind !== 'marked') return { kind: 'not-cleared', problem: unmarked.kind };
  const answer = await deps.remover.remove(lane, { spreadsheetId, tabs });
  if (answer.kind === 'deferred') return answer;
  if (answer.kind === 'removed') return { ...answer, kind: 'detached' };
  return { kind: 'not-cleared', problem: answer.kind === 'refused' ? answer.problem : answer.kind };
}
