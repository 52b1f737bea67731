import { createHash, randomBytes } from 'node:crypto';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { FileEntry, Permission } from '../model/types.ts';

/** 44 characters, as Google's own ids. */
export const newFileId = (): string => `1${randomBytes(33).toString('base64url').slice(0, 43)}`;

/** The same account has the same permission id on every file. */
export const permissionId = (key: string): string =>
  BigInt(`0x${createHash('sha256').update(key).digest('hex').slice(0, 15)}`)
    .toString()
    .padStart(20, '1');

export const userPermission = (email: string, role: Permission['role']): Permission => ({
  id: permissionId(email),
  type: 'user',
  role,
  emailAddress: email,
});

interface NewEntry {
  id?: string;
  name: string;
  mimeType: string;
  owner: Account;
  now: number;
}

export function newEntry(context: Context, { id, name, mimeType, owner, now }: NewEntry): FileEntry {
  return {
    id: id ?? newFileId(),
    name,
    mimeType,
    createdTime: now,
    modifiedTime: now,
    version: 1,
    trashed: false,
    modifiedBy: owner.email,
    modifiedByMe: { [owner.email]: now },
    sharedWithMe: {},
    permissions: [userPermission(owner.email, 'owner')],
    parents: ['root'],
    change: context.store.nextChange(),
    changedAt: context.clock(),
    lost: {},
    deleted: false,
    extra: {},
    comments: [],
  };
}

/** Something about the file moved that is no content: sharing, trash, star. */
export function touch(context: Context, entry: FileEntry): void {
  entry.version++;
  entry.change = context.store.nextChange();
  entry.changedAt = context.clock();
}

/** The account changed the content. */
export function touchContent(context: Context, entry: FileEntry, account: Account, now: number): void {
  touch(context, entry);
  entry.modifiedTime = now;
  entry.modifiedBy = account.email;
  entry.modifiedByMe[account.email] = now;
}
