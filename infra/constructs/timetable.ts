import { type Duration, Stack, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import type { SheetFunction } from './sheet-function.ts';
import { deadLetters } from './work-queue.ts';

export interface Start {
  readonly name: string;
  readonly expression: string;
  readonly starts: SheetFunction;
  readonly input?: Readonly<Record<string, unknown>>;
  /** After this the start is given up: a later one does its work, or a person is told. */
  readonly within: Duration;
  readonly retries: number;
}

/** What starts by the clock, in the time of western Indonesia. Each start is told its own time, however late it comes. */
export class Timetable extends Construct {
  /** Starts that could not be made, and those whose every attempt failed. */
  readonly failed: Queue;
  readonly #stage: Stage;
  readonly #group: CfnScheduleGroup;
  readonly #role: Role;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    this.#stage = stage;
    this.failed = deadLetters(this, 'Failed');
    this.#group = new CfnScheduleGroup(this, 'Group', { name: stage.prefix });
    this.#role = new Role(this, 'Role', {
      roleName: `${stage.prefix}-schedule`,
      description: `aksi8 ${stage.name}: starts functions by the clock`,
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': this.#group.attrArn },
        },
      }),
    });
    this.#role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.failed.queueArn] }));
  }

  add({ name, expression, starts, input = {}, within, retries }: Start): void {
    const { lambda } = starts;
    this.#role.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }),
    );
    new CfnSchedule(this, name, {
      name: `${this.#stage.prefix}-${name}`,
      groupName: this.#group.ref,
      scheduleExpression: expression,
      scheduleExpressionTimezone: TimeZone.ASIA_JAKARTA.timezoneName,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: lambda.functionArn,
        roleArn: this.#role.roleArn,
        input: JSON.stringify({ ...input, scheduledTime: '<aws.scheduler.scheduled-time>' }),
        deadLetterConfig: { arn: this.failed.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: within.toSeconds(), maximumRetryAttempts: retries },
      },
    });
  }
}
