import * as z from 'zod';
import type { PullOutcome } from '#pipeline/pull/deps.ts';
import { pullDistrict } from '#pipeline/pull-district.ts';
import type { LogFields } from '#runtime/event-log.ts';
import type { Meter } from '#runtime/meter.ts';
import { readSettings } from '#runtime/settings.ts';
import { batchHandler } from '../compose/batch-handler.ts';
import { withGoogleKeys } from '../compose/google-keys.ts';
import { withHashKey } from '../compose/hash-key.ts';
import { onceAsync } from '../compose/once.ts';
import { composePull } from './compose.ts';

const deps = onceAsync(async () => composePull(await withGoogleKeys(await withHashKey(readSettings()))));

export const handler = batchHandler({
  name: 'pull-district',
  message: z.object({ schema: z.literal(1), source: z.string(), sent: z.string() }),
  run: async (message, meter) => {
    const outcome = await pullDistrict(message, await deps());
    countOutcome(outcome, meter);
    return { source: message.source, ...loggedOf(outcome) };
  },
});

function countOutcome(outcome: PullOutcome, meter: Meter): void {
  if (outcome.kind === 'deferred') meter.count('Deferred');
  if (outcome.kind === 'refused') meter.count('Refused');
  if (outcome.kind === 'unchanged') meter.count('Unchanged');
  if (outcome.kind === 'committed') meter.count('Committed');
}

function loggedOf(outcome: PullOutcome): LogFields {
  if (outcome.kind === 'deferred') return { outcome: outcome.kind, waitMs: outcome.waitMs };
  if (outcome.kind === 'refused') return { outcome: outcome.kind, problem: outcome.problem };
  if (outcome.kind !== 'committed') return { outcome: outcome.kind };
  const { kind, seq, changes, rowsWritten, findings } = outcome;
  return { outcome: kind, seq, ...changes, rows: rowsWritten, findings };
}
