import type { Field } from '#actions/types.ts';
import { headerText } from '../header-text.ts';
import type { MatchedBy } from '../types.ts';
import { compactOf, type FieldIndex } from './field-index.ts';
import { likeness } from './similarity.ts';

const TAKE = 0.88;
const ASK = 0.8;
const MARGIN = 0.05;
/** Words that turn a header into its opposite or into another group of people. */
const TELLING = [
  'tidak',
  'belum',
  'bukan',
  'non',
  'sangat',
  'ibu',
  'bayi',
  'balita',
  'baduta',
  'remaja',
  'anak',
  'l',
  'p',
  '%',
];

/** A misspelt header (codes and names of BPS stand beside those that are meant): taken when one field comes near and all others stay clearly behind, else asked, else null. */
export function fuzzyField(
  index: FieldIndex,
  leaf: string,
  allowed: (field: Field) => boolean,
): { field: Field | null; confidence: number; by: MatchedBy; candidates?: readonly Field[] } | null {
  const wanted = compactOf(leaf);
  if (wanted.length < 6 || wanted.length > 160 || wanted.startsWith('bps')) return null;
  const best = new Map<Field, number>();
  for (const { text, field } of index.compact) {
    if (!allowed(field) || Math.abs(text.length - wanted.length) > wanted.length * 0.25) continue;
    if (digits(text) !== digits(wanted)) continue;
    const score = likeness(wanted, text, ASK);
    if (score > (best.get(field) ?? 0)) best.set(field, score);
  }
  const [first, second] = [...best].sort((a, b) => b[1] - a[1]);
  if (!first) return null;
  const sure = first[1] >= TAKE && first[1] - (second?.[1] ?? 0) >= MARGIN && sameTelling(leaf, first[0]);
  if (sure) return { field: first[0], confidence: first[1] * 0.95, by: 'fuzzy' };
  const candidates = second ? [first[0], second[0]] : [first[0]];
  return { field: null, confidence: first[1] * 0.5, by: 'asked', candidates };
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim();
}

/** At least one spelling of the field has the same telling words as the header. */
function sameTelling(leaf: string, field: Field): boolean {
  const wanted = tellingOf(leaf);
  return [field.label, ...field.aliases].some((text) => tellingOf(text) === wanted);
}

function tellingOf(text: string): string {
  const words = new Set(headerText(text).words.split(' '));
  return TELLING.filter((word) => words.has(word)).join(' ');
}
