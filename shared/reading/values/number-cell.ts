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
  const bare = text.replace(AROUND, '').trim();
  return twice(bare) ?? (bare === text ? null : parseNumberText(bare)) ?? inWords(bare);
}

function twice(text: string): NumberText | null {
  const [, number = '', words = '', rest = ''] = IN_WORDS.exec(text) ?? [];
  const spelled = words === '' ? null : spelledNumber(words);
  const parsed = spelled === null ? null : parseNumberText(`${number}${rest}`);
  return parsed && meant(parsed) === spelled ? parsed : null;
}

function meant(parsed: NumberText): number | null {
  const reading = readNumber(parsed);
  if (reading.kind === 'none') return null;
  return reading.kind === 'either' ? reading.thousands : reading.value;
}

function inWords(text: string): NumberText | null {
  const value = /^[a-z\s-]{3,}$/i.test(text) ? spelledNumber(text) : null;
  const zero = parseNumberText('0');
  return value === null || zero === null ? null : { ...zero, groups: [String(value)], unit: text };
}
