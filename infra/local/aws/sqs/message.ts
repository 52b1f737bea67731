import { randomUUID } from 'node:crypto';
import { SqsError } from './errors.ts';
import type { SendInput } from './input.ts';
import type { Message, MessageAttributes } from './types.ts';

/** 1 MiB for a message, and for a batch together, attributes included (since August 2025). */
export const MAX_BYTES = 1_048_576;
const MAX_ATTRIBUTES = 10;

// What XML 1.0 can carry: tab, newlines, and every character from blank on except lone surrogates, U+FFFE and U+FFFF.
const FORBIDDEN = /[^\u{9}\u{a}\u{d}\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

export function sizeOf(input: SendInput): number {
  const attributes = Object.entries(input.MessageAttributes ?? {}).map(([name, value]) => {
    const binary = Buffer.from(value.BinaryValue ?? '', 'base64').length;
    return Buffer.byteLength(name) + value.DataType.length + Buffer.byteLength(value.StringValue ?? '') + binary;
  });
  return Buffer.byteLength(input.MessageBody) + attributes.reduce((sum, size) => sum + size, 0);
}

/** @throws SqsError */
export function checkMessage(input: SendInput): void {
  if (input.MessageBody === '')
    throw new SqsError('MissingParameter', 'The request must contain the parameter MessageBody.');
  if (FORBIDDEN.test(input.MessageBody)) {
    throw new SqsError('InvalidMessageContents', 'The message contains characters outside the allowed set.');
  }
  if (sizeOf(input) > MAX_BYTES) {
    throw new SqsError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${MAX_BYTES} bytes.`,
    );
  }
  checkAttributes(input.MessageAttributes ?? {});
  const system = Object.keys(input.MessageSystemAttributes ?? {});
  if (system.some((name) => name !== 'AWSTraceHeader')) {
    throw new SqsError('InvalidParameterValue', 'Only the message system attribute AWSTraceHeader can be sent.');
  }
}

function checkAttributes(attributes: MessageAttributes): void {
  const entries = Object.entries(attributes);
  if (entries.length > MAX_ATTRIBUTES) {
    throw new SqsError(
      'InvalidParameterValue',
      `Number of message attributes exceeds the allowed maximum [${MAX_ATTRIBUTES}].`,
    );
  }
  for (const [name, { DataType, StringValue, BinaryValue }] of entries) {
    const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
    if (!/^[\w.-]{1,256}$/.test(name) || !value) {
      throw new SqsError(
        'InvalidParameterValue',
        `The message attribute '${name}' must have a valid name and a non-empty value.`,
      );
    }
  }
}

export interface Envelope {
  readonly now: number;
  readonly delaySeconds: number;
  readonly sequenceNumber: string | null;
  readonly deduplicationId: string | null;
}

export function newMessage(
  input: SendInput,
  { now, delaySeconds, sequenceNumber, deduplicationId }: Envelope,
): Message {
  return {
    id: randomUUID(),
    body: input.MessageBody,
    attributes: input.MessageAttributes ?? {},
    traceHeader: input.MessageSystemAttributes?.AWSTraceHeader?.StringValue ?? null,
    sentAt: now,
    groupId: input.MessageGroupId ?? null,
    deduplicationId,
    sequenceNumber,
    receiveCount: 0,
    firstReceivedAt: null,
    receipt: null,
    hiddenUntil: now + delaySeconds * 1000,
    deadLetterSource: null,
  };
}
