import type { Answer, Call } from '../context.ts';
import { copyFile, createFile, deleteFile, getFile, updateFile } from './files.ts';
import { listFiles } from './list.ts';

/** Answers `/drive/vN/…` and `/upload/drive/vN/…`; null = no such method. */
export function driveRoute(call: Call, path: string[]): Answer | null {
  const [collection, id, action] = path;
  if (collection !== 'files') return null;
  const { method } = call;
  if (id === undefined) return method === 'GET' ? listFiles(call) : method === 'POST' ? createFile(call) : null;
  if (action === undefined) {
    if (method === 'GET') return getFile(call, id);
    if (method === 'PATCH' || method === 'PUT') return updateFile(call, id);
    return method === 'DELETE' ? deleteFile(call, id) : null;
  }
  return action === 'copy' && method === 'POST' ? copyFile(call, id) : null;
}
