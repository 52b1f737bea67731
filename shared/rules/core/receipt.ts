import type { Finding } from '#findings/types.ts';
import type { Receipt } from '#ledger/types.ts';
import type { ReadWorkbook } from '#reading/types.ts';

function isEmpty(read: ReadWorkbook): boolean {
  const withheld = read.screened.some((tab) => tab.kind === 'withheld');
  const unread = read.located.some((table) => table.dataRows.length > 0);
  return !withheld && !unread;
}

/**
 * The receipt that the content alone deserves. What concerns reaching the workbook (*Belum terbaca*, *umpan balik tidak
 * bisa ditulis*) is not decided here.
 */
export function receiptOf(read: ReadWorkbook, records: number, findings: readonly Finding[]): Receipt {
  const has = (severity: Finding['severity']) => findings.some((finding) => finding.severity === severity);
  if (findings.some((finding) => finding.refuses === 'source')) return 'Ditolak';
  if (records === 0) {
    if (has('error')) return 'Ditolak';
    const foreign = read.tables.some((table) => table.rows.some((row) => row.elsewhere !== undefined));
    return (read.tables.length > 0 ? !foreign : isEmpty(read)) ? 'Belum diisi' : 'Ditolak';
  }
  if (has('error')) return 'Diterima sebagian';
  return has('warning') ? 'Diterima dengan catatan' : 'Diterima';
}
