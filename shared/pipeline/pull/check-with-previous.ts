import { editionOf } from '#actions/edition.ts';
import type { RuleId } from '#findings/types.ts';
import { previousPeriodOf } from '#ledger/previous-table.ts';
import type { Head, RowRecord } from '#ledger/types.ts';
import { timeZoneOf } from '#regions/list.ts';
import type { DistrictIndex } from '#regions/types.ts';
import type { Choices, Source } from '#registry/types.ts';
import type { CheckedWorkbook, RegisteredContext } from '#rules/types.ts';
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
 * notes which ones they ask for, so that only these are fetched.
 */
export async function checkWithPrevious(
  judge: Judge,
  workbook: ScreenedWorkbook,
  facts: ContextFacts,
  heads: ReadonlyMap<string, Head>,
  stored: StoredRows,
): Promise<{ readonly checked: CheckedWorkbook; readonly context: RegisteredContext }> {
  const asked = new Set<string>();
  const note = (table: string): readonly RowRecord[] => {
    asked.add(table);
    return [];
  };
  const first = judge.check(workbook, { ...facts, previous: note });
  const previous = await fetchPrevious([...asked], heads, stored);
  const context = { ...facts, previous: (table: string) => previous.get(table) ?? [] };
  const anyRows = [...previous.values()].some((rows) => rows.length > 0);
  return { checked: anyRows ? judge.check(workbook, context) : first, context };
}

async function fetchPrevious(
  asked: readonly string[],
  heads: ReadonlyMap<string, Head>,
  stored: StoredRows,
): Promise<ReadonlyMap<string, readonly RowRecord[]>> {
  const found = new Map<string, readonly RowRecord[]>();
  for (const table of asked) found.set(table, await previousRows(table, heads, stored));
  return found;
}

/** The period before, where there is one; else what the rows of this table were before they last changed. */
async function previousRows(
  table: string,
  heads: ReadonlyMap<string, Head>,
  stored: StoredRows,
): Promise<readonly RowRecord[]> {
  const earlier = heads.get(previousPeriodOf(table, [...heads.keys()]) ?? '');
  if (earlier) return stored(earlier.table, earlier.manifest);
  const own = heads.get(table);
  return own ? stored(table, own.prior) : [];
}
