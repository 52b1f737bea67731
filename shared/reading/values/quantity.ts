import type { Cell } from '../grid.ts';
import { becameDate, letterForDigit, twoNumbers } from './damaged-number.ts';
import { parseNumberCell } from './number-cell.ts';
import { readNumber } from './number-text.ts';
import { type Ask, heldBack, noted, type Outcome, refused, taken } from './outcome.ts';
import { scaleOfSign } from './percent.ts';

/** A number that may have a fraction, as a target volume; 85% is 85, however the sheet holds it. A mark that can be read two ways needs the column's own proof. */
export function readQuantity(cell: Cell, text: string, ask: Ask): Outcome {
  if (typeof cell.value === 'number') {
    const damaged = becameDate(cell, cell.value);
    if (damaged) return refused(damaged);
    const signed = scaleOfSign(cell, cell.value);
    if (signed !== null) return noted(Math.round(cell.value * signed * 1e8) / 1e8, 'percent');
    return ask.style.held ? heldBack(ask.style.held) : taken(cell.value);
  }
  const parsed = parseNumberCell(text);
  const reading = parsed ? readNumber(parsed) : null;
  if (!parsed || !reading || reading.kind === 'none' || parsed.letterScale) {
    return refused(twoNumbers(text) ?? letterForDigit(text) ?? { rule: 'not-a-number', data: { shown: text } });
  }
  if (ask.style.held) return heldBack(ask.style.held);
  const value = reading.kind === 'sure' ? reading.value : byMark(reading, ask.style.decimal);
  return parsed.unit === '' && parsed.scale === 1 ? taken(value) : noted(value, 'unit');
}

function byMark(reading: { thousands: number; fraction: number; mark: string }, decimal: '.' | ',' | null): number {
  return reading.mark === decimal ? reading.fraction : reading.thousands;
}
