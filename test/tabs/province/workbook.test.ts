import { afterAll, describe, expect, it } from 'vitest';
import type { ProvinceInput } from '#progress/input.ts';
import { summarise } from '#progress/summarise.ts';
import type { TabModel } from '#tabs/model.ts';
import { type NationalPart, nationalSheets, nationalTabs } from '#tabs/national/nasional.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import { drawnWorkbook } from '../../google/drawn.ts';
import { openWorld } from '../../google/world.ts';
import { SITUATIONS, say } from './situations.ts';

const world = await openWorld();

afterAll(() => world.close());

/** Writes tabs into a workbook as they are written every Monday, and gives what stands there then. */
async function written(spreadsheetId: string, tabs: readonly TabModel[]): Promise<string> {
  const outcome = await world.google.writer.write('satu', { spreadsheetId, tabs, readBack: [] });
  expect(outcome.kind).toBe('written');
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId, includeGridData: true });
  return drawnWorkbook(data);
}

const tabsOf = (situation: ProvinceInput) => provinceTabs(summarise(situation), say);

describe('the workbook of a province, as Google shows it', () => {
  it.each(SITUATIONS)('%s', async (name, situation) => {
    const id = await world.workbook();
    const first = await written(id, tabsOf(situation()));
    await expect(first).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}/workbook.txt`);
    expect(await written(id, tabsOf(situation()))).toBe(first);
  });

  it('keeps what coordinators wrote beside a row with that row', async () => {
    const [, many] = SITUATIONS[1] ?? [];
    if (!many) throw new Error('the situations are gone');
    const id = await world.workbook();
    await written(id, tabsOf(many()));
    const masalah = async () =>
      (await world.owner.sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'Masalah!A3:J20' })).data.values ??
      [];
    expect((await masalah())[0]?.[9]).toBe('Catatan provinsi');
    const row = (await masalah()).findIndex((cells) => cells[7] === 'terbuka');
    await world.owner.sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range: `Masalah!J${row + 3}`,
      valueInputOption: 'RAW',
      requestBody: { values: [['sudah ditelepon']] },
    });
    const before = (await masalah()).find((cells) => cells[9] === 'sudah ditelepon')?.slice(0, 8);
    await written(id, tabsOf(many()));
    expect((await masalah()).find((cells) => cells[9] === 'sudah ditelepon')?.slice(0, 8)).toEqual(before);
  });
});

describe('the national summary in a workbook of Google', () => {
  const [, situation] = SITUATIONS[0] ?? [];
  const summary = situation ? summarise(situation()) : null;
  const parts: readonly NationalPart[] = [
    { code: '62', name: 'Contoh', summary },
    { code: '91', name: '=1+1', summary: null },
  ];
  const tabs = nationalTabs(nationalSheets(parts, 'Minggu 2026-W48'));

  it('stands there in tabs of its own, and is the same when it is written again', async () => {
    const id = await world.workbook(['Catatan admin']);
    const first = await written(id, tabs);
    await expect(first).toMatchFileSnapshot('golden/national/workbook.txt');
    expect(await written(id, tabs)).toBe(first);
  });
});
