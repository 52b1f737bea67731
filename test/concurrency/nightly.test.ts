import { expect, it } from 'vitest';
import { rateOf } from '#store/limiter/gcra.ts';
import { VirtualDay } from './virtual-day.ts';

const MINUTE = 60_000;
const NATION = 514;
const DISTRICTS = process.env.AKSI8_TEST_LONG === '1' ? NATION : 60;
const SHARE = DISTRICTS / NATION;
/** The quota of one account, for so many of the nation's districts. */
const RATE = rateOf(60 * SHARE, 10_000 / SHARE);
/** From 01:00 until the cut-off of Monday's summaries at 05:00. */
const NIGHT = 4 * 60;

it(
  'reads every workbook between one and five in the morning, while some people type',
  async () => {
    const day = new VirtualDay(DISTRICTS, RATE);
    await day.run(45, () => {});
    const since = day.world.now;
    await day.world.nightly();
    await day.run(NIGHT, (second) => {
      if (second % 60 === 0) day.edit((second / 60) % DISTRICTS);
    });
    const states = [...day.world.store.states.values()];
    const late = states.filter(({ readAt }) => readAt === null || Date.parse(readAt) < since);
    expect(states).toHaveLength(DISTRICTS);
    expect(late.map(({ source }) => source)).toEqual([]);
    const took = (Math.max(...day.firstReads(since)) - since) / MINUTE;
    console.log(`nightly read of ${DISTRICTS} districts: ${took.toFixed(1)} of ${NIGHT} min`);
  },
  20 * MINUTE,
);
