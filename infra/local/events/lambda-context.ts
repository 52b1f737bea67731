import { randomUUID } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { Clock } from './clock.ts';

export interface FunctionSettings {
  readonly functionName: string;
  /** Time-out of the function. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

const REGION = 'ap-southeast-3';
const MEMORY_MB = '512';

/** The context with which Lambda calls a handler. The time-out is told, not enforced. */
export function lambdaContext({ functionName, timeoutMs, clock }: FunctionSettings): Context {
  const deadline = clock.now() + timeoutMs;
  const unused = () => {
    throw new Error('Handlers are asynchronous: Lambda on Node 24 has no callbacks.');
  };
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${REGION}:000000000000:function:${functionName}`,
    memoryLimitInMB: MEMORY_MB,
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, deadline - clock.now()),
    done: unused,
    fail: unused,
    succeed: unused,
  };
}
