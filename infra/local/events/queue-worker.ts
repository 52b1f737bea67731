import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { failedIds } from './batch-outcome.ts';
import type { Clock } from './clock.ts';
import { lambdaContext } from './lambda-context.ts';
import { toSqsEvent } from './sqs-event.ts';
import type { QueueSource, QueueState, SourceEvent } from './types.ts';

export interface WorkerDeps {
  readonly sqs: SQSClient;
  readonly clock: Clock;
  readonly onEvent?: (event: SourceEvent) => void;
}

const DEFAULT_TIMEOUT_MS = 300_000;

/** Takes batches from one queue to its handler. */
export class QueueWorker {
  readonly source: QueueSource;
  readonly #deps: WorkerDeps;
  #arn: string | null = null;

  constructor(source: QueueSource, deps: WorkerDeps) {
    this.source = source;
    this.#deps = deps;
  }

  /** Receives one batch, waiting up to `waitSeconds` for it, and has it handled. @returns whether there was one */
  async takeBatch(waitSeconds: number, signal: AbortSignal): Promise<boolean> {
    const { queueUrl, batchSize } = this.source;
    const command = new ReceiveMessageCommand({
      QueueUrl: queueUrl,
      MaxNumberOfMessages: batchSize,
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    const messages = await this.#receive(command, signal);
    if (messages.length > 0) await this.#handle(messages);
    return messages.length > 0;
  }

  async #receive(command: ReceiveMessageCommand, signal: AbortSignal): Promise<readonly Message[]> {
    try {
      return (await this.#deps.sqs.send(command, { abortSignal: signal })).Messages ?? [];
    } catch (error) {
      if (signal.aborted) return [];
      throw error;
    }
  }

  /** Deletes what succeeded. What failed comes back when its visibility time-out is over, as under Lambda. */
  async #handle(messages: readonly Message[]): Promise<void> {
    const { name, handler, functionName, timeoutMs = DEFAULT_TIMEOUT_MS } = this.source;
    const { clock, onEvent } = this.#deps;
    const messageIds = messages.map((message) => message.MessageId ?? '');
    const context = lambdaContext({ functionName, timeoutMs, clock });
    onEvent?.({ kind: 'started', source: name, at: clock.now(), messageIds });
    const event = toSqsEvent(messages, await this.#queueArn());
    const outcome = await settle(async () => failedIds(await handler(event, context), messageIds));
    const failed = outcome.value ?? messageIds;
    await this.#delete(messages.filter((message) => !failed.includes(message.MessageId ?? '')));
    onEvent?.({
      kind: 'finished',
      source: name,
      at: clock.now(),
      messageIds,
      failedIds: failed,
      error: outcome.error,
      requestId: context.awsRequestId,
    });
  }

  async #delete(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    const Entries = messages.map((message, at) => ({ Id: String(at), ReceiptHandle: message.ReceiptHandle ?? '' }));
    await this.#deps.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.source.queueUrl, Entries }));
  }

  async #queueArn(): Promise<string> {
    this.#arn ??= (await this.#attributes(this.source.queueUrl)).QueueArn ?? '';
    return this.#arn;
  }

  async state(): Promise<QueueState> {
    const [own, dead] = await Promise.all([
      this.#attributes(this.source.queueUrl),
      this.#attributes(this.source.deadLetterUrl),
    ]);
    return {
      name: this.source.name,
      visible: Number(own.ApproximateNumberOfMessages),
      inFlight: Number(own.ApproximateNumberOfMessagesNotVisible),
      delayed: Number(own.ApproximateNumberOfMessagesDelayed),
      dead: Number(dead.ApproximateNumberOfMessages),
    };
  }

  async #attributes(QueueUrl: string): Promise<Record<string, string>> {
    const answer = await this.#deps.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
    return answer.Attributes ?? {};
  }
}

type Settled<Value> =
  | { readonly value: Value; readonly error: null }
  | { readonly value: null; readonly error: string };

/** Only the name of an error goes on: its text may carry what staff typed. */
export async function settle<Value>(run: () => Promise<Value>): Promise<Settled<Value>> {
  try {
    return { value: await run(), error: null };
  } catch (error) {
    return { value: null, error: error instanceof Error ? error.name : 'UnknownError' };
  }
}
