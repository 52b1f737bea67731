import type { Cell } from '../grid.ts';
import { fold } from '../text.ts';
import { type Ask, type Outcome, refused, taken } from './outcome.ts';

const YES = new Set(
  'ya iya y yes ada sudah sdh v √ ✓ ✔ ☑ 1 true benar lengkap tersedia terlaksana selesai dilaksanakan terintegrasi terbentuk'.split(
    ' ',
  ),
);
const NO = new Set('tidak tdk t no n belum blm 0 false tidakada ☐ ✗ ✘ ❌'.split(' '));
const DONE = '(?:ada|tersedia|lengkap|terlaksana|dilaksanakan|terintegrasi|terbentuk|selesai|ditetapkan|diisi)';
const YES_PHRASES = new RegExp(`^(?:sudah|sdh|telah)\\s+${DONE}$`);
const NO_PHRASES = new RegExp(`^(?:tidak|tdk|belum|blm)\\s+${DONE}$`);

/** Tick and cross of the font Wingdings, where that font is missing. */
const WINGDINGS: Readonly<Record<string, string>> = { ü: '✓', û: '✗' };

/** Yes or no as staff mark it. `x` is no where the column also has `v`, else it cannot be told. */
export function readYesNo(cell: Cell, text: string, ask: Ask): Outcome {
  if (typeof cell.value === 'boolean') return taken(cell.value);
  const word = WINGDINGS[text] ?? fold(text).replace(/[.!]$/, '');
  if (YES.has(word) || YES_PHRASES.test(word)) return taken(true);
  if (NO.has(word) || NO_PHRASES.test(word) || (word === 'x' && ask.style.crossIsNo)) return taken(false);
  return refused({ rule: 'yes-no-unclear', data: { shown: text } });
}
