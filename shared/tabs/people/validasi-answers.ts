import type { TabGrid } from '#reading/grid.ts';
import type { Choice } from '#registry/types.ts';
import { ANSWER_HEADS, ANSWERS } from '../validasi/words.ts';
import { answerKeyOfRow } from '../validasi-input.ts';
import { columnOf, keyedTab, wordsIn } from './keyed-rows.ts';

const FINDING = 'f:';
const HEADS = 'findings-head';
const RECHECK = 'recheck';
/** Longest reason that is kept. */
const MAXIMUM_REASON = 500;

const isKey = (text: string) => text.startsWith(FINDING) || text === HEADS || text === RECHECK;

/**
 * What people answered beside the warnings of *Validasi*. A row without an answer gives one with the value '': whoever
 * empties the cell takes the answer back.
 */
export function validasiAnswers(tab: TabGrid): readonly Choice[] {
  const { rows } = keyedTab(tab, isKey);
  const heads = rows.get(HEADS);
  const [answers, reasons] = ANSWER_HEADS.map((head) => columnOf(heads, head));
  if (answers === null || answers === undefined) return [];
  return [...rows].flatMap(([key, cells]) => {
    if (!key.startsWith(FINDING)) return [];
    const reason = wordsIn(cells, reasons ?? null).slice(0, MAXIMUM_REASON);
    return [choiceOf(answerKeyOfRow(key), wordsIn(cells, answers), reason)];
  });
}

/** Words other than those offered are kept as the reason: somebody wanted to say something, but settled nothing. */
function choiceOf(key: string, words: string, reason: string): Choice {
  const value = ANSWERS.find((answer) => words.toLowerCase() === answer);
  if (value) return { key, value, reason: reason === '' ? null : reason };
  const said = [words, reason].filter((part) => part !== '').join(' – ');
  return { key, value: '', reason: said === '' ? null : said.slice(0, MAXIMUM_REASON) };
}

/** Whether somebody ticked *Periksa ulang*. */
export function isRecheckAsked(tab: TabGrid): boolean {
  const cells = keyedTab(tab, isKey).rows.get(RECHECK) ?? [];
  return cells.some((cell) => cell?.value === true);
}
