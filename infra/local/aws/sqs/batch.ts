import { SqsError } from './errors.ts';

const MAX_ENTRIES = 10;

/** Runs an action for each entry; one that is refused does not hold up the others. */
export function batch<Entry extends { readonly Id: string }>(
  entries: readonly Entry[],
  run: (entry: Entry) => unknown,
): { Successful: object[]; Failed: object[] } {
  checkEntries(entries);
  const answer = { Successful: [] as object[], Failed: [] as object[] };
  for (const entry of entries) {
    try {
      answer.Successful.push({ Id: entry.Id, ...asObject(run(entry)) });
    } catch (error) {
      if (!(error instanceof SqsError)) throw error;
      answer.Failed.push({ Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message });
    }
  }
  return answer;
}

function checkEntries(entries: readonly { readonly Id: string }[]): void {
  if (entries.length === 0)
    throw new SqsError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > MAX_ENTRIES) {
    throw new SqsError(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${MAX_ENTRIES}. You have sent ${entries.length}.`,
    );
  }
  const ids = entries.map((entry) => entry.Id);
  if (ids.some((id) => !/^[\w-]{1,80}$/.test(id))) {
    throw new SqsError(
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores.',
    );
  }
  if (new Set(ids).size < ids.length)
    throw new SqsError('BatchEntryIdsNotDistinct', 'Two or more batch entries in the request have the same Id.');
}

/** Actions that answer nothing still answer for their entry. */
function asObject(output: unknown): object {
  return typeof output === 'object' && output !== null ? output : {};
}
