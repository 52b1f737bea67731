import type { Cell, CellErrorType } from '../grid.ts';
import { beginsWithLetter, opening } from '../text.ts';
import type { Verdict } from '../types.ts';

type Absence = Extract<Verdict, { kind: 'absent' }>['as'];

const NIHIL = new Set(['nihil', 'nil', 'tidak ada', 'tdk ada', 'tdk. ada', 'none']);
const NOT_YET = new Set([
  'belum ada',
  'belum',
  'blm ada',
  'blm',
  'belum ada data',
  'belum tersedia',
  'tidak ada data',
  'data belum ada',
  'belum diisi',
  'na',
  'n/a',
  'n.a',
  'tad',
  't.a.d',
  'tdk ada data',
  'blm ada data',
  'data tidak ada',
  'tidak tersedia',
  'tbd',
  'null',
  '?',
  'kosong',
  'belum lapor',
  'belum melapor',
  'tidak lapor',
]);
const ERRORS: Readonly<Record<string, CellErrorType>> = {
  '#NULL': 'NULL_VALUE',
  '#DIV/0': 'DIVIDE_BY_ZERO',
  '#VALUE': 'VALUE',
  '#REF': 'REF',
  '#NAME': 'NAME',
  '#NUM': 'NUM',
  '#N/A': 'N_A',
  '#ERROR': 'ERROR',
  '#SPILL': 'ERROR',
  '#CALC': 'ERROR',
  '#FIELD': 'ERROR',
  '#BLOCKED': 'ERROR',
  '#CONNECT': 'ERROR',
  '#UNKNOWN': 'ERROR',
  '#BUSY': 'LOADING',
  '#GETTING_DATA': 'LOADING',
};

/** Dashes, dots, underscores and stars alone, also with the unit of the column (`Rp -`, `%`): a mark that nothing is there. */
const MARK = /^(?:rp\.?|idr)?[-\u2010-\u2015\u2212\uff0d_.,\u2026*\s]*%?$/i;

/** What anything that speaks of absence begins with: most texts are told from it by their first character. */
const OPENINGS = new Set(
  [...NIHIL, ...NOT_YET, 'rp', 'idr', ...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d_.,\u2026*%']
    .flatMap((text) => [text, text.toUpperCase()])
    .map((text) => text.charCodeAt(0)),
);

/** The same by two letters, for the many names that share the first. */
const WORD_OPENINGS = new Set([...NIHIL, ...NOT_YET, 'rp', 'idr'].map(opening));

/** Absence that a text speaks of (squashed, as cells are read); null when it says something. Absence is not zero. */
export function absenceOf(text: string): Absence | null {
  if (text === '') return 'blank';
  if (!OPENINGS.has(text.charCodeAt(0))) return null;
  if (beginsWithLetter(text) && !WORD_OPENINGS.has(opening(text))) return null;
  if (MARK.test(text)) return 'dash';
  const lower = text.toLowerCase().replace(/\.$/, '');
  if (NIHIL.has(lower)) return 'nihil';
  if (NOT_YET.has(lower)) return 'belum ada';
  return null;
}

/** Formula error of a cell; a csv holds it as text. */
export function errorOf(cell: Cell, text: string): CellErrorType | null {
  return cell.error ?? errorOfText(text);
}

/** `#REF!`, `#DIV/0` that lost its mark, `Err:502` of LibreOffice; null for every other text. */
export function errorOfText(text: string): CellErrorType | null {
  const first = text.charCodeAt(0);
  if (first === 69) return /^Err:5\d\d$/.test(text) ? 'ERROR' : null;
  if (first !== 35) return null;
  return ERRORS[text.toUpperCase().replace(/[!?]$/, '')] ?? null;
}
