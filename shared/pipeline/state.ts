import type { AccessProblem, Receipt } from '#ledger/types.ts';
import type { SourceId } from '#registry/types.ts';
import type { ReplacedItem } from './ports.ts';

/** Why a read is wanted; a tick and an admin skip the quiet time. */
export type RequestReason = 'changed' | 'tick' | 'admin' | 'nightly' | 'typed-meanwhile' | 'new' | 'rules';

/** The workbook item: what is wanted and what is done. The table is the truth, queues are hints. */
export interface WorkbookState {
  readonly schema: 1;
  readonly source: SourceId;
  /** What is wanted: when and why, and the version and time that the listing showed (never one fetched after a write of ours). */
  readonly requested: ReadRequest | null;
  /** Taken by compare-and-set before reading. */
  readonly readSeq: number;
  readonly committedSeq: number;
  readonly answeredSeq: number;
  /** Read whose data are the current ones; verdicts may be newer (rules or choices changed). */
  readonly dataSeq: number;
  /** When feedback was last asked for; the scan sends again when nothing came of it. */
  readonly answerSentAt: string | null;
  /** Hash of what we last wrote into the workbook: the same is not written again. */
  readonly answeredContent: string | null;
  /** Moment of reading that the tab *Validasi* shows; unknown for items written before this was kept. */
  readonly stampedAt: string | null;
  /** Somebody waits for the answer that is owed (tick, admin, typed meanwhile): it goes before the others. */
  readonly awaited: boolean;
  /** Hash of the marks that stand in people's tabs; null while there are none. */
  readonly marked: string | null;
  /** A tab or range is protected, so that not all marks could be set. */
  readonly marksRefused: boolean;
  readonly lease: { readonly owner: string; readonly until: string } | null;
  readonly failures: number;
  readonly nextAttemptAt: string | null;
  /** First the problem is only noted; the second time in a row the receipt becomes *Belum terbaca*. */
  readonly problem: { readonly kind: AccessProblem; readonly seen: number; readonly since: string } | null;
  readonly receipt: Receipt | null;
  readonly readAt: string | null;
  /** Key of (data, people's choices, rules version, edition data, region list): equal means nothing to do. */
  readonly inputKey: string | null;
  readonly dataHash: string | null;
  readonly snapshot: string | null;
  /** Rows that vanished are kept for now: nightly reads go on counting days even when nothing else changes. */
  readonly holding: boolean;
  /** Table key → hash of its current head. One conditional update of this item flips old to new. */
  readonly heads: Readonly<Record<string, string>>;
  /** Hash of the current report: findings, and what became of each tab. */
  readonly findings: string | null;
  /** Heads and reports that are no longer in force and have no time of death yet; a later commit gives them one. */
  readonly replaced: readonly ReplacedItem[];
  readonly seen: SeenFile | null;
  /** True when our tabs could not be written (view-only, protected). */
  readonly unanswerable: boolean;
}

export interface ReadRequest {
  /** When the change was first noticed, or the read asked for. */
  readonly at: string;
  readonly reason: RequestReason;
  readonly seen: SeenFile | null;
  /** When a message was last sent; null while the workbook is not quiet yet. */
  readonly sentAt: string | null;
}

export interface SeenFile {
  readonly version: string;
  readonly modifiedTime: string;
}
