import type { Blocker, DistrictSummary, ProvinceSummary } from '#progress/summary-types.ts';
import { type Obstacle, obstacle } from './blockers.ts';

export interface PlacedObstacle extends Obstacle {
  /** Stable from week to week. */
  readonly key: string;
  readonly district: DistrictSummary;
  /** Workbook or action concerned. */
  readonly at: string;
}

/** Every obstacle of the province, in the order of the districts. */
export function obstacles(summary: ProvinceSummary): readonly PlacedObstacle[] {
  return summary.districts.flatMap((district) =>
    district.blockers.map((blocker) => ({
      ...obstacle(blocker, district),
      district,
      at: placeOf(blocker),
      key: `hambat|${blocker.kind}|${district.code}|${placeOf(blocker)}`,
    })),
  );
}

function placeOf(blocker: Blocker): string {
  if ('source' in blocker) return `Berkas ${blocker.source}`;
  return 'action' in blocker ? `Aksi ${blocker.action} · ${blocker.fiscalYear}` : '';
}
