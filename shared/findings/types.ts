import type { ActionNumber } from '#actions/types.ts';
import type { SourceId } from '#registry/types.ts';
import type { FindingData } from './data.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Permanent, equal to the rule's file name (`prevalence-differs-from-counts`). */
export type RuleId = keyof FindingData;

/** The smallest unit that an error refuses. Warnings and infos refuse nothing. */
export type Refuses = 'nothing' | 'value' | 'triple' | 'row' | 'column' | 'table' | 'tab' | 'source';

/** Where a finding points. Cell, row and tab are attributes: the identity of a finding does not depend on them. */
export interface Place {
  readonly tabId: number | null;
  readonly tab: string | null;
  /** A1 name of the first cell concerned, without the tab. */
  readonly cell: string | null;
  /** A1 range when several cells are concerned (a column). */
  readonly range: string | null;
  readonly action: ActionNumber | null;
  /** Key of the table within the source: see ledger/keys. */
  readonly table: string | null;
  readonly rowKey: string | null;
  /** The row as staff know it: `Desa Sungai Bakau, Kec. Seruyan Hilir`. */
  readonly rowLabel: string | null;
  readonly field: string | null;
  /** Header or label of the field as it stands in the sheet. */
  readonly fieldLabel: string | null;
  /** Kecamatan code under which staff find it. */
  readonly kecamatan: string | null;
}

interface FindingOf<R extends RuleId> {
  readonly rule: R;
  readonly severity: Severity;
  readonly source: SourceId;
  readonly place: Place;
  readonly refuses: Refuses;
  readonly data: FindingData[R];
  /** How many places one cause has when it is told once for a column or table; 1 otherwise. */
  readonly count: number;
}

/** A discriminated union of data, never sentences. */
export type Finding = { [R in RuleId]: FindingOf<R> }[RuleId];

/** What staff read. `hint` is the remedy; a value is suggested only for form, never for a count that contradicts another. */
export interface Sentence {
  readonly message: string;
  readonly why: string;
  readonly hint: string;
}
