import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestRead } from '#pipeline/transitions/requests.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf } from '#support/stage-command.ts';

const EMPTY = '62.11';
const RUNNING = {
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({ Results: [{ Status: 'RUNNING', SourceArn: 'pulls-dead' }] }),
};

let world: SampleRound;
let sqs: SQSClient;
let moving = false;
beforeAll(async () => {
  world = await SampleRound.open([EMPTY], {
    before: ({ operation }) => (moving && operation === 'SQS.ListMessageMoveTasks' ? RUNNING : undefined),
  });
  await world.round();
  sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
});
afterAll(async () => {
  sqs.destroy();
  await world.close();
});

/** What SQS is doing with the dead letters of the pulls while `act` runs. */
async function whileMoving(act: () => Promise<void>): Promise<void> {
  moving = true;
  await act().finally(() => {
    moving = false;
  });
}

/** A read that is wanted, whose message failed for good. */
async function deadLetter(): Promise<string> {
  const source = (await world.workbook(EMPTY))?.source ?? '';
  const sent = new Date(world.clock.now()).toISOString();
  await world.store.workbooks.change(source, (state) =>
    requestRead(state, { at: sent, reason: 'changed', seen: null, sentAt: sent }),
  );
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: 'pulls-dead' }));
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ schema: 1, source, sent }) }));
  return source;
}

interface Answer {
  readonly queues: readonly { readonly queue: string; readonly letters: number; readonly outcome: string }[];
}

describe('aksi8 redrive', () => {
  it('finds nothing to do where nothing failed', async () => {
    const { queues } = await documentOf<Answer>('redrive');
    expect(queues.map(({ queue, letters, outcome }) => [queue, letters, outcome])).toEqual(
      ['pulls', 'rechecks', 'feedback', 'summaries'].map((queue) => [queue, 0, 'nothing']),
    );
  });

  it('puts a dead letter back, whose work is then done; again, it finds nothing', async () => {
    const source = await deadLetter();
    const before = await world.store.workbooks.get(source);
    const { queues } = await documentOf<Answer>('redrive');
    expect(queues[0]).toEqual({ queue: 'pulls', letters: 1, outcome: 'started' });
    await expect
      .poll(
        async () => {
          await world.system.poller.drain();
          return (await world.store.workbooks.get(source))?.requested;
        },
        { timeout: 20_000 },
      )
      .toBeNull();
    expect((await world.store.workbooks.get(source))?.readSeq).toBe((before?.readSeq ?? 0) + 1);
    expect((await documentOf<Answer>('redrive')).queues[0]).toMatchObject({ letters: 0, outcome: 'nothing' });
  });

  it('leaves a move that an earlier call began to go on, and takes what is left afterwards', async () => {
    const source = await deadLetter();
    await whileMoving(async () => {
      const { queues } = await documentOf<Answer>('redrive');
      expect(queues[0]).toEqual({ queue: 'pulls', letters: 1, outcome: 'running' });
    });
    expect((await documentOf<Answer>('redrive')).queues[0]).toMatchObject({ letters: 1, outcome: 'started' });
    await expect
      .poll(
        async () => {
          await world.system.poller.drain();
          return (await world.store.workbooks.get(source))?.requested;
        },
        { timeout: 20_000 },
      )
      .toBeNull();
  });
});
