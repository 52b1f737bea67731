import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const BLOCK = 512;

const text = (header: Buffer, start: number, length: number): string =>
  header.toString('latin1', start, start + length).replace(/\0.*$/s, '');

/**
 * Writes the plain files of a ustar archive under a folder.
 * Throws where a name would lead out of it.
 */
export function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const header = archive.subarray(at, at + BLOCK);
    const name = text(header, 0, 100);
    if (name === '') return;
    const size = Number.parseInt(text(header, 124, 12), 8);
    const start = at + BLOCK;
    if (text(header, 156, 1) === '0') writeInside(folder, name, archive.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function writeInside(folder: string, name: string, bytes: Buffer): void {
  const path = normalize(join(folder, name));
  if (!path.startsWith(`${folder}/`)) throw new Error('The archive names a file outside its folder.');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes, { mode: 0o755 });
}
