import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredState } from '#local/aws/state.ts';
import { sampleId } from '#local/samples/describe.ts';
import { SampleRound } from '#support/sample-round.ts';

const MINUTE = 60_000;
const KOTA = '34.71';
/** A whole district, two of several workbooks of another one, and one that is empty. */
const SAMPLES = [KOTA, '62.06.01', '62.06.02', '62.11'];

let world: SampleRound;
beforeAll(async () => {
  world = await SampleRound.open(SAMPLES);
  await world.round();
  world.clock.pass(5 * MINUTE);
});
afterAll(() => world.close());

async function versions(): Promise<unknown> {
  const fields = 'files(id,version,modifiedTime)';
  return (await world.district.drive.files.list({ fields, pageSize: 1000, orderBy: 'name' })).data;
}

/** Without the limiter's ledger, which rightly counts the one listing. */
async function stored(): Promise<StoredState> {
  const { items, objects } = await world.state();
  return { items: items.filter(({ pk }) => !String(pk).startsWith('LIMIT#')), objects };
}

/** The tab of the measurements, and where the first village's measured children stand in it, as A1. */
async function firstMeasured(): Promise<{ tab: string; cell: string; typed: string }> {
  const fields = 'sheets.properties.title';
  const { data } = await world.district.sheets.spreadsheets.get({ spreadsheetId: sampleId(KOTA), fields });
  const tab = data.sheets?.map((sheet) => sheet.properties?.title ?? '').find((title) => /^PENGUKURAN/.test(title));
  const rows = await world.shown(KOTA, `'${tab}'!A1:J20`);
  const header = rows.findIndex((row) => row.some((text) => /DIUKUR$/.test(text)));
  const column = rows[header]?.findIndex((text) => /DIUKUR$/.test(text)) ?? -1;
  const row = rows.findIndex((cells, at) => at > header && cells.some((text) => /^(Kelurahan|Desa) /.test(text)));
  return {
    tab: tab ?? '',
    cell: `${String.fromCharCode(65 + column)}${row + 1}`,
    typed: rows[row]?.[column] ?? '',
  };
}

async function validasi(): Promise<string[]> {
  return (await world.shown(KOTA, 'Validasi!A1:H120')).map((row) => row.join(' '));
}

describe('a second round', () => {
  it('makes one listing, reads no sheet and writes nothing where nothing changed', async () => {
    const [before, files] = [await stored(), await versions()];
    world.takeRequests();
    const { scan, summaries } = await world.round();
    expect(scan).toMatchObject({ sources: 4, requested: 0, resent: 0, problems: 0 });
    expect(summaries.map(({ province }) => province.code)).toEqual(['34', '62']);
    expect(world.takeRequests()).toEqual({ drive: 1 });
    expect(await versions()).toEqual(files);
    expect(await stored()).toEqual(before);
  });

  it('names the cell that somebody spoiled once the sheet is quiet, not before, and no more when it is mended', async () => {
    const { tab, cell, typed } = await firstMeasured();
    const named = new RegExp(`\\b${cell}\\b`);
    expect(Number(typed)).toBeGreaterThan(0);
    expect((await validasi()).filter((line) => named.test(line))).toEqual([]);

    await world.type(KOTA, `'${tab}'!${cell}`, [['dua ratus lebih']]);
    world.clock.pass(MINUTE);
    await world.round();
    expect((await validasi()).filter((line) => named.test(line))).toEqual([]);
    world.clock.pass(2 * MINUTE);
    await world.round();
    const lines = (await validasi()).filter((line) => named.test(line));
    expect(lines.join(' ')).toContain('dua ratus lebih');
    expect((await world.workbook(KOTA))?.receipt).toBe('Diterima sebagian');

    await world.type(KOTA, `'${tab}'!${cell}`, [[typed]]);
    world.clock.pass(3 * MINUTE);
    await world.round();
    const left = (await validasi()).filter((line) => named.test(line) || line.includes('dua ratus lebih'));
    expect(left.map((line) => line.split(':')[0])).toEqual(['Selesai']);
  });

  it('writes only the province whose district changed', async () => {
    const modified = async (key: string) =>
      (await world.district.drive.files.get({ fileId: sampleId(key), fields: 'version' })).data.version;
    const before = [await modified('provinsi-34'), await modified('provinsi-62')];
    const { tab, cell, typed } = await firstMeasured();
    await world.type(KOTA, `'${tab}'!${cell}`, [[Number(typed) - 1]]);
    world.clock.pass(3 * MINUTE);
    await world.round();
    expect(await modified('provinsi-34')).not.toBe(before[0]);
    expect(await modified('provinsi-62')).toBe(before[1]);
  });
});
