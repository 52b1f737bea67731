import type { SourceId } from './types.ts';

/** `62.01` and 1 → `6201-1`. */
export function sourceId(district: string, running: number): SourceId {
  return `${district.replaceAll('.', '')}-${running}`;
}

/** `6201-1` → 1; null for what is no id. */
export function runningNumber(id: SourceId): number | null {
  const match = /^\d{4}-(\d+)$/.exec(id);
  return match ? Number(match[1]) : null;
}
