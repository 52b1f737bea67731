import type { FileMark } from '../ports.ts';

/**
 * Our own feedback changed the file last, so that nothing is to be read: what somebody typed just before it was seen in the
 * cells that the write handed back, and who types after it is the last one himself.
 *
 * Where one account lists and answers, its own times are compared too: the listing has them. Where another one answers, the
 * listing of the first bears no time of its; its address is what there is, and nobody else writes as that account. Google
 * leaves the address out where a person hides it: then the file is read once more than needed.
 */
export function isOwnWrite(file: FileMark): boolean {
  if (file.lastModifiedByEditor) return true;
  return file.lastModifiedByMe && file.modifiedByMeTime !== null && file.modifiedTime === file.modifiedByMeTime;
}
