import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of ours and how it was answered. */
export interface Exchange {
  /** `spreadsheets.get`, `batchUpdate addSheet,updateCells` … */
  readonly request: string;
  readonly status: number;
  readonly body: unknown;
}

export interface RecordingProxy {
  /** With a slash at the end. */
  readonly url: string;
  readonly exchanges: Exchange[];
  close(): Promise<void>;
}

const SHEETS = 'https://sheets.googleapis.com';
const DRIVE = 'https://www.googleapis.com';
const PASSED_ON = ['authorization', 'content-type', 'accept', 'x-goog-api-client', 'user-agent'];

/**
 * Stands between the client and Google, on loopback, and keeps what was answered: the requests are those of our own
 * adapters, whatever these send. `rootUrl` is another server than Google.
 */
export async function recordingProxy(rootUrl: string | null): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const sent = await bodyOf(request);
    const base = rootUrl ?? (path.startsWith('/drive/') ? DRIVE : SHEETS);
    try {
      const answer = await fetch(new URL(path, base), {
        method: request.method ?? 'GET',
        headers: Object.fromEntries(
          PASSED_ON.flatMap((name) =>
            typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [],
          ),
        ),
        ...(sent === '' ? {} : { body: sent }),
      });
      const text = await answer.text();
      exchanges.push({ request: nameOf(request.method ?? 'GET', path, sent), status: answer.status, body: json(text) });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
      response.end(text);
    } catch {
      // The client sees a broken connection, as it would without us.
      request.socket.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, exchanges, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nameOf(method: string, path: string, sent: string): string {
  const [route = '', query = ''] = path.split('?');
  const method_ = /:(\w+)$/.exec(route)?.[1];
  if (method_ === 'batchUpdate') return `batchUpdate ${kindsIn(sent).join(',')}`;
  if (method_) return `spreadsheets.${method_}`;
  if (/^\/drive\/v3\/files$/.test(route)) return 'files.list';
  if (route.startsWith('/drive/')) return 'files.get';
  if (method === 'GET') return /(?:^|&)ranges=/.test(query) ? 'spreadsheets.get of ranges' : 'spreadsheets.get';
  return `${method} ${route.split('/').slice(0, 3).join('/')}`;
}

function kindsIn(sent: string): string[] {
  const { requests = [] } = (json(sent) ?? {}) as { requests?: readonly object[] };
  return [...new Set(requests.flatMap((request) => Object.keys(request)))].sort();
}
