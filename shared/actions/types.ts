import type { Ratio } from './measure.ts';

export type ActionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The rule book in force for a fiscal year. */
export type Edition = '2018' | '2022' | '2025';

/** A list, target or date that is not published officially is `usulan`: it gives no *terlambat*, no colour, no score. */
export type Standing = 'resmi' | 'usulan';

/** Level at which a row speaks. Puskesmas is a level of its own, beside the administrative ones. */
export type Level = 'desa' | 'puskesmas' | 'kecamatan' | 'kabupaten';

export type FieldType =
  | 'count'
  | 'percent'
  | 'rupiah'
  | 'number'
  | 'date'
  | 'month'
  | 'year'
  | 'text'
  | 'choice'
  | 'yesNo'
  | 'region'
  | 'link';

/** Where a field applies; elsewhere it is *tidak berlaku* and outside the denominator. */
export type Applies = 'all' | 'kabupaten' | 'kota' | 'hasDesa' | 'notJakarta';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Other spellings found in sheets, in any case. */
  readonly aliases: readonly string[];
}

export interface Field {
  readonly id: string;
  /** Header as staff know it, Indonesian. */
  readonly label: string;
  readonly type: FieldType;
  readonly unit?: string;
  readonly required: boolean;
  readonly range?: { readonly min?: number; readonly max?: number };
  /** Header spellings found in the wild, misspellings included; compared after normalising (see reading/header-text). */
  readonly aliases: readonly string[];
  /** Group headers (merged over several columns) under which a short header such as `%` or `Jumlah` means this field. */
  readonly groups?: readonly string[];
  /**
   * Headers that mean this field only under one of its `groups` (`%` under `TB/U`). A header under a group that fields of
   * the action name belongs to those fields alone, so that `Normal` under `BB/TB` is not the `Normal` of `TB/U`.
   */
  readonly shortAliases?: readonly string[];
  /** Counts that add up to this one: where it is missing and they are all there, the record holds their sum. */
  readonly sumOf?: readonly string[];
  /** A fact of the whole district that sheets repeat on every village row: read once, conflicting repeats are told. */
  readonly factOf?: 'kabupaten';
  /** Set for figures where less is better (unmet need): achievement and colours turn round. */
  readonly lowerIsBetter?: boolean;
  readonly applies: Applies;
  readonly choices?: readonly Choice[];
  /** For `region` fields: what the cell names. */
  readonly regionLevel?: 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa' | 'puskesmas' | 'kode';
  /** A percent that is recomputed from two counts of the same row, never taken as typed when both are there. */
  readonly ratio?: Ratio;
  /** For counts: 0 as a base is a real answer (no anaemic girl in a village), not a sign of missing data. */
  readonly zeroIsPlausible: boolean;
  /** Where the definition stands: document, table, year. */
  readonly source: string;
}

/** One of several sets of fields that say the same: stunting, or sangat pendek and pendek. */
export interface Alternative {
  readonly fields: readonly (readonly string[])[];
}

export type PeriodKind = 'year' | 'semester' | 'quarter' | 'month';

/** What is expected, from official lists and not from what was sent. */
export type Expected =
  | { readonly kind: 'everyVillage' }
  | { readonly kind: 'everyDesa' }
  | { readonly kind: 'everyKecamatan' }
  | { readonly kind: 'everyIndicator' }
  | { readonly kind: 'atLeast'; readonly rows: number };

export interface ActionDeclaration {
  readonly action: ActionNumber;
  /** Official name by edition, Indonesian. */
  readonly names: Readonly<Record<Edition, string>>;
  /** Group of the 2025 edition under which the action is shown. */
  readonly group2025: string;
  /** Words in tab titles and table titles that point to this action. */
  readonly titleAliases: readonly string[];
  readonly levels: readonly Level[];
  readonly periodKind: PeriodKind;
  readonly fields: readonly Field[];
  readonly alternatives: readonly Alternative[];
  /** Natural key: field ids whose values name a row, in order, per level; `region` stands for the resolved place. */
  readonly rowKey: Readonly<Partial<Record<Level, readonly string[]>>>;
  /** Fields that split one place into several records: age group, sex, data source. */
  readonly subgroup: readonly string[];
  readonly expected: Readonly<Record<Edition, Expected>>;
  /** PIC by guideline, for messages: Bappeda, Dinas Kesehatan, DPMD … */
  readonly office: string;
}
