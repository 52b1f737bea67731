import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { TabGrid, WorkbookGrid } from '#reading/grid.ts';
import { FILE_LIMITS, type FileLimits, FileRefused } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * A local .xlsx or .csv as the workbook that Google would show.
 *
 * @throws FileRefused with a message for the person who gave the file
 */
export async function readWorkbookFile(path: string, limits: FileLimits = FILE_LIMITS): Promise<WorkbookGrid> {
  const title = basename(path);
  const size = (await stat(path)).size;
  if (size > limits.fileBytes) throw new FileRefused(`${title}: larger than ${limits.fileBytes} bytes`);
  return readWorkbookBytes(await readFile(path), title, limits);
}

/** The same of a file that is at hand; `title` is its name. */
export async function readWorkbookBytes(
  bytes: Buffer,
  title: string,
  limits: FileLimits = FILE_LIMITS,
): Promise<WorkbookGrid> {
  const tabs = await tabsOf(bytes, title, limits);
  return { title, locale: 'in_ID', timeZone: 'Asia/Jakarta', tabs };
}

/** The first bytes say what a file is; a name can be wrong. */
async function tabsOf(bytes: Buffer, title: string, limits: FileLimits): Promise<readonly TabGrid[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return readXlsx(bytes, limits);
  const extension = extname(title).toLowerCase();
  if (extension === '.xls' || (bytes.length >= 4 && bytes.readUInt32BE(0) === 0xd0cf11e0))
    throw new FileRefused(`${title} is an old .xls or locked with a password: save it as .xlsx or .csv without one`);
  return [readCsv(bytes, title.slice(0, title.length - extension.length), limits)];
}
