import { createHash } from 'node:crypto';

/** JSON with sorted keys and without undefined: equal values give equal texts, whatever the order in which they were made. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectJson(Object.entries(value));
  return JSON.stringify(value) ?? 'null';
}

function objectJson(entries: readonly (readonly [string, unknown])[]): string {
  const present = entries.filter(([, value]) => value !== undefined);
  const sorted = present.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(',')}}`;
}

/** 132 bits of SHA-256 in 22 characters: names of immutable items stay short, collisions out of reach. */
export function contentHash(text: string): string {
  return shortened(createHash('sha256').update(text));
}

/** Hash of many parts without joining them in memory; parts are kept apart. */
export function hashOfParts(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\u0000');
  return shortened(hash);
}

function shortened(hash: ReturnType<typeof createHash>): string {
  return hash.digest('base64url').slice(0, 22);
}
