import type { AccessProblem } from '#ledger/types.ts';

/** What a failed request means for us. */
export type Failure =
  | { readonly kind: 'refused'; readonly problem: AccessProblem }
  | { readonly kind: 'protected' }
  /** Too many requests: everybody who uses this account waits. `retryAfterMs` only where Google says so. */
  | { readonly kind: 'quota'; readonly retryAfterMs: number | null }
  /** Nobody knows whether the request was carried out. */
  | { readonly kind: 'transient'; readonly why: string }
  /**
   * The request does not fit the workbook as it is: a tab was made, removed or renamed in between. To be looked at
   * again; what does not fit even then is our own fault.
   */
  | { readonly kind: 'outdated' }
  /** Our own fault, or the set-up's. */
  | { readonly kind: 'broken'; readonly why: string };

/** A failure that no step can answer for: wrong set-up or a bug. Its text holds codes only, never words of an answer. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  readonly expose = false;
}

/** The parts of a failed request that decide; `text` is matched, never shown or logged. */
export interface Fault {
  readonly status: number | null;
  readonly code: string;
  readonly reason: string;
  readonly text: string;
  readonly retryAfterMs: number | null;
}

interface Row {
  readonly status: number;
  readonly when?: (fault: Fault) => boolean;
  readonly failure: Failure;
}

const text = (pattern: RegExp) => (fault: Fault) => pattern.test(fault.text);
const reason = (pattern: RegExp) => (fault: Fault) => pattern.test(fault.reason);
const QUOTA: Failure = { kind: 'quota', retryAfterMs: null };
const OUTDATED: Failure = { kind: 'outdated' };
const refused = (problem: AccessProblem): Failure => ({ kind: 'refused', problem });
const broken = (why: string): Failure => ({ kind: 'broken', why });

/** HTTP status and reason → what it means. The first row that fits counts. */
const TABLE: readonly Row[] = [
  { status: 400, when: text(/must not be an Office file/i), failure: refused('office-file') },
  { status: 400, when: text(/protected cell or object/i), failure: { kind: 'protected' } },
  { status: 400, when: text(/above the limit of \d+ cells/i), failure: refused('too-large') },
  { status: 400, when: text(/Invalid requests\[|Unable to parse range|exceeds grid limits/i), failure: OUTDATED },
  { status: 400, when: text(/fields|Invalid JSON|Unknown name/), failure: broken('a request of ours was malformed') },
  { status: 400, failure: refused('not-a-spreadsheet') },
  { status: 401, failure: broken('the credentials were not accepted') },
  { status: 403, when: reason(/SERVICE_DISABLED|accessNotConfigured/), failure: refused('service-disabled') },
  {
    status: 403,
    when: reason(/rateLimit|userRateLimit|dailyLimit|RATE_LIMIT_EXCEEDED|quotaExceeded/i),
    failure: QUOTA,
  },
  { status: 403, when: text(/insufficient authentication scopes/i), failure: broken('a scope is missing') },
  { status: 403, when: text(/protected (cell|range|sheet)/i), failure: { kind: 'protected' } },
  { status: 403, failure: refused('not-shared') },
  { status: 404, failure: refused('not-found') },
  { status: 429, failure: QUOTA },
];

/** What a thrown error means. Errors that are no answer of Google and no broken connection are bugs: thrown again. */
export function failureOf(error: unknown): Failure {
  const fault = faultOf(error);
  if (!fault) throw error;
  if (fault.status === null) return { kind: 'transient', why: fault.code };
  const row = TABLE.find(({ status, when }) => status === fault.status && (!when || when(fault)));
  if (row?.failure.kind === 'quota') return { kind: 'quota', retryAfterMs: fault.retryAfterMs };
  if (row) return row.failure;
  if (fault.status === 408 || fault.status >= 500) return { kind: 'transient', why: `HTTP ${fault.status}` };
  return broken(`HTTP ${fault.status}`);
}

const CONNECTION =
  /^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ENETUNREACH|EHOSTUNREACH|ERR_STREAM_PREMATURE_CLOSE|ERR_STREAM_DESTROYED|UND_ERR_\w+|AbortError|TimeoutError|Z_\w+|TRUNCATED)$/;

export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error)) return null;
  const { response, code } = error as Error & { response?: unknown; code?: unknown };
  // Of an answer that was asked for as a stream, the client keeps the body only as the message of the error.
  if (isResponse(response)) {
    return { ...bodyFault(response.data ?? error.message), status: response.status, ...waitOf(response) };
  }
  const name = typeof code === 'string' ? code : error.name;
  if (!CONNECTION.test(name) && !/socket hang up|premature close|network/i.test(error.message)) return null;
  return { status: null, code: name, reason: '', text: '', retryAfterMs: null };
}

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers: { get(name: string): string | null };
}

function isResponse(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && typeof (value as Answer).status === 'number';
}

function waitOf(response: Answer): { retryAfterMs: number | null } {
  const seconds = Number(response.headers?.get?.('retry-after') ?? Number.NaN);
  return { retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null };
}

/** Reads Sheets' and Drive's error bodies; anything else (an HTML page) has no reason, and its status decides. */
function bodyFault(data: unknown): Omit<Fault, 'status' | 'retryAfterMs'> {
  const error = record(record(parsed(data)).error);
  const details = [...list(error.details), ...list(error.errors)].map(record);
  const reasons = details.map((detail) => detail.reason).filter((word) => typeof word === 'string');
  const violations = details.flatMap((detail) => list(detail.fieldViolations)).map(record);
  const said = [error, ...violations].flatMap((part) => [part.message, part.description]);
  const words = said.filter((word) => typeof word === 'string');
  return { code: String(error.status ?? ''), reason: reasons.join(' '), text: words.join(' ') };
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
