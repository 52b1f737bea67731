import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystem } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestName } from '#pipeline/exports/export-week.ts';
import { EXPORT_TABLES } from '#pipeline/exports/tables.ts';
import { bundleFunctions, STEPS } from '../../infra/constructs/bundle/bundle-functions.ts';
import { googleSubject, LONGEST_SUBJECT } from '../../infra/constructs/google-identity.ts';
import { list, statementsOf } from './policies.ts';
import {
  at,
  GOOGLE,
  ofType,
  type Resource,
  removeFolders,
  type Synthesised,
  sharedBundles,
  synthesise,
  type Template,
  temporaryFolder,
} from './synth.ts';

const OWNED = { google: GOOGLE, mail: ['admin@aksi8.test'], snapshotDays: 500 };
const KMS = { ...OWNED, region: 'us-east-1', encryption: 'kms', objectLockDays: 30, budget: 20, logDays: 365 };

let owned: Synthesised;
let kms: Synthesised;
beforeAll(async () => {
  owned = await synthesise(OWNED);
  kms = await synthesise(KMS);
});
afterAll(removeFolders);

const both = (): [string, Synthesised][] => [
  ['keys of AWS, Jakarta', owned],
  ['own key, Virginia', kms],
];

function only(template: Template, type: string): Resource {
  const found = ofType(template, type);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${type}`);
  return found[0][1];
}

function properties(template: Template, type: string): Readonly<Record<string, unknown>>[] {
  return ofType(template, type).map(([, { Properties }]) => Properties);
}

describe('what must not be lost', () => {
  it.each(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::KMS::Key'])(
    'stays when the stack is removed or replaced: %s',
    (type) => {
      for (const [, { data }] of both()) {
        for (const [id, resource] of ofType(data, type)) {
          expect([id, resource.DeletionPolicy, resource.UpdateReplacePolicy]).toEqual([id, 'Retain', 'Retain']);
        }
      }
      expect(ofType(kms.data, type).length).toBeGreaterThan(0);
    },
  );

  it('has a table that can be set back to any second, and cannot be deleted', () => {
    for (const [, { data }] of both()) {
      const table = only(data, 'AWS::DynamoDB::GlobalTable').Properties;
      expect(table).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      });
      expect(at(table, 'Replicas')).toMatchObject([
        { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
      ]);
    }
    expect(at(only(kms.data, 'AWS::DynamoDB::GlobalTable').Properties, 'SSESpecification')).toMatchObject({
      SSEEnabled: true,
      SSEType: 'KMS',
    });
  });

  it('has buckets that are private, encrypted and owned by nobody else', () => {
    for (const [, { data }] of both()) {
      const buckets = properties(data, 'AWS::S3::Bucket');
      expect(buckets).toHaveLength(2);
      for (const bucket of buckets) {
        expect(bucket.PublicAccessBlockConfiguration).toEqual({
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        });
        expect(bucket.BucketEncryption).toBeDefined();
        expect(bucket.OwnershipControls).toEqual({ Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] });
      }
    }
  });

  it('keeps versions, ends uploads, and lets snapshots go only when they are told to', () => {
    const bucketOf = ({ data }: Synthesised) =>
      properties(data, 'AWS::S3::Bucket').find(({ VersioningConfiguration }) => VersioningConfiguration !== undefined);
    expect(bucketOf(owned)).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
    const rules = list(at(bucketOf(owned), 'LifecycleConfiguration', 'Rules'));
    expect(rules).toContainEqual(expect.objectContaining({ Prefix: 'snapshots/', ExpirationInDays: 500 }));
    expect(rules).toContainEqual(
      expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }),
    );
    const expiring = rules.filter((rule) => at(rule, 'ExpirationInDays') !== undefined);
    expect(expiring.map((rule) => at(rule, 'Prefix'))).toEqual(['athena/', 'snapshots/']);
    expect(at(bucketOf(kms), 'ObjectLockConfiguration', 'Rule', 'DefaultRetention')).toEqual({
      Mode: 'GOVERNANCE',
      Days: 30,
    });
  });

  it('is reached over TLS only', () => {
    for (const [, { data, pipeline }] of both()) {
      const policies = [
        ...properties(data, 'AWS::S3::BucketPolicy'),
        ...properties(pipeline, 'AWS::SQS::QueuePolicy'),
        ...properties(pipeline, 'AWS::SNS::TopicPolicy'),
      ];
      expect(policies).toHaveLength(2 + 9 + 1);
      for (const policy of policies) {
        const statements = list(at(policy, 'PolicyDocument', 'Statement'));
        const secured = { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
        expect(statements).toContainEqual(expect.objectContaining(secured));
      }
    }
  });
});

describe('the catalogue of exports', () => {
  const tables = () => properties(owned.data, 'AWS::Glue::Table');

  it('has each table with the columns of its files, for every province and Monday', () => {
    expect(tables().map((table) => at(table, 'TableInput', 'Name'))).toEqual(EXPORT_TABLES.map(({ name }) => name));
    for (const [index, table] of tables().entries()) {
      const columns = list(at(table, 'TableInput', 'StorageDescriptor', 'Columns')).map((column) => at(column, 'Name'));
      expect(columns).toEqual(EXPORT_TABLES[index]?.columns.map(({ name }) => name));
      const parameters = at(table, 'TableInput', 'Parameters');
      expect(String(at(parameters, 'projection.province.values')).split(',')).toHaveLength(38);
      const [first = '', last] = String(at(parameters, 'projection.week.range')).split(',');
      expect([new Date(first).getUTCDay(), last]).toEqual([1, 'NOW']);
    }
  });

  it('leads to the very manifests that an export writes', () => {
    const summary = { province: { code: '62', name: '' }, week: '2026-W48' };
    for (const [index, table] of tables().entries()) {
      const template = JSON.stringify(at(table, 'TableInput', 'Parameters', 'storage.location.template'));
      const path = template.slice(template.indexOf('/exports/') + 1).split('"')[0] ?? '';
      const at62 = path.replace(`\${province}`, '62').replace(`\${week}`, '2026-11-23');
      expect(`${at62}symlink.txt`).toBe(manifestName(EXPORT_TABLES[index] ?? { name: '' }, summary));
    }
  });

  it('keeps answers encrypted, for a month, and no question may read on for ever', () => {
    for (const [, { data }] of both()) {
      const configuration = only(data, 'AWS::Athena::WorkGroup').Properties.WorkGroupConfiguration;
      expect(at(configuration, 'EnforceWorkGroupConfiguration')).toBe(true);
      expect(at(configuration, 'BytesScannedCutoffPerQuery')).toBe(1024 ** 3);
    }
    const encryption = ({ data }: Synthesised) =>
      at(only(data, 'AWS::Athena::WorkGroup').Properties, 'WorkGroupConfiguration', 'ResultConfiguration');
    expect(at(encryption(owned), 'EncryptionConfiguration', 'EncryptionOption')).toBe('SSE_S3');
    expect(at(encryption(kms), 'EncryptionConfiguration', 'EncryptionOption')).toBe('SSE_KMS');
  });
});

describe('queues', () => {
  it('have dead letters, keep them for two weeks, and encrypt', () => {
    for (const [, { pipeline }] of both()) {
      const queues = ofType(pipeline, 'AWS::SQS::Queue');
      const dead = queues.filter(([, { Properties }]) => Properties.RedrivePolicy === undefined);
      expect([queues.length, dead.length]).toEqual([9, 5]);
      for (const [, { Properties }] of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
      for (const [, { Properties }] of dead) expect(Properties.MessageRetentionPeriod).toBe(14 * 86_400);
      const deadIds = dead.map(([id]) => id);
      for (const [, { Properties }] of queues.filter((queue) => !dead.includes(queue))) {
        expect(deadIds).toContain(at(Properties, 'RedrivePolicy', 'deadLetterTargetArn', 'Fn::GetAtt', 0));
        expect(at(Properties, 'RedrivePolicy', 'maxReceiveCount')).toBe(5);
      }
    }
  });

  it('hide a message six times as long as its function may run, one at a time', () => {
    const { pipeline } = owned;
    const mappings = properties(pipeline, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(4);
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] });
      expect(at(mapping, 'ScalingConfig', 'MaximumConcurrency')).toBeGreaterThanOrEqual(2);
      const queue = pipeline.Resources[String(at(mapping, 'EventSourceArn', 'Fn::GetAtt', 0))];
      const lambda = pipeline.Resources[String(at(mapping, 'FunctionName', 'Ref'))];
      const timeout = Number(lambda?.Properties.Timeout);
      expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout);
    }
  });
});

describe('functions', () => {
  const functions = () => properties(owned.pipeline, 'AWS::Lambda::Function');

  it('are one a step, on Node 24 and arm64, each with a role and a log of its own', () => {
    expect(
      functions()
        .map(({ FunctionName }) => FunctionName)
        .sort(),
    ).toEqual([
      'aksi8-uji-give-feedback',
      'aksi8-uji-plan-summaries',
      'aksi8-uji-publish-summary',
      'aksi8-uji-pull-district',
      'aksi8-uji-scan-changes',
    ]);
    for (const lambda of functions())
      expect(lambda).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      });
    for (const name of ['Role', 'LoggingConfig', 'Code'] as const) {
      expect(new Set(functions().map((lambda) => JSON.stringify(lambda[name]))).size).toBe(5);
    }
  });

  it('may run for as long as limiter, Google and commit take, and hold a workbook a little longer', () => {
    for (const lambda of functions()) {
      const variables = at(lambda, 'Environment', 'Variables');
      const number = (name: string) => Number(at(variables, name));
      const needed = (number('AKSI8_LIMITER_HORIZON_MS') + number('AKSI8_CALL_BUDGET_MS')) / 1000 + 60;
      expect(number('AKSI8_CALL_BUDGET_MS')).toBe(180_000);
      expect(lambda.Timeout).toBeGreaterThanOrEqual(needed);
      expect(lambda.Timeout).toBeLessThanOrEqual(900);
      expect(number('AKSI8_LEASE_MS')).toBeGreaterThan(Number(lambda.Timeout) * 1000);
    }
  });

  it('keep their logs for as long as the stage says', () => {
    const days = (template: Template) =>
      properties(template, 'AWS::Logs::LogGroup').map((group) => group.RetentionInDays);
    expect(days(owned.pipeline)).toEqual([90, 90, 90, 90, 90]);
    expect(days(kms.pipeline)).toEqual([365, 365, 365, 365, 365]);
  });

  it('have no key or token in their settings', () => {
    for (const lambda of functions()) {
      const text = JSON.stringify(at(lambda, 'Environment'));
      expect(text).not.toMatch(/"AKSI8_HASH_KEY"|private_key|resolve:secretsmanager/);
      expect(text).not.toContain('"kind\\":\\"token');
    }
  });
});

describe('the clock', () => {
  it('starts scans, nightly reads and summaries in the time of Jakarta, and tells each its own time', () => {
    const schedules = properties(owned.pipeline, 'AWS::Scheduler::Schedule');
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression).sort()).toEqual([
      'cron(0 1 * * ? *)',
      'cron(0 5 ? * MON *)',
      'cron(0 8 ? * MON *)',
      'rate(1 minute)',
    ]);
    for (const schedule of schedules) {
      expect(schedule.ScheduleExpressionTimezone).toBe('Asia/Jakarta');
      expect(schedule.FlexibleTimeWindow).toEqual({ Mode: 'OFF' });
      expect(at(schedule, 'Target', 'DeadLetterConfig', 'Arn')).toBeDefined();
      const input = JSON.parse(String(at(schedule, 'Target', 'Input')));
      expect(input.scheduledTime).toBe('<aws.scheduler.scheduled-time>');
    }
    const nightly = schedules.find(({ ScheduleExpression }) => ScheduleExpression === 'cron(0 1 * * ? *)');
    expect(JSON.parse(String(at(nightly, 'Target', 'Input'))).kind).toBe('nightly');
  });
});

describe('roles', () => {
  /** What AWS lets nobody narrow down. */
  const ANY_RESOURCE = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];

  const granted = (stacks: Synthesised) => statementsOf(stacks).filter(({ kind }) => kind === 'role');

  it('name each action, and each resource where AWS allows it', () => {
    for (const [, stacks] of both()) {
      expect(granted(stacks).length).toBeGreaterThan(30);
      for (const { effect, actions, resources } of granted(stacks)) {
        expect(effect).toBe('Allow');
        expect(actions.filter((action) => action.includes('*'))).toEqual([]);
        if (resources.includes('*')) expect([...actions].sort()).toEqual(ANY_RESOURCE);
      }
      const { pipeline } = stacks;
      expect(ofType(pipeline, 'AWS::IAM::ManagedPolicy')).toEqual([]);
      for (const role of properties(pipeline, 'AWS::IAM::Role')) {
        expect(role.ManagedPolicyArns).toBeUndefined();
        expect(role.Policies).toBeUndefined();
      }
    }
  });

  it('cannot delete anything, and touch the table only by its partitions', () => {
    for (const [, stacks] of both()) {
      for (const { actions, condition } of granted(stacks)) {
        expect(actions.filter((action) => /Delete(?!Message)|Scan|Purge/.test(action))).toEqual([]);
        if (actions.some((action) => action.startsWith('dynamodb:')))
          expect(at(condition, 'ForAllValues:StringLike', 'dynamodb:LeadingKeys')).toBeDefined();
        if (actions.some((action) => action.startsWith('kms:')))
          expect(at(condition, 'StringEquals', 'kms:ViaService')).toBeDefined();
      }
    }
  });

  it('use the own key where there is one, and only then', () => {
    const usingKey = (stacks: Synthesised) =>
      new Set(
        granted(stacks)
          .filter(({ actions }) => actions.some((action) => action.startsWith('kms:')))
          .map(({ principal }) => principal),
      ).size;
    expect([usingKey(owned), usingKey(kms)]).toEqual([0, 5]);
  });

  it('have names so short that Google takes them as a subject', () => {
    const longest = 'tahap-nama12';
    for (const lambda of properties(owned.pipeline, 'AWS::Lambda::Function')) {
      const roleId = String(at(lambda, 'Role', 'Fn::GetAtt', 0));
      const role = String(owned.pipeline.Resources[roleId]?.Properties.RoleName);
      const [roleName, functionName] = [role, String(lambda.FunctionName)].map((name) => name.replace('uji', longest));
      expect(googleSubject(roleName ?? '', functionName ?? '').length).toBeLessThan(LONGEST_SUBJECT);
    }
  });
});

describe('watch', () => {
  it('raises an alarm for whatever stops, and tells the people of the stage', () => {
    const alarms = properties(owned.pipeline, 'AWS::CloudWatch::Alarm');
    const names = alarms.map(({ AlarmName }) => String(AlarmName).replace('aksi8-uji-', ''));
    const queues = ['pulls', 'rechecks', 'feedback', 'summaries'];
    for (const queue of queues)
      for (const what of ['dead-letters', 'oldest-message']) expect(names).toContain(`${queue}-${what}`);
    expect(names).toEqual(expect.arrayContaining(['errors', 'throttles', 'step-failed', 'failed-starts', 'deferrals']));
    expect(names).toEqual(expect.arrayContaining(['no-scans', 'no-weekly-summary', 'stale-districts', 'google-429']));
    for (const alarm of alarms) {
      expect(alarm.AlarmActions).toHaveLength(1);
      expect(String(alarm.AlarmDescription).length).toBeGreaterThan(30);
    }
    expect(properties(owned.pipeline, 'AWS::SNS::Subscription')).toMatchObject([
      { Protocol: 'email', Endpoint: 'admin@aksi8.test' },
    ]);
    expect(ofType(owned.pipeline, 'AWS::CloudWatch::Dashboard')).toHaveLength(1);
  });

  /** Metrics of ours that alarms and the dashboard look at. */
  function watched(): readonly string[] {
    const alarms = properties(owned.pipeline, 'AWS::CloudWatch::Alarm');
    const ours = alarms.filter((each) => at(each, 'Namespace') === 'aksi8-uji');
    const shown = JSON.stringify(only(owned.pipeline, 'AWS::CloudWatch::Dashboard').Properties).matchAll(
      /aksi8-uji\\",\\"(\w+)\\",\\"service\\",\\"aksi8\\"/g,
    );
    return [
      ...new Set([...ours.map((each) => String(at(each, 'MetricName'))), ...[...shown].map(([, name = '']) => name)]),
    ];
  }

  it('looks only at what the programs count', async () => {
    const bundles = await sharedBundles();
    const programs = STEPS.map((step) => readFileSync(join(bundles[step].folder, 'program/handler.mjs'), 'utf8'));
    expect(watched().length).toBeGreaterThan(8);
    for (const name of watched())
      expect([name, programs.some((program) => program.includes(`("${name}"`))]).toEqual([name, true]);
  });

  it('knows no series by district, workbook or account', () => {
    const alarms = JSON.stringify(properties(owned.pipeline, 'AWS::CloudWatch::Alarm'));
    const page = JSON.stringify(only(owned.pipeline, 'AWS::CloudWatch::Dashboard').Properties);
    const named = [...alarms.matchAll(/"Name":"(\w+)"/g), ...page.matchAll(/\[\\"[\w/-]+\\",\\"\w+\\",\\"(\w+)\\"/g)];
    expect(new Set(named.map(([, name]) => name))).toEqual(new Set(['service', 'FunctionName', 'QueueName']));
  });

  it('misses a week’s summary by looking back a week, in which two starts lie at any time', () => {
    const alarm = properties(owned.pipeline, 'AWS::CloudWatch::Alarm').find(({ AlarmName }) =>
      String(AlarmName).endsWith('no-weekly-summary'),
    );
    expect(alarm).toMatchObject({ Period: 3600, EvaluationPeriods: 168, TreatMissingData: 'breaching', Threshold: 1 });
  });

  it('lets alarms of this account publish, in spite of the topic’s own policy', () => {
    const statements = list(
      at(only(owned.pipeline, 'AWS::SNS::TopicPolicy').Properties, 'PolicyDocument', 'Statement'),
    );
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
      }),
    );
  });

  it('counts the month’s cost where it is asked for', () => {
    expect(owned.budget).toBeNull();
    const budget = kms.budget ? only(kms.budget, 'AWS::Budgets::Budget').Properties : {};
    expect(at(budget, 'Budget', 'BudgetLimit')).toEqual({ Amount: 20, Unit: 'USD' });
    expect(list(budget.NotificationsWithSubscribers)).toHaveLength(2);
  });
});

describe('assets', () => {
  it('are the same bytes whenever they are made', async () => {
    const made = await Promise.all(['first', 'second'].map((name) => bundleFunctions(temporaryFolder(name))));
    const [first, second] = made.map((bundles) =>
      Object.values(bundles).map(({ folder }) => FileSystem.fingerprint(folder)),
    );
    expect(new Set(first).size).toBe(5);
    expect(second).toEqual(first);
  });
});
