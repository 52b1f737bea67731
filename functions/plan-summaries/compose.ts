import type { FreezeDeps, PlanSummariesDeps } from '#pipeline/summary-ports.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import type { Settings } from '#runtime/settings.ts';
import { openRegions, regionSource } from '../compose/regions.ts';
import { ruleBookOf, targetsVersion } from '../compose/rule-book.ts';
import { clockOf, openQueues, openStore, summaryQueue } from '../compose/store.ts';

/** What freezing takes: the table as it is now, the lists and the thresholds. */
export function composeFreeze(settings: Settings): FreezeDeps {
  const { registry, workbooks, objects } = openStore(settings, clockOf(settings));
  return {
    registry,
    workbooks,
    objects,
    regions: regionSource(openRegions(settings)),
    versions: { ...ruleBookOf(settings), targets: targetsVersion() },
    settings: DEFAULT_SETTINGS,
  };
}

export function composePlan(settings: Settings): PlanSummariesDeps {
  return { ...composeFreeze(settings), summaries: summaryQueue(openQueues(), settings) };
}
