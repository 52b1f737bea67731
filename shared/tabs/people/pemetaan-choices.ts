import type { ActionNumber, Edition } from '#actions/types.ts';
import type { TabGrid } from '#reading/grid.ts';
import type { Choice } from '#registry/types.ts';
import {
  actionLabels,
  CHANGE_HEAD,
  codeInLabel,
  fieldLabels,
  GONE_WORDS,
  IGNORE,
  IGNORED,
  MEANING_WORDS,
  periodLabels,
  ZERO_WORDS,
} from '../pemetaan/words.ts';
import { columnOf, keyedTab, wordsIn } from './keyed-rows.ts';

/** `7:column|…`: offered for action 7; rows about the table itself have no number. */
const KEY = /^(?:(?:([0-8]):)?((action|period|column|meaning|gone|place|zero)\|.+)|head)$/s;

const isKey = (text: string) => KEY.test(text);

/**
 * What people chose in *Pemetaan*. A row whose choice is empty gives one with the value '': it is taken back. Words
 * that are none of those offered say nothing. Of two rows about the same thing the upper one counts.
 */
export function pemetaanChoices(tab: TabGrid, edition: Edition, fiscalYear: number): readonly Choice[] {
  const { rows } = keyedTab(tab, isKey);
  const change = columnOf(rows.get('head'), CHANGE_HEAD);
  if (change === null) return [];
  const choices = new Map<string, Choice>();
  for (const [rowKey, cells] of rows) {
    const [, number = '0', key, kind = ''] = KEY.exec(rowKey) ?? [];
    if (key === undefined || choices.has(key)) continue;
    const words = wordsIn(cells, change);
    const value = words === '' ? '' : meant(kind, words, actionNumber(number), edition, fiscalYear);
    if (value !== undefined) choices.set(key, { key, value, reason: null });
  }
  return [...choices.values()];
}

function meant(
  kind: string,
  words: string,
  action: ActionNumber | null,
  edition: Edition,
  fiscalYear: number,
): string | undefined {
  switch (kind) {
    case 'action':
      return words === IGNORE ? IGNORED : actionLabels(edition).get(words);
    case 'period':
      return periodLabels(edition, action, fiscalYear).get(words);
    case 'column':
      if (words === IGNORE) return IGNORED;
      return action === null ? undefined : fieldLabels(edition, action).get(words);
    case 'meaning':
      return keyWith(MEANING_WORDS, words);
    case 'place':
      return codeInLabel(words) ?? undefined;
    case 'zero':
      return keyWith(ZERO_WORDS, words);
    default:
      return keyWith(GONE_WORDS, words);
  }
}

function actionNumber(digit: string): ActionNumber | null {
  const number = Number(digit);
  return number >= 1 && number <= 8 ? (number as ActionNumber) : null;
}

function keyWith(words: Readonly<Record<string, string>>, said: string): string | undefined {
  return Object.entries(words).find(([, offered]) => offered === said)?.[0];
}
