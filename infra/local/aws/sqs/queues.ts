import { checkAttributes, parseRedrive, type QueueAttributes } from './attributes.ts';
import { SqsError } from './errors.ts';
import { Queue } from './queue.ts';
import type { Message } from './types.ts';

const NAME = /^[\w-]{1,80}$|^[\w-]{1,75}\.fifo$/;
export const ACCOUNT = '000000000000';

/** All queues of the service, and what goes on between them. */
export class Queues {
  readonly #queues = new Map<string, Queue>();
  readonly #region: string;
  readonly #clock: () => number;

  constructor(region: string, clock: () => number) {
    this.#region = region;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock();
  }

  all(): Queue[] {
    return [...this.#queues.values()];
  }

  /** Creating a queue again is fine with the same attributes, and refused with others. */
  create(name: string, attributes: QueueAttributes): Queue {
    if (!NAME.test(name)) {
      throw new SqsError(
        'InvalidParameterValue',
        'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length',
      );
    }
    this.check(attributes);
    if (name.endsWith('.fifo') !== (attributes.FifoQueue === 'true')) {
      throw new SqsError('InvalidParameterValue', 'The name of a FIFO queue ends in .fifo, and no other does.');
    }
    const existing = this.#queues.get(name);
    if (existing) return this.#same(existing, attributes);
    const queue = new Queue(name, `arn:aws:sqs:${this.#region}:${ACCOUNT}:${name}`, attributes, this.now());
    this.#queues.set(name, queue);
    return queue;
  }

  #same(queue: Queue, attributes: QueueAttributes): Queue {
    const differing = Object.entries(attributes).find(([name, value]) => queue.attributes[name] !== value);
    if (!differing) return queue;
    throw new SqsError(
      'QueueNameExists',
      `A queue already exists with the same name and a different value for attribute ${differing[0]}`,
    );
  }

  /** @throws SqsError for unknown or wrong attributes, and for a dead-letter queue that is not there */
  check(attributes: QueueAttributes): void {
    checkAttributes(attributes);
    const redrive = parseRedrive(attributes.RedrivePolicy);
    if (redrive && !this.findByArn(redrive.deadLetterTargetArn)) {
      throw new SqsError(
        'InvalidParameterValue',
        'Value for parameter RedrivePolicy is invalid. Reason: Dead letter target does not exist.',
      );
    }
  }

  get(name: string): Queue {
    const queue = this.#queues.get(name);
    if (!queue) throw new SqsError('QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  }

  /** The host in an address may be that of a proxy in front of this service: only the name counts. */
  byUrl(url: string): Queue {
    return this.get(url.split('/').at(-1) ?? '');
  }

  findByArn(arn: string): Queue | undefined {
    return this.all().find((queue) => queue.arn === arn);
  }

  byArn(arn: string): Queue {
    const queue = this.findByArn(arn);
    if (!queue)
      throw new SqsError(
        'ResourceNotFoundException',
        'The resource that you specified for the SourceArn parameter does not exist.',
      );
    return queue;
  }

  remove(queue: Queue): void {
    this.#queues.delete(queue.name);
  }

  sourcesOf(deadLetters: Queue): Queue[] {
    return this.all().filter((queue) => queue.redrive?.deadLetterTargetArn === deadLetters.arn);
  }

  receive(queue: Queue, max: number, visibilitySeconds: number | undefined): Message[] {
    return queue.receive(max, visibilitySeconds, this.now(), (message) => this.#bury(queue, message));
  }

  #bury(queue: Queue, message: Message): boolean {
    const target = queue.redrive && this.findByArn(queue.redrive.deadLetterTargetArn);
    target?.adopt(message, { hiddenUntil: this.now(), deadLetterSource: queue.arn });
    return target !== undefined && target !== null;
  }

  /** Moves what lies in a dead-letter queue to one queue, or each message back to where it died. */
  redrive(source: Queue, destination: Queue | undefined): number {
    const now = this.now();
    const homes = this.sourcesOf(source);
    if (homes.length === 0) throw new SqsError('UnsupportedOperation', 'The source queue must be a dead-letter queue.');
    const messages = source.takeVisible(now);
    for (const message of messages) {
      const home = destination ?? homes.find((queue) => queue.arn === message.deadLetterSource) ?? homes[0];
      home?.adopt(message, { hiddenUntil: now, deadLetterSource: null, sentAt: now });
    }
    return messages.length;
  }

  nextDue(): number | null {
    const moments = this.all().flatMap((queue) => queue.nextDue(this.now()) ?? []);
    return moments.length > 0 ? Math.min(...moments) : null;
  }
}
