import type { Finding, RuleId } from '#findings/types.ts';
import type { ReadWorkbook } from '#reading/types.ts';
import { chosenZero } from '#registry/choices.ts';
import { CATALOGUE } from './catalogue.ts';
import { acceptRecords } from './core/accept.ts';
import { ordered } from './core/order.ts';
import { receiptOf } from './core/receipt.ts';
import { runRules } from './core/run.ts';
import { toFindings } from './core/to-findings.ts';
import { tableView } from './core/views.ts';
import type { CheckContext, CheckedWorkbook, Rule } from './types.ts';

/**
 * Judges a workbook that has been read:
 * 1. runs the rules over rows, tables, official lists, history and the workbook as a whole;
 * 2. refuses the smallest unit that each error concerns;
 * 3. builds the records that are accepted, percentages recomputed from their counts;
 * 4. tells one cause once, and gives the receipt.
 *
 * Never throws for what a sheet may hold: a rule that breaks down becomes a finding and the others go on.
 */
export function checkWorkbook(
  read: ReadWorkbook,
  context: CheckContext,
  rules: readonly Rule[] = CATALOGUE,
): CheckedWorkbook {
  const isHeard = (id: RuleId) => context.silenced?.includes(id) !== true;
  const found = read.findings.filter(({ rule }) => isHeard(rule));
  const stopped = found.some((finding) => finding.refuses === 'source');
  const views = stopped ? [] : read.tables.map((table) => tableView(table, context, found));
  const { drafts, refusedRows } = runRules(
    rules.filter(({ id }) => isHeard(id)),
    views,
  );
  const tables = views.map((view) => ({ table: view.table, records: acceptRecords(view, refusedRows) }));
  const findings = ordered([...found, ...toFindings(drafts, context).filter((one) => !isSaidZero(one, context))]);
  const records = tables.reduce((sum, table) => sum + table.records.length, 0);
  return { read, tables, findings, receipt: receiptOf(read, records, findings) };
}

const ABOUT_ZEROS: readonly RuleId[] = ['zero-to-confirm', 'all-zero-column', 'dash-to-confirm'];

/** A person said in *Pemetaan* that the zeros of the column are meant. */
function isSaidZero({ rule, place }: Finding, { choices }: CheckContext): boolean {
  if (!ABOUT_ZEROS.includes(rule) || place.tabId === null || place.field === null) return false;
  return chosenZero(choices, place.tabId, place.field) === 'nol';
}
