import { SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { afterEach, describe, expect, it } from 'vitest';
import type { LocalQueue } from '#local/aws/resources.ts';
import { startSqs } from '#local/aws/sqs/server.ts';
import { type Clock, SettableClock } from '#local/events/clock.ts';
import { QueuePoller } from '#local/events/queue-poller.ts';
import type { QueueSource, SourceEvent, SqsHandler } from '#local/events/types.ts';
import { queuesOnly } from './aws-clients.ts';

const START = Date.parse('2026-11-22T08:00:00Z');
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function stage(queue: Partial<LocalQueue> = {}, clock: Clock = new SettableClock(START)) {
  const sqsServer = await startSqs({ region: 'ap-southeast-3', clock: () => clock.now() });
  closing.push(() => sqsServer.close());
  const { sqs, queues } = await queuesOnly(sqsServer.url, { visibilitySeconds: 30, maxReceiveCount: 3, ...queue });
  const events: SourceEvent[] = [];
  const poller = (handlers: Partial<Record<'pulls' | 'feedback', SqsHandler>>, more: Partial<QueueSource> = {}) => {
    const sources = Object.entries(handlers).map(([name, handler]) => sourceOf(name as 'pulls', handler, more));
    const nextDue = () => sqsServer.nextDue();
    return new QueuePoller({ sqs, clock, nextDue, sources, onEvent: (event) => events.push(event) });
  };
  const sourceOf = (name: 'pulls' | 'feedback', handler: SqsHandler, more: Partial<QueueSource>): QueueSource => ({
    name,
    queueUrl: queues[name].url,
    deadLetterUrl: queues[name].deadUrl,
    handler,
    functionName: `aksi8-${name}`,
    batchSize: 10,
    maxConcurrency: 1,
    ...more,
  });
  const send = (name: 'pulls' | 'feedback', body: string, DelaySeconds = 0) =>
    sqs.send(new SendMessageCommand({ QueueUrl: queues[name].url, MessageBody: body, DelaySeconds }));
  return { clock, sqs, queues, events, poller, send };
}

describe('QueuePoller', () => {
  it('gives handlers the event that Lambda gives them', async () => {
    const { sqs, queues, poller } = await stage();
    const MessageAttributes = {
      run: { DataType: 'String', StringValue: 'r-1' },
      raw: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) },
    };
    const sent = await sqs.send(
      new SendMessageCommand({ QueueUrl: queues.pulls.url, MessageBody: '{"source":"a 😀"}', MessageAttributes }),
    );
    const seen: SQSEvent[] = [];
    const contexts: unknown[] = [];
    await poller({
      pulls: async (event, context) => {
        seen.push(event);
        contexts.push([context.functionName, context.getRemainingTimeInMillis(), context.awsRequestId.length]);
        return { batchItemFailures: [] };
      },
    }).drain();
    expect(seen).toEqual([
      {
        Records: [
          {
            messageId: sent.MessageId,
            receiptHandle: expect.stringMatching(/.+/),
            body: '{"source":"a 😀"}',
            attributes: {
              ApproximateReceiveCount: '1',
              SentTimestamp: String(START),
              SenderId: '000000000000',
              ApproximateFirstReceiveTimestamp: String(START),
            },
            messageAttributes: {
              run: { stringValue: 'r-1', stringListValues: [], binaryListValues: [], dataType: 'String' },
              raw: { binaryValue: 'AQI=', stringListValues: [], binaryListValues: [], dataType: 'Binary' },
            },
            md5OfBody: sent.MD5OfMessageBody,
            md5OfMessageAttributes: sent.MD5OfMessageAttributes,
            eventSource: 'aws:sqs',
            eventSourceARN: 'arn:aws:sqs:ap-southeast-3:000000000000:pulls',
            awsRegion: 'ap-southeast-3',
          },
        ],
      },
    ]);
    expect(contexts).toEqual([['aksi8-pulls', 300_000, 36]]);
  });

  it('brings back only what failed of a batch', async () => {
    const { send, poller, clock } = await stage();
    for (const body of ['a', 'b', 'c']) await send('pulls', body);
    const batches: string[][] = [];
    const pulls: SqsHandler = async ({ Records }) => {
      batches.push(Records.map((record) => `${record.body}${record.attributes.ApproximateReceiveCount}`));
      const failed = Records.filter(
        (record) => record.body === 'b' && record.attributes.ApproximateReceiveCount === '1',
      );
      return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
    };
    const queue = poller({ pulls });
    await queue.drain();
    expect(batches).toEqual([['a1', 'b1', 'c1'], ['b2']]);
    expect(clock.now()).toBe(START + 30_000);
    expect(await queue.states()).toEqual([{ name: 'pulls', visible: 0, inFlight: 0, delayed: 0, dead: 0 }]);
  });

  it('moves what keeps failing to the dead letters, and the whole batch of a handler that throws', async () => {
    const { send, poller, events } = await stage({ maxReceiveCount: 2 });
    await send('pulls', 'a');
    await send('pulls', 'b');
    let calls = 0;
    const queue = poller({
      pulls: async () => {
        calls += 1;
        throw new TypeError('Sel B7 berisi nama');
      },
    });
    await queue.drain();
    expect(calls).toBe(2);
    expect(await queue.states()).toEqual([{ name: 'pulls', visible: 0, inFlight: 0, delayed: 0, dead: 2 }]);
    const finished = events.filter((event) => event.kind === 'finished');
    expect(finished.map((event) => [event.error, event.failedIds.length])).toEqual([
      ['TypeError', 2],
      ['TypeError', 2],
    ]);
    expect(JSON.stringify(events)).not.toContain('nama');
  });

  it('moves any clock that stands still to what is hidden: nobody else would', async () => {
    let now = START;
    const clock = {
      now: () => now,
      set: (ms: number) => {
        now = ms;
      },
    };
    const { send, poller } = await stage({}, clock);
    await send('pulls', 'a', 45);
    const seen: string[] = [];
    await poller({
      pulls: async ({ Records }) => {
        seen.push(...Records.map(({ body, attributes }) => `${body}${attributes.ApproximateReceiveCount}`));
        if (seen.length === 1) throw new TypeError('once');
        return { batchItemFailures: [] };
      },
    }).drain();
    expect([seen, now - START]).toEqual([['a1', 'a2'], 75_000]);
  });

  it('drains delayed messages and those that handlers send, each at its time', async () => {
    const { send, poller, clock } = await stage();
    const seen: string[] = [];
    const at = () => (clock.now() - START) / 1000;
    await send('pulls', 'later', 600);
    await send('pulls', 'now');
    const queue = poller({
      pulls: async ({ Records }) => {
        for (const { body } of Records) {
          seen.push(`${at()} pull ${body}`);
          await send('feedback', body, 45);
        }
        return undefined;
      },
      feedback: async ({ Records }) => {
        seen.push(...Records.map(({ body }) => `${at()} feedback ${body}`));
        return undefined;
      },
    });
    await queue.drain({ inOrder: true });
    expect(seen).toEqual(['0 pull now', '45 feedback now', '600 pull later', '645 feedback later']);
  });

  it('leaves hidden messages where it is told not to wait', async () => {
    const { send, poller, clock } = await stage();
    await send('pulls', 'later', 600);
    const queue = poller({ pulls: async () => undefined });
    await queue.drain({ waitForHidden: false });
    expect(await queue.states()).toEqual([{ name: 'pulls', visible: 0, inFlight: 0, delayed: 1, dead: 0 }]);
    expect(clock.now()).toBe(START);
  });

  it.each([1, 3])('never runs more than %i invocations of a queue at a time', async (maxConcurrency) => {
    const { send, poller } = await stage();
    for (let at = 0; at < 12; at += 1) await send('pulls', String(at));
    let running = 0;
    let most = 0;
    const handled: string[] = [];
    const pulls: SqsHandler = async ({ Records }) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      handled.push(...Records.map((record) => record.body));
      running -= 1;
      return undefined;
    };
    await poller({ pulls }, { maxConcurrency, batchSize: 1 }).drain();
    expect(most).toBe(maxConcurrency);
    expect(handled.sort()).toEqual(Array.from({ length: 12 }, (_, at) => String(at)).sort());
  });

  it('lets one queue work on while another is still at it', async () => {
    const { send, poller } = await stage();
    await send('pulls', 'slow');
    await send('pulls', 'quick');
    const { promise: answered, resolve } = Promise.withResolvers<void>();
    await poller(
      {
        pulls: async ({ Records }) => {
          // The slow pull ends only when the quick one has been answered: together they would wait for ever.
          if (Records[0]?.body === 'slow') await answered;
          else await send('feedback', 'quick');
          return undefined;
        },
        feedback: async () => {
          resolve();
          return undefined;
        },
      },
      { maxConcurrency: 2, batchSize: 1 },
    ).drain();
    expect(await answered).toBeUndefined();
  });

  it('polls until it is stopped, and loses nothing that comes meanwhile', async () => {
    const { send, poller } = await stage();
    const seen: string[] = [];
    const { promise: gotTwo, resolve } = Promise.withResolvers<void>();
    const queue = poller({
      pulls: async ({ Records }) => {
        seen.push(...Records.map((record) => record.body));
        if (seen.length === 2) resolve();
        return undefined;
      },
    });
    queue.start();
    await expect(queue.drain()).rejects.toThrow('stop() first');
    await send('pulls', 'a');
    await send('pulls', 'b');
    await gotTwo;
    await queue.stop();
    await send('pulls', 'c');
    expect((await queue.states())[0]?.visible).toBe(1);
    await queue.drain();
    expect(seen).toEqual(['a', 'b', 'c']);
  });
});
