import { INDICATORS } from '#actions/indicators.ts';
import { atTable } from '../core/draft.ts';
import type { TableRule } from '../types.ts';

/** Indicators of the list that have no row yet. The inventory of action 6 may grow by and by and is not asked. */
export const indicatorsMissing: TableRule = {
  id: 'indicators-missing',
  scope: 'table',
  actions: [8],
  *check(table) {
    const named = new Set(table.rows.flatMap((row) => row.num('indikator_no') ?? []));
    if (named.size < 3 || table.context.edition === '2018') return;
    const missing = INDICATORS.map((each) => each.no).filter((no) => !named.has(no));
    if (missing.length > 0) yield atTable(table, 'indicators-missing', 'indikator_no', { missing });
  },
};
