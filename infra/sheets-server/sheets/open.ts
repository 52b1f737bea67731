import type { Call } from '../context.ts';
import { canRead, canWrite } from '../drive/access.ts';
import { touchContent } from '../drive/entry.ts';
import { isOffice, isOtherEditor } from '../drive/types.ts';
import { invalidArgument, sheetsError, sheetsForbidden, sheetsNotFound } from '../http/errors.ts';
import type { JsonObject } from '../model/json.ts';
import type { StoredFile, Workbook } from '../model/types.ts';

export interface OpenFile extends StoredFile {
  workbook: Workbook;
}

function refuseOtherTypes(mimeType: string): never {
  if (isOtherEditor(mimeType)) throw sheetsNotFound();
  if (isOffice(mimeType)) {
    const message = 'This operation is not supported for this document. The document must not be an Office file.';
    throw sheetsError(400, 'FAILED_PRECONDITION', message);
  }
  throw invalidArgument('Request contains an invalid argument.');
}

/** The workbook for reading: 404 unknown, 403 not shared, 400 another type of file. A trashed one opens. */
export function openWorkbook(call: Call, id: string, use: 'read' | 'write' = 'read'): OpenFile {
  const file = call.context.store.get(id);
  if (!file || file.entry.deleted) throw sheetsNotFound();
  const allowed = use === 'write' ? canWrite : canRead;
  if (!allowed(file.entry, call.account.email)) throw sheetsForbidden();
  const { workbook } = file;
  return workbook ? { entry: file.entry, workbook } : refuseOtherTypes(file.entry.mimeType);
}

/** Runs a change on a fork and commits it; an error leaves the workbook as it was. */
export function editWorkbook<T extends JsonObject>(call: Call, id: string, change: (draft: OpenFile) => T): T {
  const { store } = call.context;
  const { entry, workbook } = store.fork(openWorkbook(call, id, 'write'));
  if (!workbook) throw sheetsNotFound();
  const answer = change({ entry, workbook });
  touchContent(call.context, entry, call.account, call.now);
  store.commit({ entry, workbook });
  return answer;
}
