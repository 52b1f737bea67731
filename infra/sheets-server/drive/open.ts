import type { Call } from '../context.ts';
import { driveForbidden, driveNotFound } from '../http/errors.ts';
import type { StoredFile } from '../model/types.ts';
import { canRead, canWrite, ownerOf } from './access.ts';

/** The file for the account: one that is not shared with it does not exist for it. */
export function openFile(call: Call, id: string, use: 'read' | 'write' | 'own' = 'read'): StoredFile {
  const file = call.context.store.get(id);
  const { email } = call.account;
  if (!file || file.entry.deleted || !canRead(file.entry, email)) throw driveNotFound(id);
  if (use === 'write' && !canWrite(file.entry, email)) throw driveForbidden();
  if (use === 'own' && ownerOf(file.entry) !== email) throw driveForbidden();
  return file;
}

/** Changes a fork of the file and commits it. */
export function changeFile(
  call: Call,
  id: string,
  use: 'write' | 'own',
  change: (draft: StoredFile) => void,
): StoredFile {
  const { store } = call.context;
  const draft = store.fork(openFile(call, id, use));
  change(draft);
  store.commit(draft);
  return draft;
}
