import { sentenceId } from '#findings/sentences/id.ts';
import type { PublishSummaryDeps } from '#pipeline/summary-ports.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';
import type { Settings } from '#runtime/settings.ts';
import { openGoogle } from '../compose/google.ts';
import { clockOf, openStore } from '../compose/store.ts';
import { composeFreeze } from '../plan-summaries/compose.ts';

export function composePublish(settings: Settings): PublishSummaryDeps {
  const clock = clockOf(settings);
  const { table, registry, objects } = openStore(settings, clock);
  const lanes = Object.keys(settings.AKSI8_GOOGLE_LANES);
  return {
    registry,
    objects,
    freeze: composeFreeze(settings),
    writer: openGoogle(settings, table, clock).writer,
    say: sentenceId,
    lane: lanes.includes(DEFAULT_LANE) ? DEFAULT_LANE : (lanes[0] ?? DEFAULT_LANE),
  };
}
