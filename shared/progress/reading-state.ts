import type { DistrictInput, SourceInput } from './input.ts';
import type { ActionInWeek, Reading } from './summary-types.ts';
import type { ActionProgress } from './types.ts';

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

/** Why nothing is known of an action that looks untouched: a workbook that may hold it could not be read. */
export function unknownBecause(district: DistrictInput, progress: ActionProgress): ActionInWeek['unknown'] {
  if (progress.status !== 'belum') return null;
  if (district.sources.length === 0) return 'belum terdaftar';
  const unread = district.sources.some(
    (source) =>
      readingOfSource(source) === 'belum terbaca' &&
      (source.actions.length === 0 || source.actions.includes(progress.action)),
  );
  return unread ? 'belum terbaca' : null;
}
