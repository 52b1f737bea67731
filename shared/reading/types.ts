import type { ActionNumber, FieldType, Level } from '#actions/types.ts';
import type { Finding } from '#findings/types.ts';
import type { GridArea, TabGrid } from './grid.ts';

/** How a thing was recognised. A person's choice outranks everything; `asked` means unsure: a row in *Pemetaan*, not read. */
export type MatchedBy = 'person' | 'exact' | 'alias' | 'content' | 'fuzzy' | 'asked' | 'none';

export interface ColumnMatch {
  /** 0-based column of the tab. */
  readonly column: number;
  /** Header texts from top to bottom, groups first, joined with ` / `. */
  readonly header: string;
  readonly field: string | null;
  /** 0..1 */
  readonly confidence: number;
  readonly by: MatchedBy;
  /** Column label for wide tables: the year or period that this column speaks of, as in `TAHUN 2021`. */
  readonly period: Period | null;
}

/** `2026`, `2026-S1`, `2026-T3`, `2026-02`. */
export type Period = string;

export interface TabMark {
  readonly tabId: number;
  readonly title: string;
}

/** The privacy step comes first: what it withholds is replaced by its name, size, headers and a keyed hash. */
export type ScreenedTab =
  | { readonly kind: 'open'; readonly tab: TabGrid }
  | {
      readonly kind: 'withheld';
      readonly tab: TabMark;
      readonly rows: number;
      readonly columns: number;
      readonly headers: readonly string[];
      readonly keyedHash: string;
      readonly signs: readonly string[];
      /** Where its tables lie; absent in snapshots from before this was kept. */
      readonly tables?: readonly WithheldTable[];
    };

/** Where a table of a withheld tab lies, and nothing of what it says. Rows are 0-based. */
export interface WithheldTable {
  readonly headerRows: readonly number[];
  readonly firstDataRow: number | null;
  readonly lastDataRow: number | null;
  readonly totalRows: readonly number[];
  readonly dataRows: number;
  /** 7 where its headers are those of measured children, one a row; null where they do not say. */
  readonly action: ActionNumber | null;
}

/** A table on a tab. Row and column numbers are 0-based; the area is half-open and excludes title rows and notes. */
export interface LocatedTable {
  readonly tabId: number;
  readonly tab: string;
  readonly area: GridArea;
  readonly headerRows: readonly number[];
  /** Rows of column numbers (1, 2, 3 or (6=5/4*100)) under the header. */
  readonly numberingRows: readonly number[];
  readonly firstDataRow: number | null;
  readonly lastDataRow: number | null;
  readonly dataRows: readonly number[];
  readonly totalRows: readonly number[];
  /** Rows that name a group: I, II, a kecamatan over its villages. */
  readonly groupRows: readonly number[];
  /** Title lines and `label : value` lines above the table. */
  readonly titles: readonly string[];
  readonly identity: Readonly<Record<string, string>>;
  readonly columns: readonly ColumnMatch[];
  readonly action: ActionNumber | null;
  readonly actionConfidence: number;
  readonly level: Level | null;
  readonly fiscalYear: number | null;
  readonly period: Period | null;
}

/** What became of one cell. */
export type Verdict =
  | { readonly kind: 'taken' }
  | { readonly kind: 'noted'; readonly note: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'absent'; readonly as: 'blank' | 'dash' | 'nihil' | 'belum ada' | 'error' }
  | { readonly kind: 'notApplicable' };

export type PlainValue = number | string | boolean;

/** A value with the place it came from. `value` is null unless taken or noted. Dates are `YYYY-MM-DD`, months `YYYY-MM`, percents 0..100. */
export interface ReadValue {
  readonly value: PlainValue | null;
  readonly type: FieldType;
  readonly verdict: Verdict;
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it, for sentences. */
  readonly shown: string;
  /** Set where the value stands on another tab than its table (one action over several tabs). */
  readonly tab?: TabMark;
}

/** Domain shape: one record of an action. */
export interface TypedRow {
  /** Natural key within its table, never the sheet row: see ledger/keys. */
  readonly key: string;
  /** The row as staff know it. */
  readonly label: string;
  /** Resolved region code (village, kecamatan or district), or null where the action's key needs none. */
  readonly region: string | null;
  readonly kecamatan: string | null;
  readonly subgroup: string;
  /** 0-based sheet row it was read from. */
  readonly sheetRow: number;
  /** The row as a whole is refused (place not resolved, contradictory duplicate): kept to be shown, never accepted or summed. */
  readonly refused?: boolean;
  /** Name of the district that the row is of, where it is not that of the source: never judged, never accepted. */
  readonly elsewhere?: string;
  /** Set where the row stands on another tab than its table's first. */
  readonly tab?: TabMark;
  readonly values: Readonly<Record<string, ReadValue>>;
}

/**
 * A table read into typed rows. There is one for each key in a workbook: what several tabs or places of a tab hold of it is
 * put together, and `located` is the first of them. `key` = action|year|period|level, see ledger/keys. */
export interface ReadTable {
  readonly key: string;
  readonly located: LocatedTable;
  readonly action: ActionNumber;
  readonly level: Level;
  readonly fiscalYear: number;
  readonly period: Period;
  readonly rows: readonly TypedRow[];
  /** Total rows as typed, by field, to check against the sums. */
  readonly totals: readonly TypedRow[];
}

/** A name with several meanings, and the one that a person chose. */
export interface SettledPlace {
  /** See registry/choices. */
  readonly key: string;
  readonly shown: string;
  readonly candidates: readonly string[];
  readonly code: string;
}

/** What reading a whole workbook gives. Findings are those of reading itself; rules add theirs. */
export interface ReadWorkbook {
  readonly screened: readonly ScreenedTab[];
  readonly located: readonly LocatedTable[];
  readonly tables: readonly ReadTable[];
  /** Names with several meanings that a person settled. */
  readonly places: readonly SettledPlace[];
  readonly findings: readonly Finding[];
}
