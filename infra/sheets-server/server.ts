import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AccountSeed, Accounts } from './accounts.ts';
import type { Answer, Call, Context } from './context.ts';
import { driveRoute } from './drive/routes.ts';
import { ApiError, sheetsError, sheetsNotFound } from './http/errors.ts';
import { refuseForeign } from './http/guard.ts';
import { parseJson, readBody } from './http/read.ts';
import { send } from './http/write.ts';
import { sheetsRoute } from './sheets/routes.ts';
import { Disk } from './store/disk.ts';
import { Store } from './store/store.ts';

export interface SheetsServerOptions {
  /** 0 = any free port. */
  port?: number;
  /** Where workbooks are kept; null = in memory only. */
  dataDir?: string | null;
  /** ms since 1970. */
  clock?: () => number;
  accounts?: AccountSeed[];
  controlToken?: string;
  latencyMs?: number;
}

export interface SheetsServer {
  url: string;
  port: number;
  controlToken: string;
  close(): Promise<void>;
}

/** Which API the path belongs to, and the rest of it. */
function route(call: Call, pathname: string): Answer | null {
  const sheets = /^\/v4\/spreadsheets\/?(.*)$/.exec(pathname);
  if (sheets) return sheetsRoute(call, sheets[1] ?? '');
  const drive = /^\/(?:upload\/)?drive\/v\d\/(.+)$/.exec(pathname);
  return drive ? driveRoute(call, (drive[1] ?? '').split('/').map(decodeURIComponent)) : null;
}

async function answer(context: Context, request: IncomingMessage, url: URL): Promise<Answer> {
  refuseForeign(request);
  const raw = await readBody(request);
  const account = context.accounts.authenticate(request.headers.authorization);
  const contentType = request.headers['content-type'] ?? '';
  const json = contentType.includes('json') || contentType === '';
  const call: Call = {
    context,
    account,
    now: context.clock(),
    method: request.method ?? 'GET',
    segments: url.pathname.split('/'),
    query: url.searchParams,
    body: json ? parseJson(raw) : undefined,
    raw,
    contentType,
  };
  return route(call, url.pathname) ?? Promise.reject(sheetsNotFound());
}

function errorAnswer(error: unknown): Answer {
  if (error instanceof ApiError) return { status: error.status, json: error.body };
  if (error instanceof URIError) return errorAnswer(sheetsError(400, 'INVALID_ARGUMENT', 'Invalid path.'));
  console.error(error);
  return errorAnswer(sheetsError(500, 'INTERNAL', 'Internal error encountered.'));
}

async function serve(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const acceptsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const result = await answer(context, request, url).catch(errorAnswer);
  send(response, result, acceptsGzip);
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

export async function startSheetsServer(options: SheetsServerOptions = {}): Promise<SheetsServer> {
  const context: Context = {
    store: new Store(options.dataDir ? new Disk(options.dataDir) : null),
    accounts: new Accounts(options.accounts),
    clock: options.clock ?? Date.now,
  };
  const server = createServer((request, response) => void serve(context, request, response));
  server.keepAliveTimeout = 60_000;
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    controlToken: options.controlToken ?? randomBytes(16).toString('hex'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
