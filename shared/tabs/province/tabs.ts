import type { ProvinceSummary } from '#progress/summary-types.ts';
import type { TabModel } from '#tabs/model.ts';
import { ringkasan } from './ringkasan.ts';

/** All tabs of a province's workbook, in their first order. The same summary gives the same tabs. */
export function provinceTabs(summary: ProvinceSummary): readonly TabModel[] {
  return [ringkasan(summary)];
}
