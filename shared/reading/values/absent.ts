import type { Cell, CellErrorType } from '../grid.ts';
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
  'n.a.',
  'tad',
  't.a.d',
  'tbd',
  'null',
  '?',
  'kosong',
  'belum lapor',
  'belum melapor',
  'tidak lapor',
]);
const ERRORS: Readonly<Record<string, CellErrorType>> = {
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#ERROR!': 'ERROR',
};

/** Dashes, dots, underscores and stars alone: a mark that nothing is there. */
const MARK = /^[-\u2010-\u2015\u2212_.\u2026*\s]+$/;

/** Absence that a text speaks of; null when it says something. Absence is not zero. */
export function absenceOf(text: string): Absence | null {
  if (text === '') return 'blank';
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return null;
  if (MARK.test(text)) return 'dash';
  if (text.length > 20) return null;
  const lower = text.toLowerCase();
  if (NIHIL.has(lower)) return 'nihil';
  if (NOT_YET.has(lower)) return 'belum ada';
  return null;
}

/** Formula error of a cell; a csv holds it as text. */
export function errorOf(cell: Cell, text: string): CellErrorType | null {
  if (cell.error) return cell.error;
  return text.startsWith('#') ? (ERRORS[text.toUpperCase()] ?? null) : null;
}
