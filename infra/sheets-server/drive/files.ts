import { type Answer, type Call, ok } from '../context.ts';
import { storageExceeded } from '../http/errors.ts';
import { asArray, asObject, asString, isObject, type JsonObject } from '../model/json.ts';
import type { FileEntry, StoredFile } from '../model/types.ts';
import { newWorkbook } from '../model/workbook.ts';
import { newEntry, touch, touchContent } from './entry.ts';
import { fileJson } from './file-json.ts';
import { fileV2 } from './file-v2.ts';
import { driveMask, select, USUAL_FILE_FIELDS } from './mask.ts';
import { changeFile, openFile } from './open.ts';
import { lose } from './sharing.ts';
import { SPREADSHEET } from './types.ts';

/** Version 2 answers a whole File of its own kind, version 3 what the mask names. */
export function answerFile(call: Call, entry: FileEntry): Answer {
  const { accounts } = call.context;
  const { email } = call.account;
  if (call.apiVersion === '2') return ok(fileV2(entry, accounts, email));
  return ok(select(fileJson(entry, accounts, email), driveMask(call.query, 'File'), USUAL_FILE_FIELDS));
}

/** Members of a File that are kept as they are sent. */
const KEPT = [
  'description',
  'properties',
  'appProperties',
  'starred',
  'folderColorRgb',
  'contentHints',
  'originalFilename',
];

function keep(entry: FileEntry, body: JsonObject): void {
  for (const key of KEPT) {
    const value = body[key];
    if (value === undefined) continue;
    entry.extra[key] = isObject(value) ? { ...asObject(entry.extra[key]), ...value } : value;
  }
}

const parentsOf = (body: JsonObject): string[] =>
  asArray(body.parents).map((parent) => (isObject(parent) ? asString(parent.id) : asString(parent)));

export function makeFile(call: Call, body: JsonObject): StoredFile {
  if (!call.account.storage) throw storageExceeded();
  const { context, account, now } = call;
  const mimeType = asString(body.mimeType) || 'application/octet-stream';
  const name = asString(body.name ?? body.title) || 'Untitled';
  const entry = newEntry(context, { name, mimeType, owner: account, now });
  keep(entry, body);
  const parents = parentsOf(body);
  if (parents.length) entry.parents = parents;
  return { entry, workbook: mimeType === SPREADSHEET ? newWorkbook() : null };
}

export function createFile(call: Call): Answer {
  driveMask(call.query, 'File');
  const file = makeFile(call, asObject(call.body));
  call.context.store.commit(file);
  return answerFile(call, file.entry);
}

export function getFile(call: Call, id: string): Answer {
  driveMask(call.query, 'File');
  return answerFile(call, openFile(call, id).entry);
}

export function deleteFile(call: Call, id: string): Answer {
  const { store } = call.context;
  const draft = store.fork(openFile(call, id, 'own'));
  touch(call.context, draft.entry);
  for (const { emailAddress } of draft.entry.permissions) if (emailAddress) lose(draft.entry, emailAddress);
  draft.entry.deleted = true;
  delete draft.entry.content;
  store.commit({ entry: draft.entry, workbook: null });
  return { status: 204 };
}

function setTrashed(call: Call, entry: FileEntry, trashed: boolean): void {
  if (trashed === entry.trashed) return;
  entry.trashed = trashed;
  if (trashed) entry.trashedTime = call.now;
  else delete entry.trashedTime;
  touch(call.context, entry);
}

function moveParents(entry: FileEntry, query: URLSearchParams): void {
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  const [added, removed] = [list('addParents'), list('removeParents')];
  if (!added.length && !removed.length) return;
  entry.parents = [...entry.parents.filter((parent) => !removed.includes(parent)), ...added];
}

export function updateFile(call: Call, id: string): Answer {
  driveMask(call.query, 'File');
  const body = asObject(call.body);
  const trashing = typeof body.trashed === 'boolean';
  const draft = changeFile(call, id, trashing ? 'own' : 'write', ({ entry }) => {
    if (trashing) setTrashed(call, entry, body.trashed === true);
    const name = asString(body.name ?? body.title);
    if (name && name !== entry.name) {
      entry.name = name;
      touchContent(call.context, entry, call.account, call.now);
    } else touch(call.context, entry);
    keep(entry, body);
    moveParents(entry, call.query);
  });
  return answerFile(call, draft.entry);
}

/** A copy belongs to whoever makes it; sharing is not copied. */
export function copyFile(call: Call, id: string): Answer {
  driveMask(call.query, 'File');
  const source = call.context.store.fork(openFile(call, id));
  if (!call.account.storage) throw storageExceeded();
  const body = asObject(call.body);
  const name = asString(body.name ?? body.title) || `Copy of ${source.entry.name}`;
  const { mimeType, content, extra } = source.entry;
  const entry = newEntry(call.context, { name, mimeType, owner: call.account, now: call.now });
  entry.extra = extra;
  if (content !== undefined) entry.content = content;
  keep(entry, body);
  const parents = parentsOf(body);
  if (parents.length) entry.parents = parents;
  call.context.store.commit({ entry, workbook: source.workbook });
  return answerFile(call, entry);
}
