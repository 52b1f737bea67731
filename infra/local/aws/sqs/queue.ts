import { randomUUID } from 'node:crypto';
import { INITIAL, parseRedrive, type QueueAttributes } from './attributes.ts';
import { SqsError } from './errors.ts';
import type { SendInput } from './input.ts';
import { md5 } from './md5.ts';
import { newMessage } from './message.ts';
import type { Message, RedrivePolicy } from './types.ts';

export interface Counts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

const DEDUPLICATION_MS = 300_000;

/**
 * One queue. Time is always a value: a message is hidden until a moment, and each call says what moment it is, so that
 * delays and time-outs follow whatever clock the service was given.
 */
export class Queue {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  attributes: QueueAttributes;
  /** In the order in which they are given out. */
  readonly #messages = new Map<string, Message>();
  readonly #byReceipt = new Map<string, Message>();
  readonly #deduplicated = new Map<string, { readonly message: Message; readonly until: number }>();
  #sequence = 0n;

  constructor(name: string, arn: string, attributes: QueueAttributes, now: number) {
    this.name = name;
    this.arn = arn;
    this.createdAt = now;
    this.attributes = { ...INITIAL, ...attributes };
  }

  get isFifo(): boolean {
    return this.name.endsWith('.fifo');
  }

  get redrive(): RedrivePolicy | null {
    return parseRedrive(this.attributes.RedrivePolicy);
  }

  send(input: SendInput, now: number): Message {
    const deduplicationId = this.isFifo ? this.#deduplicationId(input) : null;
    const earlier = deduplicationId === null ? undefined : this.#deduplicated.get(deduplicationId);
    if (earlier && earlier.until > now) return earlier.message;
    const delaySeconds = input.DelaySeconds ?? Number(this.attributes.DelaySeconds);
    this.#sequence += 1n;
    const sequenceNumber = this.isFifo ? String(18_800_000_000_000_000_000n + this.#sequence) : null;
    const message = newMessage(input, { now, delaySeconds, sequenceNumber, deduplicationId });
    this.#messages.set(message.id, message);
    if (deduplicationId !== null) this.#deduplicated.set(deduplicationId, { message, until: now + DEDUPLICATION_MS });
    return message;
  }

  #deduplicationId(input: SendInput): string {
    if (!input.MessageGroupId)
      throw new SqsError('MissingParameter', 'The request must contain the parameter MessageGroupId.');
    if (input.MessageDeduplicationId) return input.MessageDeduplicationId;
    if (this.attributes.ContentBasedDeduplication === 'true') return md5(input.MessageBody);
    throw new SqsError(
      'InvalidParameterValue',
      'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
    );
  }

  /**
   * Gives out up to `max` visible messages and hides them. Those that were received too often are handed to `bury`
   * instead.
   */
  receive(
    max: number,
    visibilitySeconds: number | undefined,
    now: number,
    bury: (message: Message) => boolean,
  ): Message[] {
    const seconds = visibilitySeconds ?? Number(this.attributes.VisibilityTimeout);
    const limit = this.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY;
    const given: Message[] = [];
    const busyGroups = this.#busyGroups(now);
    for (const message of this.#messages.values()) {
      if (given.length === max) break;
      if (this.#isExpired(message, now)) this.#remove(message);
      else if (message.hiddenUntil > now) continue;
      else if (message.groupId !== null && this.isFifo && busyGroups.has(message.groupId)) continue;
      else if (message.receiveCount >= limit && bury(message)) this.#remove(message);
      else given.push(this.#give(message, now + seconds * 1000, now));
    }
    return given;
  }

  /** In a FIFO queue a group waits while one of its messages is hidden. */
  #busyGroups(now: number): ReadonlySet<string | null> {
    if (!this.isFifo) return new Set();
    const hidden = [...this.#messages.values()].filter((message) => message.hiddenUntil > now);
    return new Set(hidden.map((message) => message.groupId));
  }

  #isExpired(message: Message, now: number): boolean {
    return message.sentAt + Number(this.attributes.MessageRetentionPeriod) * 1000 <= now;
  }

  #give(message: Message, until: number, now: number): Message {
    if (message.receipt !== null) this.#byReceipt.delete(message.receipt);
    message.receipt = randomUUID();
    message.receiveCount += 1;
    message.firstReceivedAt ??= now;
    message.hiddenUntil = until;
    this.#byReceipt.set(message.receipt, message);
    return message;
  }

  #remove(message: Message): void {
    this.#messages.delete(message.id);
    if (message.receipt !== null) this.#byReceipt.delete(message.receipt);
  }

  /** A receipt that is no longer the last one deletes nothing and is no error, as in the cloud. */
  delete(receipt: string): void {
    const message = this.#byReceipt.get(receipt);
    if (message) this.#remove(message);
  }

  /** @throws SqsError where the message is gone, was received again, or is not in flight */
  changeVisibility(receipt: string, seconds: number, now: number): void {
    const message = this.#byReceipt.get(receipt);
    if (!message) {
      throw new SqsError(
        'InvalidParameterValue',
        `Value ${receipt} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`,
      );
    }
    if (message.hiddenUntil <= now) throw new SqsError('MessageNotInflight', 'The specified message is not in flight.');
    message.hiddenUntil = now + seconds * 1000;
  }

  /** Takes in a message of another queue: to a dead-letter queue it keeps its age, back from it it starts anew. */
  adopt(message: Message, change: Partial<Message>): void {
    this.#messages.set(message.id, { ...message, receipt: null, receiveCount: 0, firstReceivedAt: null, ...change });
  }

  /** Takes out every message that is in sight: neither delayed nor in flight. */
  takeVisible(now: number): Message[] {
    const visible = [...this.#messages.values()].filter((message) => message.hiddenUntil <= now);
    for (const message of visible) this.#remove(message);
    return visible;
  }

  /** What the queue holds, hidden messages too, without receiving it. */
  peek(): readonly Readonly<Message>[] {
    return [...this.#messages.values()];
  }

  purge(): void {
    this.#messages.clear();
    this.#byReceipt.clear();
  }

  counts(now: number): Counts {
    let visible = 0;
    let delayed = 0;
    for (const message of this.#messages.values()) {
      if (message.hiddenUntil <= now) visible += 1;
      else if (message.receipt === null) delayed += 1;
    }
    return { visible, delayed, inFlight: this.#messages.size - visible - delayed };
  }

  /** The next moment at which a hidden message comes into sight; null if none is hidden. */
  nextDue(now: number): number | null {
    const hidden = [...this.#messages.values()].map((message) => message.hiddenUntil).filter((until) => until > now);
    return hidden.length > 0 ? hidden.reduce((least, until) => Math.min(least, until)) : null;
  }
}
