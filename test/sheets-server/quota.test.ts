import { describe, expect, test } from 'vitest';
import { Quotas, type QuotaWindow } from '#sheets-server/quota.ts';
import { clients, refused, start } from './harness.ts';

const MINUTE = 60_000;

/** How many of requests sent at these moments (ms) are let through. */
function passed(window: QuotaWindow | readonly QuotaWindow[], moments: number[], limit = 3): number {
  const quotas = new Quotas({ window, periodMs: MINUTE, readsPerUser: limit });
  return moments.filter((at) => {
    try {
      quotas.take('sheets.read', 'a@b.test', '1', at);
      return true;
    } catch {
      return false;
    }
  }).length;
}

describe('windows', () => {
  test.each<[QuotaWindow | readonly QuotaWindow[], number[], number, string]>([
    ['fixed', [0, 1, 2, 3, 59_999, 60_000], 4, 'the next minute starts anew'],
    ['fixed', [59_997, 59_998, 59_999, 60_000, 60_001, 60_002], 6, 'twice the limit around the turn'],
    ['sliding', [59_997, 59_998, 59_999, 60_000, 60_001, 119_997], 4, 'any minute holds the limit only'],
    ['token-bucket', [0, 0, 0, 0, 20_000, 20_001, 40_000], 5, 'one token every 20 s'],
    [['fixed', 'sliding'], [59_998, 59_999, 60_000, 60_001, 119_997, 120_000], 4, 'every one of them must allow it'],
    ['token-bucket', [0, 0, 0, 600_000, 600_000, 600_000, 600_000], 6, 'never more than the bucket holds'],
  ])('%j %j lets %d through: %s', (window, moments, count) => {
    expect(passed(window, moments)).toBe(count);
  });
});

test('accounts are apart, the project is common, a refusal costs nothing', () => {
  const quotas = new Quotas({ readsPerUser: 2, readsPerProject: 3 });
  const take = (email: string) => quotas.take('sheets.read', email, '1', 0);
  take('a@b.test');
  take('a@b.test');
  expect(() => take('a@b.test')).toThrow('Read requests per minute per user');
  take('c@b.test');
  expect(() => take('c@b.test')).toThrow("limit 'Read requests per minute' of service");
  expect(() => quotas.take('sheets.write', 'a@b.test', '1', 0)).not.toThrow();
});

test('the refusal is Google’s, without Retry-After, and the next minute works', async () => {
  let now = Date.UTC(2026, 10, 22, 5);
  const server = await start({ clock: () => now, quotas: { writesPerUser: 1 } });
  const { sheets } = clients(server);
  const { data } = await sheets.spreadsheets.create({ requestBody: { properties: { title: 'x' } } });
  expect(data.sheets).toHaveLength(1);
  const again = sheets.spreadsheets.create({ requestBody: { properties: { title: 'y' } } });
  expect(await refused(again)).toEqual({
    code: 429,
    status: 'RESOURCE_EXHAUSTED',
    message:
      "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.",
  });
  now += MINUTE;
  expect((await sheets.spreadsheets.create({ requestBody: {} })).status).toBe(200);
});
