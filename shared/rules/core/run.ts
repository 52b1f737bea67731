import { REFUSES, SEVERITY } from '#findings/severity.ts';
import type { RuleId } from '#findings/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type {
  DistrictRule,
  Draft,
  Drafts,
  HistoryRule,
  RowRule,
  RowView,
  Rule,
  TableRule,
  TableView,
  WorkbookRule,
} from '../types.ts';
import { atTable } from './draft.ts';
import { suspectFirst } from './suspect.ts';

/** Rows that an error refuses as a whole. */
export type RefusedRows = Set<RowView['row']>;

interface Run {
  readonly drafts: Draft[];
  readonly refusedRows: RefusedRows;
  /** Rules that broke down, once each. */
  readonly failed: Set<RuleId>;
}

function concerns(rule: Rule, table: TableView): boolean {
  // A table of other districts alone lacks nothing that this one owes.
  if (table.rows.length === 0 && table.elsewhere.length > 0 && rule.id !== 'region-outside-district') return false;
  return rule.actions === undefined || rule.actions.includes(table.table.action);
}

/** Takes what an error refuses out of the view, so that no later rule judges it. */
function refuse(draft: Draft, view: RowView, run: Run): void {
  const unit = REFUSES[draft.rule] ?? 'nothing';
  if (SEVERITY[draft.rule] !== 'error') return;
  if (unit === 'row') run.refusedRows.add(view.row);
  if (unit === 'triple') for (const field of draft.at.fields) view.refused.add(field);
  const [first] = draft.at.fields;
  if (unit === 'value' && first !== undefined) view.refused.add(first);
}

/** Collects what a rule says; a rule that throws is named once and loses only the rest of what it had to say. */
function collect(rule: Rule, table: TableView, run: Run, say: () => Drafts, take: (draft: Draft) => void): void {
  if (run.failed.has(rule.id)) return;
  try {
    for (const draft of say()) take(draft);
  } catch {
    run.failed.add(rule.id);
    run.drafts.push(atTable(table, 'rule-failed', null, { failed: rule.id }));
  }
}

function runRowRules(rules: readonly RowRule[], view: RowView, run: Run): void {
  const spoken = new Set<string>();
  for (const rule of rules) {
    collect(
      rule,
      view.table,
      run,
      () => rule.check(view),
      (draft) => {
        if (rule.arithmetic && draft.at.fields.some((field) => spoken.has(field))) return;
        if (rule.arithmetic) for (const field of draft.at.fields) spoken.add(field);
        run.drafts.push(rule.arithmetic && REFUSES[rule.id] !== 'value' ? suspectFirst(draft, view) : draft);
        refuse(draft, view, run);
      },
    );
  }
  for (const field of spoken) view.table.troubled.add(field);
  for (const field of view.refused) view.table.troubled.add(field);
}

function runTableRule(
  rule: TableRule | DistrictRule | HistoryRule,
  table: TableView,
  say: () => Drafts,
  run: Run,
): void {
  const views = new Map(table.rows.map((view) => [view.row, view]));
  collect(rule, table, run, say, (draft) => {
    run.drafts.push(draft);
    const view = draft.at.row === null ? undefined : views.get(draft.at.row);
    if (view) refuse(draft, view, run);
  });
}

function previousOf(table: TableView): ReadonlyMap<string, RowRecord> {
  return new Map(table.context.previous(table.table.key).map((record) => [record.key, record]));
}

function runWorkbookRule(rule: WorkbookRule, tables: readonly TableView[], run: Run): void {
  const [any] = tables;
  if (!any) return;
  const views = new Map(tables.flatMap((table) => table.rows).map((view) => [view.row, view]));
  collect(
    rule,
    any,
    run,
    () => rule.check(tables),
    (draft) => {
      run.drafts.push(draft);
      const view = draft.at.row === null ? undefined : views.get(draft.at.row);
      if (view) refuse(draft, view, run);
    },
  );
}

/**
 * Runs rules over the tables of a workbook, fine to coarse: rows, tables and official lists, history, the whole workbook.
 * Refused values vanish from the views as it goes.
 */
export function runRules(rules: readonly Rule[], tables: readonly TableView[]): Omit<Run, 'failed'> {
  const run: Run = { drafts: [], refusedRows: new Set(), failed: new Set() };
  for (const table of tables) {
    const own = rules.filter((rule) => concerns(rule, table));
    const rowRules = own.filter((rule) => rule.scope === 'row');
    // A row whose place is not known is refused already; its cells are judged when it can be accepted.
    for (const row of table.rows) if (!row.row.refused) runRowRules(rowRules, row, run);
    for (const rule of own) {
      if (rule.scope === 'table') runTableRule(rule, table, () => rule.check(table), run);
      const { district } = table.context;
      if (rule.scope === 'district' && district) runTableRule(rule, table, () => rule.check(table, district), run);
    }
    const previous = previousOf(table);
    if (previous.size === 0) continue;
    for (const rule of own) {
      if (rule.scope === 'history') runTableRule(rule, table, () => rule.check(table, previous), run);
    }
  }
  for (const rule of rules) if (rule.scope === 'workbook') runWorkbookRule(rule, tables, run);
  return run;
}
