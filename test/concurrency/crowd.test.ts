import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Crowd } from './crowd.ts';

const LONG = process.env.AKSI8_TEST_LONG === '1';
const SEED = process.env.AKSI8_TEST_SEED ?? 'crowd';
const SIZE = LONG ? { districts: 514, workers: 20, edits: 1_500 } : { districts: 20, workers: 4, edits: 60 };
const TIMEOUT_MS = 60 * 60_000;

let crowd: Crowd;
beforeAll(async () => {
  crowd = await Crowd.open({ ...SIZE, seed: SEED });
  await crowd.run();
  const scans = await crowd.rest(20);
  const { reads, writes, tooManyRequests } = crowd.asked();
  const { districts, workers, edits } = SIZE;
  const size = `${districts} districts, ${workers} workers, ${edits} edits (seed ${SEED})`;
  console.log(`${size}: ${reads} reads, ${writes} writes, ${tooManyRequests} × 429; at rest after ${scans} scans`);
}, TIMEOUT_MS);
afterAll(() => crowd.close());

describe(`${SIZE.districts} districts, ${SIZE.workers} workers, people who type meanwhile`, () => {
  it(
    'ends with what stands in the sheets, stored and answered',
    async () => {
      const model = crowd.model();
      const sources = await crowd.sources();
      expect(sources).toHaveLength(SIZE.districts);
      for (const source of sources) {
        const typed = model.get(source.district) ?? [];
        const state = await crowd.store.workbooks.get(source.id);
        expect(state, source.id).toMatchObject({ requested: null, lease: null, problem: null, failures: 0 });
        expect(state?.answeredSeq, source.id).toBe(state?.committedSeq);
        const figures = typed.map((value) => (value === 'banyak' ? null : value));
        expect(await crowd.stored(source), source.id).toEqual(figures);
        const texts = typed.filter((value) => value === 'banyak');
        expect(await crowd.texts(source), source.id).toBe(texts.length);
        // What was mended stands there for a while too.
        if (texts.length > 0) expect(await crowd.answer(source), source.id).toContain('banyak');
      }
    },
    TIMEOUT_MS,
  );

  it('leaves nothing among the dead letters', async () => {
    expect(await crowd.deadLetters()).toBe(0);
  });
});
