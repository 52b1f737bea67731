import type { drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import type { Deferred, FileLister, FileMark, Refused } from '#pipeline/ports.ts';
import { type Answer, type CallDeps, call } from './call.ts';
import type { GoogleClient } from './client.ts';
import { withToken } from './identity-ready.ts';

const FILE =
  'id,name,mimeType,trashed,version,modifiedTime,modifiedByMeTime,lastModifyingUser(me,emailAddress),capabilities(canEdit)';
const PAGE_SIZE = 1000;
/** A million files shared with one account: something is wrong with the pages, not with the account. */
const MAXIMUM_PAGES = 1000;

type Page = drive_v3.Schema$FileList;

/**
 * Drive, asked for the marks by which a scan sees what changed. Trashed files and other file types are listed too.
 * `editorOf` names the account that answers in a lane: the one that lists may be another.
 */
export function fileLister(
  deps: CallDeps,
  clientOf: (lane: string) => GoogleClient,
  editorOf: (lane: string) => string,
): FileLister {
  return {
    async list(lane) {
      const client = clientOf(lane);
      const editor = otherThan(client, editorOf(lane));
      const files: FileMark[] = [];
      let complete = true;
      let pageToken: string | null = null;
      for (let pages = 0; pages < MAXIMUM_PAGES; pages++) {
        const page = await listPage(deps, client, pageToken);
        if (page.kind !== 'answered') return page;
        files.push(...(page.value.files ?? []).map((file) => markOf(file, editor)));
        complete &&= page.value.incompleteSearch !== true;
        pageToken = page.value.nextPageToken ?? null;
        if (pageToken === null) return { kind: 'listed', files, complete };
      }
      return { kind: 'listed', files, complete: false };
    },

    async get(lane, id) {
      const client = clientOf(lane);
      const answer = await getFile(deps, client, id);
      if (answer.kind !== 'answered') return answer;
      return { kind: 'found', file: markOf(answer.value, otherThan(client, editorOf(lane))) };
    },
  };
}

async function listPage(deps: CallDeps, client: GoogleClient, pageToken: string | null) {
  return plain(
    await call(deps, { account: client.account, kind: 'drive', priority: 'usual' }, () =>
      withToken(client, async () => {
        const answer = await client.drive.files.list({
          pageSize: PAGE_SIZE,
          fields: `nextPageToken,incompleteSearch,files(${FILE})`,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
          ...(pageToken === null ? {} : { pageToken }),
        });
        return readPage(answer.data);
      }),
    ),
  );
}

async function getFile(deps: CallDeps, client: GoogleClient, fileId: string) {
  return plain(
    await call(deps, { account: client.account, kind: 'drive', priority: 'usual' }, () =>
      withToken(
        client,
        async () => (await client.drive.files.get({ fileId, fields: FILE, supportsAllDrives: true })).data,
      ),
    ),
  );
}

/** A page cut off in the middle arrives as text that is no JSON: asked for again. */
function readPage(data: Page): Page {
  if (typeof data === 'object') return data;
  throw Object.assign(new Error('truncated answer'), { code: 'TRUNCATED' });
}

/** Of the answers to a call, those that asking for files can have. */
function plain<T>(answer: Answer<T>): { readonly kind: 'answered'; readonly value: T } | Deferred | Refused {
  if (answer.kind === 'answered' || answer.kind === 'deferred' || answer.kind === 'refused') return answer;
  return { kind: 'refused', problem: 'unreachable' };
}

/** The account that answers; null where it is the one that lists. */
function otherThan({ account }: GoogleClient, editor: string): string | null {
  return editor.toLowerCase() === account.toLowerCase() ? null : editor.toLowerCase();
}

/** Who changed a file is compared with an account of ours and forgotten. */
function markOf(file: drive_v3.Schema$File, editor: string | null): FileMark {
  return {
    id: file.id ?? '',
    name: file.name ?? '',
    mimeType: file.mimeType ?? '',
    trashed: file.trashed === true,
    version: file.version ?? '',
    modifiedTime: file.modifiedTime ?? '',
    modifiedByMeTime: file.modifiedByMeTime ?? null,
    lastModifiedByMe: file.lastModifyingUser?.me === true,
    lastModifiedByEditor: editor !== null && file.lastModifyingUser?.emailAddress?.toLowerCase() === editor,
    canEdit: editor === null ? file.capabilities?.canEdit === true : null,
  };
}
