import { noted, type Outcome, taken } from './outcome.ts';

/** A web address; anything else is kept as text and noted. */
export function readLink(text: string): Outcome {
  if (/(?:https?:\/\/|www\.)\S/i.test(text) || /^\S+\.(?:id|com|org|net|gov)(?:\/\S*)?$/i.test(text))
    return taken(text);
  return noted(text, 'link', { rule: 'link-unreadable', data: { shown: text } });
}
