import type { Field } from '#actions/types.ts';
import { headerText } from '../header-text.ts';
import type { MatchedBy } from '../types.ts';
import type { FieldIndex } from './field-index.ts';

const ALIKE = 0.6;
const MARGIN = 0.1;
const MOST_REMEMBERED = 2_000;

/** Fields that a group header stands over: by its words, by a name of theirs within it, or by most of its words. */
export function groupMembers(index: FieldIndex, group: string): ReadonlySet<Field> | null {
  const { bag } = headerText(group);
  const known = index.byGroup.get(bag) ?? index.groupMemory.get(bag);
  if (known !== undefined) return known;
  const found = within(index, bag) ?? alike(index, bag);
  if (index.groupMemory.size < MOST_REMEMBERED) index.groupMemory.set(bag, found);
  return found;
}

/** `Status Gizi TB/U` holds `TB/U`; one word alone proves nothing. */
function within(index: FieldIndex, bag: string): ReadonlySet<Field> | null {
  const words = new Set(bag.split(' '));
  let best: { length: number; fields: ReadonlySet<Field> } | null = null;
  for (const [name, fields] of index.byGroup) {
    const parts = name.split(' ');
    if (parts.length < 2 || !parts.every((part) => words.has(part))) continue;
    if (!best || parts.length > best.length) best = { length: parts.length, fields };
  }
  return best && best.length >= words.size * 0.5 ? best.fields : null;
}

/** Long sentences are seldom copied to the letter. */
function alike(index: FieldIndex, bag: string): ReadonlySet<Field> | null {
  const words = new Set(bag.split(' '));
  if (words.size < 3) return null;
  const best = new Map<ReadonlySet<Field>, { readonly score: number; readonly name: string }>();
  for (const [name, fields] of index.byGroup) {
    const score = overlap(words, new Set(name.split(' ')));
    const same = [...best.keys()].find((one) => sameFields(one, fields)) ?? fields;
    if (score > (best.get(same)?.score ?? 0)) best.set(same, { score, name });
  }
  const [first, second] = [...best].sort((a, b) => b[1].score - a[1].score);
  if (!first || first[1].score < ALIKE) return null;
  const clear =
    !second || first[1].score - second[1].score >= MARGIN || tellsApart(words, first[1].name, second[1].name);
  return clear ? first[0] : null;
}

/** Two long names may differ in two words only: the header has those of the one and none of the other. */
function tellsApart(words: ReadonlySet<string>, one: string, other: string): boolean {
  const [mine, theirs] = [one.split(' '), other.split(' ')];
  const own = mine.filter((word) => !theirs.includes(word));
  const foreign = theirs.filter((word) => !mine.includes(word));
  return own.some((word) => words.has(word)) && !foreign.some((word) => words.has(word));
}

function sameFields(one: ReadonlySet<Field>, other: ReadonlySet<Field>): boolean {
  return one === other || [...one].every((field) => other.has(field)) || [...other].every((field) => one.has(field));
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / (one.size + other.size - shared);
}

/** Under a known group the few fields that can be meant are told apart by their words. */
export function memberByWords(
  index: FieldIndex,
  leaf: string,
  members: ReadonlySet<Field>,
): { field: Field | null; confidence: number; by: MatchedBy; candidates?: readonly Field[] } | null {
  const words = new Set(headerText(leaf).bag.split(' '));
  const percent = words.has('%');
  const best = new Map<Field, number>();
  const consider = (name: string, field: Field): void => {
    if (!members.has(field) || (field.type === 'percent') !== percent) return;
    const score = overlap(words, new Set(name.split(' ')));
    if (score > (best.get(field) ?? 0)) best.set(field, score);
  };
  for (const [name, spellings] of index.byBag) for (const { field } of spellings) consider(name, field);
  for (const [name, fields] of index.byShort) for (const field of fields) consider(name, field);
  const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 0.4) return null;
  if (first[1] >= 0.5 && first[1] - (second?.[1] ?? 0) >= 0.15)
    return { field: first[0], confidence: 0.5 + first[1] * 0.4, by: 'fuzzy' };
  return {
    field: null,
    confidence: first[1] * 0.5,
    by: 'asked',
    candidates: second ? [first[0], second[0]] : [first[0]],
  };
}
