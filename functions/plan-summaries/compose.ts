import { googleLookers } from '#google/index.ts';
import { enteredSettings } from '#pipeline/summaries/entered.ts';
import type { FreezeDeps, PlanSummariesDeps } from '#pipeline/summary-ports.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import type { Settings } from '#runtime/settings.ts';
import { googleParts, summaryLane } from '../compose/google.ts';
import { once } from '../compose/once.ts';
import { openRegions, regionSource } from '../compose/regions.ts';
import { ruleBookOf, targetsVersion } from '../compose/rule-book.ts';
import { clockOf, openQueues, openStore, openTableStore, summaryQueue } from '../compose/store.ts';

/** What freezing takes: the table as it is now, the lists and the thresholds. */
export function composeFreeze(settings: Settings): FreezeDeps {
  const clock = clockOf(settings);
  const { table, registry, workbooks, objects } = openStore(settings, clock);
  const google = once(() => googleLookers(...googleParts(settings, table, clock)));
  return {
    registry,
    workbooks,
    objects,
    regions: regionSource(openRegions(settings)),
    versions: { ...ruleBookOf(settings), targets: targetsVersion() },
    settings: DEFAULT_SETTINGS,
    entered: (province) => enteredSettings(province, google().peeker, registry, summaryLane(settings)),
  };
}

export function composePlan(settings: Settings): PlanSummariesDeps {
  const clock = clockOf(settings);
  const { owedSummaries } = openTableStore(settings, clock);
  return { ...composeFreeze(settings), summaries: summaryQueue(openQueues(), settings, owedSummaries, clock) };
}
