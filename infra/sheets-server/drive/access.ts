import type { FileEntry, Role } from '../model/types.ts';

const RANK: Record<Role, number> = { reader: 1, commenter: 2, writer: 3, owner: 4 };

/** The strongest role that an account has on a file; null = none. */
export function roleOf(entry: FileEntry, email: string): Role | null {
  let best: Role | null = null;
  const domain = email.split('@')[1];
  for (const permission of entry.permissions) {
    const { type, role } = permission;
    const applies =
      type === 'anyone' || (type === 'domain' ? permission.domain === domain : permission.emailAddress === email);
    if (applies && (!best || RANK[role] > RANK[best])) best = role;
  }
  return best;
}

export const canRead = (entry: FileEntry, email: string): boolean => roleOf(entry, email) !== null;

export function canWrite(entry: FileEntry, email: string): boolean {
  const role = roleOf(entry, email);
  return role === 'owner' || role === 'writer';
}

/** A link shared with anyone opens the file but does not put it into anybody's list. */
export const isListed = (entry: FileEntry, email: string): boolean =>
  entry.permissions.some((permission) => permission.type !== 'anyone' && permission.emailAddress === email);

export const ownerOf = (entry: FileEntry): string =>
  entry.permissions.find((permission) => permission.role === 'owner')?.emailAddress ?? '';
