import { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import type { FunctionBundles } from './bundle/bundle-functions.ts';
import { CHANGE_STATE, type Data, LIMITER } from './data-access.ts';
import { SheetFunction } from './sheet-function.ts';
import { timingOf } from './timing.ts';
import { WorkQueue } from './work-queue.ts';

export interface CapabilityProps {
  readonly stage: Stage;
  readonly bundles: FunctionBundles;
  readonly data: Data;
}

/** Reads a district's workbook, and answers in it. */
export class DistrictPull extends Construct {
  readonly pulls: WorkQueue;
  /** Re-checks, for which somebody waits: never behind a nightly backlog. */
  readonly rechecks: WorkQueue;
  readonly feedback: WorkQueue;
  readonly pull: SheetFunction;
  readonly answer: SheetFunction;

  constructor(scope: Construct, id: string, { stage, bundles, data }: CapabilityProps) {
    super(scope, id);
    const { concurrency } = stage.settings;
    // One read.
    const pulling = timingOf(1);
    // A look at our tabs, Validasi, marks.
    const answering = timingOf(3);
    this.pulls = new WorkQueue(this, 'Pulls', pulling);
    this.rechecks = new WorkQueue(this, 'Rechecks', pulling);
    this.feedback = new WorkQueue(this, 'Feedback', answering);

    this.pull = new SheetFunction(this, 'PullDistrict', {
      stage,
      step: 'pull-district',
      bundle: bundles['pull-district'],
      data,
      timing: pulling,
      memoryMb: 1024,
      google: ['viewer'],
      table: {
        registry: ['GetItem', 'Query'],
        state: CHANGE_STATE,
        workbook: ['BatchGetItem', 'Query', 'BatchWriteItem', 'UpdateItem'],
        limiter: LIMITER,
      },
      bucket: { read: ['snapshots/'], write: ['snapshots/', 'journal/choices/', 'journal/reads/'] },
      hashKey: true,
    });
    this.pull.worksOn(this.pulls.queue, concurrency.pulls);
    this.pull.worksOn(this.rechecks.queue, concurrency.rechecks);

    this.answer = new SheetFunction(this, 'GiveFeedback', {
      stage,
      step: 'give-feedback',
      bundle: bundles['give-feedback'],
      data,
      timing: answering,
      memoryMb: 512,
      google: ['editor'],
      table: {
        registry: ['GetItem'],
        state: CHANGE_STATE,
        workbook: ['BatchGetItem', 'Query'],
        limiter: LIMITER,
      },
      hashKey: true,
    });
    this.answer.worksOn(this.feedback.queue, concurrency.feedback);
    this.isAskedBy(this.pull);
    this.isAskedAgainBy(this.answer);
  }

  /** Whoever asks for reads and answers, by queue and setting. */
  isAskedBy(step: SheetFunction): void {
    step.sendsTo(this.pulls.queue, 'AKSI8_PULL_QUEUE_URL');
    this.isAskedAgainBy(step);
  }

  /** Who answers asks for a read only where somebody waits for it, and for another turn of its own. */
  isAskedAgainBy(step: SheetFunction): void {
    step.sendsTo(this.rechecks.queue, 'AKSI8_RECHECK_QUEUE_URL');
    step.sendsTo(this.feedback.queue, 'AKSI8_FEEDBACK_QUEUE_URL');
  }
}
