import type { AccessProblem } from '#ledger/types.ts';
import type { FileMark } from '../ports.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const OFFICE = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.oasis.opendocument.spreadsheet',
  'text/csv',
];

/** Why a listed file cannot be read, when the listing says so already: no read is spent on it. */
export function fileProblem(file: FileMark): AccessProblem | null {
  if (file.trashed) return 'trashed';
  const type = file.mimeType.toLowerCase();
  if (type === SPREADSHEET) return null;
  return OFFICE.includes(type) ? 'office-file' : 'not-a-spreadsheet';
}
