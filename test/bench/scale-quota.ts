import { GOOGLE_QUOTAS, type QuotaOptions } from '#sheets-server/server.ts';
import type { Counted } from './scale-world.ts';

/**
 * Google's own limits in a shorter minute: a national pull takes seconds. How Google draws its windows is not known; a
 * request must fit into every shape at once.
 */
export function scaledQuotas(scale: number): QuotaOptions {
  return { ...GOOGLE_QUOTAS, window: ['fixed', 'sliding', 'token-bucket'], periodMs: 60_000 / scale };
}

/** What a deployed stage is told of its quota, in a minute that is `scale` times as short. */
export function scaledSettings(scale: number): Record<string, string> {
  const { readsPerUser = 0, readsPerProject = 0, writesPerUser = 0, writesPerProject = 0 } = GOOGLE_QUOTAS;
  return {
    AKSI8_READS_PER_MINUTE: String(readsPerUser * scale),
    AKSI8_WRITES_PER_MINUTE: String(writesPerUser * scale),
    AKSI8_PROJECT_READS_PER_MINUTE: String(readsPerProject * scale),
    AKSI8_PROJECT_WRITES_PER_MINUTE: String(writesPerProject * scale),
    AKSI8_DRIVE_PER_MINUTE: String(600 * scale),
    AKSI8_QUIET_MS: '0',
  };
}

/** What the quota alone would take for the same requests, in seconds of the shorter minute, and how much longer it took. */
export function againstQuota({ reads, writes, seconds }: Counted, scale: number) {
  const { readsPerUser = 1, writesPerUser = 1 } = GOOGLE_QUOTAS;
  const boundSeconds = (Math.max(reads / readsPerUser, writes / writesPerUser) * 60) / scale;
  return { boundSeconds, seconds, ratio: seconds / boundSeconds };
}

/** A pull of many workbooks as the document tells it. */
export function pullFigures(counted: Counted, scale: number) {
  const { reads, writes, tooManyRequests, driveCalls, scan } = counted;
  const { cpuShare, cpuShareWithServers, cpuQueueShare } = counted;
  const against = { workbooks: scan.requested, ...againstQuota(counted, scale), reads, writes, tooManyRequests };
  return { ...against, cpuShare, cpuShareWithServers, cpuQueueShare, driveCalls, scale };
}
