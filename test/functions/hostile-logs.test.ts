import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '#functions/compose/store.ts';
import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import { realClock } from '#local/events/clock.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { toSqsEvent } from '#local/events/sqs-event.ts';
import { sampleId } from '#local/samples/describe.ts';
import { seedProvince } from '#local/seed.ts';
import { type LocalSystem, startSystem } from '#local/system.ts';
import { requestPulls } from '#pipeline/request-pulls.ts';
import { readSettings } from '#runtime/settings.ts';
import { person } from '#support/google-person.ts';
import { chosenSamples } from '#support/sample-round.ts';

const KOTA = '34.71';
const CELL = 'Rahasia 3471010101900001 =HYPERLINK("http://x.test")';
const TOKEN = ROBOT;
/** Whatever came out of a cell, or lets somebody in. */
const SECRETS = [CELL, 'Rahasia', '3471010101900001', TOKEN, 'Bearer', DISTRICTS];

/** Failures as a server would word them that repeats all that it was sent. */
const ECHO = `${CELL} ${TOKEN} Bearer ${TOKEN}`;
const json = (status: string, code: number) =>
  JSON.stringify({
    error: { code, status, message: ECHO, errors: [{ message: ECHO, reason: ECHO }], details: [{ cell: ECHO }] },
  });
const GOOGLE: Readonly<Record<string, readonly [status: number, body: string]>> = {
  'a request that it does not understand': [400, json('INVALID_ARGUMENT', 400)],
  'a token that it does not take': [401, json('UNAUTHENTICATED', 401)],
  'a workbook that is not shared': [403, json('PERMISSION_DENIED', 403)],
  'a workbook that is gone': [404, json('NOT_FOUND', 404)],
  'a page instead of an answer': [500, `<html>${ECHO}</html>`],
  'an answer that is no JSON': [200, `{"sheets": ${ECHO}`],
  'an answer of another shape': [200, JSON.stringify({ sheets: ECHO, files: ECHO, replies: [ECHO] })],
  'a quota that is spent': [429, json('RESOURCE_EXHAUSTED', 429)],
  'a connection that is cut': [0, ''],
};
const AWS: Readonly<Record<string, readonly [status: number, type: string]>> = {
  'an item that it refuses': [400, 'ValidationException'],
  'a role that may not': [400, 'AccessDeniedException'],
  'a name that is none of its own': [400, ECHO.replaceAll(/[^\w. ]/g, '')],
};

let system: LocalSystem;
let proxy: Server;
let google: readonly [status: number, body: string] | null = null;
let aws: readonly [status: number, type: string] | null = null;
let source = '';
let printed = '';

function print(text: string): void {
  printed += text;
}

/** What the test itself does: nothing fails meanwhile. */
async function calmly<T>(work: () => Promise<T>): Promise<T> {
  const before = [google, aws] as const;
  [google, aws] = [null, null];
  try {
    return await work();
  } finally {
    [google, aws] = before;
  }
}

/** The Sheets server, or a failure in its place. */
function startProxy(): Promise<Server> {
  const server = createServer((request, response) => {
    const failure = google;
    if (failure?.[0] === 0) return void request.socket.destroy();
    if (failure) {
      response.writeHead(failure[0], { 'content-type': 'application/json', 'x-echo': TOKEN });
      return void response.end(failure[1]);
    }
    const { method, headers } = request;
    const url = new URL(request.url ?? '', system.googleUrl);
    request.pipe(
      ask(url, { method, headers: { ...headers, host: url.host } }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const store = () => openStore(readSettings(), realClock);
const context = (functionName: string) => lambdaContext({ functionName, timeoutMs: 60_000, clock: realClock });

function eventOf(body: unknown) {
  return toSqsEvent(
    [{ MessageId: 'm', ReceiptHandle: 'r', Body: JSON.stringify(body) }],
    'arn:aws:sqs:ap-southeast-3:0:q',
  );
}

/** The message by which a read is asked for. */
async function asked(): Promise<unknown> {
  const sent: unknown[] = [];
  const queue = { send: async (messages: readonly unknown[]) => void sent.push(...messages) };
  const deps = { clock: realClock, workbooks: store().workbooks, pulls: { usual: queue, recheck: queue } };
  await requestPulls([source], 'tick', deps);
  const state = await store().workbooks.get(source);
  return sent[0] ?? { schema: 1, source, sent: state?.requested?.sentAt };
}

async function pull(): Promise<void> {
  const event = eventOf(await calmly(asked));
  await system.functions.pullDistrict.handler(event, context('pull-district'));
}

async function answer(): Promise<void> {
  const sent = (await calmly(() => store().workbooks.get(source)))?.answerSentAt ?? '';
  await system.functions.giveFeedback.handler(eventOf({ schema: 1, source, sent }), context('give-feedback'));
}

/** Each function once, while something fails; what a failure throws is the runtime's to print, and is printed here. */
async function runAll(at: number): Promise<void> {
  const scheduledTime = new Date().toISOString();
  const week = { scheduledTime: new Date(Date.UTC(2026, 8, 6 + 7 * at, 22)).toISOString() };
  const asOf = new Date(Date.UTC(2026, 8, 8 + at)).toISOString();
  const message = { schema: 1, province: '34', week: '2026-W37', asOf };
  const steps = [
    () => system.functions.scanChanges({ scheduledTime, kind: 'nightly' }, context('scan-changes')),
    pull,
    answer,
    () => system.functions.planSummaries(week, context('plan-summaries')),
    () => system.functions.publishSummary.handler(eventOf(message), context('publish-summary')),
    () => system.functions.publishSummary.handler(eventOf({ schema: ECHO, cell: CELL }), context('publish-summary')),
  ];
  for (const step of steps) await step().catch((error: unknown) => print(String(error)));
}

beforeAll(async () => {
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'DEBUG', POWERTOOLS_METRICS_DISABLED: 'false' });
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => print(words.map(String).join(' ')));
  const before = ({ operation }: { readonly operation: string }) =>
    aws && operation.startsWith('DynamoDB')
      ? {
          status: aws[0],
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: Buffer.from(JSON.stringify({ __type: aws[1], message: ECHO })),
        }
      : undefined;
  const settings = { AKSI8_CALL_BUDGET_MS: '400', AKSI8_QUIET_MS: '0' };
  system = await startSystem({
    dataDir: null,
    clock: realClock,
    aws: null,
    google: null,
    awsHooks: { before },
    settings,
  });
  const control = { url: system.googleUrl, token: system.sheets?.controlToken ?? '' };
  for (const { province, samples } of chosenSamples([KOTA]))
    await seedProvince(province, control, store().registryWriter, () => {}, samples);
  source = (await store().registry.list())[0]?.id ?? '';
  const spreadsheetId = sampleId(KOTA);
  const { data } = await person(DISTRICTS, system.googleUrl).sheets.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets.properties.title',
  });
  const tab =
    data.sheets?.map((sheet) => sheet.properties?.title ?? '').find((title) => /^PENGUKURAN/.test(title)) ?? '';
  for (const cell of ['C8', 'D9', 'E10', 'F11'])
    await person(DISTRICTS, system.googleUrl).sheets.spreadsheets.values.update({
      ...{ spreadsheetId, range: `'${tab}'!${cell}`, valueInputOption: 'RAW' },
      requestBody: { values: [[CELL]] },
    });
  proxy = await startProxy();
  process.env.AKSI8_GOOGLE_ROOT_URL = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  vi.restoreAllMocks();
  proxy.close();
  await system.close();
});

const leaked = () => SECRETS.filter((secret) => printed.includes(secret));

describe('what the functions print', () => {
  it('is no cell and no token while all goes well', async () => {
    await runAll(0);
    expect(printed).toContain('pull-district done');
    expect((await store().workbooks.get(source))?.committedSeq).toBe(1);
    expect(leaked()).toEqual([]);
  });

  it.each(Object.keys(GOOGLE).map((name, at) => [name, at + 1] as const))(
    'is none when Google answers with %s',
    async (name, at) => {
      google = GOOGLE[name] ?? null;
      printed = '';
      await runAll(at).finally(() => {
        google = null;
      });
      expect(printed).toMatch(/done|failed/);
      expect(leaked()).toEqual([]);
      await pull();
    },
  );

  it.each(Object.keys(AWS).map((name, at) => [name, at + 20] as const))(
    'is none when AWS answers with %s',
    async (name, at) => {
      aws = AWS[name] ?? null;
      printed = '';
      await runAll(at).finally(() => {
        aws = null;
      });
      expect(printed.match(/failed/g)?.length).toBeGreaterThanOrEqual(5);
      expect(leaked()).toEqual([]);
    },
  );
});
