import type { FileMark } from '../ports.ts';

/** Our own feedback moved the file last. What somebody typed just before it was seen in the cells that the write handed back. */
export function isOwnWrite(file: FileMark): boolean {
  return file.lastModifiedByMe && file.modifiedByMeTime !== null && file.modifiedTime === file.modifiedByMeTime;
}
