import type { Account, Accounts } from './accounts.ts';
import type { Json, JsonObject } from './model/json.ts';
import type { RequestEntry } from './request-log.ts';
import type { Store } from './store/store.ts';

/** What every request works with. */
export interface Context {
  store: Store;
  accounts: Accounts;
  /** ms since 1970. */
  clock: () => number;
}

/** One request after it was let in. */
export interface Call {
  context: Context;
  account: Account;
  now: number;
  method: string;
  /** Of Drive: 2 or 3; of Sheets 4. */
  apiVersion: string;
  query: URLSearchParams;
  /** The JSON body; undefined where there is none. */
  body: Json | undefined;
  raw: Buffer;
  contentType: string;
}

export interface Answer {
  status: number;
  json?: Json;
  text?: string | Buffer;
  contentType?: string;
  headers?: Record<string, string>;
  /** The line in the log of requests, completed when the answer is sent. */
  logged?: RequestEntry;
}

export const ok = (json: JsonObject): Answer => ({ status: 200, json });
