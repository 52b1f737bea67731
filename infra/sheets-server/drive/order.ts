import { driveInvalid } from '../http/errors.ts';
import type { FileEntry } from '../model/types.ts';
import { FOLDER } from './types.ts';

type Key = (entry: FileEntry, me: string) => string | number;

const natural = new Intl.Collator('en', { numeric: true });

const KEYS: Record<string, Key> = {
  createdTime: (entry) => entry.createdTime,
  folder: (entry) => (entry.mimeType === FOLDER ? 0 : 1),
  modifiedByMeTime: (entry, me) => entry.modifiedByMe[me] ?? 0,
  modifiedTime: (entry) => entry.modifiedTime,
  name: (entry) => entry.name.toLowerCase(),
  name_natural: (entry) => entry.name,
  quotaBytesUsed: (entry) => entry.content?.length ?? 0,
  recency: (entry) => entry.modifiedTime,
  sharedWithMeTime: (entry, me) => entry.sharedWithMe[me] ?? 0,
  starred: (entry) => (entry.extra.starred === true ? 0 : 1),
  viewedByMeTime: (entry, me) => entry.modifiedByMe[me] ?? 0,
};

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return natural.compare(String(a), String(b));
}

/** Sorts by `name,modifiedTime desc …`; without a wish the files changed last come first. */
export function orderBy(entries: FileEntry[], order: string, me: string): FileEntry[] {
  const wishes = (order || 'recency desc').split(',').map((part) => part.trim().split(/\s+/));
  for (const [name = ''] of wishes) {
    if (!KEYS[name]) throw driveInvalid(`Invalid sort key: ${name}`, 'orderBy');
  }
  return entries.sort((a, b) => {
    for (const [name = '', direction] of wishes) {
      const key = KEYS[name];
      const difference = key ? compare(key(a, me), key(b, me)) : 0;
      if (difference) return direction === 'desc' ? -difference : difference;
    }
    return b.createdTime - a.createdTime || b.change - a.change;
  });
}
