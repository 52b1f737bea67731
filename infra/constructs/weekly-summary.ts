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

const PROVINCES = 38;
/** What a province's input is made of. A summary asked for between two Mondays is frozen by the function that publishes it. */
const FREEZE = { registry: ['Query'], state: ['BatchGetItem'], workbook: ['BatchGetItem', 'Query'] } as const;

/** Freezes the week on Monday morning, and writes each province's workbook from what was frozen. */
export class WeeklySummary extends Construct {
  readonly summaries: WorkQueue;
  readonly plan: SheetFunction;
  readonly publish: SheetFunction;

  constructor(scope: Construct, id: string, { stage, bundles, data, timetable }: WeeklySummaryProps) {
    super(scope, id);
    // What the province entered, a look at our tabs, and the write.
    const publishing = timingOf(3);
    this.summaries = new WorkQueue(this, 'Summaries', publishing);
    this.plan = new SheetFunction(this, 'PlanSummaries', {
      stage,
      step: 'plan-summaries',
      bundle: bundles['plan-summaries'],
      data,
      // A look at what each province entered. What was frozen before the time ran out stands, and the next attempt goes on.
      timing: timingOf(PROVINCES),
      memoryMb: 1024,
      google: ['viewer'],
      table: { ...FREEZE, summaries: ['PutItem'], limiter: LIMITER },
      bucket: { look: ['weeks/'], write: ['weeks/'] },
      failed: timetable.failed,
    });
    this.publish = new SheetFunction(this, 'PublishSummary', {
      stage,
      step: 'publish-summary',
      bundle: bundles['publish-summary'],
      data,
      timing: publishing,
      memoryMb: 1024,
      google: ['viewer', 'editor'],
      table: { ...FREEZE, summaries: ['PutItem'], limiter: LIMITER },
      bucket: { look: ['weeks/', 'exports/'], write: ['weeks/', 'published/', 'exports/'] },
    });
    this.publish.worksOn(this.summaries.queue, stage.settings.concurrency.summaries);
    for (const step of [this.plan, this.publish]) this.isAskedBy(step);
    timetable.add({
      name: 'weekly-summaries',
      expression: 'cron(0 5 ? * MON *)',
      starts: this.plan,
      within: Duration.hours(24),
      retries: 185,
    });
    // What is frozen stands; what was not published at five gets another chance. It also keeps two of them less than a week
    // apart, which is as far as an alarm can look back.
    timetable.add({
      name: 'weekly-again',
      expression: 'cron(0 8 ? * MON *)',
      starts: this.plan,
      within: Duration.hours(12),
      retries: 90,
    });
  }

  /** Whoever asks for a summary. */
  isAskedBy(step: SheetFunction): void {
    step.sendsTo(this.summaries.queue, 'AKSI8_SUMMARY_QUEUE_URL');
  }
}
