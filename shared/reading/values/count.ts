import type { Cell } from '../grid.ts';
import { becameDate, letterForDigit, twoNumbers } from './damaged-number.ts';
import { parseNumberCell } from './number-cell.ts';
import { shownToThree } from './number-shown.ts';
import { endsLikeThousands, type NumberText, readNumber } from './number-text.ts';
import { type Ask, heldBack, noted, type Outcome, refused, taken } from './outcome.ts';

/** A count: a whole number that is not negative. In a count column a mark before three digits separates thousands. */
export function readCount(cell: Cell, text: string, ask: Ask): Outcome {
  return typeof cell.value === 'number' ? fromNumber(cell, cell.value, ask) : fromText(text, ask);
}

function fromNumber(cell: Cell, value: number, ask: Ask): Outcome {
  const damaged = becameDate(cell, value);
  if (damaged) return refused(damaged);
  if (ask.style.held) return heldBack(ask.style.held);
  if (cell.format === 'PERCENT') return refused({ rule: 'percent-in-count-column', data: { shown: cell.shown } });
  if (ask.style.thousandfold) return thousandfold(cell, value);
  return whole(value, cell.shown);
}

function fromText(text: string, ask: Ask): Outcome {
  const parsed = parseNumberCell(text);
  if (!parsed || isNoCount(parsed))
    return refused(twoNumbers(text) ?? letterForDigit(text) ?? { rule: 'not-a-number', data: { shown: text } });
  if (parsed.percent) return refused({ rule: 'percent-in-count-column', data: { shown: text } });
  if (ask.style.held) return heldBack(ask.style.held);
  const reading = readNumber(parsed);
  if (reading.kind === 'none') return refused({ rule: 'not-a-number', data: { shown: text } });
  const outcome = whole(reading.kind === 'either' ? reading.thousands : reading.value, text);
  if (outcome.value === null || (parsed.unit === '' && parsed.scale === 1)) return outcome;
  return noted(outcome.value, 'unit');
}

/** Money, metres (`5 m`), and what may be thousands as well as a fraction. */
function isNoCount(parsed: NumberText): boolean {
  return parsed.currency || parsed.letterScale || endsLikeThousands(parsed);
}

/** Settled by a person: the point was meant for thousands, so 1.234 is 1234 and 2 shown as 2.000 is 2000. */
function thousandfold(cell: Cell, value: number): Outcome {
  const meant = !Number.isInteger(value) || shownToThree(cell, value);
  const outcome = whole(meant ? value * 1000 : value, cell.shown);
  return outcome.value === null || !meant ? outcome : noted(outcome.value, 'thousands');
}

/** Sums of fractions leave dust behind the point; anything more is a fraction. */
function whole(value: number, shown: string): Outcome {
  const rounded = Math.round(value);
  if (Math.abs(value - rounded) > 1e-6)
    return refused({ rule: 'not-a-whole-number', data: { shown: fuller(value, shown) } });
  if (rounded < 0) return refused({ rule: 'negative-number', data: { shown } });
  return taken(rounded === 0 ? 0 : rounded);
}

/** A format without decimals hides the fraction that is complained about. */
function fuller(value: number, shown: string): string {
  return /[.,]\d/.test(shown) ? shown : String(value).replace('.', ',');
}
