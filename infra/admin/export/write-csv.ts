import type { ExportColumn, ExportValue } from '#pipeline/exports/table.ts';
import { plainText } from './plain-text.ts';

/** What makes a spreadsheet take a text for a formula; the apostrophe before it says that it is none. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * UTF-8 with a mark at its beginning, by which Excel knows it; every text in quotes. A text that people typed can neither
 * become a formula nor another row.
 */
export function writeCsv(columns: readonly ExportColumn[], rows: readonly (readonly ExportValue[])[]): Uint8Array {
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(cell).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function cell(value: ExportValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const plain = plainText(value);
  const inert = FORMULA.test(plain.trimStart()) || FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${inert.replaceAll('"', '""')}"`;
}
