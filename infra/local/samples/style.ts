/** How one district lays out its tables. No two sample districts share all of it. */
export interface Style {
  readonly locale: 'in_ID' | 'en_US';
  /** Lines above the table. */
  readonly titleLines: 0 | 1 | 2 | 3 | 4;
  /** `label : value` lines under the title. */
  readonly identityLines: boolean;
  readonly blankFirstRow: boolean;
  readonly blankFirstColumn: boolean;
  /** How a row's kecamatan is told. */
  readonly kecamatan: 'repeat' | 'merged' | 'groupRow' | 'tabEach' | 'left out';
  readonly numbering: 'none' | 'plain' | 'parens' | 'formula';
  readonly no: 'running' | 'perKecamatan' | 'none';
  readonly total: 'none' | 'labelled' | 'unlabelled' | 'subtotals';
  readonly code: 'none' | 'dotted' | 'plain';
  readonly name: 'plain' | 'upper' | 'prefixed' | 'prefixedShort';
  readonly percent: 'fraction' | 'points' | 'text' | 'none';
  /** How a zero in a rare class is typed. */
  readonly zero: '0' | '-' | 'nihil';
  /** Counts above 999 typed as text with a dot. */
  readonly dottedText: boolean;
  /** Lines under the table: source, date, signature. */
  readonly footer: 'none' | 'source' | 'signature';
  readonly puskesmas: boolean;
  /** Which spelling of a header is used, by position in its list. */
  readonly headers: number;
  readonly groups: 'none' | 'merged' | 'threeRows';
  /** Other tabs in the workbook. */
  readonly extras: readonly ('petunjuk' | 'kosong' | 'hidden' | 'grafik')[];
}

export const PLAIN: Style = {
  locale: 'in_ID',
  titleLines: 0,
  identityLines: false,
  blankFirstRow: false,
  blankFirstColumn: false,
  kecamatan: 'repeat',
  numbering: 'none',
  no: 'running',
  total: 'none',
  code: 'none',
  name: 'plain',
  percent: 'points',
  zero: '0',
  dottedText: false,
  footer: 'none',
  puskesmas: false,
  headers: 0,
  groups: 'none',
  extras: [],
};
