import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface WorkQueueProps {
  readonly visibility: Duration;
}

/** So often a message fails before it is put aside. Deferred work comes as a new message and is never counted here. */
const RECEIVED_AT_MOST = 5;

/** A queue with its dead letters. Messages carry ids only. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly dead: Queue;

  constructor(scope: Construct, id: string, { visibility }: WorkQueueProps) {
    super(scope, id);
    this.dead = deadLetters(this, 'Dead');
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: visibility,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: RECEIVED_AT_MOST },
    });
  }
}

/** Kept as long as SQS keeps anything, so that a long holiday loses nothing. */
export function deadLetters(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}
