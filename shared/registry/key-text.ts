import { createHash } from 'node:crypto';

const LONGEST = 120;
const KEPT = 60;
/** Controls and marks that a sheet or a cell of ours would not give back as they were. */
const FRAGILE = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/**
 * Foreign text as part of a key that stands in a cell: as it is where it is short and plain, else its beginning and a hash.
 * A key comes back from the sheet as it went, and never outgrows a cell.
 */
export function keyText(text: string): string {
  if (text.length <= LONGEST && !FRAGILE.test(text) && text.trim() === text) return text;
  const plain = text
    .slice(0, KEPT)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  return `${plain}#${createHash('sha256').update(text).digest('base64url').slice(0, 12)}`;
}
