import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DistrictLoop, measured } from './district-loop.ts';
import { batch, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const VILLAGES = [
  ['Hilir', 'Muara Dua', 120, 96, 8],
  ['Hilir', 'Sungai Bakau', 80, 71, 5],
  ['Hilir', 'Kuala Pembuang', 210, 180, 11],
  ['Hulu', 'Sukamaju', 64, 60, 4],
  ['Hulu', 'Muara Dua', 93, 88, 9],
];

/** Writes a choice into the last column of a line of *Pemetaan*. */
async function choose(loop: DistrictLoop, beginning: string, words: string): Promise<void> {
  const { row } = await loop.find('Pemetaan', beginning);
  await loop.type(`Pemetaan!F${row}`, words);
}

/** What a line of *Pemetaan* says; the hidden key stands before people's column. */
async function line(loop: DistrictLoop, beginning: string): Promise<readonly string[]> {
  return (await loop.find('Pemetaan', beginning)).cells.slice(0, 4);
}

describe('a choice in Pemetaan', () => {
  it('says which column is which, and is used and shown from the next read on', async () => {
    const heads = ['Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jml yg kerdil sekali'];
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES, heads) });
    await loop.round();
    expect((await line(loop, 'Jml yg kerdil'))[1]).not.toBe('Stunting');
    const label = (await loop.find('Pemetaan', 'Jumlah Balita Diukur')).cells[1] ?? '';
    expect(label).toMatch(/diukur/i);
    await choose(loop, 'Jml yg kerdil', 'Sangat pendek');
    await loop.round();
    expect(await line(loop, 'Jml yg kerdil')).toMatchObject({ 2: 'pilihan Anda' });
  });

  it('takes a column out, and keeps it out when the column moves', async () => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    await choose(loop, 'Jumlah Balita Stunting', 'abaikan');
    await loop.round();
    expect((await line(loop, 'Jumlah Balita Stunting')).slice(0, 3)).toEqual([
      'Jumlah Balita Stunting',
      'tidak dibaca',
      'pilihan Anda',
    ]);
    const sheetId = await idOf(loop, 'Aksi 7');
    const source = { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 6 };
    await batch(world.owner, loop.id, { moveDimension: { source, destinationIndex: 3 } });
    await loop.round();
    expect((await line(loop, 'Jumlah Balita Stunting'))[2]).toBe('pilihan Anda');
    expect((await loop.shown('Siap Salin')).flat()).not.toContain('11');
  });

  it('takes a whole tab out, and back in', async () => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    await choose(loop, 'Tabel ini berisi', 'abaikan');
    await loop.round();
    expect((await line(loop, 'Tabel ini berisi')).slice(1, 3)).toEqual(
      ['belum dikenali; tidak dibaca', 'perlu dipastikan'].with(1, 'pilihan Anda'),
    );
    await choose(loop, 'Tabel ini berisi', '');
    await loop.round();
    expect((await line(loop, 'Tabel ini berisi'))[1]).toMatch(/^Aksi 7/);
  });

  it('says which period a tab is of', async () => {
    const sheet = measured(VILLAGES).with(0, ['REKAP PENGUKURAN BALITA TAHUN 2026']);
    const loop = await DistrictLoop.open(world, { 'Aksi 7': sheet });
    await loop.round();
    await choose(loop, 'Tahun atau periode', 'Agustus 2026');
    await loop.round();
    expect((await line(loop, 'Tahun atau periode')).slice(1, 3)).toEqual(['Agustus 2026', 'pilihan Anda']);
    expect((await loop.find('Siap Salin', 'Aksi 7')).cells[0]).toContain('Agustus 2026');
  });

  it('says which of two villages is meant', async () => {
    const rows = VILLAGES.map(([, ...rest]) => ['', ...rest]).slice(0, 4);
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(rows) });
    await loop.round();
    const asked = await loop.find('Pemetaan', 'Muara Dua');
    expect(asked.cells.slice(1, 3)).toEqual([
      'Belum diterima, karena namanya dipakai beberapa tempat.',
      'perlu dipastikan',
    ]);
    expect(await offered(loop, asked.row)).toEqual([
      'Muara Dua, Kec. Hilir (62.07.01.2001)',
      'Muara Dua, Kec. Hulu (62.07.02.2002)',
    ]);
    await choose(loop, 'Muara Dua', 'Muara Dua, Kec. Hulu (62.07.02.2002)');
    await loop.round();
    expect(await line(loop, 'Muara Dua')).toMatchObject({
      1: 'Muara Dua, Kec. Hulu (62.07.02.2002)',
      2: 'pilihan Anda',
    });
    const copied = (await loop.shown('Siap Salin')).find((cells) => cells[2] === '62.07.02.2002');
    expect(copied?.slice(3, 5)).toEqual(['120', '96']);
  });

  it('says how numbers with a point are meant', async () => {
    const rows = VILLAGES.map(([kecamatan, desa, , ...rest]) => [kecamatan, desa, 1.234, ...rest]);
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(rows) });
    await loop.round();
    await choose(loop, 'Arti angka pada', 'titik = ribuan (1.234 berarti seribu dua ratus tiga puluh empat)');
    await loop.round();
    const copied = (await loop.shown('Siap Salin')).find((cells) => cells[0] === 'Sukamaju');
    expect(copied?.[3]).toBe('1234');
  });

  it.each([
    ['memang nol', '0', 'none'],
    ['belum ada data', '', 'no data yet'],
  ])('says that a zero means %s', async (words, copied, _why) => {
    const rows = VILLAGES.map(([kecamatan, desa, all, ...rest], index) =>
      index === 3 ? [kecamatan, desa, 0, 0, 4] : [kecamatan, desa, all, ...rest],
    );
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(rows) });
    await loop.round();
    const asked = (await loop.shown('Pemetaan')).filter(([first]) => first?.startsWith('Angka nol')).length;
    expect(asked).toBeGreaterThan(0);
    await choose(loop, 'Angka nol atau “-” pada “Jumlah Sasaran Balita”', words);
    await loop.round();
    expect((await line(loop, 'Angka nol atau “-” pada “Jumlah Sasaran Balita”')).slice(1, 3)).toEqual([
      words,
      'pilihan Anda',
    ]);
    const line4 = (await loop.shown('Siap Salin')).find((cells) => cells[0] === 'Sukamaju');
    expect(line4?.[3] ?? '').toBe(copied);
  });

  it('says that rows are gone', async () => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    const sheetId = await idOf(loop, 'Aksi 7');
    const range = { sheetId, dimension: 'ROWS', startIndex: 4, endIndex: 8 };
    await batch(world.owner, loop.id, { deleteDimension: { range } });
    await loop.round();
    expect((await loop.find('Pemetaan', 'Tab Aksi 7: 5 baris')).row).toBeGreaterThan(0);
    await choose(loop, 'Tab Aksi 7: 5 baris', 'ya, memang dihapus');
    await loop.round();
    const filled = (await loop.shown('Siap Salin')).filter(
      (cells) => (cells[3] ?? '') !== '' && cells[2]?.startsWith('62'),
    );
    expect(filled).toHaveLength(1);
  });
});

async function idOf(loop: DistrictLoop, title: string): Promise<number> {
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: loop.id });
  return data.sheets?.find(({ properties }) => properties?.title === title)?.properties?.sheetId ?? -1;
}

async function offered(loop: DistrictLoop, row: number): Promise<(string | null | undefined)[]> {
  const { data } = await world.owner.sheets.spreadsheets.get({
    spreadsheetId: loop.id,
    ranges: [`Pemetaan!F${row}`],
    fields: 'sheets(data(rowData(values(dataValidation))))',
  });
  const rule = data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.dataValidation;
  return (rule?.condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue);
}
