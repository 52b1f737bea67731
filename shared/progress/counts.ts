import type { ActionNumber } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';

/** Answers that say that the thing is not there yet: such a row is accepted, but is not what the action asks for. */
const NOT_YET: Readonly<
  Partial<Record<ActionNumber, { readonly field: string; readonly answers: readonly string[] }>>
> = {
  4: { field: 'status', answers: ['draf', 'belum ada', 'dicabut'] },
};

export function doesCount(record: RowRecord, action: ActionNumber): boolean {
  const rule = NOT_YET[action];
  const answer = rule && record.values[rule.field];
  if (!rule || typeof answer !== 'string') return true;
  return !rule.answers.includes(answer.toLowerCase().replaceAll(/[_-]+/g, ' ').trim());
}
