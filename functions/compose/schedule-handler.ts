import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type * as z from 'zod';
import { eventLog, type LogFields, openLogger } from '#runtime/event-log.ts';
import { type Meter, meter, openMetrics } from '#runtime/meter.ts';

export interface ScheduledStep<E, R> {
  readonly name: string;
  readonly event: z.ZodType<E>;
  readonly run: (event: E, count: Meter) => Promise<R>;
  readonly logged: (result: R) => LogFields;
}

/** A schedule's function: one event, one step. What it throws is repeated by the scheduler. */
export function scheduleHandler<E, R>(step: ScheduledStep<E, R>) {
  const logger = openLogger(step.name);
  const metrics = openMetrics();
  const log = eventLog(logger);
  const count = meter(metrics);
  return middy<unknown, R>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler(async (event) => {
      try {
        const result = await step.run(step.event.parse(event), count);
        log.info(`${step.name} done`, step.logged(result));
        return result;
      } catch (error) {
        count.count('StepFailed');
        log.error(`${step.name} failed`, {}, error);
        throw new ScheduledStepFailed(step.name);
      }
    });
}

/** What the runtime gets to see, and logs: never the error itself, whose text may carry cells. */
export class ScheduledStepFailed extends Error {
  override readonly name = 'ScheduledStepFailed';
  constructor(step: string) {
    super(`${step} failed; its own log entry says where`);
  }
}
