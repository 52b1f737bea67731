import type { ActionNumber } from '#actions/types.ts';
import type { RuleId } from '#findings/types.ts';

/** `6201-1`: district code without dots, then a running number. Never changes, never reused. */
export type SourceId = string;

/** A new source is only watched: what would be written is shown, nothing is written until it is activated. */
export type SourceMode = 'watched' | 'active' | 'detached';

/** A registered workbook. Only the registry says whose a workbook is. */
export interface Source {
  readonly id: SourceId;
  readonly spreadsheetId: string;
  readonly district: string;
  /** Kecamatan codes when the workbook covers only these; empty for the whole district. */
  readonly kecamatan: readonly string[];
  readonly office: string | null;
  /** Actions the workbook is expected to hold; empty means any. */
  readonly actions: readonly ActionNumber[];
  readonly fiscalYear: number;
  readonly lane: string;
  readonly mode: SourceMode;
  /** Precedence between sources that give different values for the same thing: lower wins; null: nobody decided, both are named. */
  readonly precedence: number | null;
}

/** A source before it has an id. */
export type NewSource = Omit<Source, 'id'>;
/** What may change about a source; its district and its id never do. */
export type SourcePatch = Partial<Omit<Source, 'id' | 'district'>>;

/** A workbook to which a province's summary is written. */
export interface ProvinceWorkbook {
  readonly province: string;
  readonly spreadsheetId: string;
}

/** What a person chose in *Pemetaan* or answered in *Tanggapan*; the key says what about (see registry/choices). */
export interface Choice {
  readonly key: string;
  readonly value: string;
  readonly reason: string | null;
}
export type Choices = ReadonlyMap<string, Choice>;

/** A rule that an admin silenced, everywhere or in one district: what it would find is nothing until it is heard again. */
export interface SilencedRule {
  readonly rule: RuleId;
  /** Null: everywhere. */
  readonly district: string | null;
  readonly reason: string;
  readonly at: string;
}
