import { editionOf } from '#actions/edition.ts';
import type { RuleId } from '#findings/types.ts';
import { previousPeriodOf } from '#ledger/previous-table.ts';
import type { Head, RowRecord } from '#ledger/types.ts';
import { timeZoneOf } from '#regions/list.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import type { CheckContext, CheckedWorkbook, RegisteredContext } from '#rules/types.ts';
import { dayIn } from '../days.ts';
import type { Judge, ScreenedWorkbook } from './judge.ts';
import type { StoredRows } from './next-heads.ts';

export type ContextFacts = Omit<RegisteredContext, 'previous'>;

export function contextFacts(
  source: Source,
  district: DistrictIndex,
  choices: Choices,
  now: number,
  hashKey: string,
  silenced: readonly RuleId[] = [],
): ContextFacts {
  const today = dayIn(timeZoneOf(source.district), now);
  return { source, edition: editionOf(source.fiscalYear), district, choices, today, hashKey, silenced };
}

/**
 * Checks a workbook against what was accepted before. Rules ask for earlier rows as they go; a first pass without any
 * notes which ones they ask for, so that only these are fetched. A period that stands in the same workbook is compared
 * as this very read accepts it: no verdict depends on how often a workbook was read. (Nothing is refused for its history,
 * so that the first pass accepts what the second does.)
 */
export async function checkWithPrevious<Facts extends Omit<CheckContext, 'previous'>>(
  judge: Judge,
  workbook: ScreenedWorkbook,
  facts: Facts,
  heads: ReadonlyMap<string, Head>,
  stored: StoredRows,
): Promise<{ readonly checked: CheckedWorkbook; readonly context: Facts & Pick<CheckContext, 'previous'> }> {
  const asked = new Set<string>();
  const note = (table: string): readonly RowRecord[] => {
    asked.add(table);
    return [];
  };
  const first = judge.check(workbook, { ...facts, previous: note });
  const earlier = earlierRows(acceptedNow(first), heads, stored);
  const previous = new Map<string, readonly RowRecord[]>();
  for (const table of asked) previous.set(table, await earlier(table));
  const context = { ...facts, previous: (table: string) => previous.get(table) ?? [] };
  const anyRows = [...previous.values()].some((rows) => rows.length > 0);
  return { checked: anyRows ? judge.check(workbook, context) : first, context };
}

/** The same for a workbook of which nothing was ever accepted: its own periods are compared with each other alone. */
export async function checkAlone(
  judge: Judge,
  workbook: ScreenedWorkbook,
  facts: Omit<CheckContext, 'previous'>,
): Promise<CheckedWorkbook> {
  const { checked } = await checkWithPrevious(judge, workbook, facts, new Map(), async () => []);
  return checked;
}

type RowsByTable = ReadonlyMap<string, readonly RowRecord[]>;

/** Accepted rows of each table; one may be spread over several tabs. */
function acceptedNow({ tables }: CheckedWorkbook): RowsByTable {
  const parts = Map.groupBy(tables, ({ table }) => table.key);
  return new Map([...parts].map(([key, ofTable]) => [key, ofTable.flatMap(({ records }) => records)]));
}

/** The period before, where there is one; else what the rows of this table were before they last changed. */
function earlierRows(now: RowsByTable, heads: ReadonlyMap<string, Head>, stored: StoredRows) {
  const known = [...new Set([...now.keys(), ...heads.keys()])];
  return async (table: string): Promise<readonly RowRecord[]> => {
    const earlier = previousPeriodOf(table, known);
    const seen = earlier === null ? undefined : now.get(earlier);
    if (seen) return seen;
    const head = earlier === null ? undefined : heads.get(earlier);
    if (head) return stored(head.table, head.manifest);
    const own = heads.get(table);
    return own ? stored(table, own.prior) : [];
  };
}
