import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListDeadLetterSourceQueuesCommand,
  ListMessageMoveTasksCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  StartMessageMoveTaskCommand,
  TagQueueCommand,
} from '@aws-sdk/client-sqs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSqs } from '#local/aws/sqs/server.ts';
import { SettableClock } from '#local/events/clock.ts';
import { clientsOf } from './aws-clients.ts';

const clock = new SettableClock('2026-11-22T08:00:00Z');
let server: Awaited<ReturnType<typeof startSqs>>;
let sqs: ReturnType<typeof clientsOf>['sqs'];
let queues = 0;

beforeEach(async () => {
  server = await startSqs({ region: 'ap-southeast-3', clock: () => clock.now() });
  sqs = clientsOf({ AWS_REGION: 'ap-southeast-3', AWS_ENDPOINT_URL_SQS: server.url }).sqs;
});

afterEach(() => server.close());

async function queue(Attributes: Record<string, string> = {}, name?: string): Promise<string> {
  queues += 1;
  return (await sqs.send(new CreateQueueCommand({ QueueName: name ?? `q${queues}`, Attributes }))).QueueUrl ?? '';
}

async function withDeadLetters(maxReceiveCount: number): Promise<{ main: string; dead: string; deadArn: string }> {
  const dead = await queue();
  const deadArn = (await attributes(dead)).QueueArn ?? '';
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: deadArn, maxReceiveCount });
  return { main: await queue({ VisibilityTimeout: '0', RedrivePolicy }), dead, deadArn };
}

async function attributes(QueueUrl: string): Promise<Record<string, string>> {
  return (await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))).Attributes ?? {};
}

async function counts(QueueUrl: string): Promise<number[]> {
  const all = await attributes(QueueUrl);
  return ['', 'NotVisible', 'Delayed'].map((kind) => Number(all[`ApproximateNumberOfMessages${kind}`]));
}

const send = (QueueUrl: string, MessageBody: string, more = {}) =>
  sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...more }));

async function receive(QueueUrl: string, more: Partial<ReceiveMessageCommandInput> = {}) {
  const wish = { QueueUrl, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All' as const], ...more };
  return (await sqs.send(new ReceiveMessageCommand(wish))).Messages ?? [];
}

describe('time', () => {
  it('hides a received message, and gives it again with a higher count', async () => {
    const url = await queue({ VisibilityTimeout: '30' });
    await send(url, 'a');
    expect((await receive(url))[0]?.Attributes?.ApproximateReceiveCount).toBe('1');
    expect(await receive(url)).toEqual([]);
    expect(await counts(url)).toEqual([0, 1, 0]);
    clock.advance(29_999);
    expect(await receive(url)).toEqual([]);
    clock.advance(1);
    expect((await receive(url))[0]?.Attributes?.ApproximateReceiveCount).toBe('2');
  });

  it('hides a delayed message, and says when it is due', async () => {
    const url = await queue({ DelaySeconds: '5' });
    await send(url, 'queue');
    await send(url, 'own', { DelaySeconds: 900 });
    await send(url, 'now', { DelaySeconds: 0 });
    expect(await counts(url)).toEqual([1, 0, 2]);
    expect(server.nextDue()).toBe(clock.now() + 5000);
    clock.advance(5000);
    expect((await receive(url)).map((message) => message.Body)).toEqual(['queue', 'now']);
    await sqs.send(new PurgeQueueCommand({ QueueUrl: url }));
    expect(server.nextDue()).toBeNull();
  });

  it('forgets what is older than the retention', async () => {
    const url = await queue({ MessageRetentionPeriod: '60' });
    await send(url, 'old');
    clock.advance(60_000);
    expect(await receive(url)).toEqual([]);
    expect(await counts(url)).toEqual([0, 0, 0]);
  });

  it('wakes a long poll when the clock brings a message into sight', async () => {
    const url = await queue();
    await send(url, 'a', { DelaySeconds: 60 });
    const waiting = receive(url, { WaitTimeSeconds: 20 });
    clock.advance(60_000);
    expect((await waiting)[0]?.Body).toBe('a');
  });

  it('gives nothing to a poll that hung up', async () => {
    const url = await queue();
    const hangUp = new AbortController();
    const command = new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 20 });
    const waiting = sqs.send(command, { abortSignal: hangUp.signal });
    // The poll is under way once a later request on another connection was answered.
    await counts(url);
    hangUp.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await counts(url);
    await send(url, 'a');
    expect((await receive(url, { WaitTimeSeconds: 1 }))[0]?.Attributes?.ApproximateReceiveCount).toBe('1');
  });
});

describe('receipts', () => {
  it('delete once, and an old one deletes nothing', async () => {
    const url = await queue({ VisibilityTimeout: '0' });
    await send(url, 'a');
    const [first] = await receive(url);
    const [second] = await receive(url);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: first?.ReceiptHandle }));
    expect(await counts(url)).toEqual([1, 0, 0]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: second?.ReceiptHandle }));
    expect(await counts(url)).toEqual([0, 0, 0]);
  });

  it('change visibility only of what is in flight', async () => {
    const url = await queue({ VisibilityTimeout: '30' });
    await send(url, 'a');
    const [message] = await receive(url);
    const change = (VisibilityTimeout: number) =>
      sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout }),
      );
    await change(100);
    clock.advance(60_000);
    expect(await counts(url)).toEqual([0, 1, 0]);
    await change(0);
    expect(await counts(url)).toEqual([1, 0, 0]);
    await expect(change(5)).rejects.toMatchObject({ name: 'MessageNotInflight' });
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }));
    await expect(change(5)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});

describe('dead letters', () => {
  it('are taken at the count, keep their age, and can be sent back to where they died', async () => {
    const { main, dead, deadArn } = await withDeadLetters(2);
    await send(main, 'poison');
    const sentAt = String(clock.now());
    clock.advance(5000);
    expect(await receive(main)).toHaveLength(1);
    expect(await receive(main)).toHaveLength(1);
    expect(await receive(main)).toEqual([]);
    const [buried] = await receive(dead, { VisibilityTimeout: 0 });
    expect(buried?.Attributes).toMatchObject({
      SentTimestamp: sentAt,
      ApproximateReceiveCount: '1',
      DeadLetterQueueSourceArn: (await attributes(main)).QueueArn,
    });
    const { queueUrls } = await sqs.send(new ListDeadLetterSourceQueuesCommand({ QueueUrl: dead }));
    expect(queueUrls).toEqual([main]);
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadArn }));
    expect((await receive(main))[0]?.Attributes?.ApproximateReceiveCount).toBe('1');
    const { Results } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: deadArn }));
    expect(Results).toEqual([
      expect.objectContaining({ Status: 'COMPLETED', SourceArn: deadArn, ApproximateNumberOfMessagesMoved: 1 }),
    ]);
  });

  it('go to another queue where one is named, and only from a queue of dead letters', async () => {
    const { main, dead, deadArn } = await withDeadLetters(1);
    const other = await queue();
    await send(main, 'poison');
    await receive(main);
    await receive(main);
    const DestinationArn = (await attributes(other)).QueueArn;
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadArn, DestinationArn }));
    expect([await counts(dead), await counts(main), await counts(other)]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [1, 0, 0],
    ]);
    await expect(sqs.send(new StartMessageMoveTaskCommand({ SourceArn: DestinationArn }))).rejects.toMatchObject({
      name: 'UnsupportedOperation',
    });
  });
});

describe('messages', () => {
  it('come out as they went in, whatever the text (the SDK compares the digests)', async () => {
    const url = await queue();
    const allowed = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((text) => !/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(allowed, async (body) => {
        const MessageAttributes = { text: { DataType: 'String', StringValue: body } };
        await send(url, body, { MessageAttributes });
        const [message] = await receive(url, { MessageAttributeNames: ['te.*'] });
        expect([message?.Body, message?.MessageAttributes?.text?.StringValue]).toEqual([body, body]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['', 'MissingParameter', 'nothing'],
    ['a\u0000b', 'InvalidMessageContents', 'a control character'],
    ['a\ufffeb', 'InvalidMessageContents', 'no character'],
    ['x'.repeat(1_048_577), 'InvalidParameterValue', 'more than 1 MiB'],
  ])('are refused where they are wrong (%#)', async (body, name) => {
    await expect(send(await queue(), body)).rejects.toMatchObject({ name });
  });

  it('are refused one by one in a batch', async () => {
    const QueueUrl = await queue();
    const Entries = ['a', '\u0001', 'c'].map((MessageBody, at) => ({ Id: `e${at}`, MessageBody }));
    const { Successful, Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    expect(Successful?.map((entry) => entry.Id)).toEqual(['e0', 'e2']);
    expect(Failed).toEqual([expect.objectContaining({ Id: 'e1', Code: 'InvalidMessageContents', SenderFault: true })]);
  });

  it.each([
    [[], 'EmptyBatchRequest'],
    [['a', 'a'], 'BatchEntryIdsNotDistinct'],
    [['a b'], 'InvalidBatchEntryId'],
    [Array.from({ length: 11 }, (_, at) => `e${at}`), 'TooManyEntriesInBatchRequest'],
  ])('are refused together where the batch is wrong: %j', async (ids, name) => {
    const Entries = ids.map((Id) => ({ Id, ReceiptHandle: 'x' }));
    const command = new DeleteMessageBatchCommand({ QueueUrl: await queue(), Entries });
    await expect(sqs.send(command)).rejects.toMatchObject({ name });
  });
});

describe('queues', () => {
  it('are the same when created again alike, and refused otherwise', async () => {
    const url = await queue({ VisibilityTimeout: '7' }, 'again');
    expect(await queue({ VisibilityTimeout: '7' }, 'again')).toBe(url);
    await expect(queue({ VisibilityTimeout: '8' }, 'again')).rejects.toMatchObject({ name: 'QueueNameExists' });
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: 'again' }))).QueueUrl).toBe(url);
    expect(url).toBe(`${server.url}/000000000000/again`);
    expect((await sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'aga' }))).QueueUrls).toEqual([url]);
    await sqs.send(new DeleteQueueCommand({ QueueUrl: url }));
    await expect(send(url, 'x')).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it.each([
    [{ VisibilityTimeout: '-1' }, 'InvalidAttributeValue'],
    [{ DelaySeconds: '901' }, 'InvalidAttributeValue'],
    [{ KmsMasterKeyId: 'k' }, 'InvalidAttributeName'],
    [{ RedrivePolicy: '{"maxReceiveCount":3}' }, 'InvalidAttributeValue'],
    [{ RedrivePolicy: '{"maxReceiveCount":3,"deadLetterTargetArn":"arn:aws:sqs:x:0:none"}' }, 'InvalidParameterValue'],
  ])('refuse %j', async (Attributes, name) => {
    const command = new SetQueueAttributesCommand({ QueueUrl: await queue(), Attributes });
    await expect(sqs.send(command)).rejects.toMatchObject({ name });
  });

  it('refuse what is not done here', async () => {
    const command = new TagQueueCommand({ QueueUrl: await queue(), Tags: { a: 'b' } });
    await expect(sqs.send(command)).rejects.toMatchObject({ name: 'UnsupportedOperation' });
    const fair = { MessageSystemAttributes: { Other: { DataType: 'String', StringValue: 'x' } } };
    await expect(send(await queue(), 'x', fair)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });
});

describe('FIFO', () => {
  it('keeps the order of a group and holds it back while one is in flight', async () => {
    const fifo = { FifoQueue: 'true', ContentBasedDeduplication: 'true', VisibilityTimeout: '30' };
    const url = await queue(fifo, 'order.fifo');
    const sent = [
      ['a', '1'],
      ['a', '2'],
      ['b', '3'],
      ['a', '1'],
    ] as const;
    for (const [MessageGroupId, body] of sent) await send(url, body, { MessageGroupId });
    const [first] = await receive(url, { MaxNumberOfMessages: 1 });
    expect(first?.Body).toBe('1');
    expect((await receive(url)).map((message) => message.Body)).toEqual(['3']);
    await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: first?.ReceiptHandle }));
    expect((await receive(url)).map((message) => message.Body)).toEqual(['2']);
  });
});
