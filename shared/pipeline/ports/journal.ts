import type { ScreenedTab } from '#reading/types.ts';
import type { SourceId } from '#registry/types.ts';
import type { RequestReason } from '../state.ts';

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
