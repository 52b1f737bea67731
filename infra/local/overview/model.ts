import type { AccessProblem, Receipt } from '#ledger/types.ts';
import type { SourceMode } from '#registry/types.ts';
import type { QueueState, SourceEvent } from '../events/types.ts';

/** One registered workbook and how it stands. */
export interface SourceView {
  readonly id: string;
  readonly spreadsheetId: string;
  /** What the sheet is called, or its office; shown as the link to it. */
  readonly title: string;
  readonly mode: SourceMode;
  /** null: not read yet. */
  readonly receipt: Receipt | null;
  readonly problem: AccessProblem | null;
  /** ISO time of the last read; null: never. */
  readonly readAt: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** A read or an answer is still owed. */
  readonly waiting: boolean;
}

export interface DistrictView {
  /** Four digits. */
  readonly code: string;
  readonly name: string;
  readonly sources: readonly SourceView[];
}

export interface ProvinceView {
  /** Two digits. */
  readonly code: string;
  readonly name: string;
  /** Workbook of the summary; null: there is none. */
  readonly spreadsheetId: string | null;
  readonly districts: readonly DistrictView[];
}

/** A round that is under way. */
export interface RoundView {
  /** What is being done, as a sentence without a full stop. */
  readonly what: string;
  readonly done: number;
  /** 0: not known yet. */
  readonly total: number;
}

/** Everything that the overview shows, as it stands at one moment. Holds no cell of any workbook. */
export interface OverviewModel {
  /** ms since 1970, by the clock of the run. */
  readonly now: number;
  readonly round: RoundView | null;
  readonly provinces: readonly ProvinceView[];
  readonly queues: readonly QueueState[];
  /** The latest first; the page shows twenty. */
  readonly events: readonly SourceEvent[];
  readonly schedules: readonly { readonly name: string; readonly at: number }[];
}

/** A file that a person dropped on the page. The name is only a name: it is never a path. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** One of the districts of the model. */
  readonly district: string;
}

/** What became of a dropped file: a workbook, or a sentence that says why not. */
export type DropResult = { readonly spreadsheetId: string } | { readonly refused: string };
