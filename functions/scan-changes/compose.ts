import { googleLookers } from '#google/index.ts';
import type { ScanDeps } from '#pipeline/scan-changes.ts';
import type { Settings } from '#runtime/settings.ts';
import { googleParts } from '../compose/google.ts';
import {
  clockOf,
  feedbackQueue,
  openQueues,
  openTableStore,
  pullQueues,
  summaryQueue,
} from '../compose/table-and-queues.ts';

export function composeScan(settings: Settings): ScanDeps {
  const clock = clockOf(settings);
  const store = openTableStore(settings, clock);
  const queues = openQueues();
  const { lister, peeker } = googleLookers(...googleParts(settings, store.table, clock));
  return {
    clock,
    registry: store.registry,
    workbooks: store.workbooks,
    lister,
    peeker,
    pulls: pullQueues(queues, settings),
    feedback: feedbackQueue(queues, settings),
    owedSummaries: store.owedSummaries,
    summaries: summaryQueue(queues, settings, store.owedSummaries, clock),
    quiet: { quietMs: settings.AKSI8_QUIET_MS, atMostMs: settings.AKSI8_QUIET_AT_MOST_MS },
  };
}
