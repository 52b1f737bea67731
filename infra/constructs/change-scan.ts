import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { CHANGE_STATE, LIMITER } from './data-access.ts';
import type { CapabilityProps, DistrictPull } from './district-pull.ts';
import { SheetFunction } from './sheet-function.ts';
import type { Timetable } from './timetable.ts';
import { timingOf } from './timing.ts';
import type { WeeklySummary } from './weekly-summary.ts';

export interface ChangeScanProps extends CapabilityProps {
  readonly timetable: Timetable;
  readonly pulls: DistrictPull;
  readonly weekly: WeeklySummary;
}

/** Pages of a listing and looks at ticks that one scan may wait for; what it does not reach is the next one's. */
const CALLS = 12;

/** Sees within a minute what changed, and once a night has everything read. */
export class ChangeScan extends Construct {
  readonly scan: SheetFunction;

  constructor(scope: Construct, id: string, { stage, bundles, data, timetable, pulls, weekly }: ChangeScanProps) {
    super(scope, id);
    this.scan = new SheetFunction(this, 'ScanChanges', {
      stage,
      step: 'scan-changes',
      bundle: bundles['scan-changes'],
      data,
      timing: timingOf(CALLS),
      memoryMb: 512,
      google: ['viewer'],
      table: {
        registry: ['Query'],
        state: [...CHANGE_STATE, 'Query'],
        summaries: ['Query', 'PutItem'],
        limiter: LIMITER,
      },
      failed: timetable.failed,
    });
    pulls.isAskedBy(this.scan);
    weekly.isAskedBy(this.scan);
    timetable.add({
      name: 'scan',
      expression: 'rate(1 minute)',
      starts: this.scan,
      within: Duration.minutes(1),
      retries: 0,
    });
    timetable.add({
      name: 'nightly-read',
      expression: 'cron(0 1 * * ? *)',
      starts: this.scan,
      input: { kind: 'nightly' },
      within: Duration.hours(4),
      retries: 20,
    });
  }
}
