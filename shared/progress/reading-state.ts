import type { DistrictInput, SourceInput } from './input.ts';
import type { Reading } from './summary-types.ts';

/** What became of one workbook: never read is not the same as empty. */
export function readingOfSource(source: SourceInput): Exclude<Reading, 'belum terdaftar'> {
  if (source.receipt === null || source.receipt === 'Belum terbaca') return 'belum terbaca';
  return source.receipt === 'Belum diisi' ? 'belum diisi' : 'terbaca';
}

/** A district is read when one of its workbooks is; it is empty only when all that it has could be read and were empty. */
export function readingOf(district: DistrictInput): Reading {
  if (district.sources.length === 0) return 'belum terdaftar';
  const states = district.sources.map(readingOfSource);
  if (states.includes('terbaca')) return 'terbaca';
  return states.includes('belum terbaca') ? 'belum terbaca' : 'belum diisi';
}
