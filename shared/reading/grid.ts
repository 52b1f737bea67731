/** Sheet shape: what a workbook holds at one moment, before anybody says what it means. Rows and columns are 0-based. */

export type NumberFormat =
  | 'TEXT'
  | 'NUMBER'
  | 'PERCENT'
  | 'CURRENCY'
  | 'DATE'
  | 'TIME'
  | 'DATE_TIME'
  | 'SCIENTIFIC'
  | 'NUMBER_FORMAT_TYPE_UNSPECIFIED';

/** Google's ErrorValue types. */
export type CellErrorType =
  | 'ERROR'
  | 'NULL_VALUE'
  | 'DIVIDE_BY_ZERO'
  | 'VALUE'
  | 'REF'
  | 'NAME'
  | 'NUM'
  | 'N_A'
  | 'LOADING';

export interface Cell {
  /** Effective value: number (dates are serials, days since 1899-12-30), text, boolean, or null when blank or an error. */
  readonly value: number | string | boolean | null;
  /** What the sheet shows, in the workbook's locale; '' when nothing. */
  readonly shown: string;
  readonly format: NumberFormat | null;
  readonly error?: CellErrorType;
}

/** Half-open on both axes, as Google's GridRange. */
export interface GridArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface TabGrid {
  readonly id: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  /** Set when the tab carries our developer metadata: one of our own tabs, never read as data. */
  readonly ours: string | null;
  /** Sparse: blank cells are undefined, trailing blanks are left out. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly GridArea[];
}

export interface WorkbookGrid {
  readonly title: string;
  /** As Google names it: `in_ID`, `en_US`, … */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly tabs: readonly TabGrid[];
}
