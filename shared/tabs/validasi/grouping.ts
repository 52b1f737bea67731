import type { Severity } from '#findings/types.ts';
import type { OpenFinding } from '#ledger/types.ts';
import { SEVERITIES } from './words.ts';

/** Findings that a clerk looks for under one heading: those of a kecamatan, or of the workbook as a whole (null). */
export interface FindingGroup {
  readonly kecamatan: string | null;
  /** Errors first, then by cause, then as they stand on the sheet. */
  readonly findings: readonly OpenFinding[];
}

/**
 * Groups with errors first, then those with warnings; among these in the order of official codes, the workbook as a whole
 * before them. The order depends on nothing but the findings.
 */
export function groupFindings(findings: readonly OpenFinding[]): readonly FindingGroup[] {
  const groups = Map.groupBy(findings, ({ finding }) => finding.place.kecamatan);
  return [...groups]
    .map(([kecamatan, members]) => ({ kecamatan, findings: members.toSorted(inOrder) }))
    .toSorted((a, b) => worstOf(a) - worstOf(b) || compare(a.kecamatan ?? '', b.kecamatan ?? ''));
}

function worstOf({ findings }: FindingGroup): number {
  return Math.min(...findings.map(({ finding }) => SEVERITIES.indexOf(finding.severity)));
}

export function countOf(findings: readonly OpenFinding[], severity: Severity): number {
  return findings.filter(({ finding }) => finding.severity === severity).length;
}

function inOrder(a: OpenFinding, b: OpenFinding): number {
  return (
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
    compare(causeOf(a), causeOf(b)) ||
    compare(placeOf(a), placeOf(b)) ||
    compare(a.identity, b.identity)
  );
}

/** Same rule about the same column of the same tab: one cause. */
export function causeOf({ finding }: OpenFinding): string {
  return [finding.rule, finding.place.tabId ?? '', finding.place.field ?? ''].join('|');
}

/** Cell names in reading order: B9 before B10, both before AA1. */
function placeOf({ finding }: OpenFinding): string {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)/.exec(finding.place.cell ?? '') ?? [];
  return `${digits.padStart(8, '0')}${letters.padStart(4, '0')}`;
}

/** By code units: the same everywhere, whatever the machine's language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
