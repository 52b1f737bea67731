import type { Edition } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import type { Receipt, RowRecord } from '#ledger/types.ts';
import type { ReadTable, ReadWorkbook } from '#reading/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';

/** Everything a rule may look at beside the sheet. The clock is a value. */
export interface CheckContext {
  readonly source: Source;
  readonly edition: Edition;
  readonly district: DistrictIndex;
  readonly choices: Choices;
  /** `YYYY-MM-DD` in the district's time zone. */
  readonly today: string;
  /** Last accepted rows of a table of this source, or of the period before it; empty when there are none. */
  readonly previous: (table: string) => readonly RowRecord[];
  /** Key for hashing what must not be stored. */
  readonly hashKey: string;
}

/** A table after the rules: what is accepted of it. */
export interface CheckedTable {
  readonly table: ReadTable;
  readonly records: readonly RowRecord[];
}

export interface CheckedWorkbook {
  readonly read: ReadWorkbook;
  readonly tables: readonly CheckedTable[];
  /** Findings of reading and of rules, ordered: errors, warnings, infos; then tab, row, column. */
  readonly findings: readonly Finding[];
  readonly receipt: Receipt;
}
