import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpRequest {
  readonly method: string;
  /** Path and query exactly as sent: nothing decoded, nothing normalised. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whether the client has gone away meanwhile. */
  readonly isGone: () => boolean;
  /** Fires when the client goes away before it is answered. */
  readonly gone: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

/** `drop` cuts the connection without an answer. */
export type Outcome = HttpAnswer | 'drop';

export interface LoopbackServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface LoopbackOptions {
  readonly handle: (request: HttpRequest) => Promise<Outcome> | Outcome;
  readonly maxBodyBytes: number;
  readonly port?: number;
}

// Long, because a client that reuses a connection at the moment in which the server closes it sees a reset that no
// real service would give.
const KEEP_ALIVE_MS = 120_000;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * An HTTP server that only this machine can reach: bound to 127.0.0.1, and refusing what a browser could be made to
 * send (a foreign `Host` by DNS rebinding, any `Origin`).
 */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, (incoming, response) => {
    answer(incoming, response, options).catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(incoming: IncomingMessage, response: ServerResponse, options: LoopbackOptions): Promise<void> {
  if (!LOOPBACK_HOST.test(incoming.headers.host ?? '') || incoming.headers.origin !== undefined) {
    return send(response, { status: 403, body: 'Only programs on this machine may ask here.' }, true);
  }
  const body = await readBody(incoming, options.maxBodyBytes);
  if (body === 'too large') return send(response, { status: 413, body: 'The request is too large.' }, true);
  const { method = 'GET', url = '/', headers } = incoming;
  const gone = new AbortController();
  response.once('close', () => response.writableFinished || gone.abort());
  const isGone = () => incoming.socket.destroyed;
  const outcome = await options.handle({ method, target: url, headers, body, isGone, gone: gone.signal });
  if (outcome === 'drop') incoming.socket.destroy();
  else send(response, outcome, false);
}

/** Rejects where the client went away before the whole body came: nothing half sent may take effect. */
async function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | 'too large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) return 'too large';
    chunks.push(chunk);
  }
  if (!incoming.complete) throw new Error('The client went away.');
  return Buffer.concat(chunks, size);
}

function send(response: ServerResponse, answer: HttpAnswer, close: boolean): void {
  const length = { 'content-length': String(Buffer.byteLength(answer.body ?? '')) };
  const headers = { ...length, ...answer.headers, ...(close ? { connection: 'close' } : {}) };
  response.writeHead(answer.status, headers);
  response.end(answer.body);
}
