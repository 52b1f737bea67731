import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';

export function isConditionFailed(error: unknown): error is ConditionalCheckFailedException {
  return error instanceof ConditionalCheckFailedException;
}
