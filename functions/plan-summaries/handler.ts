import * as z from 'zod';
import { planSummaries } from '#pipeline/plan-summaries.ts';
import { readSettings } from '#runtime/settings.ts';
import { once } from '../compose/once.ts';
import { scheduleHandler } from '../compose/schedule-handler.ts';
import { composePlan } from './compose.ts';

const deps = once(() => composePlan(readSettings()));

export const handler = scheduleHandler({
  name: 'plan-summaries',
  event: z.object({ scheduledTime: z.iso.datetime({ offset: true }) }),
  run: (event) => planSummaries(event, deps()),
  logged: ({ week, frozen }) => ({ week, requested: frozen.length }),
});
