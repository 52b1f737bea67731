import * as z from 'zod';
import type { FeedbackOutcome } from '#pipeline/feedback/deps.ts';
import { giveFeedback } from '#pipeline/give-feedback.ts';
import type { LogFields } from '#runtime/event-log.ts';
import type { Meter } from '#runtime/meter.ts';
import { readSettings } from '#runtime/settings.ts';
import { batchHandler } from '../compose/batch-handler.ts';
import { withGoogleKeys } from '../compose/google-keys.ts';
import { withHashKey } from '../compose/hash-key.ts';
import { onceAsync } from '../compose/once.ts';
import { composeFeedback } from './compose.ts';

const deps = onceAsync(async () => composeFeedback(await withGoogleKeys(await withHashKey(readSettings()))));

export const handler = batchHandler({
  name: 'give-feedback',
  message: z.object({ schema: z.literal(1), source: z.string(), sent: z.string() }),
  run: async (message, meter) => {
    const outcome = await giveFeedback(message, await deps());
    countOutcome(outcome, meter);
    return { source: message.source, ...loggedOf(outcome) };
  },
});

function countOutcome(outcome: FeedbackOutcome, meter: Meter): void {
  if (outcome.kind === 'deferred') meter.count('Deferred');
  if (outcome.kind === 'not-writable') meter.count('NotWritable');
  if (outcome.kind === 'answered') meter.count('Answered');
}

function loggedOf(outcome: FeedbackOutcome): LogFields {
  if (outcome.kind === 'deferred') return { outcome: outcome.kind, waitMs: outcome.waitMs };
  if (outcome.kind === 'not-writable') return { outcome: outcome.kind, problem: outcome.problem };
  if (outcome.kind === 'answered' && outcome.typedMeanwhile)
    return { outcome: outcome.kind, reason: 'typed-meanwhile' };
  return { outcome: outcome.kind };
}
