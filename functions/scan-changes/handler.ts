import * as z from 'zod';
import { type ScanEvent, scanChanges } from '#pipeline/scan-changes.ts';
import { readSettings } from '#runtime/settings.ts';
import { withGoogleKeys } from '../compose/google-keys.ts';
import { once, onceAsync } from '../compose/once.ts';
import { scheduleHandler } from '../compose/schedule-handler.ts';
import { clockOf } from '../compose/table-and-queues.ts';
import { composeScan } from './compose.ts';

/** What the schedules send; the time is the schedule's own, so that a late or repeated start means the same night. */
const scheduled = z
  .object({
    kind: z.enum(['usual', 'nightly']).default('usual'),
    scheduledTime: z.iso.datetime({ offset: true }).optional(),
    assumeLost: z.boolean().default(false),
  })
  .transform(({ kind, scheduledTime, assumeLost }): ScanEvent => {
    const since = scheduledTime === undefined ? clock().now() : Date.parse(scheduledTime);
    return { scan: kind === 'nightly' ? { kind, since } : { kind }, assumeLost };
  });

const clock = once(() => clockOf(readSettings()));
const deps = onceAsync(async () => composeScan(await withGoogleKeys(readSettings())));

export const handler = scheduleHandler({
  name: 'scan-changes',
  event: scheduled,
  run: async (event, meter) => {
    const outcome = await scanChanges(event, await deps());
    meter.count('Scanned');
    meter.count('StaleDistricts', outcome.stale);
    return outcome;
  },
  logged: ({ listed, requested, resent, stale }) => ({ listed, requested, resent, stale }),
});
