import type { Cell } from '../grid.ts';
import { serialToDate } from './calendar.ts';
import { asciiNumber } from './foreign-digits.ts';
import { parseNumberText } from './number-text.ts';
import type { Issue } from './outcome.ts';

const LOOKALIKE: Readonly<Record<string, string>> = {
  o: '0',
  O: '0',
  º: '0',
  '°': '0',
  l: '1',
  I: '1',
  S: '5',
  B: '8',
};

/** `1O`, `8º %`: a digit that came out as a letter. Only where at least one digit stands beside it, or the letter O alone. */
export function letterForDigit(text: string): Issue | null {
  if (text === 'O' || text === 'o') return { rule: 'letter-for-digit', data: { shown: text, possible: '0' } };
  const bare = text.replace(/^(?:rp|idr)/i, '');
  if (!/\d/.test(bare) || !/^[\doOº°lISB.,%\s-]+$/.test(bare)) return null;
  const currency = text.slice(0, text.length - bare.length);
  const possible = currency + bare.replace(/[oOº°lISB]/g, (letter) => LOOKALIKE[letter] ?? letter);
  return possible !== text && parseNumberText(possible)
    ? { rule: 'letter-for-digit', data: { shown: text, possible } }
    : null;
}

const NUMBER = String.raw`(?:rp\.?\s*)?\d[\d.,]*\s*(?:%|[a-z]{1,12}\.?)?`;
const BETWEEN = String.raw`(?:[/:+;&-]|s\s*[/.]?\s*d\.?|sampai(?: dengan)?|hingga|dan|dari|dr|of)`;
const TWO = new RegExp(String.raw`^${NUMBER}\s*(?:${BETWEEN}\s*${NUMBER}|\(${NUMBER}\))$`, 'i');

/** `80/100`, `80 dari 100`, `3-5`, `6 L + 7 P`, `12 orang (3 bumil)`: two numbers where one belongs. */
export function twoNumbers(text: string): Issue | null {
  return TWO.test(asciiNumber(text)) && !/^\d[.,]?\d*e[+-]\d+$/i.test(text)
    ? { rule: 'two-numbers-in-cell', data: { shown: text } }
    : null;
}

/** A number cell that the sheet shows as a date: 12.5 typed where the point separates day and month. */
export function becameDate(cell: Cell, value: number): Issue | null {
  if (cell.format !== 'DATE' && cell.format !== 'DATE_TIME' && cell.format !== 'TIME') return null;
  return { rule: 'number-became-date', data: { shown: cell.shown, possible: possibleNumbers(value) } };
}

/** A serial of the year 1900 is a plain number in date dress; any other date may have been `day,month`. */
function possibleNumbers(serial: number): string[] {
  if (serial < 3000) return [String(serial)];
  const date = serialToDate(serial);
  if (!date) return [];
  const [, month = 0, day = 0] = date.split('-').map(Number);
  return day === 1 ? [`${day},${month}`] : [`${day},${month}`, `${month},${day}`];
}
