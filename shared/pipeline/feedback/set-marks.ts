import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import { marksOf } from '#tabs/marks.ts';
import type { CellMarker, WorkbookStore } from '../ports.ts';
import { noteMarks } from '../transitions/answers.ts';
import type { Turn } from './turn.ts';
import { wasTypedMeanwhile } from './typed-meanwhile.ts';

export interface MarkDeps {
  readonly workbooks: WorkbookStore;
  readonly marker: CellMarker;
  readonly hashKey: string;
}

export type MarkOutcome =
  | { readonly kind: 'set'; readonly refused: boolean; readonly typedMeanwhile: boolean }
  | { readonly kind: 'deferred'; readonly notBefore: number }
  | { readonly kind: 'uncertain' };

/**
 * Marks the failing cells in staff's own tabs: a second write, after *Validasi*, that may be refused without harm. Nothing
 * is asked of Google while the marks that stand there are the right ones. What a person typed before this write is seen in
 * the cells that it hands back, as with any other.
 */
export async function setMarks(turn: Turn, deps: MarkDeps): Promise<MarkOutcome> {
  const { source, state, report, choices } = turn;
  const tabs = marksOf(report.findings, choices);
  const wanted = tabs.length === 0 ? null : contentHash(canonicalJson(tabs));
  if (wanted === state.marked) return { kind: 'set', refused: state.marksRefused, typedMeanwhile: false };
  const request = { spreadsheetId: source.spreadsheetId, tabs, readBack: report.dataTabs };
  const marked = await deps.marker.mark(source.lane, request, state.awaited ? 'recheck' : 'usual');
  if (marked.kind === 'deferred' || marked.kind === 'uncertain') return marked;
  if (marked.kind === 'refused' && marked.problem === 'unreachable') return { kind: 'uncertain' };
  // One refusal may be a slip of the service; what is protected is no doubt. A failure before this one says: again refused.
  if (marked.kind === 'refused' && state.failures === 0) return { kind: 'uncertain' };
  const refused = marked.kind !== 'marked';
  await deps.workbooks.change(source.id, (now) => noteMarks(now, wanted, refused));
  const wrote = marked.kind !== 'refused' && marked.wrote;
  const typedMeanwhile =
    wrote && report.dataTabs.length > 0 && wasTypedMeanwhile(marked.readBack, state.dataHash, deps.hashKey);
  return { kind: 'set', refused, typedMeanwhile };
}
