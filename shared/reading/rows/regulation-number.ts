import { squash } from '../text.ts';
import type { ReadValue } from '../types.ts';

const KIND =
  '(?:(perbup|perwali|perda|perdes|peraturan (?:bupati|wali ?kota|daerah|desa)|(?:sk|keputusan|surat keputusan|surat edaran)(?: bupati| wali ?kota)?)\\s*)?(?:nomor|no\\.?)?';
const NUMBER_AND_YEAR = new RegExp(
  `^${KIND}\\s*[:.]?\\s*([\\w./-]*\\d[\\w./-]*)\\s*(?:tahun|th\\.?|thn\\.?)\\s*\\.?\\s*((?:19|20)\\d{2})\\b`,
  'i',
);
const LETTER = new RegExp(`^${KIND}\\s*[:.]?\\s*(\\S+/((?:19|20)\\d{2}))$`, 'i');

/** `NOMOR 61 TAHUN 2022` in the column Nomor holds number and year; the year fills an empty column Tahun, never a filled one. */
export function splitRegulationNumber(
  values: Readonly<Record<string, ReadValue>>,
): Readonly<Record<string, ReadValue>> {
  const { nomor, tahun, jenis } = values;
  if (!nomor || typeof nomor.value !== 'string') return values;
  const match = NUMBER_AND_YEAR.exec(squash(nomor.value));
  if (!match) return withYearAtEnd(values, nomor);
  const number: ReadValue = { ...nomor, value: match[2] ?? '', verdict: { kind: 'noted', note: 'number' } };
  const named: Record<string, ReadValue> = match[1] && !jenis ? { jenis: kindOf(nomor, match[1]) } : {};
  if (tahun && tahun.value !== null) return { ...values, ...named, nomor: number };
  if (tahun && tahun.verdict.kind === 'refused') return { ...values, ...named, nomor: number };
  const year: ReadValue = { ...nomor, value: Number(match[3]), type: 'year', verdict: { kind: 'noted', note: 'year' } };
  return { ...values, ...named, nomor: number, tahun: year };
}

/** `188.45/210/406.001.3/2024`: a number of a letter ends in its year. */
function withYearAtEnd(
  values: Readonly<Record<string, ReadValue>>,
  nomor: ReadValue,
): Readonly<Record<string, ReadValue>> {
  const [, kind, plain = '', year] = LETTER.exec(squash(String(nomor.value))) ?? [];
  const { tahun, jenis } = values;
  if (year === undefined || (tahun && (tahun.value !== null || tahun.verdict.kind === 'refused'))) return values;
  const bare = plain === nomor.value;
  const number: ReadValue = bare ? nomor : { ...nomor, value: plain, verdict: { kind: 'noted', note: 'number' } };
  const named: Record<string, ReadValue> = kind && !jenis ? { jenis: kindOf(nomor, kind) } : {};
  const dated: ReadValue = { ...nomor, value: Number(year), type: 'year', verdict: { kind: 'noted', note: 'year' } };
  return { ...values, ...named, nomor: number, tahun: dated };
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:perbup|peraturan bupati)/i, 'Perbup'],
  [/^(?:perwali|peraturan wali)/i, 'Perwali'],
  [/^(?:perda|peraturan daerah)/i, 'Perda'],
  [/^(?:perdes|peraturan desa)/i, 'Perdes'],
  [/^surat edaran/i, 'SE'],
  [/^(?:sk|keputusan|surat keputusan)/i, 'SK'],
];

/** `Perbup No. 12 Tahun 2023` names the kind as well, where no column does. */
function kindOf(nomor: ReadValue, named: string): ReadValue {
  const value = KINDS.find(([pattern]) => pattern.test(named))?.[1] ?? named;
  return { ...nomor, value, type: 'choice', verdict: { kind: 'noted', note: 'kind' } };
}
