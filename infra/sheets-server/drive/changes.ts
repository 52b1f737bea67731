import { type Answer, type Call, ok } from '../context.ts';
import { driveInvalid } from '../http/errors.ts';
import { below } from '../http/mask.ts';
import type { JsonObject } from '../model/json.ts';
import type { FileEntry } from '../model/types.ts';
import { isListed, ownerOf } from './access.ts';
import { fileJson, isoTime } from './file-json.ts';
import { pageSizeOf } from './list.ts';
import { driveMask, select, USUAL_FILE_FIELDS } from './mask.ts';

/** The token of now: the number that the next change will get. */
export function startPageToken(call: Call): Answer {
  const full = { kind: 'drive#startPageToken', startPageToken: String(call.context.store.lastChange + 1) };
  return ok(select(full, driveMask(call.query, 'StartPageToken'), Object.keys(full)));
}

interface Change {
  number: number;
  entry: FileEntry;
  removed: boolean;
}

/** One entry a file, its latest: what the account still sees, or that it lost it. */
function changesSince(call: Call, from: number): Change[] {
  const { email } = call.account;
  const ownOnly = call.query.get('restrictToMyDrive') === 'true';
  const withRemoved = call.query.get('includeRemoved') !== 'false';
  const found: Change[] = [];
  for (const { entry } of call.context.store.all()) {
    const visible = !entry.deleted && isListed(entry, email);
    const lost = entry.lost[email];
    if (visible && entry.change >= from && (!ownOnly || ownerOf(entry) === email)) {
      found.push({ number: entry.change, entry, removed: false });
    } else if (!visible && lost !== undefined && lost >= from && withRemoved)
      found.push({ number: lost, entry, removed: true });
  }
  return found.sort((a, b) => a.number - b.number);
}

function changeJson(call: Call, { entry, removed }: Change, mask: ReturnType<typeof driveMask>): JsonObject {
  const inFile = mask ? (below(mask, 'file') ?? null) : null;
  const full: JsonObject = {
    kind: 'drive#change',
    changeType: 'file',
    type: 'file',
    time: isoTime(entry.changedAt),
    removed,
    fileId: entry.id,
    ...(!removed && {
      file: select(fileJson(entry, call.context.accounts, call.account.email), inFile, USUAL_FILE_FIELDS),
    }),
  };
  return select(full, mask, Object.keys(full));
}

export function listChanges(call: Call): Answer {
  const mask = driveMask(call.query, 'ChangeList');
  const token = call.query.get('pageToken');
  if (!token) throw driveInvalid('Required parameter: pageToken', 'pageToken', 'required');
  if (!/^\d+$/.test(token)) throw driveInvalid('Invalid Value', 'pageToken');
  const size = pageSizeOf(call, 100);
  const all = changesSince(call, Number(token));
  const page = all.slice(0, size);
  const next = all[size];
  const inChanges = mask ? (below(mask, 'changes') ?? null) : null;
  const full: JsonObject = {
    kind: 'drive#changeList',
    ...(next
      ? { nextPageToken: String(next.number) }
      : { newStartPageToken: String(call.context.store.lastChange + 1) }),
    changes: page.map((change) => changeJson(call, change, inChanges)),
  };
  return ok(select(full, mask, Object.keys(full)));
}
