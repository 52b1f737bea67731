import type { Cell } from '../grid.ts';
import { becameDate, letterForDigit, twoNumbers } from './damaged-number.ts';
import { parseNumberCell } from './number-cell.ts';
import { endsLikeThousands, type NumberText, readNumber } from './number-text.ts';
import { type Ask, heldBack, noted, type Outcome, refused, taken } from './outcome.ts';

/** An amount in whole rupiah. M is miliar (10^9); a unit in the header holds where the cell names none. */
export function readRupiah(cell: Cell, text: string, ask: Ask): Outcome {
  if (typeof cell.value === 'number') return fromNumber(cell, cell.value, ask);
  const parsed = parseNumberCell(text);
  if (!parsed || parsed.percent)
    return refused(letterForDigit(text) ?? twoNumbers(text) ?? { rule: 'not-a-number', data: { shown: text } });
  if (ask.style.held) return heldBack(ask.style.held);
  const value = amount(parsed, ask);
  return value === null
    ? refused({ rule: 'amount-unclear', data: { shown: text } })
    : rupiah(value, text, parsed.scale * ask.style.scale);
}

function fromNumber(cell: Cell, value: number, ask: Ask): Outcome {
  const damaged = becameDate(cell, value);
  if (damaged) return refused(damaged);
  if (cell.format === 'PERCENT') return refused({ rule: 'not-a-number', data: { shown: cell.shown } });
  if (ask.style.held) return heldBack(ask.style.held);
  if (ask.style.scale === 1 && !Number.isInteger(value) && Math.abs(value) < 1000) {
    return refused({ rule: 'amount-unclear', data: { shown: cell.shown } });
  }
  return rupiah(value * ask.style.scale, cell.shown, ask.style.scale);
}

/** Null where `1,5` has no unit, or where `1.250 juta` can be 1250 or 1,25 juta. */
function amount(parsed: NumberText, ask: Ask): number | null {
  const reading = readNumber(parsed);
  if (reading.kind === 'none' || endsLikeThousands(parsed)) return null;
  const headerScale = parsed.scale === 1 ? ask.style.scale : 1;
  const scaled = parsed.scale !== 1 || headerScale !== 1;
  if (reading.kind === 'sure') {
    return !Number.isInteger(reading.value) && !scaled && Math.abs(reading.value) < 1000
      ? null
      : reading.value * headerScale;
  }
  if (!scaled) return reading.thousands;
  if (reading.mark === ask.style.decimal) return reading.fraction * headerScale;
  const proven = ask.style.decimal !== null || (reading.mark === '.' && parsed.scale * headerScale === 1e3);
  return proven ? reading.thousands * headerScale : null;
}

function rupiah(value: number, shown: string, scale: number): Outcome {
  if (value < 0) return refused({ rule: 'negative-number', data: { shown } });
  const rounded = Math.round(value * 100) / 100;
  return scale === 1 ? taken(rounded) : noted(rounded, 'unit');
}
