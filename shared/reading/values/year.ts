import type { Cell } from '../grid.ts';
import { letterForDigit } from './damaged-number.ts';
import { type Outcome, refused, taken } from './outcome.ts';

/** A year from 1990 to 2100, alone or as `TA 2022`, `Tahun 2022`. */
export function readYear(cell: Cell, text: string): Outcome {
  const year = typeof cell.value === 'number' && cell.format !== 'DATE' ? cell.value : yearOfText(text);
  if (Number.isInteger(year) && year >= 1990 && year <= 2100) return taken(year);
  return refused(letterForDigit(text) ?? { rule: 'year-unreadable', data: { shown: text } });
}

function yearOfText(text: string): number {
  const match = /^(?:t\.?\s*a\.?|tahun|thn?|tahun anggaran)?[\s.:]*(\d[.,]?\d{3})$/i.exec(text);
  return Number(match?.[1]?.replace(/[.,]/, ''));
}
