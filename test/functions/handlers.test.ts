import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { readSettings } from '#runtime/settings.ts';
import { batchHandler } from '../../functions/compose/batch-handler.ts';
import { ratesOf } from '../../functions/compose/google.ts';
import { once } from '../../functions/compose/once.ts';
import { ruleBookOf } from '../../functions/compose/rule-book.ts';
import { scheduleHandler } from '../../functions/compose/schedule-handler.ts';

const SECRET = '6207010101900001';
const context = lambdaContext({ functionName: 'uji', timeoutMs: 60_000, clock: { now: () => Date.now() } });
const message = z.object({ schema: z.literal(1), source: z.string() });

function event(...bodies: string[]): SQSEvent {
  const Records = bodies.map((body, index) => ({
    messageId: `m${index}`,
    receiptHandle: 'r',
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '0',
      SenderId: 'x',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:ap-southeast-3:0:q',
    awsRegion: 'ap-southeast-3',
  }));
  return { Records };
}

const printed: string[] = [];
beforeAll(() => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed.push(String(chunk));
      return true;
    });
  }
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe('a queue’s function', () => {
  const handler = batchHandler({
    name: 'uji',
    message,
    run: async ({ source }) => {
      if (source === 'bad') throw new Error(`cell ${SECRET}`);
      return { source };
    },
  });
  const good = JSON.stringify({ schema: 1, source: '6207-1' });
  const bad = JSON.stringify({ schema: 1, source: 'bad' });

  it.each([
    [[good, good], []],
    [[good, bad, good], ['m1']],
    [[bad], ['m0']],
    [
      ['{', JSON.stringify({ schema: 2, source: SECRET }), good],
      ['m0', 'm1'],
    ],
  ] as const)('hands back only the records that failed: %j → %j', async (bodies, failed) => {
    const answer = await handler(event(...bodies), context);
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(failed);
  });

  it('prints no text of an error, and nothing of a message but ids', () => {
    expect(printed.join('\n')).toContain('6207-1');
    expect(printed.join('\n')).not.toContain(SECRET);
  });
});

describe('a schedule’s function', () => {
  const handler = scheduleHandler({
    name: 'uji',
    event: z.object({ wrong: z.boolean().default(false) }),
    run: async ({ wrong }) => {
      if (wrong) throw new Error(`cell ${SECRET}`);
      return { week: '2026-W10' };
    },
    logged: ({ week }) => ({ week }),
  });

  it('answers what the step came to', async () => {
    expect(await handler({}, context)).toEqual({ week: '2026-W10' });
  });

  it('fails without saying more than which step it was', async () => {
    await expect(handler({ wrong: true }, context)).rejects.toThrow('uji failed; its own log entry says where');
    expect(printed.join('\n')).not.toContain(SECRET);
  });
});

describe('composition', () => {
  const account = (email: string) => ({ email, credential: { kind: 'token', token: 't' } });
  const lanes = (count: number) =>
    JSON.stringify(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `lane-${index}`,
          { viewer: account(`v${index}@x.id`), editor: account(`v${index}@x.id`) },
        ]),
      ),
    );
  const settings = (count: number) =>
    readSettings({ AKSI8_TABLE: 'aksi8', AKSI8_BUCKET: 'aksi8-data', AKSI8_GOOGLE_LANES: lanes(count) });

  it.each([
    [1, 60],
    [5, 60],
    [10, 30],
  ])('%i accounts get %i reads a minute each: never more than the project has', (count, perMinute) => {
    expect(60_000 / ratesOf(settings(count)).read.intervalMs / 0.95).toBeCloseTo(perMinute, 6);
  });

  it('names the rule book by its content', () => {
    const book = ruleBookOf(settings(1));
    expect(ruleBookOf(settings(1))).toEqual(book);
    const newer = ruleBookOf({ ...settings(1), AKSI8_RULES_VERSION: '2' });
    expect({ ...newer, rules: book.rules }).toEqual(book);
    expect(newer.rules).not.toBe(book.rules);
  });

  it('happens once, and again only after it failed', () => {
    let made = 0;
    const get = once(() => {
      made += 1;
      if (made === 1) throw new Error('no table');
      return made;
    });
    expect(get).toThrow();
    expect([get(), get()]).toEqual([2, 2]);
  });
});
