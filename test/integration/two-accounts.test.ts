import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { share } from '#support/google-person.ts';
import { IntegrationWorld } from './world.ts';

const MINUTE = 60_000;
const READER = 'baca@aksi8.test';
const WRITER = 'aksi8@aksi8.test';
const HEADER = ['No', 'Kecamatan', 'Desa', 'Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jumlah Balita Stunting'];
const TABLE = [
  ['REKAP PENGUKURAN BALITA BULAN FEBRUARI 2026'],
  [],
  HEADER,
  [1, 'Seruyan Hilir', 'Sungai Bakau', 120, 96, 8],
  [2, 'Seruyan Hilir', 'Pematang Limau', 80, 71, 5],
  [3, 'Seruyan Hilir', 'Tanjung Rangas', 64, 60, 4],
];

let world: IntegrationWorld;
beforeAll(async () => {
  const account = (email: string) => ({ email, credential: { kind: 'token', token: email } });
  const lanes = { utama: { viewer: account(READER), editor: account(WRITER) } };
  world = await IntegrationWorld.open({ AKSI8_GOOGLE_LANES: JSON.stringify(lanes) });
});
afterAll(() => world.close());

/** A workbook that is shared with both accounts, registered. */
async function registered(title: string, writerRole = 'writer') {
  const id = await world.workbook(title, TABLE, writerRole);
  await share(world.owner, id, READER, 'reader');
  const source = await world.register(id);
  return { id, source: source.id };
}

/** What each account asked since the last time. */
function takeRequests(): string[] {
  const log = world.sheets.requestLog;
  const asked = log.entries().filter(({ account }) => account === READER || account === WRITER);
  log.clear();
  return asked.map(({ account, kind }) => `${account === READER ? 'reader' : 'writer'} ${kind}`);
}

async function typeAndWait(id: string, value: string | number): Promise<void> {
  await world.type(id, 'Aksi 7!F5', [[value]]);
  world.clock.pass(3 * MINUTE);
}

describe('one account that reads and another that answers', () => {
  let id: string;

  it('cost one read and one write a changed workbook, and nothing afterwards', async () => {
    ({ id } = await registered('Seruyan 2026'));
    await world.round();
    world.clock.pass(3 * MINUTE);
    takeRequests();
    await world.round();
    expect(takeRequests(), 'our own answer is no news').toEqual(['reader drive']);

    await typeAndWait(id, 6);
    await world.round();
    const asked = takeRequests().filter((request) => request.includes('sheets'));
    expect(asked).toEqual(['reader sheets.read', 'writer sheets.write']);
    for (let scan = 0; scan < 3; scan++) {
      world.clock.pass(3 * MINUTE);
      await world.round();
      expect(takeRequests()).toEqual(['reader drive']);
    }
  });

  it('answer what was typed right after the answer', async () => {
    await typeAndWait(id, 7);
    await world.round();
    await typeAndWait(id, 'banyak');
    takeRequests();
    await world.round();
    expect(takeRequests()).toContain('reader sheets.read');
    expect((await world.shown(id, 'Validasi!A1:C60')).flat().some((text) => text.includes('banyak'))).toBe(true);
  });

  it('answer what was typed between the read and the answer', async () => {
    await typeAndWait(id, 8);
    world.beforeAnswer(() => world.type(id, 'Aksi 7!F5', [['segini']]));
    await world.round();
    expect((await world.shown(id, 'Validasi!A1:C60')).flat().some((text) => text.includes('segini'))).toBe(true);
  });

  it('answer as soon as the one that answers may write', async () => {
    const locked = await registered('Dikunci', 'reader');
    await world.round();
    world.clock.pass(3 * MINUTE);
    await world.round();
    const state = () => world.store.workbooks.get(locked.source);
    expect(await state()).toMatchObject({ unanswerable: true, receipt: 'Terbaca, umpan balik tidak bisa ditulis' });
    takeRequests();
    world.clock.pass(MINUTE);
    await world.round();
    expect(takeRequests(), 'nobody tries in vain each minute').toEqual(['reader drive']);

    await share(world.owner, locked.id, WRITER, 'writer');
    for (let scan = 0; scan < 3; scan++) {
      world.clock.pass(MINUTE);
      await world.round();
    }
    expect(await state()).toMatchObject({ unanswerable: false });
    expect((await world.shown(locked.id, 'Validasi!A1'))[0]?.[0]).toContain('Seruyan');
  });
});
