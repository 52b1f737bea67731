import { weekOf } from '#ledger/weeks.ts';
import { isRefreshAsked } from '#tabs/people/refresh-tick.ts';
import type { Clock, FileMark, SourceRegistry, TabPeeker, WorkQueue } from '../ports.ts';
import type { SummaryMessage } from '../summary-ports.ts';
import type { ScanKind } from './decide.ts';
import { isOwnWrite } from './own-write.ts';

export interface RefreshDeps {
  readonly clock: Clock;
  readonly registry: Pick<SourceRegistry, 'provinces'>;
  readonly peeker: TabPeeker;
  readonly summaries: WorkQueue<SummaryMessage>;
}

/** So long after somebody changed a province's workbook each scan looks at its box; a later one is left to the night. */
const FRESH_MS = 10 * 60_000;
/** Looks that a scan may spend. */
const LOOKS = 3;

/**
 * Asks for a *posisi sementara* wherever somebody ticked *Perbarui sekarang*.
 * 1. The listing tells which province workbooks people changed since our last write, and when: no state is kept.
 * 2. One narrow read each, of the top of *Ringkasan*; where there are more than may be looked at, each scan takes others.
 * 3. The box clears itself when the refreshed page is written. Until then a scan may ask again, which does no harm.
 */
export async function askRefreshes(
  lane: string,
  files: ReadonlyMap<string, FileMark>,
  scan: ScanKind,
  deps: RefreshDeps,
): Promise<number> {
  const now = deps.clock.now();
  const workbooks = await deps.registry.provinces();
  const changed = workbooks.filter(({ spreadsheetId }) => isToBeLookedAt(files.get(spreadsheetId), scan, now));
  const messages: SummaryMessage[] = [];
  for (const { province, spreadsheetId } of scan.kind === 'nightly' ? changed : turnOf(changed, now)) {
    const answer = await deps.peeker.peek(lane, spreadsheetId, 'ringkasan');
    if (answer.kind === 'deferred') break;
    const isAsked = answer.kind === 'seen' && answer.tab !== null && isRefreshAsked(answer.tab);
    if (isAsked) messages.push({ schema: 1, province, week: weekOf(now), asOf: new Date(now).toISOString() });
  }
  if (messages.length > 0) await deps.summaries.send(messages);
  return messages.length;
}

function isToBeLookedAt(file: FileMark | undefined, scan: ScanKind, now: number): boolean {
  if (!file || file.trashed || isOwnWrite(file)) return false;
  return scan.kind === 'nightly' || now - Date.parse(file.modifiedTime) <= FRESH_MS;
}

function turnOf<T>(items: readonly T[], now: number): readonly T[] {
  if (items.length <= LOOKS) return items;
  const start = (Math.floor(now / 60_000) * LOOKS) % items.length;
  return [...items, ...items].slice(start, start + LOOKS);
}
