import type { Field } from '#actions/types.ts';
import { chosen } from '#registry/choices.ts';
import type { Choices } from '#registry/types.ts';
import type { MatchedBy } from '../types.ts';

/** A field for a column, how sure it is, and who said so; `candidates` where it has to be asked. */
export interface Match {
  readonly field: Field | null;
  readonly confidence: number;
  readonly by: MatchedBy;
  readonly candidates?: readonly Field[];
}

/** What a person said of a column; null where nobody did. `key` is the `columnKey` of registry/choices. */
export function personMatch(choices: Choices, key: string, fields: readonly Field[]): Match | null {
  const value = chosen(choices, key);
  const field = fields.find((one) => one.id === value);
  if (field) return { field, confidence: 1, by: 'person' };
  return value === '-' ? { field: null, confidence: 1, by: 'none' } : null;
}

/** Whether a person has spoken of a column: that it is a field, or that it is none. Nobody else says none for sure. */
export function saidByPerson({ by, confidence }: Match): boolean {
  return by === 'person' || (by === 'none' && confidence === 1);
}

/** Counts equal texts: 1 for the first of them, 2 for the next. */
export function counter(): (text: string) => number {
  const seen = new Map<string, number>();
  return (text) => {
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return nth;
  };
}
