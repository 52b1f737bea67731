import type { Choice, Field } from '#actions/types.ts';
import { likeness } from '../columns/similarity.ts';
import { fold } from '../text.ts';
import { noted, type Outcome, refused, taken } from './outcome.ts';

interface Spelling {
  readonly text: string;
  readonly id: string;
}

const spellingsOf = new WeakMap<Field, readonly Spelling[]>();

/** One of the field's choices by id; misspelt ones only where no other comes near. */
export function readChoice(text: string, field: Field): Outcome {
  const wanted = simple(text);
  const spellings = spellingsOf.get(field) ?? remember(field);
  const exact = spellings.find((spelling) => spelling.text === wanted);
  if (exact) return taken(exact.id);
  const near = nearest(wanted, spellings);
  if (near) return noted(near, 'spelling');
  const choices = (field.choices ?? []).map((choice) => choice.label);
  return refused({ rule: 'choice-unknown', data: { shown: text, choices } });
}

function remember(field: Field): readonly Spelling[] {
  const spellings = (field.choices ?? []).flatMap((choice: Choice) =>
    [choice.id, choice.label, ...choice.aliases].map((text) => ({ text: simple(text), id: choice.id })),
  );
  spellingsOf.set(field, spellings);
  return spellings;
}

function simple(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9+%<>]+/g, ' ')
    .trim();
}

/** The best spelling, when it is close and every other choice is clearly further off. */
function nearest(wanted: string, spellings: readonly Spelling[]): string | null {
  if (wanted.length < 5) return null;
  const byChoice = new Map<string, number>();
  for (const { text, id } of spellings) {
    const score = likeness(wanted, text);
    if (score > (byChoice.get(id) ?? 0)) byChoice.set(id, score);
  }
  const [best, second] = [...byChoice.entries()].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 0.8 && best[1] - (second?.[1] ?? 0) >= 0.1 ? best[0] : null;
}
