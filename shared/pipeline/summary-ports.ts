import type { Finding, Sentence } from '#findings/types.ts';
import type { EnteredSetting } from '#progress/entered-settings.ts';
import type { Versions } from '#progress/input.ts';
import type { ProgressSettings } from '#progress/settings.ts';
import type { SourceId } from '#registry/types.ts';
import type { ExportDeps } from './exports/export-week.ts';
import type {
  ObjectStore,
  Priority,
  RegionSource,
  SourceRegistry,
  TabWriter,
  WorkbookStore,
  WorkQueue,
} from './ports.ts';
import type { WorkbookState } from './state.ts';

/** One province's summary to be published from its frozen input. `asOf` is null for the week itself, an ISO instant for a *posisi sementara*. */
export interface SummaryMessage {
  readonly schema: 1;
  readonly province: string;
  readonly week: string;
  readonly asOf: string | null;
  /** How often the workbook was refused in doubt before: a 403 or 404 counts only when it comes twice. */
  readonly refusals?: number;
}

/** A summary that was asked for and does not stand in its workbook yet. */
export interface OwedSummary {
  readonly message: SummaryMessage;
  /** When the last message was to arrive. */
  readonly sentAt: string;
}

/** What is owed to provinces, one week and one *posisi sementara* each: the newest counts. */
export interface OwedSummaries {
  /** Nothing where a newer one is owed. */
  note(owed: OwedSummary): Promise<void>;
  /** It is written, or never will be. Nothing where a newer one is owed. */
  settle(message: SummaryMessage): Promise<void>;
  list(): Promise<readonly OwedSummary[]>;
}

/** What a summary takes of a workbook's state. */
export type SummarisedState = Pick<
  WorkbookState,
  'source' | 'receipt' | 'problem' | 'readAt' | 'dataHash' | 'unanswerable' | 'findings' | 'heads'
>;

/** What freezing a province's week needs. Objects are named `weeks/<week>/<province>.json.gz`. */
export interface FreezeDeps {
  readonly registry: Pick<SourceRegistry, 'list' | 'provinces' | 'choices'>;
  readonly workbooks: Pick<WorkbookStore, 'heads' | 'rows' | 'findings'> & {
    getMany(sources: readonly SourceId[]): Promise<readonly SummarisedState[]>;
  };
  readonly regions: RegionSource;
  readonly objects: Pick<ObjectStore, 'get' | 'putIfAbsent'>;
  readonly versions: Versions;
  readonly settings: ProgressSettings;
  /** What a province typed in its tab *Pengaturan*; null when that cannot be told now: what was last used holds. */
  readonly entered?: (province: string) => Promise<readonly EnteredSetting[] | null>;
}

export interface PlanSummariesDeps extends FreezeDeps {
  readonly summaries: WorkQueue<SummaryMessage>;
}

export interface PublishSummaryDeps {
  readonly registry: Pick<SourceRegistry, 'provinces'>;
  readonly objects: Pick<ObjectStore, 'get' | 'putIfAbsent'>;
  readonly owedSummaries: Pick<OwedSummaries, 'settle'>;
  readonly writer: TabWriter;
  readonly exports: ExportDeps;
  /** Freezes what somebody asked for on the spot (*Perbarui sekarang*); null where only frozen weeks are published. */
  readonly freeze: FreezeDeps | null;
  /** Words a finding in Indonesian. */
  readonly say: (finding: Finding) => Sentence;
  /** Lane whose editor account writes to province workbooks. */
  readonly lane: string;
  readonly priority?: Priority;
}
