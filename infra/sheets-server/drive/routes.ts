import type { Answer, Call } from '../context.ts';
import { about } from './about.ts';
import { listChanges, startPageToken } from './changes.ts';
import { createComment, deleteComment, getComment, listComments } from './comments.ts';
import { downloadFile, exportFile } from './content.ts';
import { copyFile, createFile, deleteFile, getFile, updateFile } from './files.ts';
import { listFiles } from './list.ts';
import { createPermission, deletePermission, getPermission, listPermissions, updatePermission } from './permissions.ts';
import { uploadInto, uploadNew } from './upload.ts';

type Handler = (call: Call, id: string, inner: string) => Answer;

const isUpload = (call: Call): boolean =>
  call.query.has('uploadType') && !call.contentType.includes('application/json');

const getOrDownload: Handler = (call, id) =>
  call.query.get('alt') === 'media' ? downloadFile(call, id) : getFile(call, id);
const createOrUpload: Handler = (call) => (isUpload(call) ? uploadNew(call) : createFile(call));
const updateOrUpload: Handler = (call, id) => (isUpload(call) ? uploadInto(call, id) : updateFile(call, id));

/** By method and path, `*` for an id. */
const ROUTES: Record<string, Handler> = {
  'GET about': about,
  'GET changes': listChanges,
  'GET changes/startPageToken': startPageToken,
  'GET files': listFiles,
  'POST files': createOrUpload,
  'GET files/*': getOrDownload,
  'PATCH files/*': updateOrUpload,
  'PUT files/*': updateOrUpload,
  'DELETE files/*': deleteFile,
  'POST files/*/copy': copyFile,
  'GET files/*/export': exportFile,
  'GET files/*/permissions': listPermissions,
  'POST files/*/permissions': createPermission,
  'GET files/*/permissions/*': getPermission,
  'PATCH files/*/permissions/*': updatePermission,
  'DELETE files/*/permissions/*': deletePermission,
  'GET files/*/comments': listComments,
  'POST files/*/comments': createComment,
  'GET files/*/comments/*': getComment,
  'DELETE files/*/comments/*': deleteComment,
};

/** Answers `/drive/vN/…` and `/upload/drive/vN/…`; null = no such method. */
export function driveRoute(call: Call, path: string[]): Answer | null {
  const [collection = '', id, action, inner] = path;
  const plain =
    collection === 'changes'
      ? path
      : [
          collection,
          ...(id === undefined ? [] : ['*']),
          ...(action === undefined ? [] : [action]),
          ...(inner === undefined ? [] : ['*']),
        ];
  const handler = path.length > 4 ? undefined : ROUTES[`${call.method} ${plain.join('/')}`];
  return handler ? handler(call, id ?? '', inner ?? '') : null;
}
