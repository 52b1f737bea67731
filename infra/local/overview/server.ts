import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drop } from './drop.ts';
import { type EnglishOf, type EnglishView, englishJson } from './english.ts';
import { isForeign, isTrusted } from './guard.ts';
import type { DroppedFile, DropResult, OverviewModel } from './model.ts';
import { pageFile } from './page-files.ts';

export interface OverviewOptions {
  /** 0 = any free port. */
  readonly port: number;
  readonly model: () => Promise<OverviewModel>;
  /** Root of the Sheets server, whose grid page shows the workbooks. */
  readonly sheetsUrl: string;
  /** Asked for wherever something is read or changed; default: a new one at every start. */
  readonly token?: string;
  /** Our tabs of a workbook in English; null = there are none yet. Without it the page offers no English. */
  readonly english?: (of: EnglishOf) => Promise<EnglishView | null>;
  /** Takes a file that somebody dropped; without it the page offers no place for one. */
  readonly onDrop?: (file: DroppedFile) => Promise<DropResult>;
}

export interface Overview {
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly type: string;
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  body: JSON.stringify(value),
  type: 'application/json; charset=utf-8',
});

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

async function answer(request: IncomingMessage, options: OverviewOptions, token: string): Promise<Answer> {
  if (isForeign(request)) return json(403, { error: 'Only this machine may ask here.' });
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  if (!pathname.startsWith('/api/')) {
    const file = method === 'GET' ? pageFile(pathname, token) : null;
    return file ?? json(404, { error: 'There is no such page.' });
  }
  if (!isTrusted(request, token)) return json(401, { error: 'Load the page again: the run was started anew.' });
  if (method === 'GET' && pathname === '/api/overview') return overview(options);
  if (method === 'GET' && pathname === '/api/english') return english(searchParams, options);
  if (method === 'POST' && pathname === '/api/drop') return drop(request, searchParams, options);
  return json(404, { error: 'There is no such page.' });
}

async function english(query: URLSearchParams, { english: tabsOf, sheetsUrl }: OverviewOptions): Promise<Answer> {
  const [kind, id] = [query.get('kind'), query.get('id')];
  if (!tabsOf || (kind !== 'source' && kind !== 'province') || !id)
    return json(404, { error: 'There is no such page.' });
  const view = await tabsOf({ kind, id });
  if (!view) return json(404, { error: 'Nothing has been read of this workbook yet.' });
  return json(200, { ...englishJson(view), sheetsUrl: rootOf(sheetsUrl) });
}

const rootOf = (url: string): string => url.replace(/\/$/, '');

async function overview({ model, sheetsUrl, onDrop, english: tabsOf }: OverviewOptions): Promise<Answer> {
  const { events, ...rest } = await model();
  const shown = { ...rest, events: events.slice(0, 20) };
  const offers = { takesFiles: onDrop !== undefined, english: tabsOf !== undefined };
  return json(200, { ...shown, sheetsUrl: rootOf(sheetsUrl), ...offers });
}

function send(response: ServerResponse, { status, body, type }: Answer): void {
  const length = Buffer.byteLength(body);
  response.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': length }).end(body);
}

/**
 * Serves the overview page on loopback. A model that fails is answered with 500 and tried again at the next question;
 * its error is not shown, because it may carry cells.
 */
export async function startOverview(options: OverviewOptions): Promise<Overview> {
  const token = options.token ?? randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    answer(request, options, token)
      .catch(() => json(500, { error: 'The state could not be read just now.' }))
      .then((made) => send(response, made));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
