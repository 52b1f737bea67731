import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { CommandError } from '../command.ts';
import type { Registration } from './registration.ts';

const COLUMNS = ['link', 'district', 'kecamatan', 'office', 'actions', 'year'] as const;

/** Lines of a CSV file. Throws CommandError where it cannot be read or lacks a column. */
export async function registrationsIn(file: string): Promise<Registration[]> {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`${file} cannot be read.`);
  });
  const rows = parse(content, { columns: true, bom: true, trim: true, delimiter: [',', ';', '\t'] }) as Record<
    string,
    string
  >[];
  if (rows[0] && !('link' in rows[0] && 'district' in rows[0])) {
    throw new CommandError(`${file} needs the columns link and district; it may have ${COLUMNS.slice(2).join(', ')}.`);
  }
  return rows.map(
    (row) => Object.fromEntries(COLUMNS.map((name) => [name, row[name] ?? ''])) as unknown as Registration,
  );
}
