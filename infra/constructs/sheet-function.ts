import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { acknowledge } from './acknowledge.ts';
import { type FunctionBundle, HANDLER, type Step } from './bundle/bundle-functions.ts';
import { type BucketNeeds, type Data, grantBucket, grantHashKey, grantTable, type TableNeeds } from './data-access.ts';
import { type GoogleRole, googleEnvironment } from './google-identity.ts';
import { grantGoogleKey } from './google-key.ts';
import type { Timing } from './timing.ts';

export interface SheetFunctionProps {
  readonly stage: Stage;
  readonly step: Step;
  readonly bundle: FunctionBundle;
  readonly data: Data;
  readonly timing: Timing;
  readonly memoryMb: number;
  /** As whom the step calls Google. */
  readonly google: readonly GoogleRole[];
  readonly table: TableNeeds;
  readonly bucket?: BucketNeeds;
  readonly hashKey?: boolean;
  /** Where a scheduled start goes whose every attempt failed. */
  readonly failed?: Queue;
}

/** Short and fixed: Google knows a function by the name of its role. */
const ROLE_NAMES: Readonly<Record<Step, string>> = {
  'scan-changes': 'scan',
  'pull-district': 'pull',
  'give-feedback': 'feedback',
  'plan-summaries': 'plan',
  'publish-summary': 'publish',
};

/** One step of the pipeline as a function, with a role of its own that may do what the step does and nothing else. */
export class SheetFunction extends Construct {
  readonly step: Step;
  readonly google: readonly GoogleRole[];
  readonly role: Role;
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: SheetFunctionProps) {
    super(scope, id);
    const { stage, step, data, timing } = props;
    this.step = step;
    this.google = props.google;
    this.role = new Role(this, 'Role', {
      roleName: `${stage.prefix}-${ROLE_NAMES[step]}`,
      description: `aksi8 ${stage.name}: ${step}`,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `${stage.prefix}-${step}`,
      description: `aksi8 ${stage.name}: ${step}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(props.bundle.folder),
      handler: HANDLER,
      role: this.role,
      memorySize: props.memoryMb,
      timeout: timing.timeout,
      tracing: Tracing.ACTIVE,
      logGroup: this.#logGroup(stage),
      environment: environmentOf(props),
      ...(props.failed ? { deadLetterQueue: props.failed, retryAttempts: 2, maxEventAge: Duration.minutes(30) } : {}),
    });
    grantTable(this.role, data, props.table);
    if (props.bucket) grantBucket(this.role, data, props.bucket);
    if (props.hashKey) grantHashKey(this.role, data);
    if (props.google.length > 0) grantGoogleKey(this.role, stage.settings);
    acknowledge(
      this.role,
      'IAM5[Resource::*]',
      'X-Ray takes segments without naming a resource; AWS allows no narrower one.',
    );
  }

  /** A queue to send to, and the setting that names it, always together. */
  sendsTo(queue: IQueue, setting: string): void {
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    this.lambda.addEnvironment(setting, queue.queueUrl);
  }

  /** One message at a time: a slow workbook keeps no other waiting, and is the only one to come again. */
  worksOn(queue: Queue, atOnce: number): void {
    const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
    this.role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [queue.queueArn] }));
    this.lambda.addEventSourceMapping(`From-${queue.node.scope?.node.id}`, {
      eventSourceArn: queue.queueArn,
      batchSize: 1,
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    });
  }

  /** Kept when the stack goes: it says what was done with people's workbooks. Lines go when their time is over. */
  #logGroup(stage: Stage): LogGroup {
    const group = new LogGroup(this, 'Log', {
      retention: stage.settings.logDays as RetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    group.grantWrite(this.role);
    return group;
  }
}

function environmentOf({ stage, step, data, timing, hashKey }: SheetFunctionProps): Record<string, string> {
  return {
    AKSI8_STAGE: stage.name,
    AKSI8_TABLE: data.table.tableName,
    AKSI8_BUCKET: data.bucket.bucketName,
    POWERTOOLS_METRICS_NAMESPACE: stage.prefix,
    // What a pull leaves behind is collected while it is little: the largest workbook takes a third less memory.
    NODE_OPTIONS: '--max-semi-space-size=8',
    // Stands in the user agent of each call, and so in CloudTrail.
    AWS_SDK_UA_APP_ID: step,
    ...timing.environment,
    ...googleEnvironment(stage.settings),
    ...(hashKey ? { AKSI8_HASH_KEY_SECRET: data.hashKey.secretArn } : {}),
  };
}
