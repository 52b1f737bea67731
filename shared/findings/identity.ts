import { createHash } from 'node:crypto';
import type { Finding } from './types.ts';

/**
 * What makes two findings the same one: rule, source, table (or tab, where there is no table), row key and field; where a
 * row or column has no name of ours, what staff call it. Cell, sentence and severity are attributes: sorting a sheet or rewording a rule changes no identity.
 */
export function findingIdentity(finding: Finding): string {
  const { table, tabId, rowKey, field, fieldLabel } = finding.place;
  // A finding about a column names one of its rows as an example; which one must not matter.
  const rowLabel = finding.count > 1 ? null : finding.place.rowLabel;
  const parts = [
    finding.rule,
    finding.source,
    table ?? `tab ${tabId ?? ''}`,
    rowKey ?? rowLabel ?? '',
    field ?? fieldLabel ?? '',
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
