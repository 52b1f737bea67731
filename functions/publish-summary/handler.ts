import * as z from 'zod';
import { isToBeRepeated, publishSummary } from '#pipeline/publish-summary.ts';
import { readSettings } from '#runtime/settings.ts';
import { batchHandler } from '../compose/batch-handler.ts';
import { withGoogleKeys } from '../compose/google-keys.ts';
import { onceAsync } from '../compose/once.ts';
import { clockOf, openQueues, summaryQueue } from '../compose/store.ts';
import { composePublish } from './compose.ts';

const compose = onceAsync(async () => {
  const settings = await withGoogleKeys(readSettings());
  const clock = clockOf(settings);
  const deps = composePublish(settings);
  return { deps, summaries: summaryQueue(openQueues(), settings, deps.owedSummaries, clock), clock };
});

/** A write that may have arrived, and a service that is down: the same again, a little later. */
const AGAIN_MS = 60_000;

export const handler = batchHandler({
  name: 'publish-summary',
  message: z.object({
    schema: z.literal(1),
    province: z.string(),
    week: z.string(),
    asOf: z.string().nullable(),
    refusals: z.int().nonnegative().optional(),
  }),
  run: async (message, meter) => {
    const { deps, summaries, clock } = await compose();
    const published = await publishSummary(message, deps);
    const { province, week } = message;
    if (published.kind === 'published') meter.count('Published');
    if (published.kind === 'deferred') {
      meter.count('Deferred');
      await summaries.send([message], Math.max(0, published.notBefore - clock.now()));
    } else if (isToBeRepeated(published, message)) {
      const isRefused = published.kind === 'refused' && published.problem !== 'unreachable';
      await summaries.send([isRefused ? { ...message, refusals: 1 } : message], AGAIN_MS);
    }
    if (published.kind === 'protected' || published.kind === 'refused') meter.count('NotWritable');
    const problem = published.kind === 'refused' ? { problem: published.problem } : {};
    return { province, week, outcome: published.kind, ...problem };
  },
});
