import { randomUUID } from 'node:crypto';
import { sentenceId } from '#findings/sentences/id.ts';
import { googleWriters } from '#google/index.ts';
import type { FeedbackDeps } from '#pipeline/feedback/deps.ts';
import { needed, type Settings } from '#runtime/settings.ts';
import { districtTabs } from '#tabs/district-tabs.ts';
import { googleParts } from '../compose/google.ts';
import { openRegions } from '../compose/regions.ts';
import { clockOf, feedbackQueue, openQueues, openTableStore, recheckQueue } from '../compose/table-and-queues.ts';

export function composeFeedback(settings: Settings): FeedbackDeps {
  const clock = clockOf(settings);
  const { table, registry, workbooks } = openTableStore(settings, clock);
  const queues = openQueues();
  const { writer, marker } = googleWriters(...googleParts(settings, table, clock));
  return {
    clock,
    registry,
    workbooks,
    owner: randomUUID,
    districts: openRegions(settings),
    writer,
    marker,
    hashKey: needed(settings, 'AKSI8_HASH_KEY'),
    render: (input) => districtTabs(input, sentenceId),
    pulls: { recheck: recheckQueue(queues, settings) },
    feedback: feedbackQueue(queues, settings),
    leaseMs: settings.AKSI8_LEASE_MS,
  };
}
