import type { ActionNumber } from '#actions/types.ts';
import type { AccessProblem, OpenFinding, Receipt, TableIdentity } from '#ledger/types.ts';
import type { Week } from '#ledger/weeks.ts';
import type { PlainValue } from '#reading/types.ts';
import type { SourceId, SourceMode } from '#registry/types.ts';
import type { BudgetLine } from './budget.ts';
import type { EnteredSetting } from './entered-settings.ts';
import type { DistrictFrame } from './frame.ts';
import type { ProgressSettings } from './settings.ts';
import type { ActionStatus, TableAggregate } from './types.ts';

/** Everything that a province's summary is made of, frozen for a week. Plain JSON, written once and never changed. */
export interface ProvinceInput {
  readonly schema: 1;
  readonly province: { readonly code: string; readonly name: string };
  readonly week: Week;
  /** A weekly summary stands for its cut-off; a refresh on demand is marked *posisi sementara*. */
  readonly kind: 'weekly' | 'sementara';
  /** ISO instant that the figures stand for: the cut-off, or the moment of the refresh. */
  readonly asOf: string;
  readonly versions: Versions;
  readonly settings: ProgressSettings;
  /** What the province typed in *Pengaturan*, right or wrong; missing in what was frozen before it could. */
  readonly entered?: readonly EnteredSetting[];
  /** By district code. */
  readonly districts: readonly DistrictInput[];
  /** Last summary published before this one; null when there is none. */
  readonly previous: WeekProgress | null;
  /** All weeks before this one, oldest first, for *Riwayat* and trends. */
  readonly history: readonly HistoryRow[];
}

/** A figure may change because one of these did; such a change is labelled and is not movement. */
export interface Versions {
  readonly rules: string;
  readonly editions: string;
  readonly regions: string;
  readonly targets: string;
}

export interface DistrictInput {
  readonly frame: DistrictFrame;
  readonly sources: readonly SourceInput[];
  /** One per table key: what several workbooks hold of it is already joined. */
  readonly tables: readonly TableInput[];
}

export interface SourceInput {
  readonly id: SourceId;
  readonly office: string | null;
  readonly kecamatan: readonly string[];
  readonly actions: readonly ActionNumber[];
  readonly fiscalYear: number;
  readonly mode: SourceMode;
  /** Null while it was never read. */
  readonly receipt: Receipt | null;
  readonly problem: { readonly kind: AccessProblem; readonly since: string } | null;
  readonly readAt: string | null;
  readonly dataHash: string | null;
  readonly unanswerable: boolean;
  readonly findings: readonly FindingInput[];
}

/** An open finding, with the answer that staff gave to it, if any. */
export interface FindingInput {
  readonly open: OpenFinding;
  readonly answer: { readonly value: string; readonly reason: string | null } | null;
}

export interface TableInput {
  readonly table: string;
  readonly identity: TableIdentity;
  readonly sources: readonly SourceId[];
  readonly aggregate: TableAggregate;
  /** Set while a tab that came back empty or halved keeps its stored rows. */
  readonly held: boolean;
  readonly conflicts: readonly Conflict[];
  /** Of Aksi 2 only; missing in what was frozen before it was kept. */
  readonly budget?: readonly BudgetLine[];
}

/** Two workbooks that say different things of the same place, and nobody decided which one is right: both are named. */
export interface Conflict {
  readonly key: string;
  readonly label: string;
  readonly field: string;
  readonly values: readonly { readonly source: SourceId; readonly value: PlainValue }[];
}

/** What a later week compares itself with. */
export interface WeekProgress {
  readonly week: Week;
  readonly asOf: string;
  readonly versions: Versions;
  readonly districts: readonly DistrictProgressMark[];
}

export interface DistrictProgressMark {
  readonly code: string;
  /** Source → hash of its data, to tell movement from new rules. */
  readonly data: Readonly<Record<SourceId, string | null>>;
  /** Week since which nothing has changed in any workbook of the district; null while none was read. */
  readonly unchangedSince: Week | null;
  readonly actions: readonly ActionMark[];
  readonly errors: number;
  readonly warnings: number;
}

export interface ActionMark {
  readonly action: ActionNumber;
  readonly fiscalYear: number;
  readonly status: ActionStatus;
  readonly accepted: number;
  readonly expected: number;
  /** Which period and level the figures are of; a change of either is no movement either. */
  readonly basis: string;
}

/** A row of *Riwayat*: one week and district. */
export interface HistoryRow {
  readonly week: Week;
  readonly district: string;
  readonly fiscalYear: number;
  readonly accepted: number;
  readonly expected: number;
  readonly measured: number | null;
  readonly target: number | null;
  readonly stunted: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly rulesChanged: boolean;
}
