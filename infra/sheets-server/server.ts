import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AccountSeed, Accounts, DEFAULT_OWNER } from './accounts.ts';
import { Clock } from './clock.ts';
import type { Context } from './context.ts';
import { Faults } from './faults.ts';
import { handle } from './http/handle.ts';
import { send } from './http/write.ts';
import type { Machine } from './machine.ts';
import { type QuotaOptions, Quotas } from './quota.ts';
import { type RequestEntry, RequestLog } from './request-log.ts';
import { Disk } from './store/disk.ts';
import { type SavedFiles, Store } from './store/store.ts';

export type { AccountSeed } from './accounts.ts';
export { DEFAULT_OWNER } from './accounts.ts';
export type { Fault, FaultAction } from './faults.ts';
export { GOOGLE_QUOTAS, type QuotaOptions } from './quota.ts';
export type { RequestEntry } from './request-log.ts';
export type { SavedFiles } from './store/store.ts';

export interface SheetsServerOptions {
  /** 0 = any free port. */
  port?: number;
  /** Where workbooks are kept; null = in memory only. */
  dataDir?: string | null;
  /** Files to begin with, where they are kept in memory. */
  saved?: SavedFiles | null;
  /** ms since 1970. */
  clock?: () => number;
  /** null = no limits. */
  quotas?: QuotaOptions | null;
  accounts?: AccountSeed[];
  /** Whom requests without a token come from. */
  defaultOwner?: string;
  controlToken?: string;
  /** Waits this long before every answer. */
  latencyMs?: number;
}

export interface SheetsServer {
  url: string;
  port: number;
  controlToken: string;
  requestLog: RequestLog;
  /** Calls back after every request; the result takes the listener away. */
  onRequest(listener: (entry: RequestEntry) => void): () => void;
  /** All files as they stand now. */
  save(): SavedFiles;
  close(): Promise<void>;
}

/** A cut connection is never answered: the client sees it break off. */
async function serve(
  machine: Machine,
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (machine.latencyMs > 0) await sleep(machine.latencyMs);
  const answer = await handle(machine, context, request);
  if (answer === 'cut') request.socket.destroy();
  else send(response, answer, /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')));
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Starts the server on loopback. */
export async function startSheetsServer(options: SheetsServerOptions = {}): Promise<SheetsServer> {
  const machine: Machine = {
    clock: new Clock(options.clock),
    quotas: new Quotas(options.quotas ?? null),
    faults: new Faults(),
    log: new RequestLog(),
    latencyMs: options.latencyMs ?? 0,
    controlToken: options.controlToken ?? randomBytes(16).toString('hex'),
  };
  const context: Context = {
    store: options.dataDir ? new Store(new Disk(options.dataDir)) : new Store(null, options.saved),
    accounts: new Accounts(options.accounts, options.defaultOwner ?? DEFAULT_OWNER),
    clock: () => machine.clock.now(),
  };
  const server = createServer((request, response) => {
    serve(machine, context, request, response).catch(() => request.socket.destroy());
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    controlToken: machine.controlToken,
    requestLog: machine.log,
    onRequest: (listener) => machine.log.onRequest(listener),
    save: () => context.store.save(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
