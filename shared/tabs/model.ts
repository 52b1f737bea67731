/** What is written back, as a model of our own. The Google adapter turns it into requests; tests read it as it is. */

import type { GridArea } from '#reading/grid.ts';

/** Tabs of ours, by the key kept in developer metadata. */
export type TabKey =
  | 'validasi'
  | 'pemetaan'
  | 'siap-salin'
  | 'ringkasan'
  | 'perubahan'
  | 'masalah'
  | 'cakupan'
  | 'anggaran'
  | 'pesan'
  | 'pengaturan'
  | 'riwayat'
  | 'tentang'
  | 'nasional'
  | 'nasional-daerah';

/**
 * Named looks; colours and fonts live in one place (google/render/styles). They must survive printing in grey.
 * `percent` shows a share 0..1, `date` a serial (days since 1899-12-30).
 */
export type StyleName =
  | 'plain'
  | 'title'
  | 'subtitle'
  | 'label'
  | 'header'
  | 'text'
  | 'muted'
  | 'good'
  | 'attention'
  | 'bad'
  | 'count'
  | 'percent'
  | 'rupiah'
  | 'date'
  | 'link'
  | 'people';

export type TabValue =
  | { readonly kind: 'blank' }
  /** Goes out as stringValue only: foreign text can never become a formula. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A rich-text link on plain text, never a HYPERLINK formula. `target` is a cell of the same workbook or a web address of ours. */
  | { readonly kind: 'link'; readonly text: string; readonly target: LinkTarget }
  | { readonly kind: 'checkbox'; readonly ticked: boolean }
  /** Our own constant formula; holds no foreign text. Arguments are separated by `;`. */
  | { readonly kind: 'formula'; readonly formula: string };

export type LinkTarget =
  | { readonly kind: 'cell'; readonly tabId: number; readonly cell: string }
  | { readonly kind: 'web'; readonly url: string };

export interface TabCell {
  readonly value: TabValue;
  readonly style: StyleName;
  readonly note?: string;
  /** Columns that the cell spans to the right, itself included; the next cell of the row stands after them. */
  readonly span?: number;
  readonly choices?: readonly string[];
}

/** Columns of people are never written once they exist: disjoint from the machine's. */
export interface TabColumn {
  readonly width: number;
  readonly owner: 'machine' | 'people';
}

export interface TabRow {
  /** Stable key of rows beside which people may write; null for headings. Written to a hidden key column. */
  readonly key: string | null;
  readonly cells: readonly TabCell[];
}

export interface TabChart {
  /** Stable: an existing chart of ours with this key is updated, not added again. */
  readonly key: string;
  readonly kind: 'column' | 'bar' | 'line' | 'stackedColumn';
  readonly title: string;
  /** 0-based, half-open, on the same tab; the first row holds the series' names. */
  readonly domain: { readonly startRow: number; readonly endRow: number; readonly column: number };
  readonly series: readonly { readonly startRow: number; readonly endRow: number; readonly column: number }[];
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly widthPixels: number;
    readonly heightPixels: number;
  };
}

export interface TabModel {
  readonly key: TabKey;
  readonly title: string;
  readonly columns: readonly TabColumn[];
  readonly rows: readonly TabRow[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly charts: readonly TabChart[];
  /** Position among the tabs when it is first made; later people may move it. */
  readonly index: number | null;
}

/** Where a tab of ours stood in a workbook. */
export interface KnownTab {
  readonly key: string;
  readonly sheetId: number;
  readonly title: string;
  /** How it stood; left out where it is too wide to be kept. */
  readonly layout?: TabLayout;
}

/** One of our tabs as it was found in a workbook. */
export interface FoundTab extends KnownTab {
  readonly key: TabKey;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What a write must know of a tab to leave alone what people wrote there; of their words only where they are. */
export interface TabLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Sheet column of each column of ours, by the name of its mark. */
  readonly columns: Readonly<Record<string, number>>;
  /** 0-based, half-open. */
  readonly merges: readonly GridArea[];
  readonly chartIds: readonly number[];
  /** From the first row down: its key ('' for none), and as bits which sheet columns hold a text and which a note. */
  readonly rows: readonly (readonly [key: string, texts: number, notes: number])[];
}
