// @ts-check
/** @import { Place } from './types.d.ts' */

/**
 * `#w=ID&gid=0&range=B5`; a link within a workbook leaves out `w`.
 * @param {string} hash
 * @returns {Place}
 */
export function readPlace(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const gid = parts.get('gid');
  return {
    workbook: parts.get('w'),
    gid: gid !== null && /^\d+$/.test(gid) ? Number(gid) : null,
    range: parts.get('range'),
  };
}

/** @param {Place} place */
export function writePlace({ workbook, gid, range }) {
  const parts = new URLSearchParams();
  if (workbook !== null) parts.set('w', workbook);
  if (gid !== null) parts.set('gid', String(gid));
  if (range !== null) parts.set('range', range);
  return `#${parts.toString().replaceAll('%3A', ':')}`;
}
