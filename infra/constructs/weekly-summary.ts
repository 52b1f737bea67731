import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { LIMITER } from './data-access.ts';
import type { CapabilityProps } from './district-pull.ts';
import { SheetFunction } from './sheet-function.ts';
import type { Timetable } from './timetable.ts';
import { timingOf } from './timing.ts';
import { WorkQueue } from './work-queue.ts';

export interface WeeklySummaryProps extends CapabilityProps {
  readonly timetable: Timetable;
}

/** Freezes the week on Monday morning, and writes each province's workbook from what was frozen. */
export class WeeklySummary extends Construct {
  readonly summaries: WorkQueue;
  readonly plan: SheetFunction;
  readonly publish: SheetFunction;

  constructor(scope: Construct, id: string, { stage, bundles, data, timetable }: WeeklySummaryProps) {
    super(scope, id);
    // A look at our tabs, and the write.
    const publishing = timingOf(2);
    this.summaries = new WorkQueue(this, 'Summaries', publishing);
    this.plan = new SheetFunction(this, 'PlanSummaries', {
      stage,
      step: 'plan-summaries',
      bundle: bundles['plan-summaries'],
      data,
      // It reads the whole country's rows and calls nobody outside; what it froze before it was stopped stands.
      timing: timingOf(1),
      memoryMb: 1024,
      table: { registry: ['Query'], state: ['BatchGetItem'], workbook: ['BatchGetItem', 'Query'] },
      bucket: { read: ['weeks/'], write: ['weeks/'] },
      failed: timetable.failed,
    });
    this.publish = new SheetFunction(this, 'PublishSummary', {
      stage,
      step: 'publish-summary',
      bundle: bundles['publish-summary'],
      data,
      timing: publishing,
      memoryMb: 512,
      google: 'editor',
      table: { registry: ['Query'], limiter: LIMITER },
      bucket: { read: ['weeks/'], write: ['published/'] },
    });
    this.publish.worksOn(this.summaries.queue, stage.settings.concurrency.summaries);
    for (const step of [this.plan, this.publish]) step.sendsTo(this.summaries.queue, 'AKSI8_SUMMARY_QUEUE_URL');
    timetable.add({
      name: 'weekly-summaries',
      expression: 'cron(0 5 ? * MON *)',
      starts: this.plan,
      within: Duration.hours(24),
      retries: 185,
    });
  }
}
