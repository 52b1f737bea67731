import type { AccessProblem } from '#ledger/types.ts';
import type { FileLister, FileMark } from '#pipeline/ports.ts';
import { fileProblem } from '#pipeline/scan/file-problem.ts';
import { patiently } from '../patience.ts';
import type { Stage } from '../stage.ts';

export interface SharedFile {
  readonly lane: string;
  readonly file: FileMark;
  /** Whether the lane's editor may write into it. */
  readonly canEdit: boolean;
}
/** Files that are shared with our accounts, by id. */
export type SharedFiles = ReadonlyMap<string, SharedFile>;

/** One listing a lane and account. A file that several lanes see belongs to the first in which it can be edited. */
export async function sharedFiles(stage: Stage): Promise<SharedFiles> {
  const found = new Map<string, SharedFile>();
  const { lister, editorsLister } = stage.google();
  for (const [lane, { viewer, editor }] of Object.entries(stage.settings.AKSI8_GOOGLE_LANES)) {
    const files = await listed(lister, lane);
    const editors = viewer.email === editor.email ? files : await listed(editorsLister, lane);
    const editable = new Set(editors.filter((file) => file.canEdit).map(({ id }) => id));
    for (const file of files) {
      const before = found.get(file.id);
      const canEdit = editable.has(file.id);
      if (!before || (!before.canEdit && canEdit)) found.set(file.id, { lane, file, canEdit });
    }
  }
  return found;
}

async function listed(lister: FileLister, lane: string): Promise<readonly FileMark[]> {
  const answer = await patiently(() => lister.list(lane));
  return answer.kind === 'listed' ? answer.files : [];
}

/** What stands in the way of reading a file, and of answering in it. */
export function accessProblem(id: string, files: SharedFiles): AccessProblem | 'view-only' | null {
  const shared = files.get(id);
  if (!shared) return 'not-shared';
  return fileProblem(shared.file) ?? (shared.canEdit ? null : 'view-only');
}
