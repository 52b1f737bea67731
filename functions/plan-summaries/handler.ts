import * as z from 'zod';
import { planSummaries } from '#pipeline/plan-summaries.ts';
import { readSettings } from '#runtime/settings.ts';
import { withGoogleKeys } from '../compose/google-keys.ts';
import { onceAsync } from '../compose/once.ts';
import { scheduleHandler } from '../compose/schedule-handler.ts';
import { composePlan } from './compose.ts';

const deps = onceAsync(async () => composePlan(await withGoogleKeys(readSettings())));

export const handler = scheduleHandler({
  name: 'plan-summaries',
  event: z.object({ scheduledTime: z.iso.datetime({ offset: true }) }),
  run: async (event) => planSummaries(event, await deps()),
  logged: ({ week, frozen }) => ({ week, requested: frozen.length }),
});
