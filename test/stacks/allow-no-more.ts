import { expect, it } from 'vitest';
import type { RecordedCall } from './asked-calls.ts';
import { awsMadeCalls, SECURE } from './aws-made-calls.ts';
import { type AskedCall, isAllowed, isDenied, type Statement, speaksOf, statementsOf } from './policies.ts';
import { RARELY_USED } from './rarely-used.ts';
import { at, ofType, type Synthesised } from './synth.ts';

export interface Evidence {
  /** The same functions under both settings of the key. */
  readonly stacks: readonly Synthesised[];
  readonly calls: readonly RecordedCall[];
  /** Logical ids of queues by name. */
  readonly queues: Readonly<Record<string, string>>;
}

/** One setting of the key: its statements, and every call that is made by us or for us. */
interface Case {
  readonly stacks: Synthesised;
  readonly statements: readonly Statement[];
  readonly calls: readonly AskedCall[];
}

function casesOf({ stacks, calls, queues }: Evidence): readonly Case[] {
  return stacks.map((each) => {
    const ours = unique(calls.map((call) => placed(call, each, queues)));
    return { stacks: each, statements: statementsOf(each), calls: unique([...ours, ...awsMadeCalls(each, ours)]) };
  });
}

/** A recorded call with names of the template: who asks, and of what. */
function placed(
  { step, action, on, context }: RecordedCall,
  stacks: Synthesised,
  queues: Evidence['queues'],
): AskedCall {
  const lambda = ofType(stacks.pipeline, 'AWS::Lambda::Function').find(([, { Properties }]) =>
    String(Properties.FunctionName).endsWith(`-${step}`),
  );
  const role = stacks.pipeline.Resources[String(at(lambda?.[1].Properties, 'Role', 'Fn::GetAtt', 0))];
  const [kind = '', ...rest] = on.split(/(?=[/:])/);
  const id = kind === 'queue' ? queues[rest.join('').slice(1)] : dataId(kind, stacks);
  const resource = kind === 'bucket' ? `arn:${id}${rest.join('')}` : `arn:${id}`;
  return { principal: String(role?.Properties.RoleName), action, resource, context: { ...SECURE, ...context } };
}

function dataId(kind: string, { data }: Synthesised): string {
  const types: Readonly<Record<string, string>> = {
    table: 'AWS::DynamoDB::GlobalTable',
    secret: 'AWS::SecretsManager::Secret',
    bucket: 'AWS::S3::Bucket',
  };
  const found = ofType(data, types[kind] ?? '').find(
    ([, { Properties }]) => kind !== 'bucket' || Properties.VersioningConfiguration,
  );
  if (!found) throw new Error(`nothing is known of ${kind}`);
  return found[0];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Calls that everybody is refused, an administrator too: not encrypted on the way, or by an old protocol. */
function insecureCalls({ pipeline, data }: Synthesised): AskedCall[] {
  const services = [
    [pipeline, 'AWS::SQS::Queue', 'sqs:SendMessage', ''],
    [pipeline, 'AWS::SNS::Topic', 'sns:Publish', ''],
    [data, 'AWS::S3::Bucket', 's3:GetObject', '/weeks/x'],
  ] as const;
  return services.flatMap(([template, type, action, suffix]) =>
    ofType(template, type).flatMap(([id]) => {
      const call = { principal: 'account', action, resource: `arn:${id}${suffix}` };
      const plain = { ...call, context: { ...SECURE, 'aws:SecureTransport': ['false'] } };
      const old = { ...call, context: { ...SECURE, 's3:TlsVersion': ['1.1'] } };
      return action.startsWith('s3:') ? [plain, old] : [plain];
    }),
  );
}

/** What some program gone wrong might try. */
const NEVER: readonly (readonly [step: string, action: string, on: string, key: string | null])[] = [
  ['scan-changes', 's3:PutObject', 'bucket/snapshots/x', null],
  ['pull-district', 's3:PutObject', 'bucket/weeks/x', null],
  ['pull-district', 's3:DeleteObject', 'bucket/snapshots/x', null],
  ['pull-district', 'dynamodb:UpdateItem', 'table', 'REG'],
  ['give-feedback', 's3:GetObject', 'bucket/snapshots/x', null],
  ['give-feedback', 'dynamodb:BatchWriteItem', 'table', 'W#6207-1'],
  ['give-feedback', 'sqs:SendMessage', 'queue:pulls', null],
  ['plan-summaries', 's3:PutObject', 'bucket/exports/x', null],
  ['publish-summary', 's3:GetObject', 'bucket/snapshots/x', null],
  ['publish-summary', 'dynamodb:PutItem', 'table', 'STATE'],
  ['publish-summary', 'secretsmanager:GetSecretValue', 'secret', null],
];

/** Rights one by one, each with the statement's condition: `aksi8-uji-pull: s3:GetObject on arn:…`. */
function unusedRights({ statements, calls }: Case): string[] {
  return statements
    .filter(({ kind }) => kind === 'role')
    .flatMap((statement) =>
      statement.actions.flatMap((action) =>
        statement.resources.flatMap((resource) => {
          const right = { ...statement, actions: [action], resources: [resource] };
          const isUsed = calls.some((call) => call.principal === right.principal && speaksOf(right, call));
          return isUsed
            ? []
            : [`${statement.principal}: ${action} on ${resource} ${JSON.stringify(statement.condition)}`];
        }),
      ),
    );
}

/** Registers the tests: every call is allowed, and nothing else is. */
export function allowNoMore(evidence: () => Evidence): void {
  it('each call, by us or by AWS for us, is allowed under both keys', () => {
    for (const { statements, calls, stacks } of casesOf(evidence())) {
      expect(calls.length).toBeGreaterThan(80);
      expect(calls.filter((call) => !isAllowed(call, statements))).toEqual([]);
      expect(calls.some(({ action }) => action.startsWith('kms:'))).toBe(
        ofType(stacks.data, 'AWS::KMS::Key').length > 0,
      );
    }
  });

  it('every function has made calls, known by its user agent', () => {
    expect([...new Set(evidence().calls.map(({ step }) => step))].sort()).toEqual([
      'give-feedback',
      'plan-summaries',
      'publish-summary',
      'pull-district',
      'scan-changes',
    ]);
  });

  it('insecure calls are refused to everybody', () => {
    for (const { statements, stacks } of casesOf(evidence())) {
      expect(insecureCalls(stacks).filter((call) => !isDenied(call, statements))).toEqual([]);
    }
  });

  it.each(NEVER)('%s may not %s on %s (%s)', (step, action, on, key) => {
    const { stacks, queues } = evidence();
    for (const each of stacks) {
      const context: RecordedCall['context'] = key === null ? {} : { 'dynamodb:LeadingKeys': [key] };
      const call = placed({ step, action, on, context }, each, queues);
      expect(isAllowed(call, statementsOf(each))).toBe(false);
    }
  });

  it('no statement can be taken out', () => {
    for (const { statements, calls, stacks } of casesOf(evidence())) {
      const insecure = insecureCalls(stacks);
      const needless = statements.filter((statement) => {
        const left = statements.filter((each) => each !== statement);
        return calls.every((call) => isAllowed(call, left)) && insecure.every((call) => isDenied(call, left));
      });
      expect(needless.map(({ where, actions }) => [where, actions])).toEqual([]);
    }
  });

  it('no right is granted that is not used, but a few that need a special day', () => {
    for (const each of casesOf(evidence())) {
      const unused = unusedRights(each);
      expect(unused.filter((right) => !RARELY_USED.some(({ pattern }) => pattern.test(right)))).toEqual([]);
      const needless = RARELY_USED.filter(({ pattern }) => !unused.some((right) => pattern.test(right)));
      expect(needless.map(({ why }) => why)).toEqual([]);
    }
  });
}
