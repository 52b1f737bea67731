import type { SourceId } from '#registry/types.ts';

/** Work that waits. Messages carry ids only; what they mean is read from the table when they arrive. */
export interface WorkQueue<M> {
  /** `delayMs` is rounded up to whole seconds and capped at the queue's 15 minutes. */
  send(messages: readonly M[], delayMs?: number): Promise<void>;
}
/** `sent` is the moment of sending that the state remembers: a newer message for the same workbook makes this one void. */
export interface PullMessage {
  readonly schema: 1;
  readonly source: SourceId;
  readonly sent: string;
}
export interface FeedbackMessage {
  readonly schema: 1;
  readonly source: SourceId;
  readonly sent: string;
}
export interface PullQueues {
  readonly usual: WorkQueue<PullMessage>;
  /** Somebody waits for the answer: never behind a nightly backlog. */
  readonly recheck: WorkQueue<PullMessage>;
}
