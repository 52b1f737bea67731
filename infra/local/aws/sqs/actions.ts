import { randomUUID } from 'node:crypto';
import { batch } from './batch.ts';
import { SqsError } from './errors.ts';
import type { ActionName, Input, SendInput } from './input.ts';
import { md5, md5OfAttributes } from './md5.ts';
import { checkMessage, MAX_BYTES, sizeOf } from './message.ts';
import type { Queue } from './queue.ts';
import { ACCOUNT, type Queues } from './queues.ts';
import { receive } from './receive.ts';
import type { Waiters } from './waiters.ts';

export interface Context {
  readonly queues: Queues;
  readonly waiters: Waiters;
  readonly moves: MoveTask[];
  /** Scheme, host and port under which the client reached us. */
  readonly base: string;
  readonly isGone: () => boolean;
}

interface MoveTask {
  readonly TaskHandle: string;
  readonly Status: 'COMPLETED';
  readonly SourceArn: string;
  readonly DestinationArn?: string;
  readonly ApproximateNumberOfMessagesMoved: number;
  readonly StartedTimestamp: number;
}

type Actions = { readonly [Name in ActionName]: (input: Input<Name>, context: Context) => unknown };

export const ACTIONS: Actions = {
  CreateQueue: ({ QueueName, Attributes = {} }, context) => ({
    QueueUrl: urlOf(context.queues.create(QueueName, Attributes), context),
  }),
  GetQueueUrl: ({ QueueName }, context) => ({ QueueUrl: urlOf(context.queues.get(QueueName), context) }),
  ListQueues: ({ QueueNamePrefix = '' }, context) => {
    const found = context.queues.all().filter((queue) => queue.name.startsWith(QueueNamePrefix));
    return { QueueUrls: found.map((queue) => urlOf(queue, context)) };
  },
  DeleteQueue: ({ QueueUrl }, { queues }) => queues.remove(queues.byUrl(QueueUrl)),
  PurgeQueue: ({ QueueUrl }, { queues }) => queues.byUrl(QueueUrl).purge(),
  GetQueueAttributes: ({ QueueUrl, AttributeNames = [] }, { queues }) => ({
    Attributes: chosenAttributes(queues.byUrl(QueueUrl), AttributeNames, queues.now()),
  }),
  SetQueueAttributes: ({ QueueUrl, Attributes }, { queues }) => {
    const queue = queues.byUrl(QueueUrl);
    queues.check(Attributes);
    queue.attributes = { ...queue.attributes, ...Attributes };
  },
  SendMessage: ({ QueueUrl, ...message }, context) => send(context.queues.byUrl(QueueUrl), message, context),
  SendMessageBatch: ({ QueueUrl, Entries }, context) => {
    const queue = context.queues.byUrl(QueueUrl);
    if (Entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MAX_BYTES) {
      throw new SqsError('BatchRequestTooLong', `Batch requests cannot be longer than ${MAX_BYTES} bytes.`);
    }
    return batch(Entries, ({ Id: _id, ...message }) => send(queue, message, context));
  },
  ReceiveMessage: receive,
  DeleteMessage: ({ QueueUrl, ReceiptHandle }, { queues }) => queues.byUrl(QueueUrl).delete(ReceiptHandle),
  DeleteMessageBatch: ({ QueueUrl, Entries }, { queues }) => {
    const queue = queues.byUrl(QueueUrl);
    return batch(Entries, (entry) => queue.delete(entry.ReceiptHandle));
  },
  ChangeMessageVisibility: ({ QueueUrl, ReceiptHandle, VisibilityTimeout }, { queues, waiters }) => {
    queues.byUrl(QueueUrl).changeVisibility(ReceiptHandle, VisibilityTimeout, queues.now());
    waiters.wake();
  },
  ChangeMessageVisibilityBatch: ({ QueueUrl, Entries }, { queues, waiters }) => {
    const queue = queues.byUrl(QueueUrl);
    const answer = batch(Entries, (entry) =>
      queue.changeVisibility(entry.ReceiptHandle, entry.VisibilityTimeout, queues.now()),
    );
    waiters.wake();
    return answer;
  },
  ListDeadLetterSourceQueues: ({ QueueUrl }, context) => ({
    queueUrls: context.queues.sourcesOf(context.queues.byUrl(QueueUrl)).map((queue) => urlOf(queue, context)),
  }),
  StartMessageMoveTask: ({ SourceArn, DestinationArn }, { queues, moves, waiters }) => {
    const destination = DestinationArn === undefined ? undefined : queues.byArn(DestinationArn);
    const moved = queues.redrive(queues.byArn(SourceArn), destination);
    const task: MoveTask = {
      TaskHandle: randomUUID(),
      Status: 'COMPLETED',
      SourceArn,
      ...(DestinationArn === undefined ? {} : { DestinationArn }),
      ApproximateNumberOfMessagesMoved: moved,
      StartedTimestamp: queues.now(),
    };
    moves.unshift(task);
    waiters.wake();
    return { TaskHandle: task.TaskHandle };
  },
  ListMessageMoveTasks: ({ SourceArn, MaxResults = 1 }, { queues, moves }) => {
    const { arn } = queues.byArn(SourceArn);
    return { Results: moves.filter((task) => task.SourceArn === arn).slice(0, MaxResults) };
  },
};

function urlOf(queue: Queue, { base }: Context): string {
  return `${base}/${ACCOUNT}/${queue.name}`;
}

function send(queue: Queue, input: SendInput, { queues, waiters }: Context): Record<string, string | undefined> {
  checkMessage(input);
  if (Buffer.byteLength(input.MessageBody) > Number(queue.attributes.MaximumMessageSize)) {
    throw new SqsError(
      'InvalidParameterValue',
      'One or more parameters are invalid. Reason: Message is too long for this queue.',
    );
  }
  const message = queue.send(input, queues.now());
  waiters.wake();
  return {
    MessageId: message.id,
    MD5OfMessageBody: md5(message.body),
    MD5OfMessageAttributes: md5OfAttributes(message.attributes),
    SequenceNumber: message.sequenceNumber ?? undefined,
  };
}

function chosenAttributes(queue: Queue, names: readonly string[], now: number): Record<string, string> {
  const counts = queue.counts(now);
  const all: Record<string, string> = {
    ...queue.attributes,
    QueueArn: queue.arn,
    CreatedTimestamp: String(Math.floor(queue.createdAt / 1000)),
    ApproximateNumberOfMessages: String(counts.visible),
    ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
    ApproximateNumberOfMessagesDelayed: String(counts.delayed),
  };
  if (names.includes('All')) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
