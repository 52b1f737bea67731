export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  /** Base64, as JSON carries it. */
  readonly BinaryValue?: string;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

export interface Message {
  readonly id: string;
  readonly body: string;
  readonly attributes: MessageAttributes;
  readonly traceHeader: string | null;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly groupId: string | null;
  readonly deduplicationId: string | null;
  readonly sequenceNumber: string | null;
  receiveCount: number;
  firstReceivedAt: number | null;
  /** Of the last receive; null before the first and after the message was made visible again. */
  receipt: string | null;
  /** Hidden until then: delayed, or in flight. */
  hiddenUntil: number;
  /** Set when a message moved to a dead-letter queue. */
  deadLetterSource: string | null;
}

export interface RedrivePolicy {
  readonly deadLetterTargetArn: string;
  readonly maxReceiveCount: number;
}
