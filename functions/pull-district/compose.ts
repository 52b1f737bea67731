import type { PullDeps } from '#pipeline/pull/deps.ts';
import { judge } from '#pipeline/read-and-check.ts';
import { needed, type Settings } from '#runtime/settings.ts';
import { openGoogle } from '../compose/google.ts';
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
    reader: openGoogle(settings, table, clock).reader,
    districts: openRegions(settings),
    judge,
    ruleBook: ruleBookOf(settings),
    hashKey: needed(settings, 'AKSI8_HASH_KEY'),
    pulls: pullQueues(queues, settings),
    feedback: feedbackQueue(queues, settings),
  };
}
