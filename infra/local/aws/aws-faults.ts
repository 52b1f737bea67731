import type { HttpAnswer } from './loopback-server.ts';

/** Answers with which AWS refuses what it may well do a moment later. */

function dynamoDb(status: number, code: string, message: string, more: object = {}): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${code}`, message, Message: message, ...more }),
  };
}

export function dynamoDbThrottled(): HttpAnswer {
  return dynamoDb(400, 'ThrottlingException', 'Rate of requests exceeds the allowed throughput.');
}

export function dynamoDbOverloaded(): HttpAnswer {
  return dynamoDb(500, 'InternalServerError', 'The request processing has failed because of an unknown error.');
}

/** @param items how many writes the transaction holds; the first is the one in conflict */
export function transactionConflict(items = 1): HttpAnswer {
  const reasons = Array.from({ length: items }, (_, at) =>
    at === 0 ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' } : { Code: 'None' },
  );
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return dynamoDb(400, 'TransactionCanceledException', message, { CancellationReasons: reasons });
}

export function s3SlowDown(): HttpAnswer {
  return {
    status: 503,
    headers: { 'content-type': 'application/xml' },
    body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>',
  };
}

export function sqsThrottled(): HttpAnswer {
  return {
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-query-error': 'RequestThrottled;Sender' },
    body: JSON.stringify({ __type: 'com.amazonaws.sqs#RequestThrottled', message: 'The request was throttled.' }),
  };
}
