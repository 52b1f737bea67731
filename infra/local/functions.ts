import type { Context } from 'aws-lambda';
import type { ScheduleEntry } from './events/scheduler.ts';
import type { SqsHandler } from './events/types.ts';

interface QueueFunction {
  readonly functionName: string;
  readonly handler: SqsHandler;
}

export interface LocalFunctions {
  readonly pullDistrict: QueueFunction;
  readonly giveFeedback: QueueFunction;
  readonly publishSummary: QueueFunction;
  /** As the scheduler calls it. `assumeLost` after a start: queues of one machine do not outlive their process. */
  readonly scanChanges: (
    event: { scheduledTime: string; kind?: string; assumeLost?: boolean },
    context: Context,
  ) => Promise<unknown>;
  readonly planSummaries: (event: { scheduledTime: string }, context: Context) => Promise<unknown>;
  readonly schedules: readonly ScheduleEntry[];
}

/** The very handlers that are deployed. Loaded after the settings stand in the environment, as on Lambda. */
export async function functions(): Promise<LocalFunctions> {
  const [scan, pull, feedback, plan, publish] = await Promise.all([
    import('#functions/scan-changes/handler.ts'),
    import('#functions/pull-district/handler.ts'),
    import('#functions/give-feedback/handler.ts'),
    import('#functions/plan-summaries/handler.ts'),
    import('#functions/publish-summary/handler.ts'),
  ]);
  const scanChanges: LocalFunctions['scanChanges'] = async (event, context) => scan.handler(event, context);
  const planSummaries: LocalFunctions['planSummaries'] = async (event, context) => plan.handler(event, context);
  return {
    pullDistrict: { functionName: 'pull-district', handler: async (event, context) => pull.handler(event, context) },
    giveFeedback: {
      functionName: 'give-feedback',
      handler: async (event, context) => feedback.handler(event, context),
    },
    publishSummary: {
      functionName: 'publish-summary',
      handler: async (event, context) => publish.handler(event, context),
    },
    scanChanges,
    planSummaries,
    schedules: [
      {
        name: 'scan',
        expression: 'rate(1 minute)',
        functionName: 'scan-changes',
        handler: scanChanges,
        missed: 'latest',
        retries: 0,
      },
      {
        name: 'nightly read',
        expression: 'cron(0 1 * * ? *)',
        functionName: 'scan-changes',
        handler: scanChanges,
        input: { kind: 'nightly' },
        missed: 'latest',
      },
      {
        name: 'weekly summaries',
        expression: 'cron(0 5 ? * MON *)',
        functionName: 'plan-summaries',
        handler: planSummaries,
      },
    ],
  };
}
