import type { SQSBatchResponse } from 'aws-lambda';

/**
 * Which messages of a batch failed, read from a handler's answer as an event source mapping with
 * `ReportBatchItemFailures` reads it: nothing is success, anything that cannot be read is the failure of all.
 */
export function failedIds(
  answer: SQSBatchResponse | undefined | null,
  messageIds: readonly string[],
): readonly string[] {
  if (answer === undefined || answer === null) return [];
  const failures: unknown = (answer as { batchItemFailures?: unknown }).batchItemFailures;
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return messageIds;
  const ids = failures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier);
  const known = ids.every((id): id is string => typeof id === 'string' && messageIds.includes(id));
  return known ? ids : messageIds;
}
