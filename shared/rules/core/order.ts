import type { Finding, Severity } from '#findings/types.ts';
import { columnIndex } from '#reading/a1.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function cellPosition(cell: string | null): readonly [number, number] {
  const parts = /^([A-Z]+)(\d+)/.exec(cell ?? '');
  if (!parts) return [0, 0];
  return [Number(parts[2]), columnIndex(parts[1] ?? 'A')];
}

/** By code unit, so that the order does not depend on the machine's locale. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Errors, warnings, infos; then in the order in which one goes through the workbook. */
export function ordered(findings: readonly Finding[]): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, at: cellPosition(finding.place.cell) }));
  keyed.sort((a, b) => {
    const tabs = compare(a.finding.place.tab ?? '', b.finding.place.tab ?? '');
    return (
      RANK[a.finding.severity] - RANK[b.finding.severity] ||
      tabs ||
      a.at[0] - b.at[0] ||
      a.at[1] - b.at[1] ||
      compare(a.finding.rule, b.finding.rule)
    );
  });
  return keyed.map(({ finding }) => finding);
}
