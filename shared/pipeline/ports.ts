/** What the steps need from outside, named for the need. Adapters in `google`, `store` and `runtime` implement these. */
import type { AccessProblem, Head, OpenFinding, RowRecord } from '#ledger/types.ts';
import type { WorkbookGrid } from '#reading/grid.ts';
import type { ProvinceData } from '#regions/types.ts';
import type { Choices, ProvinceWorkbook, Source, SourceId } from '#registry/types.ts';
import type { FoundTab, TabModel } from '#tabs/model.ts';
import type { WorkbookState } from './state.ts';

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

export interface WriteRequest {
  readonly spreadsheetId: string;
  readonly tabs: readonly TabModel[];
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

/** The table. Every read that decides is consistent; every write is conditional. Lost races are values, not exceptions. */
export interface WorkbookStore {
  get(source: SourceId): Promise<WorkbookState | null>;
  getMany(sources: readonly SourceId[]): Promise<readonly WorkbookState[]>;
  heads(source: SourceId, hashes: readonly string[]): Promise<readonly Head[]>;
  rows(source: SourceId, table: string, manifest: Readonly<Record<string, string>>): Promise<readonly RowRecord[]>;
  findings(source: SourceId, hash: string): Promise<readonly OpenFinding[]>;
}
export interface SourceRegistry {
  list(): Promise<readonly Source[]>;
  get(id: SourceId): Promise<Source | null>;
  provinces(): Promise<readonly ProvinceWorkbook[]>;
  choices(source: SourceId): Promise<Choices>;
}
export interface RegionSource {
  /** Official villages of a province, loaded on demand. */
  province(code: string): Promise<ProvinceData>;
}
