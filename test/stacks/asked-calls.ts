import type { PassingRequest } from '#local/aws/fault-proxy.ts';
import type { AskedCall } from './policies.ts';
import { at } from './synth.ts';

/** What IAM would be asked about a request: one question a kind of item that it touches. */
export function callOf(request: PassingRequest): AskedCall[] {
  const [service = '', operation = ''] = request.operation.split('.');
  if (service === 'DynamoDB') return tableCalls(operation, JSON.parse(request.body.toString('utf8')));
  if (service === 'SQS') return [queueCall(JSON.parse(request.body.toString('utf8')))];
  if (service === 'S3') return [bucketCall(operation, request)];
  throw new Error(`nothing is known of ${request.operation}`);
}

function tableCalls(operation: string, body: unknown): AskedCall[] {
  return [...new Set(keysOf(operation, body))].map((key) => ({
    action: `dynamodb:${operation}`,
    resource: 'arn:table',
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

function queueCall(body: unknown): AskedCall {
  const name = String(at(body, 'QueueUrl')).split('/').at(-1);
  return { action: 'sqs:SendMessage', resource: `arn:queue:${name}`, context: {} };
}

function bucketCall(operation: string, { target }: PassingRequest): AskedCall {
  const { pathname, searchParams } = new URL(target, 'http://s3.test');
  const key = decodeURIComponent(pathname).split('/').slice(2).join('/');
  if (operation === 'ListObjectsV2')
    return {
      action: 's3:ListBucket',
      resource: 'arn:bucket',
      context: { 's3:prefix': [searchParams.get('prefix') ?? ''] },
    };
  return { action: `s3:${operation}`, resource: `arn:bucket/${key}`, context: {} };
}
