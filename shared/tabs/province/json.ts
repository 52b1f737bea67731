import type { ProvinceSummary } from '#progress/summary-types.ts';
import { fiveSentences } from './sentences.ts';

/** The summary for `--json`: the figures of the workbook and its five sentences, without the findings themselves. */
export function summaryJson(summary: ProvinceSummary): unknown {
  const { province, week, kind, asOf, comparedWith, rulesChanged, reading, calls, years } = summary;
  return {
    ...{ schema: 1, province, week, kind, asOf, comparedWith, rulesChanged, reading, calls, years },
    sentences: fiveSentences(summary),
    districts: summary.districts.map(({ sources, ...district }) => ({
      ...district,
      sources: sources.map(({ findings, ...source }) => ({ ...source, findings: findings.length })),
    })),
  };
}
