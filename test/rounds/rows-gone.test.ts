import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleId } from '#local/samples/describe.ts';
import type { DistrictSummary } from '#progress/summary-types.ts';
import { SampleRound } from '#support/sample-round.ts';

const MINUTE = 60_000;
const KOTA = '34.71';
const QUESTION = 'Baris yang tidak ada lagi';
const YES = 'ya, memang dihapus';

let world: SampleRound;
let tab = '';
let before: DistrictSummary | undefined;

beforeAll(async () => {
  world = await SampleRound.open([KOTA]);
  before = await district();
  tab = await measurements();
});
afterAll(() => world.close());

async function district(): Promise<DistrictSummary | undefined> {
  const { summaries } = await world.round();
  return summaries[0]?.districts.find(({ code }) => code === KOTA);
}

async function measurements(): Promise<string> {
  const fields = 'sheets.properties.title';
  const { data } = await world.district.sheets.spreadsheets.get({ spreadsheetId: sampleId(KOTA), fields });
  const titles = data.sheets?.map((sheet) => sheet.properties?.title ?? '') ?? [];
  return titles.find((title) => /^PENGUKURAN/.test(title)) ?? '';
}

/** What stands in the table of the emptied tab: rows in force, and those that are gone for good. */
async function rowsOf(): Promise<{ rows: number; gone: number; held: boolean }> {
  const state = await world.workbook(KOTA);
  const heads = await world.store.workbooks.heads(state?.source ?? '', Object.values(state?.heads ?? {}));
  const own = heads.filter((head) => head.tab.title === tab);
  const count = (of: (head: (typeof own)[number]) => object) =>
    own.reduce((sum, head) => sum + Object.keys(of(head)).length, 0);
  return {
    rows: count((head) => head.manifest),
    gone: count((head) => head.tombstones),
    held: own.some((head) => head.held !== null),
  };
}

async function empty(): Promise<void> {
  const range = `'${tab}'!A1:AZ500`;
  await world.district.sheets.spreadsheets.values.clear({ spreadsheetId: sampleId(KOTA), range });
}

/** Figures of the district, whether rows are kept for now or not. */
function counted(summary: DistrictSummary | undefined): unknown {
  return JSON.parse(JSON.stringify(summary?.years ?? []).replaceAll('"held":true', '"held":false'));
}

/** Sheet row (1-based) of the question in Pemetaan, and the column in which people answer; null when nothing is asked. */
async function question(): Promise<string | null> {
  const rows = await world.shown(KOTA, 'Pemetaan!A1:H400');
  const at = rows.findIndex((row) => row.includes(QUESTION));
  if (at < 0) return null;
  const head = rows.find((row) => row.includes('Ubah menjadi')) ?? [];
  return `Pemetaan!${String.fromCharCode(65 + head.indexOf('Ubah menjadi'))}${at + 2}`;
}

async function later(): Promise<DistrictSummary | undefined> {
  world.clock.pass(15 * MINUTE);
  return district();
}

describe('a tab that comes back empty', () => {
  let stored = 0;

  it('keeps its rows, says so in Validasi, and the province still counts them', async () => {
    stored = (await rowsOf()).rows;
    expect(stored).toBeGreaterThan(10);
    await empty();
    const now = await later();
    expect(await rowsOf()).toEqual({ rows: stored, gone: 0, held: true });
    const validasi = (await world.shown(KOTA, 'Validasi!A1:H120')).map((row) => row.join(' '));
    expect(validasi.filter((line) => line.includes('tetap disimpan sampai ada konfirmasi'))).toHaveLength(1);
    expect(JSON.stringify(now?.years)).toContain('"held":true');
    expect(counted(now)).toEqual(counted(before));
  });

  it('asks in Pemetaan, where a no keeps them', async () => {
    const cell = await question();
    expect(cell).not.toBeNull();
    await world.type(KOTA, cell ?? '', [['tidak, jangan dihapus']]);
    await later();
    expect(await rowsOf()).toEqual({ rows: stored, gone: 0, held: true });
    expect(await question()).toBe(cell);
  });

  it('lets them go once a person says that they are gone, and asks no more', async () => {
    await world.type(KOTA, (await question()) ?? '', [[YES]]);
    const now = await later();
    expect(await rowsOf()).toEqual({ rows: 0, gone: stored, held: false });
    expect(await question()).toBeNull();
    expect(counted(now)).not.toEqual(counted(before));
  });
});

describe('an answer of once', () => {
  it('does not speak for rows that go missing later', async () => {
    const restored = [
      ['REKAP PENGUKURAN BALITA BULAN AGUSTUS 2026'],
      [],
      ['No', 'Kecamatan', 'Kelurahan', 'Jumlah Sasaran', 'Jumlah Balita Diukur', 'Sangat Pendek', 'Pendek', 'Stunting'],
      [1, 'Gondokusuman', 'Baciro', 120, 100, 3, 12, 15],
      [2, 'Gondokusuman', 'Demangan', 80, 71, 1, 4, 5],
    ];
    await world.type(KOTA, `'${tab}'!A1`, restored);
    await later();
    const { rows } = await rowsOf();
    expect(rows).toBe(2);
    await empty();
    await later();
    expect(await rowsOf()).toMatchObject({ rows, held: true });
    expect(await question()).not.toBeNull();
  });
});
