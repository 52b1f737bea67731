import type { ActionNumber, Edition, Level } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import type { TableAggregate } from '#progress/types.ts';
import type { Period, PlainValue } from '#reading/types.ts';
import type { SourceId } from '#registry/types.ts';
import type { KnownTab } from '#tabs/model.ts';
import type { ChangesSinceLastRead, FixedFinding, TabReport, ValidasiInput } from '#tabs/validasi-input.ts';

/** `7|2026|2026-02|desa`: what a table is, within its source; parts as in the identity of a record. */
export interface TableIdentity {
  readonly edition: Edition;
  readonly fiscalYear: number;
  readonly period: Period;
  readonly action: ActionNumber;
  readonly level: Level;
}

/** Why an expected value is missing from an accepted row. */
export type Missing = 'blank' | 'refused' | 'notApplicable';

/** Stored shape of one accepted record. Immutable: its hash is part of its name in the store. */
export interface RowRecord {
  readonly schema: 1;
  readonly source: SourceId;
  readonly table: string;
  readonly key: string;
  readonly label: string;
  readonly region: string | null;
  readonly kecamatan: string | null;
  readonly subgroup: string;
  /** Accepted values only; percentages recomputed from their counts. */
  readonly values: Readonly<Record<string, PlainValue>>;
  readonly missing: Readonly<Record<string, Missing>>;
}

/** A row that is no longer in the sheet: kept, with the read at which it vanished. */
export interface Tombstone {
  readonly hash: string;
  readonly seq: number;
}

/** One table of one workbook as of one commit: content-addressed and immutable; the workbook item names the current ones. */
export interface Head {
  readonly schema: 1;
  readonly identity: TableIdentity;
  readonly table: string;
  /** Row key → content hash. */
  readonly manifest: Readonly<Record<string, string>>;
  readonly tombstones: Readonly<Record<string, Tombstone>>;
  /** Tab on which the table was last seen. */
  readonly tab: { readonly tabId: number; readonly title: string };
  /** Row key → hash that the row had before it last changed; what rules of change compare with. */
  readonly prior: Readonly<Record<string, string>>;
  /** Read since which a table of a newer period stands in its place: kept as it is, and no longer looked for. */
  readonly closedSeq: number | null;
  /** Set while a tab that came back empty or halved keeps its stored rows; ended by a person or by three nightly reads on three days. */
  readonly held: {
    readonly sinceSeq: number;
    /** Days in WIB of the nightly reads that saw the same rows. */
    readonly days: readonly string[];
    readonly rowsSeen: number;
    /** Hash of the keys of the rows that were seen. */
    readonly rowsHash: string;
  } | null;
  readonly aggregate: TableAggregate;
}

export type Receipt =
  | 'Diterima'
  | 'Diterima dengan catatan'
  | 'Diterima sebagian'
  | 'Ditolak'
  | 'Terbaca, umpan balik tidak bisa ditulis'
  | 'Belum terbaca'
  | 'Belum diisi';

/** Why a workbook could not be read; each has its own remedy. */
export type AccessProblem =
  | 'not-shared'
  | 'not-found'
  | 'trashed'
  | 'office-file'
  | 'not-a-spreadsheet'
  | 'too-large'
  | 'service-disabled'
  | 'unreachable';

/** A finding with when it was first seen; open findings of the committed read. */
export interface OpenFinding {
  readonly identity: string;
  readonly finding: Finding;
  /** ISO instant of the first read that found it; kept as long as the finding stays open. */
  readonly since: string;
}

/** What a read came to, beside the rows: all that feedback shows. Content-addressed and immutable, named by the workbook item. */
export interface Report {
  readonly schema: 1;
  /** What the content alone deserves; whether it could be read or answered is told by the workbook item. */
  readonly receipt: Receipt;
  readonly findings: readonly OpenFinding[];
  /** No longer found, for seven days. */
  readonly fixed: readonly FixedFinding[];
  /** Tabs of staff in the workbook's order, with what became of each. */
  readonly tabs: readonly TabReport[];
  readonly changes: ChangesSinceLastRead | null;
  /** Tabs of staff that were in the workbook: what a write asks back, to see whether somebody typed in between. */
  readonly dataTabs: readonly { readonly tabId: number; readonly title: string }[];
  /** Keys of our own tabs that were in the workbook. */
  readonly ourTabs: readonly string[];
  /** Where these stood; unknown in reports written before this was kept. */
  readonly ourTabsAt?: readonly KnownTab[];
  /** How tables and columns were taken, for the tab *Pemetaan*. */
  readonly mapping?: ValidasiInput['mapping'];
  /** The workbook's own (IANA). */
  readonly workbookTimeZone: string;
}
