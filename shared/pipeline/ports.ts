/** What the steps need from outside, named for the need. Adapters in `google`, `store` and `runtime` implement these. */
import type { ProvinceData } from '#regions/types.ts';

export type * from './ports/google.ts';
export type * from './ports/journal.ts';
export type * from './ports/queues.ts';
export type * from './ports/table.ts';

/** A moment in ms since the epoch. Steps never look at the machine's clock. */
export interface Clock {
  now(): number;
}

export interface RegionSource {
  /** Official villages of a province, loaded on demand. */
  province(code: string): Promise<ProvinceData>;
}
