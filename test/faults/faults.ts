import { createHash } from 'node:crypto';
import {
  dynamoDbOverloaded,
  dynamoDbThrottled,
  s3SlowDown,
  sqsThrottled,
  transactionConflict,
} from '#local/aws/aws-faults.ts';
import type { HttpAnswer } from '#local/aws/loopback-server.ts';
import { type FaultAction, faultAnswer } from '#sheets-server/faults.ts';
import type { Passing } from './services.ts';

/** One thing that goes wrong, once. `before`: the service never sees the request; `after`: it did what was asked. */
export interface Fault {
  readonly name: string;
  readonly before?: (request: Passing) => HttpAnswer | 'drop';
  readonly after?: (request: Passing, answer: HttpAnswer) => HttpAnswer | 'drop';
}

const answers = (name: string, answer: (request: Passing) => HttpAnswer): Fault => ({ name, before: answer });
const LOST: Fault = { name: 'answer lost', after: () => 'drop' };
const CUT: Fault = { name: 'connection cut', before: () => 'drop' };

function json(status: number, body: object, type = 'application/json'): HttpAnswer {
  return { status, headers: { 'content-type': type }, body: JSON.stringify(body) };
}

function google(action: FaultAction, request: Passing): HttpAnswer {
  const answer = faultAnswer(action, request.method === 'GET');
  if ('text' in answer && answer.text !== undefined)
    return {
      status: answer.status,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: String(answer.text),
    };
  return json(answer.status, 'json' in answer ? Object(answer.json) : {});
}

const refusal = (code: number, message: string, status: string) => json(code, { error: { code, message, status } });

const GOOGLE: readonly Fault[] = [
  ...(['429', '429-html', '500', '503'] as const).map((action) =>
    answers(action, (request) => google(action, request)),
  ),
  { name: '503, applied', after: (request) => google('503', request) },
  answers('403', () => refusal(403, 'The caller does not have permission', 'PERMISSION_DENIED')),
  answers('404', () => refusal(404, 'Requested entity was not found.', 'NOT_FOUND')),
  CUT,
  LOST,
];

const DYNAMO: readonly Fault[] = [
  answers('throttled', dynamoDbThrottled),
  answers('overloaded', dynamoDbOverloaded),
  CUT,
  LOST,
];

interface Batch {
  readonly RequestItems: Readonly<Record<string, unknown>>;
}

const amz = (body: object) => json(200, body, 'application/x-amz-json-1.0');
const requestItems = ({ body }: Passing) => (JSON.parse(body.toString('utf8')) as Batch).RequestItems;
const UNPROCESSED_WRITES = answers('unprocessed items', (request) => amz({ UnprocessedItems: requestItems(request) }));
const UNPROCESSED_READS = answers('unprocessed keys', (request) =>
  amz({ Responses: {}, UnprocessedKeys: requestItems(request) }),
);
const CONFLICT = answers('transaction conflict', () => transactionConflict());

interface Sent {
  readonly Entries: readonly { readonly Id: string; readonly MessageBody: string }[];
}

const sentBy = ({ body }: Passing) => (JSON.parse(body.toString('utf8')) as Sent).Entries;
/** As if the queue took the messages and never brought them: worse than what it does, the table must make up for it. */
const SWALLOWED = answers('messages swallowed', (request) =>
  amz({
    Successful: sentBy(request).map(({ Id, MessageBody }) => ({
      Id,
      MessageId: `lost-${Id}`,
      MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
    })),
    Failed: [],
  }),
);
const PARTLY = answers('batch partly refused', (request) =>
  amz({ Successful: [], Failed: sentBy(request).map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false })) }),
);
/** Not only the answer is lost: the client sends again, and the queue brings both. */
const DOUBLED: Fault = { ...LOST, name: 'messages doubled' };

const SQS: readonly Fault[] = [answers('throttled', sqsThrottled), PARTLY, DOUBLED, CUT];
const S3: readonly Fault[] = [answers('slow down', s3SlowDown), CUT, LOST];

/** What can go wrong with a request of this kind. */
export function faultsOf(kind: string): readonly Fault[] {
  if (kind.startsWith('google')) return GOOGLE;
  if (kind.startsWith('s3')) return S3;
  if (kind.startsWith('sqs')) return SQS;
  if (kind.endsWith('BatchWriteItem')) return [...DYNAMO, UNPROCESSED_WRITES];
  if (kind.endsWith('BatchGetItem')) return [...DYNAMO, UNPROCESSED_READS];
  if (kind.endsWith('TransactWriteItems')) return [...DYNAMO, CONFLICT];
  return DYNAMO;
}

export { SWALLOWED };
