import type { Accounts } from '../accounts.ts';
import type { JsonObject } from '../model/json.ts';
import type { FileEntry } from '../model/types.ts';
import { ownerOf, roleOf } from './access.ts';
import { permissionId } from './entry.ts';
import { SPREADSHEET } from './types.ts';

export const isoTime = (ms: number): string => new Date(ms).toISOString();

export function userJson(accounts: Accounts, email: string, me: string): JsonObject {
  const { displayName } = accounts.byEmail(email);
  return { kind: 'drive#user', displayName, me: email === me, permissionId: permissionId(email), emailAddress: email };
}

function capabilities(entry: FileEntry, me: string): JsonObject {
  const role = roleOf(entry, me);
  const owner = role === 'owner';
  const edit = owner || role === 'writer';
  const all = {
    canAcceptOwnership: false,
    canAddChildren: false,
    canAddMyDriveParent: false,
    canChangeCopyRequiresWriterPermission: edit,
    canChangeSecurityUpdateEnabled: false,
    canChangeViewersCanCopyContent: edit,
    canComment: edit || role === 'commenter',
    canCopy: true,
    canDelete: owner,
    canDisableInheritedPermissions: false,
    canDownload: true,
    canEdit: edit,
    canEnableInheritedPermissions: owner,
    canListChildren: false,
    canModifyContent: edit,
    canModifyContentRestriction: edit,
    canModifyEditorContentRestriction: edit,
    canModifyLabels: false,
    canModifyOwnerContentRestriction: owner,
    canMoveChildrenWithinDrive: false,
    canMoveItemIntoTeamDrive: owner,
    canMoveItemOutOfDrive: owner,
    canMoveItemWithinDrive: edit,
    canReadLabels: false,
    canReadRevisions: edit,
    canRemoveChildren: false,
    canRemoveContentRestriction: false,
    canRemoveMyDriveParent: owner,
    canRename: edit,
    canShare: edit,
    canTrash: owner,
    canUntrash: owner,
  };
  return all;
}

const trashState = (entry: FileEntry): JsonObject => ({
  trashed: entry.trashed,
  explicitlyTrashed: entry.trashed,
  ...(entry.trashedTime !== undefined && { trashedTime: isoTime(entry.trashedTime) }),
});

function times(entry: FileEntry, me: string): JsonObject {
  const mine = entry.modifiedByMe[me];
  const shared = entry.sharedWithMe[me];
  return {
    createdTime: isoTime(entry.createdTime),
    modifiedTime: isoTime(entry.modifiedTime),
    modifiedByMe: mine !== undefined,
    ...(mine !== undefined && { modifiedByMeTime: isoTime(mine), viewedByMeTime: isoTime(mine) }),
    viewedByMe: mine !== undefined,
    ...(shared !== undefined && { sharedWithMeTime: isoTime(shared) }),
  };
}

export const permissionJson = (accounts: Accounts, permission: FileEntry['permissions'][number]): JsonObject => {
  const { id, type, role, emailAddress, domain } = permission;
  const person = type === 'user' || type === 'group';
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    ...(type === 'anyone' && { allowFileDiscovery: false }),
    ...(emailAddress && { emailAddress }),
    ...(domain && { domain, displayName: domain }),
    ...(person &&
      emailAddress && { displayName: accounts.byEmail(emailAddress).displayName, deleted: false, pendingOwner: false }),
  };
};

function sharing(entry: FileEntry, accounts: Accounts, me: string): JsonObject {
  const role = roleOf(entry, me);
  const owner = ownerOf(entry);
  const mayList = role === 'owner' || role === 'writer';
  return {
    owners: [userJson(accounts, owner, me)],
    ownedByMe: owner === me,
    shared: entry.permissions.length > 1,
    ...(mayList && {
      permissions: entry.permissions.map((permission) => permissionJson(accounts, permission)),
      permissionIds: entry.permissions.map(({ id }) => id),
    }),
    writersCanShare: true,
  };
}

/** The File resource as one account sees it, with every field; a mask cuts it down. */
export function fileJson(entry: FileEntry, accounts: Accounts, me: string): JsonObject {
  const native = entry.mimeType.startsWith('application/vnd.google-apps.');
  const size = entry.content === undefined ? 0 : Math.floor((entry.content.length * 3) / 4);
  return {
    kind: 'drive#file',
    id: entry.id,
    name: entry.name,
    mimeType: entry.mimeType,
    starred: false,
    ...trashState(entry),
    ...(ownerOf(entry) === me && { parents: entry.parents }),
    spaces: ['drive'],
    version: String(entry.version),
    webViewLink:
      entry.mimeType === SPREADSHEET
        ? `https://docs.google.com/spreadsheets/d/${entry.id}/edit?usp=drivesdk`
        : `https://drive.google.com/file/d/${entry.id}/view?usp=drivesdk`,
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${entry.mimeType}`,
    hasThumbnail: false,
    thumbnailVersion: '0',
    ...times(entry, me),
    lastModifyingUser: userJson(accounts, entry.modifiedBy, me),
    ...sharing(entry, accounts, me),
    capabilities: capabilities(entry, me),
    viewersCanCopyContent: true,
    copyRequiresWriterPermission: false,
    isAppAuthorized: true,
    quotaBytesUsed: native ? '1024' : String(size),
    ...(!native && { size: String(size), originalFilename: entry.name, headRevisionId: `0B${entry.version}` }),
    ...entry.extra,
  };
}
