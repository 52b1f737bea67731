import type { Context } from './actions.ts';
import type { Input } from './input.ts';
import { md5, md5OfAttributes } from './md5.ts';
import { ACCOUNT } from './queues.ts';
import type { Message, MessageAttributes } from './types.ts';

/** ReceiveMessage, waiting where it was asked to. */
export async function receive(input: Input<'ReceiveMessage'>, { queues, waiters, isGone }: Context): Promise<unknown> {
  const queue = queues.byUrl(input.QueueUrl);
  const seconds = input.WaitTimeSeconds ?? Number(queue.attributes.ReceiveMessageWaitTimeSeconds);
  const look = () => {
    // What is given to a client that hung up would stay hidden for a whole visibility time-out.
    if (isGone()) return [];
    const given = queues.receive(queue, input.MaxNumberOfMessages ?? 1, input.VisibilityTimeout);
    return given.length > 0 ? given : null;
  };
  const messages = await waiters.wait(look, seconds);
  return messages && messages.length > 0 ? { Messages: messages.map((message) => shape(message, input)) } : {};
}

function shape(message: Message, input: Input<'ReceiveMessage'>): object {
  const wanted = [...(input.AttributeNames ?? []), ...(input.MessageSystemAttributeNames ?? [])];
  const system = Object.entries(systemAttributes(message)).filter(
    ([name]) => wanted.includes('All') || wanted.includes(name),
  );
  const attributes = chosen(message.attributes, input.MessageAttributeNames ?? []);
  const any = Object.keys(attributes).length > 0;
  return {
    MessageId: message.id,
    ReceiptHandle: message.receipt,
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(system.length > 0 ? { Attributes: Object.fromEntries(system) } : {}),
    ...(any ? { MessageAttributes: attributes, MD5OfMessageAttributes: md5OfAttributes(attributes) } : {}),
  };
}

function systemAttributes(message: Message): Record<string, string> {
  const optional = {
    AWSTraceHeader: message.traceHeader,
    MessageGroupId: message.groupId,
    MessageDeduplicationId: message.deduplicationId,
    SequenceNumber: message.sequenceNumber,
    DeadLetterQueueSourceArn: message.deadLetterSource,
  };
  const present = Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== null);
  return {
    SenderId: ACCOUNT,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
    ...Object.fromEntries(present),
  };
}

/** Names may end in `.*`: every attribute that begins so. */
function chosen(attributes: MessageAttributes, names: readonly string[]): MessageAttributes {
  const wanted = (name: string) =>
    names.some(
      (pattern) =>
        pattern === 'All' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -2))),
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => wanted(name)));
}
