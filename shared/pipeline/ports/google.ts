import type { AccessProblem } from '#ledger/types.ts';
import type { TabGrid, WorkbookGrid } from '#reading/grid.ts';
import type { TabMarks } from '#tabs/marks.ts';
import type { FoundTab, KnownTab, TabKey, TabModel } from '#tabs/model.ts';

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
  /** By the account that lists. */
  readonly lastModifiedByMe: boolean;
  /** By the account that answers, where another one lists; false where Google does not name who it was. */
  readonly lastModifiedByEditor: boolean;
  /** Whether the account that answers may write; null where another one lists: Google tells only of who asks. */
  readonly canEdit: boolean | null;
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
