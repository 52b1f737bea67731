import type { NamedRow } from '#ledger/rows.ts';
import type { Head, OpenFinding, Report, RowRecord } from '#ledger/types.ts';
import type {
  Choice,
  Choices,
  NewSource,
  ProvinceWorkbook,
  SilencedRule,
  Source,
  SourceId,
  SourcePatch,
} from '#registry/types.ts';
import type { WorkbookState } from '../state.ts';

/**
 * `latest` unless told: whatever was written before is in it. `recent` costs half and may miss what was written a moment
 * ago: only for who writes nothing but by conditions on the state as it then is.
 */
export type Freshness = 'latest' | 'recent';

/** The table. Every read that decides is consistent; every write is conditional. Lost races are values, not exceptions. */
export interface WorkbookStore {
  get(source: SourceId): Promise<WorkbookState | null>;
  getMany(sources: readonly SourceId[]): Promise<readonly WorkbookState[]>;
  /** All workbooks. */
  list(freshness?: Freshness): Promise<readonly WorkbookState[]>;
  /**
   * Compare-and-set: applies a pure transition to the state as it is now and stores what comes out, once, whatever else
   * happens at the same time; the transition may be called again after a lost race. `null` from it leaves all as it is.
   */
  change(
    source: SourceId,
    transition: (state: WorkbookState) => WorkbookState | null,
  ): Promise<{ readonly state: WorkbookState; readonly changed: boolean }>;
  /** In the order asked; throws `Vanished` when one is no longer there (the state has moved on: read it again). */
  heads(source: SourceId, hashes: readonly string[]): Promise<readonly Head[]>;
  rows(source: SourceId, table: string, manifest: Readonly<Record<string, string>>): Promise<readonly RowRecord[]>;
  findings(source: SourceId, hash: string): Promise<readonly OpenFinding[]>;
  report(source: SourceId, hash: string): Promise<Report | null>;
  /** Immutable items under the hash of their content; `seq` is the read that needs them (see `retire`). */
  putRows(source: SourceId, rows: readonly NamedRow[], seq: number): Promise<void>;
  putHead(source: SourceId, hash: string, head: Head, seq: number): Promise<void>;
  putReport(source: SourceId, hash: string, report: Report, seq: number): Promise<void>;
  /** Heads and reports that reads before `seq` put and that nothing has let go: in force, replaced, or left by a process that was killed. */
  lasting(source: SourceId, seq: number): Promise<readonly ReplacedItem[]>;
  /** Lets replaced rows, heads and reports go in a week, unless a read after `seq` put them again. */
  retire(source: SourceId, replaced: readonly (ReplacedItem | ReplacedRow)[], seq: number): Promise<void>;
}
export interface ReplacedItem {
  readonly kind: 'head' | 'report';
  readonly hash: string;
}

export interface ReplacedRow {
  readonly kind: 'row';
  readonly hash: string;
}

export interface SourceRegistry {
  list(freshness?: Freshness): Promise<readonly Source[]>;
  get(id: SourceId): Promise<Source | null>;
  provinces(): Promise<readonly ProvinceWorkbook[]>;
  choices(source: SourceId): Promise<Choices>;
  /** Rules that are off for now. */
  silenced(): Promise<readonly SilencedRule[]>;
}
/** Changes of the registry. Each is written to the journal before the table. */
export interface RegistryWriter {
  /** Takes the next running number of the district; the same spreadsheet twice answers the id that it has. */
  add(source: NewSource): Promise<Source>;
  /** Null when there is no such source. */
  change(id: SourceId, patch: SourcePatch): Promise<Source | null>;
  putProvince(workbook: ProvinceWorkbook): Promise<void>;
  /** What people chose in their workbook; a choice that is taken back has the value ''. */
  putChoices(source: SourceId, choices: readonly Choice[]): Promise<void>;
  silence(rule: SilencedRule): Promise<void>;
  /** False when the rule was not silenced there. */
  unsilence(rule: Pick<SilencedRule, 'rule' | 'district'>): Promise<boolean>;
}
