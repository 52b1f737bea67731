import type { PlanSummariesDeps } from '#pipeline/summary-ports.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import type { Settings } from '#runtime/settings.ts';
import { openRegions, regionSource } from '../compose/regions.ts';
import { ruleBookOf, targetsVersion } from '../compose/rule-book.ts';
import { clockOf, openQueues, openStore, summaryQueue } from '../compose/store.ts';

export function composePlan(settings: Settings): PlanSummariesDeps {
  const { registry, workbooks, objects } = openStore(settings, clockOf(settings));
  return {
    registry,
    workbooks,
    objects,
    regions: regionSource(openRegions(settings)),
    versions: { ...ruleBookOf(settings), targets: targetsVersion() },
    settings: DEFAULT_SETTINGS,
    summaries: summaryQueue(openQueues(), settings),
  };
}
