import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { type Answer, type Call, type Context, ok } from '../context.ts';
import { ownerOf } from '../drive/access.ts';
import { driveRoute } from '../drive/routes.ts';
import type { Machine } from '../machine.ts';
import { sheetsRoute } from '../sheets/routes.ts';
import { sheetsError, sheetsNotFound } from './errors.ts';
import { parseJson } from './read.ts';
import { PAGE_HEADERS } from './static.ts';

const INDEX = new URL('../page/index.html', import.meta.url);
const TOKEN_HEADER = 'x-page-token';
const SHEETS = /^\/page\/v4\/spreadsheets\/(([^/:]+).*)$/;
const DRIVE = /^\/page\/drive\/v3\/files\/([^/]+)$/;

interface PageRequest {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly method: string;
  readonly raw: Buffer;
}

/** The token that the page is served with and sends back; another one after every start. */
const pageToken = (machine: Machine): string => createHmac('sha256', machine.controlToken).update('page').digest('hex');

function refuseWithoutToken(request: IncomingMessage, wanted: string): void {
  const sent = Buffer.from(String(request.headers[TOKEN_HEADER] ?? ''));
  if (sent.length !== wanted.length || !timingSafeEqual(sent, Buffer.from(wanted))) {
    throw sheetsError(401, 'UNAUTHENTICATED', 'The page token is missing or wrong.');
  }
}

function index(token: string): Answer {
  const text = readFileSync(INDEX, 'utf8').replace('{{page-token}}', token);
  return {
    status: 200,
    text,
    contentType: 'text/html; charset=utf-8',
    headers: { ...PAGE_HEADERS, 'cache-control': 'no-store' },
  };
}

/** Every file of the server: the person at this machine is the owner of them all. */
function workbooks(context: Context): Answer {
  const files = [...context.store.all()].filter(({ entry }) => !entry.deleted);
  return ok({
    workbooks: files.map(({ entry }) => ({
      id: entry.id,
      name: entry.name,
      owner: ownerOf(entry),
      mimeType: entry.mimeType,
      trashed: entry.trashed,
      modifiedTime: new Date(entry.modifiedTime).toISOString(),
    })),
  });
}

/** A call as the file's owner, who is the one that sits at the page. */
function callAs(context: Context, { url, method, raw }: PageRequest, id: string, apiVersion: string): Call {
  const file = context.store.get(id);
  if (!file || file.entry.deleted) throw sheetsNotFound();
  return {
    context,
    account: context.accounts.byEmail(ownerOf(file.entry)),
    now: context.clock(),
    method,
    apiVersion,
    query: url.searchParams,
    body: parseJson(raw),
    raw,
    contentType: 'application/json',
  };
}

function apiAnswer(context: Context, page: PageRequest): Answer | null {
  const sheets = SHEETS.exec(page.url.pathname);
  if (sheets) return sheetsRoute(callAs(context, page, decodeURIComponent(sheets[2] ?? ''), '4'), sheets[1] ?? '');
  const drive = page.method === 'GET' ? DRIVE.exec(page.url.pathname) : null;
  if (!drive) return null;
  const id = decodeURIComponent(drive[1] ?? '');
  return driveRoute(callAs(context, page, id, '3'), ['files', id]);
}

/**
 * What the grid page asks for: itself, the list of workbooks, and `/page/v4…`, `/page/drive/v3…` as the owner of the
 * file. A person who looks and types spends no quota and meets no fault on demand; what is written is logged.
 * null = not the page's. Throws 401, 404.
 */
export function pageRoute(machine: Machine, context: Context, page: PageRequest): Answer | null {
  const { url, method, request } = page;
  if (method === 'GET' && (url.pathname === '/' || url.pathname === '/index.html')) return index(pageToken(machine));
  if (!url.pathname.startsWith('/page/')) return null;
  refuseWithoutToken(request, pageToken(machine));
  if (url.pathname === '/page/workbooks') return workbooks(context);
  const answer = apiAnswer(context, page);
  if (!answer) throw sheetsNotFound();
  if (method !== 'GET') logWrite(machine, page, answer);
  return answer;
}

function logWrite(machine: Machine, { url, method }: PageRequest, { status }: Answer): void {
  const at = machine.clock.now();
  machine.log.add({ at, account: 'page', method, path: url.pathname, kind: 'page.write', status, bytes: 0 });
}
