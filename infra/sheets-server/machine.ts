import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Quotas } from './quota.ts';
import type { RequestLog } from './request-log.ts';

/** What can be set from outside while the server runs. */
export interface Machine {
  clock: Clock;
  quotas: Quotas;
  faults: Faults;
  log: RequestLog;
  latencyMs: number;
  controlToken: string;
}
