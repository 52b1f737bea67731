import type { Source } from './types.ts';

export const DEFAULT_LANE = 'utama';

/** The lane with the fewest workbooks; of equals the first by name. Stored with the source, so that it never moves by itself. */
export function leastUsedLane(lanes: readonly string[], sources: readonly Source[]): string {
  const counts = new Map(lanes.map((lane) => [lane, 0]));
  for (const { lane } of sources) if (counts.has(lane)) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? DEFAULT_LANE;
}
