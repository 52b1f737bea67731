/** A sample workbook as a person might have made it: what stands in the cells, not what it means. */
export interface SampleCell {
  readonly value: string | number | boolean | null;
  /** Typed as a formula; `value` is then what it is expected to show. */
  readonly formula?: string;
  /** Number format pattern, as `0.00%` or `dd/mm/yyyy`. */
  readonly pattern?: string;
  readonly bold?: boolean;
  /** `#rrggbb` */
  readonly background?: string;
  readonly note?: string;
}

/** Half-open, 0-based. */
export interface SampleMerge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface SampleTab {
  readonly title: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly (SampleCell | null)[])[];
  readonly merges: readonly SampleMerge[];
}

/** A mistake put into a clean sheet on purpose, and where. */
export interface Injected {
  readonly tab: string;
  /** A1 name of the cell. */
  readonly cell: string;
  readonly what: string;
}

export type Sharing = 'editor' | 'viewer' | 'none';

export interface SampleWorkbook {
  /** Stable name of the file on every run. */
  readonly key: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly district: string;
  readonly kecamatan: readonly string[];
  readonly office: string;
  readonly fiscalYear: number;
  readonly sharing: Sharing;
  readonly trashed: boolean;
  /** An .xlsx that was uploaded and never converted. */
  readonly officeFile: boolean;
  readonly tabs: readonly SampleTab[];
  readonly injected: readonly Injected[];
}
