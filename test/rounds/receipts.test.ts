import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROBOT } from '#local/accounts.ts';
import { sampleId } from '#local/samples/describe.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { SampleRound } from '#support/sample-round.ts';

const MINUTE = 60_000;
const NOT_SHARED = '62.07';
const VIEW_ONLY = '62.08';
const TRASHED = '62.09';
const OFFICE_FILE = '62.10';
const EMPTY = '62.11';

let world: SampleRound;
let summary: ProvinceSummary | undefined;
beforeAll(async () => {
  world = await SampleRound.open([NOT_SHARED, VIEW_ONLY, TRASHED, OFFICE_FILE, EMPTY]);
  await world.round();
  // One look may be a slip of the network: what is not found counts as unread when it is not found again.
  expect((await world.workbook(NOT_SHARED))?.receipt).toBeNull();
  world.clock.pass(MINUTE);
  summary = (await world.round()).summaries[0];
});
afterAll(() => world.close());

describe('workbooks that are not as they should be', () => {
  it.each([
    [NOT_SHARED, 'Belum terbaca', 'not-found'],
    [VIEW_ONLY, 'Terbaca, umpan balik tidak bisa ditulis', null],
    [TRASHED, 'Belum terbaca', 'trashed'],
    [OFFICE_FILE, 'Belum terbaca', 'office-file'],
    [EMPTY, 'Belum diisi', null],
  ] as const)('%s: %s (%s)', async (key, receipt, problem) => {
    const state = await world.workbook(key);
    expect(state?.receipt).toBe(receipt);
    expect(state?.problem?.kind ?? null).toBe(problem);
    expect(state?.committedSeq).toBe(problem === null ? 1 : 0);
  });

  it.each([
    [NOT_SHARED, 'belum terbaca'],
    [VIEW_ONLY, 'terbaca'],
    [TRASHED, 'belum terbaca'],
    [OFFICE_FILE, 'belum terbaca'],
    [EMPTY, 'belum diisi'],
  ] as const)('the province sees %s as %s', async (key, reading) => {
    expect(summary?.districts.find(({ code }) => code === key)?.reading).toBe(reading);
  });

  it('tells the empty workbook in itself, and leaves the view-only one as it is', async () => {
    expect((await world.shown(EMPTY, 'Validasi!A1:H20')).flat().join(' ')).toContain('Belum diisi');
    const fields = 'sheets.properties.title';
    const { data } = await world.district.sheets.spreadsheets.get({ spreadsheetId: sampleId(VIEW_ONLY), fields });
    expect(data.sheets?.map((sheet) => sheet.properties?.title)).not.toContain('Validasi');
  });

  it('reads each of them once the district has mended what was wrong', async () => {
    const { drive } = world.district;
    const share = { type: 'user', role: 'writer', emailAddress: ROBOT };
    await drive.permissions.create({ fileId: sampleId(NOT_SHARED), requestBody: share });
    await drive.permissions.create({ fileId: sampleId(VIEW_ONLY), requestBody: share });
    await drive.files.update({ fileId: sampleId(TRASHED), requestBody: { trashed: false } });
    await world.type(EMPTY, 'Sheet1!A1', [['Catatan rapat']]);
    world.clock.pass(90 * MINUTE);
    await world.round();
    // That a workbook became writable is noticed by one scan; what is owed to it is sent by the next.
    world.clock.pass(MINUTE);
    await world.round();
    for (const key of [NOT_SHARED, VIEW_ONLY, TRASHED]) {
      expect(await world.workbook(key), key).toMatchObject({ problem: null, unanswerable: false });
      expect((await world.workbook(key))?.receipt, key).toMatch(/^Diterima/);
      expect((await world.shown(key, 'Validasi!A1:H3')).flat().join(' '), key).not.toBe('');
    }
    expect((await world.workbook(OFFICE_FILE))?.receipt).toBe('Belum terbaca');
  });
});
