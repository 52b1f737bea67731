import { Annotations, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { FunctionBundles } from '../constructs/bundle/bundle-functions.ts';
import { ChangeScan } from '../constructs/change-scan.ts';
import type { Data } from '../constructs/data-access.ts';
import { DistrictPull } from '../constructs/district-pull.ts';
import type { SheetFunction } from '../constructs/sheet-function.ts';
import { Timetable } from '../constructs/timetable.ts';
import { Watch } from '../constructs/watch.ts';
import { WeeklySummary } from '../constructs/weekly-summary.ts';
import { isExample, type Stage } from '../stage-settings.ts';

export interface PipelineStackProps extends StackProps {
  readonly stage: Stage;
  readonly bundles: FunctionBundles;
  readonly data: Data;
}

/** What works: functions, queues, schedules, and what watches them. It can be taken away and made again at any time. */
export class PipelineStack extends Stack {
  readonly functions: readonly SheetFunction[];

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const { stage, bundles, data } = props;
    const timetable = new Timetable(this, 'Timetable', stage);
    const pulls = new DistrictPull(this, 'DistrictPull', { stage, bundles, data });
    const weekly = new WeeklySummary(this, 'WeeklySummary', { stage, bundles, data, timetable });
    const { scan } = new ChangeScan(this, 'ChangeScan', { stage, bundles, data, timetable, pulls, weekly });
    this.functions = [scan, pulls.pull, pulls.answer, weekly.plan, weekly.publish];
    const queues = {
      pulls: pulls.pulls,
      rechecks: pulls.rechecks,
      feedback: pulls.feedback,
      summaries: weekly.summaries,
    };
    new Watch(this, 'Watch', { stage, functions: this.functions, queues, failedStarts: timetable.failed });
    for (const [name, { queue }] of Object.entries(queues)) {
      new CfnOutput(this, `${name[0]?.toUpperCase()}${name.slice(1)}QueueUrl`, { value: queue.queueUrl });
    }
    for (const { google, role, step } of this.functions) {
      new CfnOutput(this, `Role-${step}`, { value: role.roleName, description: `Google: ${google.join(', ')}` });
    }
    const examples = stage.settings.mail.filter(isExample);
    if (examples.length > 0)
      Annotations.of(this).addWarningV2(
        'aksi8:exampleMail',
        `Stage "${stage.name}" still has ${examples.join(', ')} in cdk.json: alarms and costs would be told to nobody.`,
      );
    if (stage.settings.google === null)
      Annotations.of(this).addWarningV2(
        'aksi8:noGoogle',
        `Stage "${stage.name}" names no Google accounts in cdk.json: nothing can be read yet.`,
      );
  }
}
