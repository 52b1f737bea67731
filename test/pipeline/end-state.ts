import { shownRows } from '#tabs/cells.ts';
import type { World } from './world.ts';

/**
 * What a run came to, without what may differ between two runs that came to the same: numbers of reads, moments, names made
 * from these.
 */
export function endState(world: World) {
  return {
    workbooks: [...world.store.states.values()].map((state) => ({
      source: state.source,
      requested: state.requested,
      isAnswered: state.answeredSeq === state.committedSeq,
      lease: state.lease,
      isFailing: state.failures > 0,
      problem: state.problem?.kind ?? null,
      receipt: state.receipt,
      dataHash: state.dataHash,
      inputKey: state.inputKey,
      holding: state.holding,
      tables: Object.fromEntries(Object.entries(state.heads).map(([table, hash]) => [table, headState(world, hash)])),
      findings: (world.store.reports.get(state.findings ?? '')?.findings ?? []).map(({ identity }) => identity),
      snapshot: world.store.snapshotObjects
        .get(state.snapshot ?? '')
        ?.tabs.filter((tab) => tab.kind === 'withheld' || tab.tab.ours === null),
    })),
    tabs: [...world.google.workbooks.values()].map(({ written }) =>
      written.at(-1)?.map((tab) => shownRows(tab).map((row) => row.map(withoutMoments))),
    ),
  };
}

function headState(world: World, hash: string) {
  const head = world.store.heads.get(hash);
  if (!head) throw new Error('a head that the state names is missing');
  const stored = Object.values(head.manifest).every((row) => world.store.rowItems.has(row));
  const { manifest, prior, aggregate, held, closedSeq } = head;
  return {
    manifest,
    prior,
    aggregate,
    stored,
    gone: Object.keys(head.tombstones),
    held: held !== null,
    closed: closedSeq !== null,
  };
}

function withoutMoments(text: string): string {
  return text.replaceAll(/\d{1,2} \w+ \d{4}( pukul)?,? ?(\d{2}[.:]\d{2})?|NOW\(\)-\d+/g, '…');
}
