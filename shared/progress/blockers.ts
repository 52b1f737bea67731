import type { DistrictInput, SourceInput } from './input.ts';
import { readingOfSource } from './reading-state.ts';
import type { Blocker } from './summary-types.ts';
import type { ActionProgress } from './types.ts';

/** What keeps a district from going on, the most fundamental first. */
export function blockersOf(district: DistrictInput, actions: readonly ActionProgress[]): readonly Blocker[] {
  if (district.sources.length === 0) return [{ kind: 'unregistered' }];
  const ordered = district.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...ordered.flatMap(blockersOfSource), ...actions.flatMap(blockersOfAction)];
}

function blockersOfSource(source: SourceInput): readonly Blocker[] {
  const blockers: Blocker[] = [];
  const reading = readingOfSource(source);
  if (reading === 'belum terbaca') {
    const { problem } = source;
    blockers.push({
      kind: 'unread',
      source: source.id,
      problem: problem?.kind ?? null,
      since: problem?.since ?? null,
      certain: source.receipt === 'Belum terbaca',
    });
  }
  if (reading === 'belum diisi') blockers.push({ kind: 'empty', source: source.id });
  if (source.receipt === 'Ditolak') blockers.push({ kind: 'refused', source: source.id });
  if (isUnanswerable(source) && reading === 'terbaca') blockers.push({ kind: 'unanswerable', source: source.id });
  return blockers;
}

function isUnanswerable(source: SourceInput): boolean {
  return source.unanswerable || source.receipt === 'Terbaca, umpan balik tidak bisa ditulis';
}

function blockersOfAction(progress: ActionProgress): readonly Blocker[] {
  const { action, fiscalYear, conflicts, waitingFor } = progress;
  const blockers: Blocker[] = [];
  if (progress.held) blockers.push({ kind: 'held', action, fiscalYear });
  if (conflicts.length > 0) blockers.push({ kind: 'conflict', action, fiscalYear, count: conflicts.length });
  if (progress.status === 'menunggu kecamatan')
    blockers.push({ kind: 'waiting', action, fiscalYear, kecamatan: waitingFor });
  return blockers;
}
