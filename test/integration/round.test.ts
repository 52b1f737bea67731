import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IntegrationWorld } from './world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HEADER = ['No', 'Kecamatan', 'Desa', 'Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jumlah Balita Stunting'];
const ROWS: readonly (readonly (string | number)[])[] = [
  [1, 'Seruyan Hilir', 'Sungai Bakau', 120, 96, 8],
  [2, 'Seruyan Hilir', 'Pematang Limau', 80, 71, 5],
  [3, 'Seruyan Hilir', 'Tanjung Rangas', 64, 60, 4],
];
const TABLE = [['REKAP PENGUKURAN BALITA BULAN FEBRUARI 2026'], [], HEADER, ...ROWS];

let world: IntegrationWorld;
beforeAll(async () => {
  world = await IntegrationWorld.open();
});
afterAll(() => world.close());

/** Row of the box *Periksa ulang*. */
async function boxRow(id: string): Promise<number> {
  const rows = await world.shown(id, 'Validasi!A1:B60');
  return rows.findIndex(([first]) => first?.startsWith('Periksa ulang')) + 1;
}

/** First row and column of each mark in the first tab, from 0. */
async function marksOn(id: string): Promise<number[][]> {
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: id });
  const rules = data.sheets?.[0]?.conditionalFormats ?? [];
  return rules.flatMap(({ ranges = [] }) =>
    ranges.map(({ startRowIndex, startColumnIndex }) => [startRowIndex ?? 0, startColumnIndex ?? 0]),
  );
}

describe('the loop over real services', () => {
  let id: string;

  it('registers, scans, pulls and answers', async () => {
    id = await world.workbook('Seruyan 2026', TABLE);
    const source = await world.register(id);
    expect(source.id).toBe('6207-1');
    world.takeRequests();
    const outcome = await world.round();
    expect(outcome).toMatchObject({ sources: 1, requested: 1 });
    const state = await world.store.workbooks.get('6207-1');
    expect(state).toMatchObject({ committedSeq: 1, answeredSeq: 1, requested: null, failures: 0 });
    const shown = await world.shown(id, 'Validasi!A1:C3');
    expect(shown[0]?.[0]).toContain('Seruyan');
    expect(await world.store.objects.list('snapshots/')).toHaveLength(1);
  });

  it('is quiet when nothing changed: one listing, no read, nothing written', async () => {
    world.clock.pass(5 * MINUTE);
    const before = await world.table();
    const objects = await world.store.objects.list('');
    world.takeRequests();
    const outcome = await world.round();
    expect(outcome).toMatchObject({ requested: 0, resent: 0, problems: 0 });
    expect(world.takeRequests()).toEqual({ drive: 1 });
    expect(await world.table()).toEqual(before);
    expect(await world.store.objects.list('')).toEqual(objects);
  });

  it('answers a change, and only the changed row is new', async () => {
    const before = await world.table();
    await world.type(id, 'Aksi 7!E4', [[97]]);
    world.clock.pass(3 * MINUTE);
    world.takeRequests();
    await world.round();
    expect(world.takeRequests(), 'one read and one write').toMatchObject({ 'sheets.read': 1, 'sheets.write': 1 });
    const after = await world.table();
    const added = [...after.keys()].filter((key) => !before.has(key)).map((key) => key.replace(/#[\w-]{22}.*/, ''));
    expect(added.sort()).toEqual(['W#6207-1 HEAD', 'W#6207-1 REPORT', 'W#6207-1 ROW']);
    expect(await world.store.workbooks.get('6207-1')).toMatchObject({ answeredSeq: 2 });
  });

  it('tells a value that cannot be right in the workbook itself', async () => {
    await world.type(id, 'Aksi 7!F5', [['banyak']]);
    world.clock.pass(3 * MINUTE);
    await world.round();
    const shown = await world.shown(id, 'Validasi!A1:C60');
    expect(shown.flat().some((text) => text.includes('banyak'))).toBe(true);
    expect((await world.store.workbooks.get('6207-1'))?.receipt).toBe('Diterima sebagian');
    expect(await marksOn(id)).toContainEqual([4, 5]);
  });

  it('takes the mark away when the cell is mended, and sets it again for the next one', async () => {
    await world.type(id, 'Aksi 7!F5', [[5]]);
    world.clock.pass(3 * MINUTE);
    await world.round();
    expect(await marksOn(id)).not.toContainEqual([4, 5]);
    await world.type(id, 'Aksi 7!F5', [['banyak']]);
    world.clock.pass(3 * MINUTE);
    await world.round();
    expect(await marksOn(id)).toContainEqual([4, 5]);
  });

  it('says in Validasi that a protected tab could not be marked', async () => {
    const locked = await world.workbook('Terkunci', [
      ...TABLE.slice(0, 3),
      [1, 'Seruyan Hilir', 'Sungai Bakau', 120, 96, 'x'],
    ]);
    const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: locked });
    const sheetId = data.sheets?.[0]?.properties?.sheetId ?? 0;
    const protectedRange = { range: { sheetId }, editors: { users: [] } };
    const requestBody = { requests: [{ addProtectedRange: { protectedRange } }] };
    await world.owner.sheets.spreadsheets.batchUpdate({ spreadsheetId: locked, requestBody });
    const source = await world.register(locked);
    await world.round();
    expect((await world.shown(locked, 'Validasi!A1:C12')).flat().join(' ')).toContain('diproteksi');
    expect(await world.store.workbooks.get(source.id)).toMatchObject({ marksRefused: true, answeredSeq: 1 });
    expect(await marksOn(locked)).toEqual([]);
    await world.store.registryWriter.change(source.id, { mode: 'detached' });
  });

  it('unticks Periksa ulang by answering again', async () => {
    const row = await boxRow(id);
    expect(row).toBeGreaterThan(0);
    await world.type(id, `Validasi!B${row}`, [['TRUE']]);
    world.clock.pass(MINUTE / 2);
    await world.round();
    expect((await world.shown(id, `Validasi!B${row}`))[0]?.[0]).toBe('FALSE');
    world.clock.pass(3 * MINUTE);
    world.takeRequests();
    await world.round();
    expect(world.takeRequests()).toEqual({ drive: 1 });
  });

  it('unticks within a minute and a half while somebody else goes on typing', async () => {
    const row = await boxRow(id);
    await world.type(id, 'Aksi 7!E5', [[72]]);
    world.clock.pass(20_000);
    const ticked = world.clock.now();
    await world.type(id, `Validasi!B${row}`, [['TRUE']]);
    world.clock.pass(30_000);
    await world.type(id, 'Aksi 7!E6', [[61]]);
    world.clock.pass(30_000);
    await world.round();
    expect((await world.shown(id, `Validasi!B${await boxRow(id)}`))[0]?.[0]).toBe('FALSE');
    expect(world.clock.now() - ticked).toBeLessThanOrEqual(90_000);
    expect(await world.store.workbooks.get('6207-1')).toMatchObject({ awaited: false, requested: null });
  });

  it('renews the stamp of a workbook that nobody touches, once a night and nothing else', async () => {
    world.clock.pass(3 * MINUTE);
    await world.round();
    const before = await world.shown(id, 'Validasi');
    const rows = [...(await world.table()).keys()];
    for (let night = 0; night < 4; night++) {
      world.clock.pass(DAY);
      world.takeRequests();
      await world.round({ kind: 'nightly' });
      expect(world.takeRequests()['sheets.write'], 'one write a night').toBe(1);
      const [, [stamp = ''] = []] = await world.shown(id, 'Validasi');
      expect(stamp).toMatch(/^Dibaca /);
    }
    world.clock.pass(35 * 60 * MINUTE);
    const after = await world.shown(id, 'Validasi');
    expect(after[1]?.[0]).toMatch(/^Dibaca /);
    expect(after.toSpliced(1, 1)).toEqual(before.toSpliced(1, 1));
    expect([...(await world.table()).keys()]).toEqual(rows);
    world.clock.pass(2 * 60 * MINUTE);
    expect((await world.shown(id, 'Validasi'))[1]?.[0], 'nobody reads any more').toMatch(/^BASI /);
    await world.round({ kind: 'nightly' });
    expect((await world.shown(id, 'Validasi'))[1]?.[0]).toMatch(/^Dibaca /);
  });

  it('makes Validasi again when somebody deleted it', async () => {
    const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: id });
    const sheetId = data.sheets?.find(({ properties }) => properties?.title === 'Validasi')?.properties?.sheetId;
    await world.owner.sheets.spreadsheets.batchUpdate({
      spreadsheetId: id,
      requestBody: { requests: [{ deleteSheet: { sheetId: sheetId ?? -1 } }] },
    });
    world.clock.pass(3 * MINUTE);
    await world.round();
    expect((await world.shown(id, 'Validasi!A1'))[0]?.[0]).toContain('Seruyan');
  });

  it('reads a view-only workbook and says that it cannot answer', async () => {
    const viewOnly = await world.workbook('Hanya lihat', TABLE, 'reader');
    const source = await world.register(viewOnly);
    await world.round();
    expect(await world.store.workbooks.get(source.id)).toMatchObject({
      receipt: 'Terbaca, umpan balik tidak bisa ditulis',
      unanswerable: true,
      committedSeq: 1,
    });
  });

  it('finds an unshared workbook unread at the second look, never as empty', async () => {
    const hidden = await world.workbook('Tidak dibagikan', TABLE, 'none');
    const source = await world.register(hidden);
    await world.round();
    world.clock.pass(MINUTE);
    await world.round();
    expect(await world.store.workbooks.get(source.id)).toMatchObject({
      receipt: 'Belum terbaca',
      problem: { kind: 'not-found', seen: 2 },
    });
  });

  it('leaves no message among the dead letters', async () => {
    expect(await world.deadLetters()).toBe(0);
  });
});
