import { type Answer, type Call, ok } from '../context.ts';
import { driveInvalid } from '../http/errors.ts';
import { below } from '../http/mask.ts';
import type { JsonObject } from '../model/json.ts';
import type { FileEntry, StoredFile } from '../model/types.ts';
import { canRead, isListed } from './access.ts';
import { fileJson } from './file-json.ts';
import { driveMask, select, USUAL_FILE_FIELDS } from './mask.ts';
import { orderBy } from './order.ts';
import { parseQuery } from './query.ts';

const MAX_PAGE = 1000;

export function pageSizeOf(call: Call, usual: number): number {
  const text = call.query.get('pageSize') ?? call.query.get('maxResults');
  if (text === null) return usual;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1) {
    const message = `Invalid value '${text}'. Values must be within the range: [1, ${MAX_PAGE}]`;
    throw driveInvalid(message, 'pageSize', 'invalidParameter');
  }
  return Math.min(size, MAX_PAGE);
}

/** A page token says where the page starts and for which question. */
const tokenFor = (offset: number, question: string): string =>
  Buffer.from(JSON.stringify([offset, question])).toString('base64url');

function offsetOf(token: string | null, question: string): number {
  if (!token) return 0;
  try {
    const [offset, asked] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as [number, string];
    if (asked === question && Number.isInteger(offset) && offset >= 0) return offset;
  } catch {
    // falls through to the refusal
  }
  throw driveInvalid('Invalid Value', 'pageToken');
}

function visible(call: Call): FileEntry[] {
  const entries: FileEntry[] = [];
  for (const { entry } of call.context.store.all() as Iterable<StoredFile>) {
    if (!entry.deleted && canRead(entry, call.account.email) && isListed(entry, call.account.email))
      entries.push(entry);
  }
  return entries;
}

/** files.list: what the account owns or was given, newest change first unless asked otherwise. */
export function listFiles(call: Call): Answer {
  const { query, account } = call;
  const mask = driveMask(query, 'FileList');
  const q = query.get('q') ?? '';
  const order = query.get('orderBy') ?? '';
  const matches = parseQuery(q, account.email);
  const size = pageSizeOf(call, 100);
  const question = `${account.email} ${q} ${order}`;
  const offset = offsetOf(query.get('pageToken'), question);
  const found = orderBy(visible(call).filter(matches), order, account.email);
  const page = found.slice(offset, offset + size);
  const inFiles = mask ? (below(mask, 'files') ?? null) : null;
  const files = page.map((entry) =>
    select(fileJson(entry, call.context.accounts, account.email), inFiles, USUAL_FILE_FIELDS),
  );
  const full: JsonObject = {
    kind: 'drive#fileList',
    ...(offset + size < found.length && { nextPageToken: tokenFor(offset + size, question) }),
    incompleteSearch: false,
    files,
  };
  return ok(select(full, mask, Object.keys(full)));
}
