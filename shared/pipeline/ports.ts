/** What the steps need from outside, named for the need. Adapters in `google`, `store` and `runtime` implement these. */
import type { NamedRow } from '#ledger/rows.ts';
import type { AccessProblem, Head, OpenFinding, Report, RowRecord } from '#ledger/types.ts';
import type { TabGrid, WorkbookGrid } from '#reading/grid.ts';
import type { ScreenedTab } from '#reading/types.ts';
import type { ProvinceData } from '#regions/types.ts';
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
import type { TabMarks } from '#tabs/marks.ts';
import type { FoundTab, KnownTab, TabKey, TabModel } from '#tabs/model.ts';
import type { RequestReason, WorkbookState } from './state.ts';

/** A moment in ms since the epoch. Steps never look at the machine's clock. */
export interface Clock {
  now(): number;
}

/** The quota is spent: not a failure, the work is sent again as a new delayed message. */
export interface Deferred {
  readonly kind: 'deferred';
  readonly notBefore: number;
}

/** Kinds of request that Google counts apart. */
export type CallKind = 'read' | 'write' | 'drive';
/** `recheck`: somebody waits for the answer (tick, admin, typed meanwhile); may use the tenth of the quota kept for it. */
export type Priority = 'usual' | 'recheck';

/** Keeps one account under its quota, over all functions. One `acquire` before each request, retries included. */
export interface Limiter {
  /**
   * Reserves the next free slot and waits for it (10 s at most). `go` is answered when the slot has come: send at once.
   * A slot that could only be used more than 2 s late is given up and another one taken. `deferred` when the next free
   * slot lies beyond the horizon: send the work again later.
   */
  acquire(
    account: string,
    kind: CallKind,
    priority: Priority,
  ): Promise<{ readonly kind: 'go'; readonly at: number } | Deferred>;
  /** After a 429: nobody uses this account for this kind before `notBefore` (ms since the epoch). */
  penalise(account: string, kind: CallKind, notBefore: number): Promise<void>;
}

export interface Refused {
  readonly kind: 'refused';
  readonly problem: AccessProblem;
}

export interface FileMark {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly trashed: boolean;
  readonly version: string;
  readonly modifiedTime: string;
  readonly modifiedByMeTime: string | null;
  readonly lastModifiedByMe: boolean;
  readonly canEdit: boolean;
}
export interface FileLister {
  /** One complete listing of a lane; `complete` is false when Google said that the search was incomplete. */
  list(
    lane: string,
  ): Promise<
    { readonly kind: 'listed'; readonly files: readonly FileMark[]; readonly complete: boolean } | Deferred | Refused
  >;
  get(lane: string, id: string): Promise<{ readonly kind: 'found'; readonly file: FileMark } | Deferred | Refused>;
}

export interface SheetReader {
  /** One spreadsheets.get: one read unit, one moment. */
  read(
    lane: string,
    spreadsheetId: string,
    priority?: Priority,
  ): Promise<
    { readonly kind: 'read'; readonly grid: WorkbookGrid; readonly ourTabs: readonly FoundTab[] } | Deferred | Refused
  >;
}

export interface TabPeeker {
  /** The first rows of one tab of ours: one read unit and few bytes. Null when the tab is not there. */
  peek(
    lane: string,
    spreadsheetId: string,
    key: TabKey,
    /** Twenty unless told. */
    rows?: number,
  ): Promise<{ readonly kind: 'seen'; readonly tab: TabGrid | null } | Deferred | Refused>;
}

export interface WriteRequest {
  readonly spreadsheetId: string;
  readonly tabs: readonly TabModel[];
  /**
   * Our tabs as the last read found them: spares a read of the quota. Left out, the writer looks for itself; should
   * they have been renamed or deleted since, it notices.
   */
  readonly known?: readonly KnownTab[];
  /**
   * Version that the file had before that read. While Drive still shows the same one, nobody has touched anything since,
   * and the tabs stand as `known` says: the write costs no read at all.
   */
  readonly knownVersion?: string;
  /** Tabs whose cells are asked back in the same call, to see whether somebody typed in between. */
  readonly readBack: readonly { readonly tabId: number; readonly title: string }[];
}
export interface TabWriter {
  /** Refills our tabs, making those that are missing. Atomic; safe to repeat. `readBack` is null when nothing was asked. */
  write(
    lane: string,
    request: WriteRequest,
    priority?: Priority,
  ): Promise<
    | { readonly kind: 'written'; readonly readBack: WorkbookGrid | null }
    | Deferred
    | Refused
    | { readonly kind: 'protected' }
    | { readonly kind: 'uncertain' }
  >;
}

export interface MarkRequest {
  readonly spreadsheetId: string;
  /** All marks that are to stand in the workbook afterwards; tabs left out lose theirs. */
  readonly tabs: readonly TabMarks[];
  readonly readBack: WriteRequest['readBack'];
}
export interface CellMarker {
  /**
   * Marks cells in people's own tabs, and takes away what we marked before; nothing else there is touched. Safe to repeat.
   * `readBack` is null when nothing had to be written. `protected`: at least one tab may not be changed by us.
   */
  mark(
    lane: string,
    request: MarkRequest,
    priority?: Priority,
  ): Promise<
    | { readonly kind: 'marked' | 'protected'; readonly wrote: boolean; readonly readBack: WorkbookGrid | null }
    | Deferred
    | Refused
    | { readonly kind: 'uncertain' }
  >;
}

/** Takes our tabs out of a workbook that is no longer answered. */
export interface TabRemover {
  /**
   * A tab in which people wrote stays, with our columns emptied (`kept`); the others go (`removed`); both by title. `tabs` are
   * those that were written last: what differs from them in people's columns is people's. Safe to repeat.
   */
  remove(
    lane: string,
    request: { readonly spreadsheetId: string; readonly tabs: readonly TabModel[] },
  ): Promise<
    | { readonly kind: 'removed'; readonly removed: readonly string[]; readonly kept: readonly string[] }
    | Deferred
    | Refused
    | { readonly kind: 'protected' }
    | { readonly kind: 'uncertain' }
  >;
}

/** The table. Every read that decides is consistent; every write is conditional. Lost races are values, not exceptions. */
export interface WorkbookStore {
  get(source: SourceId): Promise<WorkbookState | null>;
  getMany(sources: readonly SourceId[]): Promise<readonly WorkbookState[]>;
  /** All workbooks: what a scan decides on. */
  list(): Promise<readonly WorkbookState[]>;
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
  putRows(source: SourceId, rows: readonly NamedRow[]): Promise<void>;
  /** Immutable items under the hash of their content; `seq` is the read that needs them (see `retire`). */
  putHead(source: SourceId, hash: string, head: Head, seq: number): Promise<void>;
  putReport(source: SourceId, hash: string, report: Report, seq: number): Promise<void>;
  /** Lets replaced heads and reports go in a week, unless a read after `seq` put them again. */
  retire(source: SourceId, replaced: readonly ReplacedItem[], seq: number): Promise<void>;
}
export interface ReplacedItem {
  readonly kind: 'head' | 'report';
  readonly hash: string;
}

export interface SourceRegistry {
  list(): Promise<readonly Source[]>;
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

/** What passed the privacy step of one read. The journal of everything that was ever taken in. */
export interface Snapshot {
  readonly schema: 1;
  readonly source: SourceId;
  readonly seq: number;
  readonly readAt: string;
  readonly reason: RequestReason;
  readonly title: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly ScreenedTab[];
  /** What was erased from it later, and why. */
  readonly erased?: readonly Erased[];
}
/** A tab, or one cell of it (A1), that was erased everywhere. */
export interface Erased {
  readonly tab: string;
  readonly cell: string | null;
  readonly reason: string;
  readonly at: string;
}
/** A read that was judged, in the order of its number; snapshots and these together make the table again. */
export interface JudgedRead {
  readonly source: SourceId;
  readonly seq: number;
  readonly snapshot: string;
  /** Null when the snapshot itself tells; set when a later read found the cells of an earlier snapshot. */
  readonly again: ReadAgain | null;
}
export interface ReadAgain {
  readonly readAt: string;
  /** Day in WIB of a nightly read. */
  readonly night: string | null;
}
export interface SnapshotStore {
  /** Put-if-absent; answers its name. */
  put(snapshot: Snapshot, contentHash: string): Promise<string>;
  get(name: string): Promise<Snapshot>;
  /** Notes a read that is judged anew over cells that are stored already (a choice, a night that counts). */
  noteAgain(read: JudgedRead): Promise<void>;
  reads(source: SourceId): Promise<readonly JudgedRead[]>;
  /** Names of all snapshots of a source, in the order of its reads. */
  list(source: SourceId): Promise<readonly string[]>;
}

/** Whole objects by name: frozen weeks, exports, the journal. */
export interface ObjectStore {
  get(name: string): Promise<Uint8Array | null>;
  /** Atomic; `present` when another one was there before, which then stands. */
  putIfAbsent(name: string, body: Uint8Array, contentType: string): Promise<'put' | 'present'>;
  /** Replaces what is there: only for what can be made again at any time (exports). */
  put(name: string, body: Uint8Array, contentType: string): Promise<void>;
  /** All names that begin so, in order. */
  list(prefix: string): Promise<readonly string[]>;
}

/** Work that waits. Messages carry ids only; what they mean is read from the table when they arrive. */
export interface WorkQueue<M> {
  /** `delayMs` is rounded up to whole seconds and capped at the queue's 15 minutes. */
  send(messages: readonly M[], delayMs?: number): Promise<void>;
}
/** `sent` is the moment of sending that the state remembers: a newer message for the same workbook makes this one void. */
export interface PullMessage {
  readonly schema: 1;
  readonly source: SourceId;
  readonly sent: string;
}
export interface FeedbackMessage {
  readonly schema: 1;
  readonly source: SourceId;
  readonly sent: string;
}
export interface PullQueues {
  readonly usual: WorkQueue<PullMessage>;
  /** Somebody waits for the answer: never behind a nightly backlog. */
  readonly recheck: WorkQueue<PullMessage>;
}

export interface RegionSource {
  /** Official villages of a province, loaded on demand. */
  province(code: string): Promise<ProvinceData>;
}
