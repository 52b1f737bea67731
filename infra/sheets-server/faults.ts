import type { Answer } from './context.ts';
import { ApiError, sheetsError } from './http/errors.ts';
import { isObject } from './model/json.ts';
import { sheetsQuotaError } from './quota.ts';

/** `-after`: the request is applied first. `incomplete-search`: a listing answers half of its files and says so. */
export type FaultAction =
  | '429'
  | '429-project'
  | '429-html'
  | '500'
  | '503'
  | '503-after'
  | 'cut'
  | 'cut-after'
  | 'latency'
  | 'incomplete-search';

export interface Fault {
  /** HTTP method; absent = any. */
  method?: string;
  /** A regular expression over path and query, percent-decoded. */
  path?: string;
  /** E-mail of the account. */
  account?: string;
  action: FaultAction;
  /** How many matching requests are hit; 1 unless told. */
  times?: number;
  /** How many matching requests pass before the first is hit. */
  skip?: number;
  latencyMs?: number;
}

export interface FaultSubject {
  method: string;
  path: string;
  account: string;
}

interface Armed extends Fault {
  left: number;
  passing: number;
  pattern: RegExp | null;
}

const ACTIONS: readonly string[] = [
  '429',
  '429-project',
  '429-html',
  '500',
  '503',
  '503-after',
  'cut',
  'cut-after',
  'latency',
  'incomplete-search',
];

export const isFaultAction = (text: unknown): text is FaultAction => typeof text === 'string' && ACTIONS.includes(text);

/** What goes wrong on demand. */
export class Faults {
  #armed: Armed[] = [];

  add(fault: Fault): void {
    const pattern = fault.path === undefined ? null : new RegExp(fault.path);
    this.#armed.push({ ...fault, left: fault.times ?? 1, passing: fault.skip ?? 0, pattern });
  }

  clear(): void {
    this.#armed = [];
  }

  list(): Fault[] {
    return this.#armed.map(({ pattern: _, left, passing, ...fault }) => ({ ...fault, times: left, skip: passing }));
  }

  /** The fault that hits the request, counted down. */
  next(subject: FaultSubject): Fault | null {
    for (const fault of this.#armed) {
      if (fault.method && fault.method !== subject.method) continue;
      if (fault.account && fault.account !== subject.account) continue;
      if (fault.pattern && !fault.pattern.test(subject.path)) continue;
      if (fault.passing > 0) {
        fault.passing--;
        continue;
      }
      fault.left--;
      if (fault.left <= 0) this.#armed = this.#armed.filter((one) => one !== fault);
      return fault;
    }
    return null;
  }
}

const HTML = `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title>Sorry...</title></head><body><h1>We're sorry...</h1><p>... but your computer or network may be sending automated queries. To protect our users, we can't process your request right now.</p></body></html>`;

export const unavailable = (): ApiError => sheetsError(503, 'UNAVAILABLE', 'The service is currently unavailable.');

/** The answer of a fault that is answered at all. */
export function faultAnswer(action: FaultAction, reading: boolean): Answer {
  if (action === '429-html') return { status: 429, text: HTML, contentType: 'text/html; charset=utf-8' };
  const error =
    action === '429' || action === '429-project'
      ? sheetsQuotaError(reading ? 'sheets.read' : 'sheets.write', action === '429', 60, '000000000000')
      : action === '500'
        ? new ApiError(500, { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } })
        : unavailable();
  return { status: error.status, json: error.body };
}

/** Half of a listing, marked as incomplete. */
export function incompleteListing(answer: Answer): Answer {
  if (!isObject(answer.json) || !Array.isArray(answer.json.files)) return answer;
  const { files, nextPageToken: _, ...rest } = answer.json;
  const half = Array.isArray(files) ? files.slice(0, Math.floor(files.length / 2)) : [];
  return { ...answer, json: { ...rest, incompleteSearch: true, files: half } };
}
