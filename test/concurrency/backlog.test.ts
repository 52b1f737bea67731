import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStore } from '#functions/compose/store.ts';
import { ROBOT } from '#local/accounts.ts';
import { makeWorkbooks } from '#local/control.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { quietLogs } from '#local/quiet-logs.ts';
import { type LocalSystem, startSystem } from '#local/system.ts';
import { districts } from '#regions/list.ts';
import { readSettings } from '#runtime/settings.ts';
import type { RequestEntry } from '#sheets-server/server.ts';
import { SetClock } from '#support/set-clock.ts';
import { thinSource, thinWorkbooks } from '../bench/scale-thin.ts';

/** Time passes only while somebody waits. */
const time = vi.hoisted(() => ({ pass: (_ms: number): void => {} }));
vi.mock('#runtime/clock.ts', async (original) => ({
  ...(await original<object>()),
  sleep: async (ms: number) => time.pass(ms),
}));
quietLogs(process.env);

const MINUTE = 60_000;
const RATE = 4;
const BACKLOG = 20 * RATE;
/** One at a time: were there more, time would pass for the one whose request is on its way while another waits. */
const WORKERS = 1;
const codes = districts.slice(0, BACKLOG).map(({ code }) => code);

let folder: string;
let system: LocalSystem;
let clock: SetClock;
let requests: readonly RequestEntry[];
const logged: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aksi8-backlog-'));
  clock = new SetClock(join(folder, 'clock'), '2026-09-07T03:00:00Z');
  time.pass = (ms) => clock.pass(ms);
  const write = process.stdout.write.bind(process.stdout);
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    logged.push(String(text));
    return write(text, ...(rest as []));
  });
  system = await startSystem({
    dataDir: null,
    clock,
    aws: null,
    google: null,
    workers: WORKERS,
    settings: {
      AKSI8_CLOCK_FILE: clock.file,
      AKSI8_READS_PER_MINUTE: String(RATE),
      AKSI8_WRITES_PER_MINUTE: String(RATE),
      AKSI8_LIMITER_HORIZON_MS: '20000',
    },
  });
  await register();
  await enforceQuota();
  await workThrough();
}, 10 * MINUTE);
afterAll(async () => {
  vi.restoreAllMocks();
  await system.close();
  rmSync(folder, { recursive: true });
});

const control = () => ({ url: system.googleUrl, token: system.sheets?.controlToken ?? '' });

async function register(): Promise<void> {
  await makeWorkbooks(control(), thinWorkbooks().slice(0, BACKLOG));
  const { registryWriter } = openStore(readSettings(), clock);
  for (const district of codes) await registryWriter.add(thinSource(district));
}

async function tell(path: string, body: object): Promise<void> {
  const headers = { 'x-control-token': control().token, 'content-type': 'application/json' };
  const url = new URL(`control/${path}`, system.googleUrl);
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
}

/** Google's limits, whatever the shape of its window; and once it refuses although nobody asked too much. */
async function enforceQuota(): Promise<void> {
  const window = ['fixed', 'sliding', 'token-bucket'];
  await tell('quotas', { window, periodMs: MINUTE, readsPerUser: RATE, writesPerUser: RATE });
  await tell('faults', { action: '429', method: 'GET', path: '/v4/', account: ROBOT, skip: 30 });
  system.sheets?.requestLog.clear();
}

/** A scan a minute, and the queues worked in between, until nothing is left. */
async function workThrough(): Promise<void> {
  for (let minute = 0; minute < 300; minute++) {
    const context = lambdaContext({ functionName: 'scan-changes', timeoutMs: MINUTE, clock });
    await system.functions.scanChanges({ scheduledTime: new Date(clock.now()).toISOString() }, context);
    for (const end = clock.now() + MINUTE; clock.now() < end; clock.pass(5_000))
      await system.poller.drain({ inOrder: true, waitForHidden: false });
    if (await isDone()) break;
  }
  requests = (system.sheets?.requestLog.entries() ?? []).filter(({ account }) => account === ROBOT);
}

async function isDone(): Promise<boolean> {
  const states = await openStore(readSettings(), clock).workbooks.list();
  return (
    states.length === BACKLOG &&
    states.every(({ committedSeq, answeredSeq }) => committedSeq > 0 && answeredSeq === committedSeq)
  );
}

/** Most requests of a kind in any minute. */
function busiest(kind: string): number {
  const times = requests.filter((request) => request.kind === kind && request.status !== 429).map(({ at }) => at);
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + MINUTE).length));
}

describe('twenty times as much work as a minute allows', () => {
  it('is all done, and no district is left out after a refusal', async () => {
    const states = await openStore(readSettings(), clock).workbooks.list();
    expect(states).toHaveLength(BACKLOG);
    for (const state of states)
      expect(state).toMatchObject({ requested: null, failures: 0, problem: null, answeredSeq: state.committedSeq });
  });

  it('leaves the dead letters empty and no error in the logs', async () => {
    expect((await system.poller.states()).map(({ dead }) => dead)).toEqual([0, 0, 0, 0]);
    expect(logged.filter((line) => /"level":"(ERROR|WARN)"/.test(line))).toEqual([]);
  });

  it('never asks more of Google than it allows, but for the refusal that was made up', () => {
    expect(requests.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(busiest('sheets.read')).toBeLessThanOrEqual(RATE);
    expect(busiest('sheets.write')).toBeLessThanOrEqual(RATE);
  });

  it('lets nobody go on at once after a refusal', () => {
    const at = requests.findIndex(({ status }) => status === 429);
    const next = requests.slice(at + 1).find(({ kind }) => kind === 'sheets.read');
    expect((next?.at ?? 0) - (requests[at]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });
});
