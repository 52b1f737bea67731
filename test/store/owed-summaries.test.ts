import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OwedSummaries, SummaryMessage } from '#pipeline/summary-ports.ts';
import { openServices, type Services } from './services.ts';

const WEEK: SummaryMessage = { schema: 1, province: '62', week: '2026-W48', asOf: null };
const NOW: SummaryMessage = { ...WEEK, asOf: '2026-11-25T03:00:00.000Z' };
const LATER: SummaryMessage = { ...WEEK, asOf: '2026-11-25T03:01:00.000Z' };
const NEXT: SummaryMessage = { ...WEEK, week: '2026-W49' };
const at = (minute: number) => `2026-11-25T04:${String(minute).padStart(2, '0')}:00.000Z`;

let services: Services;
let owed: OwedSummaries;
beforeAll(async () => {
  services = await openServices();
  owed = services.store.owedSummaries;
});
afterAll(() => services.close());
const listed = async () => (await owed.list()).map(({ message, sentAt }) => [message, sentAt]);

describe('what is owed to a province', () => {
  it('is its week and one position of now, until they are settled', async () => {
    await owed.note({ message: WEEK, sentAt: at(0) });
    await owed.note({ message: { ...NOW, refusals: 1 }, sentAt: at(1) });
    expect(await listed()).toEqual([
      [{ ...NOW, refusals: 1 }, at(1)],
      [WEEK, at(0)],
    ]);
    await owed.settle(NOW);
    expect(await listed()).toEqual([[WEEK, at(0)]]);
    await owed.settle(WEEK);
    await owed.settle(WEEK);
    expect(await listed()).toEqual([]);
  });

  it.each<[string, SummaryMessage, SummaryMessage]>([
    ['week', WEEK, NEXT],
    ['position of now', NOW, LATER],
  ])('is the newer %s, whatever comes of the older one', async (_, older, newer) => {
    await owed.note({ message: older, sentAt: at(0) });
    await owed.note({ message: newer, sentAt: at(1) });
    await owed.note({ message: older, sentAt: at(2) });
    expect(await listed()).toEqual([[newer, at(1)]]);
    await owed.settle(older);
    expect(await listed()).toEqual([[newer, at(1)]]);
    await owed.note({ message: newer, sentAt: at(3) });
    expect(await listed()).toEqual([[newer, at(3)]]);
    await owed.settle(newer);
    expect(await listed()).toEqual([]);
  });
});
