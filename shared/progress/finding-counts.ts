import type { ActionNumber } from '#actions/types.ts';
import type { FindingInput, SourceInput } from './input.ts';

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly explained: number;
}

/** Errors cannot be explained away; a warning that staff called right counts as *dijelaskan* until the value changes. */
export function isExplained({ open, answer }: FindingInput): boolean {
  return open.finding.severity === 'warning' && /^sudah benar/i.test(answer?.value ?? '');
}

export function tally(findings: readonly FindingInput[]): FindingCounts {
  const warnings = findings.filter((each) => each.open.finding.severity === 'warning');
  const explained = warnings.filter(isExplained).length;
  const errors = findings.filter((each) => each.open.finding.severity === 'error').length;
  return { errors, warnings: warnings.length - explained, explained };
}

/** Open findings of one action and year; those of no table belong to the fiscal year of their workbook. */
export function countFindings(
  sources: readonly SourceInput[],
  action: ActionNumber,
  fiscalYear: number,
): FindingCounts {
  const findings = sources.flatMap((source) =>
    source.findings.filter(({ open }) => {
      const { place } = open.finding;
      return place.action === action && (yearOf(place.table) ?? source.fiscalYear) === fiscalYear;
    }),
  );
  return tally(findings);
}

/** Fiscal year in a table key such as `7|2026|2026-02|desa`. */
function yearOf(table: string | null): number | null {
  const year = table?.split('|')[1];
  return year !== undefined && /^\d{4}$/.test(year) ? Number(year) : null;
}
