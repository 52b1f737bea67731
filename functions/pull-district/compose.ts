import { googleReaders } from '#google/index.ts';
import type { PullDeps } from '#pipeline/pull/deps.ts';
import { judge } from '#pipeline/read-and-check.ts';
import { needed, type Settings } from '#runtime/settings.ts';
import { googleParts } from '../compose/google.ts';
import { openRegions } from '../compose/regions.ts';
import { ruleBookOf } from '../compose/rule-book.ts';
import { clockOf, feedbackQueue, openQueues, openStore, pullQueues } from '../compose/store.ts';

export function composePull(settings: Settings): PullDeps {
  const clock = clockOf(settings);
  const { table, registry, registryWriter, workbooks, snapshots } = openStore(settings, clock);
  const queues = openQueues();
  return {
    clock,
    registry,
    registryWriter,
    workbooks,
    snapshots,
    ...googleReaders(...googleParts(settings, table, clock)),
    districts: openRegions(settings),
    judge,
    ruleBook: ruleBookOf(settings),
    hashKey: needed(settings, 'AKSI8_HASH_KEY'),
    pulls: pullQueues(queues, settings),
    feedback: feedbackQueue(queues, settings),
  };
}
