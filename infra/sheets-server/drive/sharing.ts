import type { Context } from '../context.ts';
import type { FileEntry, Permission } from '../model/types.ts';
import { canRead } from './access.ts';
import { permissionId, touch } from './entry.ts';

/** The account's list of changes says "removed" from here on. */
export function lose(entry: FileEntry, email: string): void {
  entry.lost[email] = entry.change;
}

interface Grant {
  type: Permission['type'];
  role: Permission['role'];
  emailAddress?: string;
  domain?: string;
}

const idOf = ({ type, emailAddress, domain }: Grant): string => {
  if (type === 'anyone') return 'anyoneWithLink';
  return permissionId(type === 'domain' ? (domain ?? '') : (emailAddress ?? ''));
};

/** Adds a permission or changes the role of the one that is there. */
export function grant(context: Context, entry: FileEntry, wanted: Grant, now: number): Permission {
  const permission: Permission = { id: idOf(wanted), ...wanted };
  if (permission.emailAddress) permission.emailAddress = permission.emailAddress.toLowerCase();
  permission.id = idOf(permission);
  touch(context, entry);
  if (permission.role === 'owner') {
    for (const one of entry.permissions) if (one.role === 'owner') one.role = 'writer';
  }
  entry.permissions = [...entry.permissions.filter(({ id }) => id !== permission.id), permission];
  const { emailAddress } = permission;
  if (emailAddress) {
    entry.sharedWithMe[emailAddress] ??= now;
    delete entry.lost[emailAddress];
  }
  return permission;
}

/** Takes a permission away; whoever cannot see the file any more finds it removed. */
export function revoke(context: Context, entry: FileEntry, permission: Permission): void {
  touch(context, entry);
  entry.permissions = entry.permissions.filter(({ id }) => id !== permission.id);
  const { emailAddress } = permission;
  if (!emailAddress) return;
  delete entry.sharedWithMe[emailAddress];
  if (!canRead(entry, emailAddress)) lose(entry, emailAddress);
}
