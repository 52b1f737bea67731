import type { Cell } from '../grid.ts';
import { fold } from '../text.ts';
import { type Ask, type Outcome, refused, taken } from './outcome.ts';

const YES = new Set(
  'ya iya y yes ada sudah sdh v √ ✓ ✔ ☑ 1 true benar lengkap tersedia terlaksana selesai dilaksanakan terintegrasi terbentuk'.split(
    ' ',
  ),
);
const NO = new Set('tidak tdk t no n belum blm 0 false tidakada ☐ ✗ ✘ ❌'.split(' '));
const NO_PHRASES =
  /^(?:tidak|tdk|belum|blm)\s+(?:ada|tersedia|lengkap|terlaksana|dilaksanakan|terintegrasi|terbentuk|selesai)$/;

/** Yes or no as staff mark it. `x` is no where the column also has `v`, else it cannot be told. */
export function readYesNo(cell: Cell, text: string, ask: Ask): Outcome {
  if (typeof cell.value === 'boolean') return taken(cell.value);
  const word = fold(text).replace(/[.!]$/, '');
  if (YES.has(word)) return taken(true);
  if (NO.has(word) || NO_PHRASES.test(word) || (word === 'x' && ask.style.crossIsNo)) return taken(false);
  return refused({ rule: 'yes-no-unclear', data: { shown: text } });
}
