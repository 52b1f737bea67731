import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { eventLog, type LogFields, openLogger } from '#runtime/event-log.ts';
import { type Meter, meter, openMetrics } from '#runtime/meter.ts';

export interface BatchStep<M> {
  /** Name of the function; also that of its logs. */
  readonly name: string;
  readonly message: z.ZodType<M>;
  /** One message, one step; answers what is logged of it. Throws only when the message is to come again. */
  readonly run: (message: M, count: Meter) => Promise<LogFields>;
}

/**
 * A queue's function: each record by itself, and only those that failed come again. A record that cannot be read counts as
 * failed and ends among the dead letters.
 */
export function batchHandler<M>(step: BatchStep<M>) {
  const logger = openLogger(step.name);
  const metrics = openMetrics();
  const log = eventLog(logger);
  const count = meter(metrics);
  const handleRecord = async (record: SQSRecord): Promise<void> => {
    try {
      const message = step.message.parse(JSON.parse(record.body));
      log.info(`${step.name} done`, await step.run(message, count));
    } catch (error) {
      count.count('StepFailed');
      log.error(`${step.name} failed`, {}, error);
      throw error;
    }
  };
  return middy<SQSEvent, SQSBatchResponse>()
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics))
    .handler((event, context) =>
      processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS), {
        context,
        throwOnFullBatchFailure: false,
      }),
    );
}
