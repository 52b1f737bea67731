import type { ActionNumber, Level } from '#actions/types.ts';
import type { Period } from '#reading/types.ts';

/** Name of a table within its source: `7|2026|2026-02|desa`. */
export function tableKey(action: ActionNumber, fiscalYear: number, period: Period, level: Level): string {
  return `${action}|${fiscalYear}|${period}|${level}`;
}

/** Name of a record within its table, from the parts of its natural key; a bar inside a part is kept apart from ours. */
export function rowKey(parts: readonly string[], subgroup: string): string {
  const key = parts.map(escapePart).join('|');
  return subgroup === '' ? key : `${key}|${escapePart(subgroup)}`;
}

function escapePart(part: string): string {
  return part.includes('|') || part.includes('\\') ? part.replaceAll('\\', '\\\\').replaceAll('|', '\\|') : part;
}
