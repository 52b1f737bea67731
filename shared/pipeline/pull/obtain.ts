import type { AccessProblem } from '#ledger/types.ts';
import type { Source } from '#registry/types.ts';
import type { SheetReader, SnapshotStore } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import { isUrgent } from '../transitions/requests.ts';
import type { Judge, ScreenedWorkbook } from './judge.ts';

export interface ObtainDeps {
  readonly reader: SheetReader;
  readonly snapshots: SnapshotStore;
  readonly judge: Judge;
  readonly hashKey: string;
}

export type Obtained =
  | {
      readonly kind: 'workbook';
      readonly workbook: ScreenedWorkbook;
      /** Read whose data these are: this one, or the one of the stored snapshot. */
      readonly seq: number;
      readonly fromSnapshot: boolean;
    }
  | { readonly kind: 'deferred'; readonly notBefore: number }
  | { readonly kind: 'refused'; readonly problem: AccessProblem };

/** The workbook after the privacy step: from Google, or from the stored snapshot when only the rules are new. */
export async function obtain(source: Source, state: WorkbookState, deps: ObtainDeps): Promise<Obtained> {
  const reason = state.requested?.reason ?? 'admin';
  if (reason === 'rules' && state.snapshot !== null) {
    const stored = await deps.snapshots.get(state.snapshot);
    return { kind: 'workbook', workbook: stored, seq: state.dataSeq, fromSnapshot: true };
  }
  const priority = isUrgent(reason) ? 'recheck' : 'usual';
  const answer = await deps.reader.read(source.lane, source.spreadsheetId, priority);
  if (answer.kind !== 'read') return answer;
  const workbook = { ...deps.judge.screen(answer.grid, deps.hashKey), found: answer.ourTabs };
  return { kind: 'workbook', workbook, seq: state.readSeq, fromSnapshot: false };
}
