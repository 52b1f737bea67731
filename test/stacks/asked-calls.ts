import type { PassingRequest } from '#local/aws/fault-proxy.ts';
import { STEPS } from '../../infra/constructs/bundle/bundle-functions.ts';
import { at } from './synth.ts';

/** What is asked for, by which function, of what: `table`, `bucket/weeks/…`, `queue:pulls`, `secret`. */
export interface RecordedCall {
  readonly step: string;
  readonly action: string;
  readonly on: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}
type Asked = Omit<RecordedCall, 'step'>;

/** Each function says who it is in the user agent of its calls. */
export function callsOf(request: PassingRequest): RecordedCall[] {
  const agent = String(request.headers['user-agent']);
  const step = STEPS.find((each) => agent.includes(`app/${each}`));
  return step === undefined ? [] : askedBy(request).map((asked) => ({ step, ...asked }));
}

/** One question a kind of item that a request touches. */
function askedBy(request: PassingRequest): Asked[] {
  const [service = '', operation = ''] = request.operation.split('.');
  if (service === 'DynamoDB') return tableCalls(operation, JSON.parse(request.body.toString('utf8')));
  if (service === 'SQS') return [queueCall(JSON.parse(request.body.toString('utf8')))];
  if (service === 'S3') return [bucketCall(operation, request)];
  if (service === 'SecretsManager') return [{ action: `secretsmanager:${operation}`, on: 'secret', context: {} }];
  throw new Error(`nothing is known of ${request.operation}`);
}

function tableCalls(operation: string, body: unknown): Asked[] {
  return [...new Set(keysOf(operation, body))].map((key) => ({
    action: `dynamodb:${operation}`,
    on: 'table',
    context: { 'dynamodb:LeadingKeys': [key] },
  }));
}

function keysOf(operation: string, body: unknown): string[] {
  const one =
    at(body, 'Key', 'pk', 'S') ?? at(body, 'Item', 'pk', 'S') ?? at(body, 'ExpressionAttributeValues', ':pk', 'S');
  if (typeof one === 'string') return [one];
  const [items] = Object.values((at(body, 'RequestItems') ?? {}) as Record<string, unknown>);
  const many = operation === 'BatchGetItem' ? at(items, 'Keys') : items;
  const keys = ((many ?? []) as unknown[]).map(
    (item) => at(item, 'pk', 'S') ?? at(item, 'PutRequest', 'Item', 'pk', 'S'),
  );
  if (keys.length === 0 || keys.some((key) => typeof key !== 'string')) throw new Error(`no keys in ${operation}`);
  return keys.map(String);
}

function queueCall(body: unknown): Asked {
  const name = String(at(body, 'QueueUrl')).split('/').at(-1);
  return { action: 'sqs:SendMessage', on: `queue:${name}`, context: {} };
}

function bucketCall(operation: string, { target }: PassingRequest): Asked {
  const { pathname, searchParams } = new URL(target, 'http://s3.test');
  const key = decodeURIComponent(pathname).split('/').slice(2).join('/');
  if (operation === 'ListObjectsV2')
    return {
      action: 's3:ListBucket',
      on: 'bucket',
      context: { 's3:prefix': [searchParams.get('prefix') ?? ''] },
    };
  return { action: `s3:${operation}`, on: `bucket/${key}`, context: {} };
}
