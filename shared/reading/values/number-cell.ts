import { type NumberText, parseNumberText, readNumber } from './number-text.ts';
import { spelledNumber } from './spelled-number.ts';

/** Text marks of a csv (`'12`), the colon of a form (`: 12`), the star of a footnote (`12*`). */
const AROUND = /^[':=]\s*|\s*[;:*]+$/g;
const IN_WORDS = /^(.*\S)\s*\(([a-z\s-]+)\)(.*)$/i;

/**
 * The number of a cell, with what people put round one: marks that mean nothing, and the number once more in words
 * (`12 (dua belas) orang`), which has to say the same. Also a number in words alone.
 */
export function parseNumberCell(text: string): NumberText | null {
  const plain = parseNumberText(text);
  if (plain || text.length > 120) return plain;
  const bare = text.replace(AROUND, '');
  return twice(bare) ?? parseNumberText(bare) ?? inWords(bare);
}

function twice(text: string): NumberText | null {
  const [, number, words = '', rest] = IN_WORDS.exec(text) ?? [];
  const parsed = parseNumberText(`${number}${rest}`);
  return parsed && meant(parsed) === spelledNumber(words) ? parsed : null;
}

function meant(parsed: NumberText): number {
  const reading = readNumber(parsed);
  if (reading.kind === 'none') return Number.NaN;
  return reading.kind === 'either' ? reading.thousands : reading.value;
}

function inWords(text: string): NumberText | null {
  const value = spelledNumber(text);
  const parsed = value === null ? null : parseNumberText(String(value));
  return parsed && { ...parsed, unit: text };
}
