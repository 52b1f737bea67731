import type { Cell } from '../grid.ts';
import { becameDate, letterForDigit, twoNumbers } from './damaged-number.ts';
import { parseNumberCell } from './number-cell.ts';
import { parseNumberText, readNumber } from './number-text.ts';
import { type Ask, heldBack, noted, type Outcome, refused, taken } from './outcome.ts';

/** A percentage as 0..100. A per-cent sign settles its scale; plain numbers follow what was found out for the column. */
export function readPercent(cell: Cell, text: string, ask: Ask): Outcome {
  return typeof cell.value === 'number' ? fromNumber(cell, cell.value, ask) : fromText(text, ask);
}

function fromNumber(cell: Cell, value: number, ask: Ask): Outcome {
  const damaged = becameDate(cell, value);
  if (damaged) return refused(damaged);
  const signed = scaleOfSign(cell, value);
  if (signed !== null) return points(value * signed, cell.shown, false);
  if (ask.style.held) return heldBack(ask.style.held);
  if (ask.style.doubtful.includes(value)) return inDoubt(value);
  return points(ask.style.fractions ? value * 100 : value, cell.shown, ask.style.fractions);
}

/** 100 when the sheet shows a fraction as per cent, 1 when a sign was only painted behind the number, null without sign. */
export function scaleOfSign(cell: Cell, value: number): 1 | 100 | null {
  if (cell.format === 'PERCENT') return 100;
  if (!cell.shown.includes('%')) return null;
  const parsed = parseNumberText(cell.shown.trim());
  const reading = parsed ? readNumber(parsed) : null;
  if (!reading || reading.kind === 'none') return null;
  const shown = reading.kind === 'either' ? reading.fraction : reading.value;
  return Math.abs(shown - value * 100) <= Math.abs(shown - value) ? 100 : 1;
}

function fromText(text: string, ask: Ask): Outcome {
  const parsed = parseNumberCell(text);
  if (!parsed)
    return refused(letterForDigit(text) ?? twoNumbers(text) ?? { rule: 'not-a-number', data: { shown: text } });
  const reading = readNumber(parsed);
  if (reading.kind === 'none' || parsed.currency || parsed.scale !== 1)
    return refused({ rule: 'not-a-number', data: { shown: text } });
  if (!parsed.percent && ask.style.held) return heldBack(ask.style.held);
  const value = reading.kind === 'either' ? reading.fraction : reading.value;
  if (!parsed.percent && ask.style.doubtful.includes(value)) return inDoubt(value);
  const fraction = ask.style.fractions && !parsed.percent;
  return points(fraction ? value * 100 : value, text, fraction);
}

/** 0,125 among points: a fraction that was left over, or an eighth of a per cent? */
function inDoubt(value: number): Outcome {
  const example = String(value).replace('.', ',');
  const asFraction = `${String(Math.round(value * 1e10) / 1e8).replace('.', ',')}%`;
  return refused({ rule: 'percent-in-doubt', data: { shown: example, asFraction, asTyped: `${example}%` } });
}

function points(value: number, shown: string, fraction: boolean): Outcome {
  const rounded = Math.round(value * 1e8) / 1e8;
  if (rounded < 0) return refused({ rule: 'negative-number', data: { shown } });
  return fraction ? noted(rounded, 'fraction') : taken(rounded);
}
