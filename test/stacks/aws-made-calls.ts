import type { AskedCall } from './policies.ts';
import { at, ofType, type Resource, type Synthesised } from './synth.ts';

/** What AWS asks for in our name or against our resources, and no program of ours. */
export function awsMadeCalls(stacks: Synthesised, calls: readonly AskedCall[]): readonly AskedCall[] {
  return [
    ...functionCalls(stacks),
    ...queueCalls(stacks),
    ...clockCalls(stacks),
    ...assumedRoles(stacks),
    ...deliveries(stacks),
    ...missedObjects(calls),
    ...keyCalls(stacks, calls),
  ];
}

export const SECURE = { 'aws:SecureTransport': ['true'], 's3:TlsVersion': ['1.3'] };

function functionsOf({ pipeline }: Synthesised): { readonly role: string; readonly lambda: Resource }[] {
  return ofType(pipeline, 'AWS::Lambda::Function').map(([, lambda]) => {
    const id = String(at(lambda.Properties, 'Role', 'Fn::GetAtt', 0));
    return { role: String(pipeline.Resources[id]?.Properties.RoleName), lambda };
  });
}

/** Lambda writes the log, sends segments to X-Ray, and puts aside a start that failed for good. */
function functionCalls(stacks: Synthesised): AskedCall[] {
  return functionsOf(stacks).flatMap(({ role, lambda: { Properties } }) => {
    const log = `arn:${at(Properties, 'LoggingConfig', 'LogGroup', 'Ref')}`;
    const failed = at(Properties, 'DeadLetterConfig', 'TargetArn', 'Fn::GetAtt', 0);
    return [
      call(role, 'logs:CreateLogStream', log),
      call(role, 'logs:PutLogEvents', log),
      call(role, 'xray:PutTraceSegments', '*'),
      call(role, 'xray:PutTelemetryRecords', '*'),
      ...(failed === undefined ? [] : [call(role, 'sqs:SendMessage', `arn:${failed}`)]),
    ];
  });
}

/** The event source receives and deletes in the name of the function. */
function queueCalls(stacks: Synthesised): AskedCall[] {
  return ofType(stacks.pipeline, 'AWS::Lambda::EventSourceMapping').flatMap(([, { Properties }]) => {
    const lambda = stacks.pipeline.Resources[String(at(Properties, 'FunctionName', 'Ref'))];
    const role = functionsOf(stacks).find((each) => each.lambda === lambda)?.role ?? '';
    const queue = `arn:${at(Properties, 'EventSourceArn', 'Fn::GetAtt', 0)}`;
    return ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((verb) => call(role, `sqs:${verb}`, queue));
  });
}

/** The scheduler invokes, and puts aside what it could not. */
function clockCalls({ pipeline }: Synthesised): AskedCall[] {
  return ofType(pipeline, 'AWS::Scheduler::Schedule').flatMap(([, { Properties }]) => {
    const role = String(
      pipeline.Resources[String(at(Properties, 'Target', 'RoleArn', 'Fn::GetAtt', 0))]?.Properties.RoleName,
    );
    const arn = (...path: string[]) => `arn:${at(Properties, 'Target', ...path, 'Fn::GetAtt', 0)}`;
    return [
      call(role, 'lambda:InvokeFunction', arn('Arn')),
      call(role, 'sqs:SendMessage', arn('DeadLetterConfig', 'Arn')),
    ];
  });
}

function assumedRoles({ pipeline }: Synthesised): AskedCall[] {
  const group = ofType(pipeline, 'AWS::Scheduler::ScheduleGroup')[0]?.[0] ?? '';
  return ofType(pipeline, 'AWS::IAM::Role').map(([id, { Properties }]) => {
    const service = String(at(Properties, 'AssumeRolePolicyDocument', 'Statement', 0, 'Principal', 'Service'));
    const context: AskedCall['context'] =
      service === 'scheduler.amazonaws.com'
        ? { 'aws:SourceAccount': ['<AWS::AccountId>'], 'aws:SourceArn': [`arn:${group}`] }
        : {};
    return { principal: service, action: 'sts:AssumeRole', resource: `arn:${id}`, context };
  });
}

/** Alarms tell the topic, and S3 writes down who asked for what. */
function deliveries({ pipeline, data }: Synthesised): AskedCall[] {
  const topic = ofType(pipeline, 'AWS::SNS::Topic')[0]?.[0] ?? '';
  const logged = ofType(data, 'AWS::S3::Bucket').find(
    ([, { Properties }]) => Properties.LoggingConfiguration !== undefined,
  );
  const logs = String(at(logged?.[1].Properties, 'LoggingConfiguration', 'DestinationBucketName', 'Ref'));
  const account = { 'aws:SourceAccount': ['<AWS::AccountId>'], ...SECURE };
  return [
    { principal: 'cloudwatch.amazonaws.com', action: 'sns:Publish', resource: `arn:${topic}`, context: account },
    {
      principal: 'logging.s3.amazonaws.com',
      action: 's3:PutObject',
      resource: `arn:${logs}/bucket/2026-11-22`,
      context: { ...account, 'aws:SourceArn': [`arn:${logged?.[0]}`] },
    },
  ];
}

/** Whether an object is missing or forbidden S3 only tells to those who may list; it then asks without a prefix. */
function missedObjects(calls: readonly AskedCall[]): AskedCall[] {
  return calls
    .filter(({ action, resource }) => action === 's3:GetObject' && /\/(weeks|exports)\//.test(resource))
    .map(({ principal, resource }) => call(principal, 's3:ListBucket', resource.split('/')[0] ?? ''));
}

/** What the services that keep the data ask of the own key, in the name of who called them. */
const KEY_USES: readonly (readonly [action: RegExp, service: string, verbs: readonly string[]])[] = [
  [/^dynamodb:/, 'dynamodb', ['Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo', 'GenerateDataKey', 'DescribeKey']],
  [/^s3:GetObject$/, 's3', ['Decrypt']],
  [/^s3:PutObject$/, 's3', ['GenerateDataKey', 'Decrypt']],
  [/^secretsmanager:GetSecretValue$/, 'secretsmanager', ['Decrypt']],
];

/** None where AWS's own keys are used. */
function keyCalls({ data, region }: Synthesised, calls: readonly AskedCall[]): AskedCall[] {
  return ofType(data, 'AWS::KMS::Key').flatMap(([id]) =>
    calls.flatMap(({ principal, action }) =>
      KEY_USES.filter(([pattern]) => pattern.test(action)).flatMap(([, service, verbs]) =>
        verbs.map((verb) => ({
          principal,
          action: `kms:${verb}`,
          resource: `arn:${id}`,
          context: { 'kms:ViaService': [`${service}.${region}.amazonaws.com`] },
        })),
      ),
    ),
  );
}

function call(principal: string, action: string, resource: string): AskedCall {
  return { principal, action, resource, context: SECURE };
}
