import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

export interface AwsCalls {
  readonly dynamoDb: number;
  readonly s3: number;
  /** Without polls of queues, which AWS does itself. */
  readonly sqs: number;
}

const POLLS = /^AmazonSQS\.(ReceiveMessage|GetQueueAttributes)$/;
const NONE: AwsCalls = { dynamoDb: 0, s3: 0, sqs: 0 };

/** Which service of AWS a request goes to; null for all others. */
function serviceOf(request: ClientRequest): keyof AwsCalls | null {
  const target = String(request.getHeader('x-amz-target') ?? '');
  if (target.startsWith('DynamoDB')) return 'dynamoDb';
  if (target.startsWith('AmazonSQS')) return POLLS.test(target) ? null : 'sqs';
  return String(request.getHeader('authorization') ?? '').includes('/s3/aws4_request') ? 's3' : null;
}

/** Counts this process's requests to AWS as Node sends them; costs next to nothing. */
export class CallCounter {
  #calls = { ...NONE };

  constructor() {
    subscribe('http.client.request.start', (message) => {
      const service = serviceOf((message as { readonly request: ClientRequest }).request);
      if (service) this.#calls[service] += 1;
    });
  }

  /** Since the last time. */
  take(): AwsCalls {
    const calls = this.#calls;
    this.#calls = { ...NONE };
    return calls;
  }
}
