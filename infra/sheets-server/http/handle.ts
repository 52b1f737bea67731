import type { IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Call, Context } from '../context.ts';
import { controlRoute, refuseWithoutToken } from '../control/routes.ts';
import { driveRoute } from '../drive/routes.ts';
import { type Fault, type FaultAction, faultAnswer, incompleteListing } from '../faults.ts';
import type { Machine } from '../machine.ts';
import { asObject } from '../model/json.ts';
import type { QuotaKind } from '../quota.ts';
import { sheetsRoute } from '../sheets/routes.ts';
import { ApiError, sheetsError, sheetsNotFound } from './errors.ts';
import { refuseForeign } from './guard.ts';
import { identityRoute } from './identity.ts';
import { pageRoute } from './page.ts';
import { parseJson, readBody } from './read.ts';
import { pageFile } from './static.ts';

const SHEETS = /^\/v4\/spreadsheets\/?(.*)$/;
const DRIVE = /^\/(?:(?:resumable\/)?upload\/)?drive\/v(\d)\/(.+)$/;

/** These read although they are sent by POST. */
const READS_BY_POST = /:(?:getByDataFilter|batchGetByDataFilter)$|developerMetadata:search$/;

export function quotaKind(method: string, pathname: string): QuotaKind | null {
  if (SHEETS.test(pathname)) return method === 'GET' || READS_BY_POST.test(pathname) ? 'sheets.read' : 'sheets.write';
  return DRIVE.test(pathname) ? 'drive' : null;
}

function route(call: Call, pathname: string): Answer | null {
  const sheets = SHEETS.exec(pathname);
  if (sheets) return sheetsRoute(call, sheets[1] ?? '');
  const drive = DRIVE.exec(pathname);
  return drive ? driveRoute(call, (drive[2] ?? '').split('/').map(decodeURIComponent)) : null;
}

export function errorAnswer(error: unknown): Answer {
  if (error instanceof ApiError) return { status: error.status, json: error.body };
  if (error instanceof URIError) return errorAnswer(sheetsError(400, 'INVALID_ARGUMENT', 'Invalid path.'));
  console.error(error);
  return errorAnswer(sheetsError(500, 'INTERNAL', 'Internal error encountered.'));
}

const guarded = (action: () => Answer): Answer => {
  try {
    return action();
  } catch (error) {
    return errorAnswer(error);
  }
};

const noSuchMethod = (): Answer =>
  errorAnswer(sheetsError(404, 'NOT_FOUND', 'The requested URL was not found on this server.'));

function decoded(url: URL): string {
  try {
    return decodeURIComponent(url.pathname + url.search);
  } catch {
    return url.pathname + url.search;
  }
}

interface Incoming {
  request: IncomingMessage;
  url: URL;
  method: string;
  raw: Buffer;
}

function control(machine: Machine, context: Context, { request, url, method, raw }: Incoming): Answer {
  refuseWithoutToken(request, machine.controlToken);
  const path = url.pathname.split('/').slice(2).map(decodeURIComponent);
  const answer = controlRoute({
    machine,
    context,
    method,
    path,
    query: url.searchParams,
    body: asObject(parseJson(raw)),
  });
  if (!answer) throw sheetsNotFound();
  return answer;
}

/** JSON goes to the handlers parsed; uploads of another type come raw. */
function callOf(context: Context, { request, url, method, raw }: Incoming): Call {
  const contentType = request.headers['content-type'] ?? '';
  const isJson = contentType === '' || contentType.includes('application/json');
  return {
    context,
    account: context.accounts.authenticate(request.headers.authorization),
    now: context.clock(),
    method,
    apiVersion: DRIVE.exec(url.pathname)?.[1] ?? '4',
    query: url.searchParams,
    body: isJson ? parseJson(raw) : undefined,
    raw,
    contentType,
  };
}

/** Faults under which the request is carried out all the same. */
const APPLIED = new Set<FaultAction>(['503-after', 'cut-after', 'latency', 'incomplete-search']);

function distorted(answer: Answer, fault: Fault | null): Answer {
  if (fault?.action === '503-after') return faultAnswer('503', false);
  return fault?.action === 'incomplete-search' ? incompleteListing(answer) : answer;
}

/** The API proper: account, fault, quota, then the method. */
async function api(machine: Machine, context: Context, incoming: Incoming): Promise<Answer | 'cut'> {
  const { url, method } = incoming;
  const kind = quotaKind(method, url.pathname);
  if (!kind) return noSuchMethod();
  const at = machine.clock.now();
  let email = '';
  let call: Call;
  const log = (answer: Answer, fault?: string): Answer => {
    const path = decoded(url);
    const entry = { at, account: email, method, path, kind, status: answer.status, bytes: 0, ...(fault && { fault }) };
    machine.log.add(entry);
    return { ...answer, logged: entry };
  };
  try {
    call = callOf(context, incoming);
    email = call.account.email;
  } catch (error) {
    return log(errorAnswer(error));
  }
  const fault = machine.faults.next({ method, path: decoded(url), account: email });
  if (fault?.latencyMs) await sleep(fault.latencyMs);
  if (fault && !APPLIED.has(fault.action)) {
    const answer = fault.action === 'cut' ? { status: 0 } : faultAnswer(fault.action, kind === 'sheets.read');
    const logged = log(answer, fault.action);
    return fault.action === 'cut' ? 'cut' : logged;
  }
  const answer = guarded(() => {
    machine.quotas.take(kind, email, call.account.project, at);
    return route(call, url.pathname) ?? noSuchMethod();
  });
  if (fault?.action === 'cut-after') {
    log({ status: 0 }, fault.action);
    return 'cut';
  }
  return log(distorted(answer, fault), fault?.action);
}

/** Answers one request, whatever it is. */
export async function handle(machine: Machine, context: Context, request: IncomingMessage): Promise<Answer | 'cut'> {
  try {
    refuseForeign(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const incoming = { request, url, method: request.method ?? 'GET', raw: await readBody(request) };
    if (url.pathname.startsWith('/control/')) return control(machine, context, incoming);
    const identity = identityRoute(context, incoming);
    if (identity) return identity;
    const page = pageRoute(machine, context, incoming) ?? (incoming.method === 'GET' ? pageFile(url.pathname) : null);
    return page ?? (await api(machine, context, incoming));
  } catch (error) {
    return errorAnswer(error);
  }
}
