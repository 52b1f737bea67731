import { REFUSES } from '#findings/severity.ts';
import type { RuleId } from '#findings/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { Draft, Drafts, RowRule, RowView, Rule, TableView } from '../types.ts';
import { atTable } from './draft.ts';
import { suspectFirst } from './suspect.ts';

/** Rows that an error refuses as a whole. */
export type RefusedRows = Set<RowView['row']>;

interface Run {
  readonly tables: readonly TableView[];
  readonly drafts: Draft[];
  readonly refusedRows: RefusedRows;
  /** Rules that broke down, once each. */
  readonly failed: Set<RuleId>;
  /** Fields that arithmetic rules spoke of in the row being judged: one set for all rows, because most leave it empty. */
  readonly spoken: Set<string>;
}

function concerns(rule: Rule, table: TableView): boolean {
  // A table of other districts alone lacks nothing that this one owes.
  if (table.rows.length === 0 && table.elsewhere.length > 0 && rule.id !== 'region-outside-district') return false;
  return rule.actions === undefined || rule.actions.includes(table.table.action);
}

/** Takes what an error refuses out of the view, so that no later rule judges it. */
function refuse(draft: Draft, view: RowView, run: Run): void {
  const unit = REFUSES[draft.rule];
  if (unit === 'row') run.refusedRows.add(view.row);
  if (unit === 'triple') for (const field of draft.at.fields) view.refuse(field);
  const [first] = draft.at.fields;
  if (unit === 'value' && first !== undefined) view.refuse(first);
}

/** Collects what a rule says; a rule that throws is named once and loses only the rest of what it had to say. */
function collect(rule: Rule, table: TableView, run: Run, say: () => void): void {
  if (run.failed.has(rule.id)) return;
  try {
    say();
  } catch {
    run.failed.add(rule.id);
    run.drafts.push(atTable(table, 'rule-failed', null, { failed: rule.id }));
  }
}

/** A rule with what its table as a whole says of it: whether any row can make it speak. */
interface Asked {
  readonly rule: RowRule;
  readonly awake: boolean;
}

function asked(rule: RowRule, table: TableView, run: Run): Asked {
  let awake = true;
  collect(rule, table, run, () => {
    awake = rule.when?.(table) ?? true;
  });
  return { rule, awake };
}

function takeOfRow(rule: RowRule, draft: Draft, view: RowView, run: Run): void {
  const { spoken } = run;
  if (rule.arithmetic && draft.at.fields.some((field) => spoken.has(field))) return;
  if (rule.arithmetic) for (const field of draft.at.fields) spoken.add(field);
  run.drafts.push(rule.arithmetic && REFUSES[rule.id] !== 'value' ? suspectFirst(draft, view) : draft);
  refuse(draft, view, run);
}

function runRowRules(rules: readonly Asked[], view: RowView, run: Run): void {
  run.spoken.clear();
  for (const { rule, awake } of rules) {
    // What is refused is missing for the rules after it, and may make one of them speak.
    if (!awake && view.refused.size === 0) continue;
    collect(rule, view.table, run, () => {
      for (const draft of rule.check(view)) takeOfRow(rule, draft, view, run);
    });
  }
  for (const field of run.spoken) view.table.troubled.add(field);
  for (const field of view.refused) view.table.troubled.add(field);
}

const views = new WeakMap<Run, ReadonlyMap<RowView['row'], RowView>>();

function viewsOf(run: Run): ReadonlyMap<RowView['row'], RowView> {
  const known = views.get(run);
  if (known) return known;
  const made = new Map(run.tables.flatMap((table) => table.rows.map((view) => [view.row, view] as const)));
  views.set(run, made);
  return made;
}

/** What a rule says of a table, of its history or of the workbook; rows of totals are nobody's to refuse. */
function runWideRule(rule: Rule, table: TableView, run: Run, say: () => Drafts): void {
  collect(rule, table, run, () => {
    for (const draft of say()) {
      run.drafts.push(draft);
      const view = draft.at.row === null ? undefined : viewsOf(run).get(draft.at.row);
      if (view) refuse(draft, view, run);
    }
  });
}

function previousOf(table: TableView): ReadonlyMap<string, RowRecord> {
  return new Map(table.context.previous(table.table.key).map((record) => [record.key, record]));
}

function runTable(rules: readonly Rule[], table: TableView, run: Run): void {
  const own = rules.filter((rule) => concerns(rule, table));
  const rowRules = own.flatMap((rule) => (rule.scope === 'row' ? [asked(rule, table, run)] : []));
  // Where none is awake nothing is refused either, and none of them wakes.
  if (rowRules.some(({ awake }) => awake)) {
    // A row whose place is not known is refused already; its cells are judged when it can be accepted.
    for (const row of table.rows) if (!row.row.refused) runRowRules(rowRules, row, run);
  }
  const { district } = table.context;
  for (const rule of own) {
    if (rule.scope === 'table') runWideRule(rule, table, run, () => rule.check(table));
    if (rule.scope === 'district' && district) runWideRule(rule, table, run, () => rule.check(table, district));
  }
  const previous = previousOf(table);
  if (previous.size === 0) return;
  for (const rule of own) {
    if (rule.scope === 'history') runWideRule(rule, table, run, () => rule.check(table, previous));
  }
}

/**
 * Runs rules over the tables of a workbook, fine to coarse: rows, tables and official lists, history, the whole workbook.
 * Refused values vanish from the views as it goes.
 */
export function runRules(rules: readonly Rule[], tables: readonly TableView[]): Pick<Run, 'drafts' | 'refusedRows'> {
  const run: Run = { tables, drafts: [], refusedRows: new Set(), failed: new Set(), spoken: new Set() };
  for (const table of tables) runTable(rules, table, run);
  const [any] = tables;
  for (const rule of rules) {
    if (rule.scope === 'workbook' && any) runWideRule(rule, any, run, () => rule.check(tables));
  }
  return run;
}
