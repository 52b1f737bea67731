import type { Source } from '#registry/types.ts';
import type { FileMark, WorkbookStore } from '../ports.ts';
import type { WorkbookState } from '../state.ts';
import { askAnswerAgain } from '../transitions/answers.ts';
import type { ScanKind } from './decide.ts';

/** Somebody gave us leave to write: what was read is told after all, by what is owed. */
export async function answerWhenWritable(
  source: Source,
  file: FileMark,
  state: WorkbookState | null,
  scan: ScanKind,
  workbooks: Pick<WorkbookStore, 'change'>,
): Promise<void> {
  if (!state?.unanswerable || source.mode !== 'active' || !mayBeWritable(file, state, scan)) return;
  await workbooks.change(source.id, (now) => (now.unanswerable ? askAnswerAgain(now) : null));
}

/**
 * Where the account that lists cannot see what the one that answers may do, the answer itself has to try: when something
 * was done to the file (to share it anew moves its version), and once a night in any case.
 */
function mayBeWritable(file: FileMark, state: WorkbookState, scan: ScanKind): boolean {
  if (file.canEdit !== null) return file.canEdit;
  const isNoted = state.requested !== null || state.seen?.version === file.version;
  return scan.kind === 'nightly' || !isNoted;
}
