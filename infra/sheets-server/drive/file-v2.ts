import type { Accounts } from '../accounts.ts';
import type { JsonObject } from '../model/json.ts';
import type { FileEntry } from '../model/types.ts';
import { ownerOf, roleOf } from './access.ts';
import { permissionId } from './entry.ts';
import { isoTime } from './file-json.ts';

const user = (accounts: Accounts, email: string, me: string): JsonObject => ({
  kind: 'drive#user',
  displayName: accounts.byEmail(email).displayName,
  isAuthenticatedUser: email === me,
  permissionId: permissionId(email),
  emailAddress: email,
});

const parent = (id: string): JsonObject => ({ kind: 'drive#parentReference', id, isRoot: id === 'root' });

/** The File resource of Drive v2, which old clients still upload to. */
export function fileV2(entry: FileEntry, accounts: Accounts, me: string): JsonObject {
  const role = roleOf(entry, me);
  const editable = role === 'owner' || role === 'writer';
  const owner = ownerOf(entry);
  const mine = entry.modifiedByMe[me];
  return {
    kind: 'drive#file',
    id: entry.id,
    etag: `"${entry.version}"`,
    title: entry.name,
    mimeType: entry.mimeType,
    alternateLink: `https://docs.google.com/spreadsheets/d/${entry.id}/edit?usp=drivesdk`,
    userPermission: { id: 'me', type: 'user', role: role ?? 'reader', kind: 'drive#permission', pendingOwner: false },
    labels: {
      starred: entry.extra.starred === true,
      hidden: false,
      trashed: entry.trashed,
      restricted: false,
      viewed: true,
    },
    createdDate: isoTime(entry.createdTime),
    modifiedDate: isoTime(entry.modifiedTime),
    ...(mine !== undefined && { modifiedByMeDate: isoTime(mine), lastViewedByMeDate: isoTime(mine) }),
    markedViewedByMeDate: '1970-01-01T00:00:00.000Z',
    version: String(entry.version),
    parents: entry.parents.map(parent),
    quotaBytesUsed: '1024',
    fileSize: '1024',
    ownerNames: [accounts.byEmail(owner).displayName],
    owners: [user(accounts, owner, me)],
    lastModifyingUserName: accounts.byEmail(entry.modifiedBy).displayName,
    lastModifyingUser: user(accounts, entry.modifiedBy, me),
    editable,
    copyable: true,
    writersCanShare: true,
    shared: entry.permissions.length > 1,
    explicitlyTrashed: entry.trashed,
    appDataContents: false,
    copyRequiresWriterPermission: false,
    spaces: ['drive'],
    capabilities: { canCopy: true, canEdit: editable },
  };
}
