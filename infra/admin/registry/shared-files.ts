import type { AccessProblem } from '#ledger/types.ts';
import type { FileMark } from '#pipeline/ports.ts';
import { fileProblem } from '#pipeline/scan/file-problem.ts';
import { patiently } from '../patience.ts';
import type { Stage } from '../stage.ts';

export interface SharedFile {
  readonly lane: string;
  readonly file: FileMark;
}
/** Files that are shared with our accounts, by id. */
export type SharedFiles = ReadonlyMap<string, SharedFile>;

/** One listing a lane. A file that several lanes see belongs to the first in which it can be edited. */
export async function sharedFiles(stage: Stage): Promise<SharedFiles> {
  const files = new Map<string, SharedFile>();
  const { lister } = stage.google();
  for (const lane of Object.keys(stage.settings.AKSI8_GOOGLE_LANES)) {
    const answer = await patiently(() => lister.list(lane));
    if (answer.kind !== 'listed') continue;
    for (const file of answer.files) {
      const before = files.get(file.id);
      if (!before || (!before.file.canEdit && file.canEdit)) files.set(file.id, { lane, file });
    }
  }
  return files;
}

/**
 * Whether feedback can be written into a file: the listing tells it of the viewer account. Where the editor is another
 * account, only a write would tell, and the listing says nothing.
 */
function isViewOnly({ lane, file }: SharedFile, stage: Stage): boolean {
  const accounts = stage.settings.AKSI8_GOOGLE_LANES[lane];
  return accounts?.viewer.email === accounts?.editor.email && !file.canEdit;
}

/** What stands in the way of reading a file, and of answering in it. */
export function accessProblem(id: string, files: SharedFiles, stage: Stage): AccessProblem | 'view-only' | null {
  const shared = files.get(id);
  if (!shared) return 'not-shared';
  return fileProblem(shared.file) ?? (isViewOnly(shared, stage) ? 'view-only' : null);
}
