import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';

export type SqsHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | undefined>;

/** One queue and the function that works on it, as an event source mapping declares it. */
export interface QueueSource {
  /** Shown in overviews and events. */
  readonly name: string;
  readonly queueUrl: string;
  readonly deadLetterUrl: string;
  readonly handler: SqsHandler;
  readonly functionName: string;
  /** Records an invocation gets at most, 1 to 10. */
  readonly batchSize: number;
  /** Invocations at one time. */
  readonly maxConcurrency: number;
  /** Default 300 s. */
  readonly timeoutMs?: number;
}

/** What an overview page shows of a queue. */
export interface QueueState {
  readonly name: string;
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
  readonly dead: number;
}

/** Something that an event source did. Holds no text of messages and no text of errors: both may carry cells. */
export type SourceEvent =
  | { readonly kind: 'started'; readonly source: string; readonly at: number; readonly messageIds: readonly string[] }
  | {
      readonly kind: 'finished';
      readonly source: string;
      readonly at: number;
      readonly messageIds: readonly string[];
      readonly failedIds: readonly string[];
      /** Name of the error that the handler threw; null where it answered. */
      readonly error: string | null;
      readonly requestId: string;
    }
  | {
      readonly kind: 'schedule';
      readonly source: string;
      readonly at: number;
      readonly scheduledFor: number;
      readonly error: string | null;
    };
