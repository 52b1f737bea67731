import { type ApiError, driveError, sheetsError } from './http/errors.ts';

export type QuotaKind = 'sheets.read' | 'sheets.write' | 'drive';
export type QuotaWindow = 'fixed' | 'sliding' | 'token-bucket';

/** Requests per minute; absent = no limit. */
export interface QuotaOptions {
  /** One shape, or several that all have to allow a request. */
  window?: QuotaWindow | readonly QuotaWindow[];
  periodMs?: number;
  readsPerUser?: number;
  readsPerProject?: number;
  writesPerUser?: number;
  writesPerProject?: number;
  drivePerUser?: number;
  drivePerProject?: number;
}

/** Google's published limits for the Sheets API and for Drive projects from before May 2026. */
export const GOOGLE_QUOTAS: QuotaOptions = {
  window: 'fixed',
  periodMs: 60_000,
  readsPerUser: 60,
  readsPerProject: 300,
  writesPerUser: 60,
  writesPerProject: 300,
  drivePerUser: 12_000,
  drivePerProject: 12_000,
};

interface Bucket {
  /** fixed: start of the window and uses in it; token-bucket: last refill and tokens left. */
  since: number;
  count: number;
  /** sliding: when each use happened. */
  uses: number[];
}

interface Limit {
  key: string;
  limit: number;
  perUser: boolean;
  window: QuotaWindow;
}

const NAMES: Record<QuotaKind, { metric: string; display: string; limit: string }> = {
  'sheets.read': { metric: 'sheets.googleapis.com/read_requests', display: 'Read requests', limit: 'ReadRequests' },
  'sheets.write': { metric: 'sheets.googleapis.com/write_requests', display: 'Write requests', limit: 'WriteRequests' },
  drive: { metric: 'drive.googleapis.com/default_requests', display: 'Queries', limit: 'defaultPerMinute' },
};

const HELP = {
  '@type': 'type.googleapis.com/google.rpc.Help',
  links: [
    { description: 'Request a higher quota limit.', url: 'https://cloud.google.com/docs/quotas/help/request_increase' },
  ],
};

/** 429 of the Sheets API as it is answered since 2021; there is no Retry-After. */
export function sheetsQuotaError(kind: QuotaKind, perUser: boolean, limit: number, project: string): ApiError {
  const { metric, display, limit: name } = NAMES[kind];
  const who = perUser ? ' per user' : '';
  const message = `Quota exceeded for quota metric '${display}' and limit '${display} per minute${who}' of service 'sheets.googleapis.com' for consumer 'project_number:${project}'.`;
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'RATE_LIMIT_EXCEEDED',
    domain: 'googleapis.com',
    metadata: {
      quota_limit_value: String(limit),
      service: 'sheets.googleapis.com',
      consumer: `projects/${project}`,
      quota_unit: `1/min/{project}${perUser ? '/{user}' : ''}`,
      quota_location: 'global',
      quota_metric: metric,
      quota_limit: `${name}PerMinutePer${perUser ? 'User' : 'Project'}`,
    },
  };
  return sheetsError(429, 'RESOURCE_EXHAUSTED', message, [info, HELP]);
}

const driveQuotaError = (perUser: boolean): ApiError =>
  driveError({
    code: 403,
    reason: perUser ? 'userRateLimitExceeded' : 'rateLimitExceeded',
    message: perUser ? 'User Rate Limit Exceeded' : 'Rate Limit Exceeded',
    domain: 'usageLimits',
  });

/** Counts requests per account and project; a refused request costs nothing. */
export class Quotas {
  #options: QuotaOptions | null;
  readonly #buckets = new Map<string, Bucket>();

  constructor(options: QuotaOptions | null) {
    this.#options = options;
  }

  get options(): QuotaOptions | null {
    return this.#options;
  }

  configure(options: QuotaOptions | null): void {
    this.#options = options;
    this.#buckets.clear();
  }

  /** Takes one unit for the request. Throws 429 (Sheets) or 403 (Drive) where none is left. */
  take(kind: QuotaKind, email: string, project: string, now: number): void {
    const limits = this.#limits(kind, email, project);
    for (const one of limits) {
      const { limit, perUser } = one;
      if (this.#left(one, now) >= 1) continue;
      throw kind === 'drive' ? driveQuotaError(perUser) : sheetsQuotaError(kind, perUser, limit, project);
    }
    for (const one of limits) this.#use(one, now);
  }

  #limits(kind: QuotaKind, email: string, project: string): Limit[] {
    const o = this.#options;
    if (!o) return [];
    const [user, whole] =
      kind === 'drive'
        ? [o.drivePerUser, o.drivePerProject]
        : kind === 'sheets.read'
          ? [o.readsPerUser, o.readsPerProject]
          : [o.writesPerUser, o.writesPerProject];
    return this.#windows.flatMap((window) => {
      const limits: Limit[] = [];
      if (user !== undefined)
        limits.push({ key: `${window} ${kind} user ${email}`, limit: user, perUser: true, window });
      if (whole !== undefined)
        limits.push({ key: `${window} ${kind} project ${project}`, limit: whole, perUser: false, window });
      return limits;
    });
  }

  get #windows(): readonly QuotaWindow[] {
    const window = this.#options?.window ?? 'fixed';
    return typeof window === 'string' ? [window] : window;
  }

  get #period(): number {
    return this.#options?.periodMs ?? 60_000;
  }

  #left({ key, limit, window }: Limit, now: number): number {
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = { since: now, count: window === 'token-bucket' ? limit : 0, uses: [] };
      this.#buckets.set(key, bucket);
    }
    if (window === 'sliding') {
      bucket.uses = bucket.uses.filter((at) => at > now - this.#period);
      return limit - bucket.uses.length;
    }
    if (window === 'token-bucket') {
      bucket.count = Math.min(limit, bucket.count + ((now - bucket.since) * limit) / this.#period);
      bucket.since = now;
      return bucket.count + 1e-9;
    }
    const start = Math.floor(now / this.#period) * this.#period;
    if (bucket.since < start) bucket.count = 0;
    bucket.since = start;
    return limit - bucket.count;
  }

  #use({ key, window }: Limit, now: number): void {
    const bucket = this.#buckets.get(key);
    if (!bucket) return;
    if (window === 'sliding') bucket.uses.push(now);
    else bucket.count += window === 'token-bucket' ? -1 : 1;
  }
}
