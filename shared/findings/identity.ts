import { createHash } from 'node:crypto';
import type { Finding } from './types.ts';

/**
 * What makes two findings the same one: rule, source, table (or tab, where there is no table), row key and field; where a
 * row or column has no name of ours, what staff call it. Cell, sentence and severity are attributes: sorting a sheet or rewording a rule changes no identity.
 */
export function findingIdentity(finding: Finding): string {
  const { table, tabId, rowKey, rowLabel, field, fieldLabel } = finding.place;
  const parts = [
    finding.rule,
    finding.source,
    table ?? `tab ${tabId ?? ''}`,
    rowKey ?? rowLabel ?? '',
    field ?? fieldLabel ?? '',
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
