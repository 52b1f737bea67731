import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleId } from '#local/samples/describe.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { SampleRound } from '#support/sample-round.ts';

const LARGE = '62.12';
const SMALL = '62.11';

let world: SampleRound;
let summary: ProvinceSummary | undefined;
beforeAll(async () => {
  world = await SampleRound.open([LARGE, SMALL], {}, { AKSI8_MAX_WORKBOOK_BYTES: '50000' });
  summary = (await world.round()).summaries[0];
});
afterAll(() => world.close());

describe('a workbook beyond the size that may be read', () => {
  it('is refused at once, with a receipt that says so, and stores nothing', async () => {
    const state = await world.workbook(LARGE);
    expect(state).toMatchObject({ receipt: 'Belum terbaca', problem: { kind: 'too-large' }, committedSeq: 0 });
    expect(await world.store.snapshots.list(state?.source ?? '')).toEqual([]);
    expect(await world.workbook(SMALL)).toMatchObject({ receipt: 'Belum diisi', problem: null });
  });

  it('is told of in the tabs of the province, with what to do', async () => {
    expect(summary?.districts.find(({ code }) => code === LARGE)?.reading).toBe('belum terbaca');
    const spreadsheetId = sampleId('provinsi-62');
    const { sheets } = world.district;
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties.title' });
    const ranges = (data.sheets ?? []).map(({ properties }) => `'${properties?.title}'!A1:Z200`);
    const shown = await sheets.spreadsheets.values.batchGet({ spreadsheetId, ranges });
    const text = (shown.data.valueRanges ?? [])
      .flatMap(({ values }) => values ?? [])
      .flat()
      .join(' ');
    expect(text).toMatch(/terlalu besar/);
    expect(text).toMatch(/pisahkan tab lama ke berkas lain/i);
  });

  it('is tried again later, ever more slowly, and never given up', async () => {
    const before = await world.workbook(LARGE);
    world.clock.pass(2 * 3_600_000);
    await world.round();
    const after = await world.workbook(LARGE);
    expect(after?.readSeq).toBe((before?.readSeq ?? 0) + 1);
    expect(Date.parse(after?.nextAttemptAt ?? '')).toBeGreaterThan(world.clock.now());
  });
});
