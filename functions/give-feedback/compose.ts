import { randomUUID } from 'node:crypto';
import { sentenceId } from '#findings/sentences/id.ts';
import type { FeedbackDeps } from '#pipeline/give-feedback.ts';
import { needed, type Settings } from '#runtime/settings.ts';
import { districtTabs } from '#tabs/district-tabs.ts';
import { openGoogle } from '../compose/google.ts';
import { openRegions } from '../compose/regions.ts';
import { clockOf, feedbackQueue, openQueues, openTableStore, pullQueues } from '../compose/table-and-queues.ts';

export function composeFeedback(settings: Settings): FeedbackDeps {
  const clock = clockOf(settings);
  const { table, registry, workbooks } = openTableStore(settings, clock);
  const queues = openQueues();
  const { writer, marker } = openGoogle(settings, table, clock);
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
    pulls: pullQueues(queues, settings),
    feedback: feedbackQueue(queues, settings),
    leaseMs: settings.AKSI8_LEASE_MS,
  };
}
