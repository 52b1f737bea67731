import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { PassingRequest } from '#local/aws/fault-proxy.ts';

/** What AWS would count. */
export interface Counts {
  writeUnits: number;
  readUnits: number;
  s3Writes: number;
  s3Reads: number;
  sqsRequests: number;
}

export const NOTHING: Counts = { writeUnits: 0, readUnits: 0, s3Writes: 0, s3Reads: 0, sqsRequests: 0 };

interface Capacity {
  readonly CapacityUnits?: number;
}

/** Amazon's class A: everything that writes or lists. */
const S3_WRITES = /^S3\.(Put|Copy|List|Post|Create|Complete|Upload)/;

/**
 * Counts every request of this process to the embedded services. Units of capacity are those that DynamoDB names itself
 * when it is asked to; polls of idle queues are no work of a workbook and are left out.
 */
export class Meter {
  #counts: Counts = { ...NOTHING };

  constructor() {
    const meter = this;
    const send = DynamoDBDocumentClient.prototype.send as (command: object, ...rest: unknown[]) => Promise<object>;
    const counting = async function (this: unknown, command: { input: object }, ...rest: unknown[]) {
      Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = (await send.call(this, command, ...rest)) as { ConsumedCapacity?: Capacity | Capacity[] };
      meter.#addCapacity(command.constructor.name, [answer.ConsumedCapacity ?? []].flat());
      return answer;
    };
    DynamoDBDocumentClient.prototype.send = counting as unknown as typeof DynamoDBDocumentClient.prototype.send;
  }

  /** A hook of the proxy before the services. */
  readonly see = ({ operation, body }: PassingRequest): undefined => {
    if (S3_WRITES.test(operation)) this.#counts.s3Writes += 1;
    else if (/^S3\.(Get|Head)/.test(operation)) this.#counts.s3Reads += 1;
    else if (/^SQS\.(Send|Delete)/.test(operation)) this.#counts.sqsRequests += 1;
    else if (operation === 'SQS.ReceiveMessage' && !body.includes('"WaitTimeSeconds":0')) return undefined;
    return undefined;
  };

  /** Counts since the last time. */
  take(): Counts {
    const counts = this.#counts;
    this.#counts = { ...NOTHING };
    return counts;
  }

  #addCapacity(command: string, capacities: readonly Capacity[]): void {
    const units = capacities.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    if (/^(Get|Query|Scan|BatchGet|TransactGet)/.test(command)) this.#counts.readUnits += units;
    else this.#counts.writeUnits += units;
  }
}
