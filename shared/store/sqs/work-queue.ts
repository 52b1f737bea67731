import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { WorkQueue } from '#pipeline/ports.ts';
import { chunks } from '../dynamo/batch.ts';

const BATCH = 10;
const LONGEST_S = 900;
const ROUNDS = 5;

export function openQueues(): SQSClient {
  // A queue's address may name a host that only its own server knows (local queues): the endpoint of the settings wins.
  return new SQSClient({ maxAttempts: 5, useQueueUrlAsEndpoint: false });
}

export function workQueue<M>(client: SQSClient, url: string): WorkQueue<M> {
  return {
    async send(messages, delayMs = 0) {
      const DelaySeconds = Math.min(LONGEST_S, Math.max(0, Math.ceil(delayMs / 1000)));
      for (const chunk of chunks(messages, BATCH)) await sendChunk(client, url, chunk, DelaySeconds);
    },
  };
}

/** What a batch refuses for a moment is sent again; a message that arrives twice does no harm. */
async function sendChunk(
  client: SQSClient,
  url: string,
  messages: readonly unknown[],
  DelaySeconds: number,
): Promise<void> {
  let open = messages.map((message, index) => ({
    Id: String(index),
    MessageBody: JSON.stringify(message),
    DelaySeconds,
  }));
  for (let round = 0; open.length > 0; round++) {
    if (round >= ROUNDS) throw new Error('the queue keeps refusing messages');
    const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: open }));
    const failed = new Set((answer.Failed ?? []).map(({ Id }) => Id));
    open = open.filter(({ Id }) => failed.has(Id));
  }
}
