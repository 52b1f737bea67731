import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, type Context, ok } from '../context.ts';
import { ownerOf } from '../drive/access.ts';
import { touch, touchContent } from '../drive/entry.ts';
import { fileJson } from '../drive/file-json.ts';
import { grant, lose, revoke } from '../drive/sharing.ts';
import { SPREADSHEET } from '../drive/types.ts';
import { type Fault, isFaultAction } from '../faults.ts';
import { invalidArgument, sheetsError, sheetsNotFound } from '../http/errors.ts';
import type { Machine } from '../machine.ts';
import { asArray, asNumber, asObject, asObjects, asString, isTrue, type Json, type JsonObject } from '../model/json.ts';
import type { FileEntry, StoredFile } from '../model/types.ts';
import { newWorkbook } from '../model/workbook.ts';
import type { QuotaOptions } from '../quota.ts';
import { createDescribed, roleFrom } from './workbook.ts';

export interface ControlCall {
  machine: Machine;
  context: Context;
  method: string;
  path: string[];
  query: URLSearchParams;
  body: JsonObject;
}

/** Throws 401 unless the request carries the token of this start. */
export function refuseWithoutToken(request: IncomingMessage, token: string): void {
  const sent = Buffer.from(String(request.headers['x-control-token'] ?? ''));
  const wanted = Buffer.from(token);
  if (sent.length !== wanted.length || !timingSafeEqual(sent, wanted)) {
    throw sheetsError(401, 'UNAUTHENTICATED', 'The control token is missing or wrong.');
  }
}

const fileSummary = (context: Context, entry: FileEntry): JsonObject => ({
  ...fileJson(entry, context.accounts, ownerOf(entry)),
  owner: ownerOf(entry),
});

function change(call: ControlCall, id: string, action: (draft: StoredFile) => void): Answer {
  const { store } = call.context;
  const file = store.get(id);
  if (!file || file.entry.deleted) throw sheetsNotFound();
  const draft = store.fork(file);
  action(draft);
  store.commit(draft);
  return ok(fileSummary(call.context, draft.entry));
}

function unshare(context: Context, entry: FileEntry, email: string): void {
  const permission = entry.permissions.find((one) => one.emailAddress === email.toLowerCase() || one.id === email);
  if (!permission) throw invalidArgument(`not shared with ${email}`);
  revoke(context, entry, permission);
}

function setMimeType(context: Context, draft: StoredFile, mimeType: string): void {
  draft.entry.mimeType = mimeType;
  if (mimeType === SPREADSHEET) draft.workbook ??= newWorkbook();
  else draft.workbook = null;
  touchContent(context, draft.entry, context.accounts.byEmail(ownerOf(draft.entry)), context.clock());
}

const FILE_ACTIONS: Record<string, (context: Context, draft: StoredFile, body: JsonObject) => void> = {
  share: (context, { entry }, body) => {
    const wanted = isTrue(body.anyone)
      ? ({ type: 'anyone', role: roleFrom(body.role ?? 'reader') } as const)
      : ({ type: 'user', role: roleFrom(body.role ?? 'reader'), emailAddress: asString(body.email) } as const);
    grant(context, entry, wanted, context.clock());
  },
  unshare: (context, { entry }, body) => unshare(context, entry, asString(body.email)),
  trash: (context, { entry }, body) => {
    entry.trashed = body.trashed !== false;
    touch(context, entry);
  },
  'mime-type': (context, draft, body) => setMimeType(context, draft, asString(body.mimeType)),
};

function files(call: ControlCall): Answer | null {
  const { context, method, path, body } = call;
  const [, id, action] = path;
  if (id === undefined) {
    const all = [...context.store.all()].filter(({ entry }) => !entry.deleted);
    return method === 'GET' ? ok({ files: all.map(({ entry }) => fileSummary(context, entry)) }) : null;
  }
  if (action === undefined && method === 'DELETE') {
    return change(call, id, (draft) => {
      touch(context, draft.entry);
      for (const { emailAddress } of draft.entry.permissions) if (emailAddress) lose(draft.entry, emailAddress);
      draft.entry.deleted = true;
      draft.workbook = null;
    });
  }
  const act = FILE_ACTIONS[action ?? ''];
  return act && method === 'POST' ? change(call, id, (draft) => act(context, draft, body)) : null;
}

function workbooks({ context, method, body }: ControlCall): Answer | null {
  if (method !== 'POST') return null;
  const list = body.workbooks === undefined ? [body] : asObjects(body.workbooks);
  const made = list.map((json) => createDescribed(context, json).entry);
  return ok({ files: made.map(({ id, name }) => ({ id, name })) });
}

function clock({ machine, method, body }: ControlCall): Answer {
  if (method === 'POST') {
    if (typeof body.now === 'number') machine.clock.set(body.now);
    if (typeof body.advanceMs === 'number') machine.clock.advance(body.advanceMs);
    if (body.release === true) machine.clock.release();
  }
  return ok({ now: machine.clock.now() });
}

function faultFrom(json: JsonObject): Fault {
  const { action, times, skip, latencyMs, method, path, account } = json;
  if (!isFaultAction(action)) throw invalidArgument(`unknown action: ${JSON.stringify(action)}`);
  return {
    action,
    ...(typeof times === 'number' && { times }),
    ...(typeof skip === 'number' && { skip }),
    ...(typeof latencyMs === 'number' && { latencyMs }),
    ...(typeof method === 'string' && { method }),
    ...(typeof path === 'string' && { path }),
    ...(typeof account === 'string' && { account: account.toLowerCase() }),
  };
}

function faults({ machine, method, body }: ControlCall): Answer {
  if (method === 'DELETE') machine.faults.clear();
  if (method === 'POST')
    for (const json of body.faults === undefined ? [body] : asObjects(body.faults)) machine.faults.add(faultFrom(json));
  return ok({ faults: machine.faults.list() as unknown as Json });
}

function quotas({ machine, method, body }: ControlCall): Answer {
  if (method === 'POST') machine.quotas.configure(body as QuotaOptions);
  if (method === 'DELETE') machine.quotas.configure(null);
  return ok({ quotas: (machine.quotas.options ?? null) as unknown as Json });
}

function requests({ machine, method, query }: ControlCall): Answer {
  if (method === 'DELETE') machine.log.clear();
  const since = Number(query.get('since') ?? 0);
  const entries = machine.log.entries().filter((entry) => entry.at >= since);
  return ok({ requests: entries as unknown as Json, counters: machine.log.counters() });
}

function accounts({ context, body }: ControlCall): Answer {
  const email = asString(body.email);
  if (!email.includes('@')) throw invalidArgument('an account needs an email');
  const tokens = asArray(body.tokens).map((token) => asString(token));
  const account = context.accounts.register({
    email,
    tokens,
    ...(typeof body.displayName === 'string' && { displayName: body.displayName }),
    ...(typeof body.project === 'string' && { project: body.project }),
    ...(typeof body.storage === 'boolean' && { storage: body.storage }),
  });
  return ok({ email: account.email });
}

function latency({ machine, body }: ControlCall): Answer {
  machine.latencyMs = asNumber(body.latencyMs, machine.latencyMs);
  return ok({ latencyMs: machine.latencyMs });
}

const ROUTES: Record<string, (call: ControlCall) => Answer | null> = {
  accounts,
  clock,
  counters: ({ machine }) => ok({ counters: asObject(machine.log.counters() as Json) }),
  faults,
  files,
  latency,
  quotas,
  requests,
  workbooks,
};

/** Answers `/control/…`. */
export const controlRoute = (call: ControlCall): Answer | null => ROUTES[call.path[0] ?? '']?.(call) ?? null;
