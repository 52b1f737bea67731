import type { RowRecord, TableIdentity } from '#ledger/types.ts';
import type { Region } from '#regions/types.ts';

/** One accepted table of the workbook. */
export interface AcceptedTable {
  readonly identity: TableIdentity;
  readonly records: readonly RowRecord[];
}

/** What the tab *Siap Salin* shows. */
export interface SiapSalinInput {
  /** Villages that the workbook answers for, in the order of their codes. */
  readonly villages: readonly Region[];
  /** Code → name. */
  readonly kecamatanNames: Readonly<Record<string, string>>;
  readonly tables: readonly AcceptedTable[];
}
