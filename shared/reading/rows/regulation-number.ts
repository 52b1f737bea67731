import { squash } from '../text.ts';
import type { ReadValue } from '../types.ts';

const NUMBER_AND_YEAR =
  /^(?:nomor|no\.?)?\s*[:.]?\s*([\w./-]*\d[\w./-]*)\s*(?:tahun|th\.?|thn\.?)\s*\.?\s*((?:19|20)\d{2})\b/i;

/** `NOMOR 61 TAHUN 2022` in the column Nomor holds number and year; the year fills an empty column Tahun, never a filled one. */
export function splitRegulationNumber(
  values: Readonly<Record<string, ReadValue>>,
): Readonly<Record<string, ReadValue>> {
  const { nomor, tahun } = values;
  if (!nomor || typeof nomor.value !== 'string') return values;
  const match = NUMBER_AND_YEAR.exec(squash(nomor.value));
  if (!match) return values;
  const number: ReadValue = { ...nomor, value: match[1] ?? '', verdict: { kind: 'noted', note: 'number' } };
  if (tahun && tahun.value !== null) return { ...values, nomor: number };
  if (tahun && tahun.verdict.kind === 'refused') return { ...values, nomor: number };
  const year: ReadValue = { ...nomor, value: Number(match[2]), type: 'year', verdict: { kind: 'noted', note: 'year' } };
  return { ...values, nomor: number, tahun: year };
}
