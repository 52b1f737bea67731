import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer } from '#local/aws/loopback-server.ts';
import type { Limiter, Priority } from '#pipeline/ports.ts';
import { openTable } from '#store/dynamo/client.ts';
import { dynamoLimiter } from '#store/limiter/dynamo-limiter.ts';
import { EMPTY_LEDGER, grant, type Ledger, penalised, rateOf } from '#store/limiter/gcra.ts';
import { narrowed, offsetOf, serverTimeOf } from '#store/limiter/server-time.ts';
import { openServices, type Services } from './services.ts';

const MINUTE = 60_000;
const LIMIT = 60;
const RATE = rateOf(LIMIT, 10_000);

interface Ask {
  readonly after: number;
  readonly recheck: boolean;
}
const asks = (atMost: number) =>
  fc.array(fc.record({ after: fc.nat(atMost), recheck: fc.boolean() }), { minLength: 1, maxLength: 400 });

/** Moments at which requests go out, when each is sent as soon as its slot comes. */
function sent(list: readonly Ask[]): number[] {
  let now = 1_000_000;
  let ledger: Ledger = EMPTY_LEDGER;
  const slots: number[] = [];
  for (const { after, recheck } of list) {
    now += after;
    const answer = grant(ledger, RATE, now, recheck);
    if (answer.kind !== 'go') continue;
    ledger = answer.after;
    slots.push(answer.at);
  }
  return slots.sort((a, b) => a - b);
}

/** Most that fell into one window of a minute, wherever it begins. */
function busiest(slots: readonly number[]): number {
  let from = 0;
  let most = 0;
  for (const [index, at] of slots.entries()) {
    while (at - (slots[from] ?? 0) >= MINUTE) from += 1;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** Whether a bucket that refills over the minute ever ran dry. */
function bucketHolds(slots: readonly number[]): boolean {
  let tokens = LIMIT;
  let last = slots[0] ?? 0;
  return slots.every((at) => {
    tokens = Math.min(LIMIT, tokens + ((at - last) / MINUTE) * LIMIT) - 1;
    last = at;
    return tokens >= 0;
  });
}

describe('the pace', () => {
  it.each([
    ['everybody at once', 20],
    ['about as fast as allowed', 2_000],
    ['now and then', 30_000],
  ])('stays under the limit in every window, %s', (_name, atMost) => {
    fc.assert(
      fc.property(asks(atMost), (list) => {
        const slots = sent(list);
        expect(busiest(slots)).toBeLessThanOrEqual(LIMIT);
        expect(bucketHolds(slots)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('gives a backlog nineteen twentieths of the limit', () => {
    let now = 0;
    let ledger = EMPTY_LEDGER;
    const slots: number[] = [];
    while (slots.length < 600) {
      const answer = grant(ledger, RATE, now, false);
      if (answer.kind === 'go') {
        ledger = answer.after;
        slots.push(answer.at);
      } else now = answer.notBefore;
    }
    const perMinute = (slots.length - 1) / (((slots.at(-1) ?? 0) - (slots[0] ?? 0)) / MINUTE);
    expect(perMinute).toBeGreaterThan(LIMIT / 1.1);
    expect(perMinute).toBeLessThan(LIMIT);
  });

  it('lets a re-check go ahead of a backlog, one in ten at most', () => {
    let ledger = EMPTY_LEDGER;
    for (let booked = 0; booked < 10; booked++) {
      const answer = grant(ledger, RATE, 0, false);
      if (answer.kind === 'go') ledger = answer.after;
    }
    const usual = grant(ledger, RATE, 0, false);
    const recheck = grant(ledger, RATE, 0, true);
    expect(usual).toMatchObject({ kind: 'deferred' });
    expect(recheck).toMatchObject({ kind: 'go', at: 0 });
    if (recheck.kind !== 'go') return;
    expect(grant(recheck.after, RATE, 0, true)).toMatchObject({ kind: 'deferred' });
    expect(recheck.after.tat).toBeCloseTo(ledger.tat + RATE.intervalMs, 6);
  });

  it('lets nobody go before a penalty is over, re-checks neither', () => {
    const ledger = penalised(EMPTY_LEDGER, 5_000);
    for (const recheck of [false, true])
      expect(grant(ledger, RATE, 0, recheck)).toMatchObject({ kind: 'go', at: 5_000 });
    expect(penalised(ledger, 1_000).notBefore).toBe(5_000);
    expect(grant(penalised(EMPTY_LEDGER, 60_000), RATE, 0, true)).toEqual({ kind: 'deferred', notBefore: 50_000 });
  });

  it('saves nothing up while nobody calls', () => {
    const first = grant(EMPTY_LEDGER, RATE, 0, false);
    if (first.kind !== 'go') throw new Error('the first may always go');
    const later = grant(first.after, RATE, 10 * MINUTE, false);
    if (later.kind !== 'go') throw new Error('nobody else calls');
    expect(grant(later.after, RATE, 10 * MINUTE, false)).toMatchObject({ at: 10 * MINUTE + RATE.intervalMs });
  });
});

let services: Services;
beforeAll(async () => {
  services = await openServices();
});
beforeEach(() => services.faults.clear());
afterAll(() => services.close());

/** A worker whose time passes only while it waits; `ahead` is how wrong its clock goes. */
function worker(time: { now: number }, ahead = 0, sleep?: (ms: number) => Promise<void>): Limiter {
  const table = openTable(services.settings.AKSI8_TABLE);
  const clock = { now: () => time.now + ahead };
  return dynamoLimiter({
    table,
    clock,
    serverTime: serverTimeOf(table, clock),
    sleep:
      sleep ??
      (async (ms) => {
        time.now += ms;
      }),
    random: () => 0,
    rates: { read: RATE, write: RATE, drive: RATE },
  });
}

function conditionFailed(item: Readonly<Record<string, number>>): HttpAnswer {
  const Item = Object.fromEntries(Object.entries(item).map(([name, value]) => [name, { N: String(value) }]));
  const __type = 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException';
  const body = JSON.stringify({ __type, message: 'The conditional request failed', Item });
  return { status: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
}

describe('the shared ledger', () => {
  it('gives twenty workers at once twenty different slots', async () => {
    const time = { now: 1_000_000 };
    const asleep: number[] = [];
    const limiters = Array.from({ length: 20 }, () =>
      worker(time, 0, async (ms) => {
        asleep.push(ms);
      }),
    );
    const slots = await Promise.all(limiters.map((limiter) => limiter.acquire('many@x', 'read', 'usual')));
    const went = slots.flatMap((slot) => (slot.kind === 'go' ? [slot.at] : [])).sort((a, b) => a - b);
    expect(new Set(went).size).toBe(went.length);
    // The table's own time goes on meanwhile: another slot may come within the horizon.
    expect(went.length).toBeGreaterThanOrEqual(10);
    expect(went.length).toBeLessThanOrEqual(13);
    expect(slots.filter(({ kind }) => kind === 'deferred')).toHaveLength(slots.length - went.length);
    expect(asleep.every((ms) => ms > 0 && ms <= 10_000)).toBe(true);
  });

  it('puts off who loses every race for a slot, without an error', async () => {
    const time = { now: 1_000_000 };
    let others = 1;
    services.faults.onBefore = ({ operation, body }) => {
      if (operation !== 'DynamoDB.UpdateItem' || !body.includes('busy@x')) return undefined;
      // Somebody else was faster, every time.
      others += 1;
      return conditionFailed({ tat: others, recheckTat: 0, notBefore: 0 });
    };
    expect(await worker(time).acquire('busy@x', 'read', 'usual')).toMatchObject({ kind: 'deferred' });
    expect(others).toBeGreaterThan(10);
  });

  it('counts accounts and kinds of request apart', async () => {
    const time = { now: 1_000_000 };
    const limiter = worker(time);
    for (const [account, kind] of [
      ['a@x', 'read'],
      ['a@x', 'write'],
      ['b@x', 'read'],
    ] as const) {
      expect(await limiter.acquire(account, kind, 'usual')).toEqual({ kind: 'go', at: 1_000_000 });
    }
  });

  it('gives a slot up that a worker would use too late', async () => {
    const time = { now: 1_000_000 };
    let frozen = true;
    const limiter = worker(time, 0, async (ms) => {
      time.now += ms + (frozen ? 30_000 : 0);
      frozen = false;
    });
    await limiter.acquire('late@x', 'read', 'usual');
    const second = await limiter.acquire('late@x', 'read', 'usual');
    expect(second).toMatchObject({ kind: 'go' });
    if (second.kind === 'go') expect(time.now - second.at).toBeLessThanOrEqual(2_000);
  });

  it('makes everybody wait after a 429', async () => {
    const time = { now: 1_000_000 };
    await worker(time).penalise('slow@x', 'read', time.now + 30_000);
    const priorities: Priority[] = ['usual', 'recheck'];
    for (const priority of priorities) {
      expect(await worker(time).acquire('slow@x', 'read', priority)).toMatchObject({ kind: 'deferred' });
    }
  });

  it('keeps under the limit with clocks five seconds apart', async () => {
    const time = { now: 1_000_000 };
    services.faults.rewrite = (answer) => ({
      ...answer,
      headers: { ...answer.headers, date: new Date(time.now).toUTCString() },
    });
    const workers = Array.from({ length: 20 }, (_, index) =>
      worker(time, -5_000 + (index * 10_000) / 19, async () => {}),
    );
    const arrivals: number[] = [];
    for (let turn = 0; arrivals.length < 200; turn++) {
      const index = turn % workers.length;
      const ahead = -5_000 + (index * 10_000) / 19;
      const slot = await workers[index]?.acquire('skew@x', 'read', 'usual');
      if (slot?.kind === 'go') arrivals.push(Math.max(time.now, slot.at - ahead));
      else time.now += 1_000;
    }
    expect(busiest(arrivals.sort((a, b) => a - b))).toBeLessThanOrEqual(LIMIT);
  });
});

describe('the time of the table', () => {
  it('is found to a fraction of a second, whatever our clock says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600_000, max: 600_000 }),
        fc.array(fc.record({ at: fc.nat(100_000), takes: fc.nat(300) }), { minLength: 1, maxLength: 40 }),
        (ahead, answers) => {
          const known = answers.reduce<ReturnType<typeof narrowed> | null>((before, { at, takes }) => {
            const date = Math.floor((at + takes / 2) / 1_000) * 1_000;
            return narrowed(before, date, at - ahead, at + takes - ahead);
          }, null);
          expect(known?.atLeast).toBeLessThanOrEqual(ahead);
          expect(known?.atMost).toBeGreaterThanOrEqual(ahead);
          expect(Math.abs(offsetOf(known) - ahead)).toBeLessThanOrEqual(1_300);
        },
      ),
    );
  });

  it('follows when our clock is set', () => {
    const before = narrowed(null, 10_000, 10_000, 10_100);
    expect(offsetOf(before)).toBe(0);
    expect(offsetOf(narrowed(before, 20_000, 50_000, 50_100))).toBeCloseTo(-29_550, -2);
  });
});
