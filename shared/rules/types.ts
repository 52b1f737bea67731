import type { ActionDeclaration, ActionNumber, Edition, Field } from '#actions/types.ts';
import type { FindingData } from '#findings/data.ts';
import type { Figure } from '#findings/kinds/figure.ts';
import type { Finding, RuleId } from '#findings/types.ts';
import type { Receipt, RowRecord } from '#ledger/types.ts';
import type { PlainValue, ReadTable, ReadWorkbook, TypedRow } from '#reading/types.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import type { NumberCell } from './core/cells.ts';
import type { Contents } from './core/contents.ts';
import type { RatioCase } from './core/ratios.ts';

/** Everything a rule may look at beside the sheet. The clock is a value. */
export interface CheckContext {
  readonly source: Source;
  readonly edition: Edition;
  /** Official list of the district; null for a file of which nobody knows whose it is: rules that need the list are left out. */
  readonly district: DistrictIndex | null;
  readonly choices: Choices;
  /** `YYYY-MM-DD` in the district's time zone. */
  readonly today: string;
  /** Last accepted rows of a table of this source, or of the period before it; empty when there are none. */
  readonly previous: (table: string) => readonly RowRecord[];
  /** Key for hashing what must not be stored. */
  readonly hashKey: string;
  /** Rules that an admin silenced for this district. */
  readonly silenced?: readonly RuleId[];
}

/** The context of a registered source: the registry says whose it is. */
export interface RegisteredContext extends CheckContext {
  readonly district: DistrictIndex;
}

/** A table after the rules: what is accepted of it. */
export interface CheckedTable {
  readonly table: ReadTable;
  readonly records: readonly RowRecord[];
}

export interface CheckedWorkbook {
  readonly read: ReadWorkbook;
  readonly tables: readonly CheckedTable[];
  /** Findings of reading and of rules, ordered: errors, warnings, infos; then tab, row, column. */
  readonly findings: readonly Finding[];
  readonly receipt: Receipt;
}

/** Where a draft points: the first field is the cell shown, the others are what the check read beside it. */
export interface Spot {
  readonly table: ReadTable;
  readonly row: TypedRow | null;
  readonly fields: readonly string[];
  /** 0-based column, for a column that no row speaks for. */
  readonly column?: number;
}

/** What a rule hands back: no severity, no sentence. */
export interface DraftOf<R extends RuleId> {
  readonly rule: R;
  readonly data: FindingData[R];
  readonly at: Spot;
}
export type Draft = { [R in RuleId]: DraftOf<R> }[RuleId];
export type Drafts = Iterable<Draft>;

interface RuleBase {
  /** Permanent, equal to the file name. */
  readonly id: RuleId;
  /** Actions whose tables it looks at; absent: all. */
  readonly actions?: readonly ActionNumber[];
  /**
   * Checks arithmetic between cells of a row: of two such rules that touch the same cell only the first one speaks,
   * because one wrong cell upsets every sum that it is part of.
   */
  readonly arithmetic?: true;
}

/** Whether any row of a table can make a rule speak, from what its columns hold as a whole. */
export type When = (table: TableView) => boolean;

export interface RowRule extends RuleBase {
  readonly scope: 'row';
  /** Asked once a table; where it says no, the rule is not asked about rows of which nothing was refused. */
  readonly when?: When;
  readonly check: (row: RowView) => Drafts;
}
export interface TableRule extends RuleBase {
  readonly scope: 'table';
  readonly check: (table: TableView) => Drafts;
}
/** A table rule that reads the official list of the district; without a list it is not asked. */
export interface DistrictRule extends RuleBase {
  readonly scope: 'district';
  readonly check: (table: TableView, district: DistrictIndex) => Drafts;
}
export interface HistoryRule extends RuleBase {
  readonly scope: 'history';
  readonly check: (table: TableView, previous: ReadonlyMap<string, RowRecord>) => Drafts;
}
export interface WorkbookRule extends RuleBase {
  readonly scope: 'workbook';
  readonly check: (tables: readonly TableView[]) => Drafts;
}
export type Rule = RowRule | TableRule | DistrictRule | HistoryRule | WorkbookRule;

/** A row as rules see it: accepted values only; what an earlier rule refused is no longer there. */
export interface RowView {
  readonly row: TypedRow;
  readonly table: TableView;
  /** Whatever was accepted: number, text or yes and no. */
  readonly value: (field: string) => PlainValue | null;
  readonly num: (field: string) => number | null;
  readonly text: (field: string) => string | null;
  readonly yes: (field: string) => boolean | null;
  /** The cell holds something, accepted or not. */
  readonly filled: (field: string) => boolean;
  /** Label and accepted number; 0 where there is none, so ask `num` first. */
  readonly figure: (field: string) => Figure;
  readonly refused: ReadonlySet<string>;
  /** An error refuses the value: no later rule sees it. */
  readonly refuse: (field: string) => void;
  /** What was worked out about the row; forgotten when something more of it is refused. */
  readonly kept: Kept;
}

export interface Kept {
  numbers: readonly NumberCell[] | null;
  ratios: readonly RatioCase[] | null;
  oddRatios: readonly RatioCase[] | null;
}

export interface TableView {
  readonly table: ReadTable;
  readonly of: ActionDeclaration;
  readonly fields: ReadonlyMap<string, Field>;
  /** Rows of this source's district; all of them where the district is not known. */
  readonly rows: readonly RowView[];
  /** Rows that name another district: left out of everything. */
  readonly elsewhere: readonly TypedRow[];
  readonly totals: readonly RowView[];
  readonly context: CheckContext;
  /** What the rows as read hold of each field. */
  readonly contents: ReadonlyMap<string, Contents>;
  /** Accepted numbers by field, as far as they were asked for; forgotten when something more is refused. */
  readonly numbers: Map<string, readonly number[]>;
  /** Fields that have a column in this table. */
  readonly columns: ReadonlySet<string>;
  /** Fields of which a row finding or an unread cell says that something is wrong: their sums are not judged. */
  readonly troubled: Set<string>;
  /** What reading found in this table. */
  readonly readFindings: readonly Finding[];
}
