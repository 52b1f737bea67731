import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminAdapters } from '#google/admin.ts';
import { SHEET_IDS } from '#google/tab-marks.ts';
import { DistrictLoop, measured } from './district-loop.ts';
import { batch, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SHEET_ID = SHEET_IDS['siap-salin'];
const HEADS = ['Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jumlah Balita Stunting'];
const VILLAGES = [
  ['Hulu', 'Sukamaju', 64, 60, 4],
  ['Hilir', 'Sungai Bakau', 80, 71, 5],
  ['Hilir', 'Muara Dua', 120, 96, 108],
];

/** Name, target and measured of each village, whatever the tab is called now. */
async function lines(loop: DistrictLoop): Promise<(string | undefined)[][]> {
  const rows = await loop.shown(await titleOf(loop));
  return rows.filter((cells) => cells[2]?.startsWith('62.07')).map((cells) => [cells[0], cells[3], cells[4]]);
}

async function titleOf(loop: DistrictLoop): Promise<string> {
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: loop.id, fields: 'sheets.properties' });
  const found = data.sheets?.filter(({ properties }) => properties?.sheetId === SHEET_ID) ?? [];
  return found[0]?.properties?.title ?? '';
}

describe('Siap Salin', () => {
  it('has all villages in official order, empty where nothing was reported or accepted', async () => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    expect(await lines(loop)).toEqual([
      ['Kuala Pembuang', '', ''],
      ['Muara Dua', '120', ''],
      ['Sungai Bakau', '80', '71'],
      ['Sukamaju', '64', '60'],
      ['Muara Dua', '', ''],
    ]);
  });

  it('is not written again when nothing changed', async () => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    const before = world.limiter.count('write');
    await loop.round();
    expect(world.limiter.count('write')).toBe(before);
  });

  it('is found again when it was renamed, moved and hidden, and made again when it was deleted', async () => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    const properties = { sheetId: SHEET_ID, title: 'Untuk Pak Budi', index: 0, hidden: true };
    await batch(world.owner, loop.id, { updateSheetProperties: { properties, fields: 'title,index,hidden' } });
    await loop.type("'Aksi 7'!D4", 66);
    await loop.round();
    expect(await titleOf(loop)).toBe('Untuk Pak Budi');
    expect(await lines(loop)).toContainEqual(['Sukamaju', '66', '60']);
    await batch(world.owner, loop.id, { deleteSheet: { sheetId: SHEET_ID } });
    await loop.type("'Aksi 7'!D4", 67);
    await loop.round();
    expect(await titleOf(loop)).toBe('Siap Salin');
    expect(await lines(loop)).toContainEqual(['Sukamaju', '67', '60']);
  });

  it('empties the columns that it no longer needs, and leaves what people wrote beside', async () => {
    const sheet = measured(
      VILLAGES.map((cells) => [...cells, 'situs kabupaten']),
      [...HEADS, 'Media Publikasi'],
    );
    const loop = await DistrictLoop.open(world, { 'Aksi 7': sheet });
    await loop.round();
    expect((await loop.shown('Siap Salin')).flat()).toContain('situs kabupaten');
    await batch(world.owner, loop.id, { appendDimension: { sheetId: SHEET_ID, dimension: 'COLUMNS', length: 1 } });
    const at = (await loop.find('Siap Salin', 'Sukamaju')).row;
    await loop.type(`'Siap Salin'!Q${at}`, 'sudah disalin');
    for (const row of [3, 4, 5, 6]) await loop.type(`'Aksi 7'!G${row}`, '');
    await loop.round();
    const rows = await loop.shown('Siap Salin');
    expect(rows.flat()).not.toContain('situs kabupaten');
    expect(rows.find((cells) => cells[0] === 'Sukamaju')).toContain('sudah disalin');
  });

  it('goes with everything of ours in it, where nobody knows any more what stood there', async () => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    const { remover } = adminAdapters(world.settings, world.limiter, world.clock);
    const answer = await remover.remove('satu', { spreadsheetId: loop.id, tabs: [] });
    expect(answer).toMatchObject({ kind: 'removed', removed: expect.arrayContaining(['Siap Salin']) });
  });
});
