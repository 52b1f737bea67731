import { createHash } from 'node:crypto';
import {
  dynamoDbOverloaded,
  dynamoDbThrottled,
  s3SlowDown,
  sqsThrottled,
  transactionConflict,
} from '#local/aws/aws-faults.ts';
import { answers, type Entry, type Fault, json, LOST } from './fault.ts';
import type { Passing } from './services.ts';

const DYNAMO: readonly Fault[] = [answers('throttled', dynamoDbThrottled), answers('overloaded', dynamoDbOverloaded)];

const amz = (body: object) => json(200, body, 'application/x-amz-json-1.0');
const bodyOf = <T>({ body }: Passing) => JSON.parse(body.toString('utf8')) as T;

interface Batch {
  readonly RequestItems: Readonly<Record<string, unknown>>;
}
const requestItems = (request: Passing) => bodyOf<Batch>(request).RequestItems;
const UNPROCESSED_WRITES = answers('unprocessed items', (request) => amz({ UnprocessedItems: requestItems(request) }));
const UNPROCESSED_READS = answers('unprocessed keys', (request) =>
  amz({ Responses: {}, UnprocessedKeys: requestItems(request) }),
);
const CONFLICT = answers('transaction conflict', () => transactionConflict());

/** A read that does not ask for consistency sees the table as it was when the same was asked before, or empty. */
const STALE = answers('stale answer', (request, scene) => {
  const earlier = scene.earlierAnswer(request);
  return earlier ?? amz(request.operation.endsWith('BatchGetItem') ? { Responses: {}, UnprocessedKeys: {} } : {});
});
export const EVENTUALLY = '(eventually consistent)';

export function isEventuallyConsistent({ operation, body }: Passing): boolean {
  return /\.(GetItem|BatchGetItem|Query|Scan)$/.test(operation) && !body.includes('"ConsistentRead":true');
}

interface Sent {
  readonly QueueUrl: string;
  readonly Entries: readonly Entry[];
}
const taken = ({ Id, MessageBody }: Entry) => ({
  Id,
  MessageId: `taken-${Id}`,
  MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex'),
});

/** As if the queue took the messages and never brought them: worse than what it does, the table must make up for it. */
const SWALLOWED = answers('messages swallowed', (request) =>
  amz({ Successful: bodyOf<Sent>(request).Entries.map(taken), Failed: [] }),
);
/** Half of them, at least one, is not taken, and the answer says so. */
const PARTLY = answers('batch partly refused', async (request, scene) => {
  const { QueueUrl, Entries } = bodyOf<Sent>(request);
  const half = Entries.slice(0, Math.floor(Entries.length / 2));
  await scene.send(QueueUrl, half);
  const Failed = Entries.slice(half.length).map(({ Id }) => ({ Id, Code: 'InternalError', SenderFault: false }));
  return amz({ Successful: half.map(taken), Failed });
});
/** Not only the answer is lost: the client sends again, and the queue brings both. */
const DOUBLED: Fault = { ...LOST, name: 'messages doubled' };
/** They come, the last first, when what was sent after them has long been dealt with. */
const REORDERED = answers('messages late and in another order', (request, scene) => {
  const { QueueUrl, Entries } = bodyOf<Sent>(request);
  scene.later(() => scene.send(QueueUrl, Entries.toReversed()));
  return amz({ Successful: Entries.map(taken), Failed: [] });
});

/** `messages doubled` stands for a lost answer. */
const SQS: readonly Fault[] = [answers('throttled', sqsThrottled), PARTLY, DOUBLED, REORDERED];
const S3: readonly Fault[] = [answers('slow down', s3SlowDown)];

export function awsFaults(kind: string): readonly Fault[] {
  if (kind.startsWith('s3')) return S3;
  if (kind.startsWith('sqs')) return [...SQS, SWALLOWED];
  if (kind.includes('BatchWriteItem')) return [...DYNAMO, UNPROCESSED_WRITES];
  if (kind.includes('TransactWriteItems')) return [...DYNAMO, CONFLICT];
  const stale = kind.endsWith(EVENTUALLY) ? [STALE] : [];
  if (kind.includes('BatchGetItem')) return [...DYNAMO, UNPROCESSED_READS, ...stale];
  return [...DYNAMO, ...stale];
}
