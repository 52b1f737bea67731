import { sentenceId } from '#findings/sentences/id.ts';
import type { Finding } from '#findings/types.ts';

/** A finding as commands tell it: where it is, and what staff read. */
export interface ToldFinding {
  readonly rule: string;
  readonly severity: string;
  readonly tab: string | null;
  readonly cell: string | null;
  readonly message: string;
  readonly why: string;
  readonly hint: string;
}

export function tellFinding(finding: Finding): ToldFinding {
  const { rule, severity, place } = finding;
  return { rule, severity, tab: place.tab, cell: place.cell ?? place.range, ...sentenceId(finding) };
}

export function findingLine({ rule, severity, tab, cell, message }: ToldFinding): string {
  const where = tab === null ? '' : `${tab}!${cell ?? '–'}: `;
  return `${severity} ${rule}  ${where}${message}`;
}
