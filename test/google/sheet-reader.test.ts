import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleAdapters } from '#google/index.ts';
import { batch, OWNER, openWorld, type, VIEWER, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function readGrid(id: string) {
  const answer = await world.google.reader.read('satu', id);
  if (answer.kind !== 'read') throw new Error(`not read: ${JSON.stringify(answer)}`);
  return answer;
}

describe('one read of a workbook', () => {
  it('takes one read unit and brings values, what is shown, formats and errors', async () => {
    const id = await world.workbook(['Aksi 7']);
    await type(world.owner, id, "'Aksi 7'!B2", [
      ['Desa', 'Ditimbang', 'Persen', 'Kode'],
      ['Sungai Bakau', '1.775', '12,5%', "'11.10"],
      ['Kuala Pembuang', '', '=1/0', true],
    ]);
    world.limiter.taken.length = 0;
    const { grid } = await readGrid(id);
    expect(world.limiter.taken).toEqual([{ account: VIEWER, kind: 'read' }]);
    expect(grid).toMatchObject({ title: 'Aksi Konvergensi', locale: 'in_ID', timeZone: 'Asia/Jakarta' });
    const [tab] = grid.tabs;
    expect(tab).toMatchObject({ title: 'Aksi 7', index: 0, hidden: false, ours: null, merges: [] });
    expect(tab?.rows[0]).toEqual([]);
    expect(tab?.rows[2]?.[0]).toBeUndefined();
    expect(tab?.rows[2]?.slice(1, 5)).toMatchObject([
      { value: 'Sungai Bakau', shown: 'Sungai Bakau' },
      { value: 1775, shown: '1.775' },
      { value: 0.125, format: 'PERCENT' },
      { value: '11.10', shown: '11.10' },
    ]);
    expect(tab?.rows[3]?.slice(1)).toMatchObject([
      { value: 'Kuala Pembuang' },
      undefined,
      { value: null, error: 'DIVIDE_BY_ZERO', shown: '#DIV/0!' },
      { value: true },
    ] as object[]);
  });

  it('knows hidden tabs and merges, with the zeros that Google leaves out', async () => {
    const id = await world.workbook(['Satu', 'Dua']);
    const { grid } = await readGrid(id);
    const [first, second] = grid.tabs;
    await batch(
      world.owner,
      id,
      {
        mergeCells: {
          range: { sheetId: first?.id, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 },
          mergeType: 'MERGE_ALL',
        },
      },
      { updateSheetProperties: { properties: { sheetId: second?.id, hidden: true }, fields: 'hidden' } },
    );
    const again = await readGrid(id);
    expect(again.grid.tabs).toMatchObject([
      { title: 'Satu', merges: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 3 }] },
      { title: 'Dua', hidden: true },
    ]);
  });

  it('hands back a workbook that is not shared, or not there, as a value', async () => {
    const made = await world.owner.sheets.spreadsheets.create({ requestBody: { properties: { title: 'Sendiri' } } });
    const id = made.data.spreadsheetId ?? '';
    expect(await world.google.reader.read('satu', id)).toEqual({ kind: 'refused', problem: 'not-shared' });
    expect(await world.google.reader.read('satu', 'tidak-ada')).toEqual({ kind: 'refused', problem: 'not-found' });
  });

  it('refuses a workbook whose answer is longer than the limit', async () => {
    const id = await world.workbook();
    await type(
      world.owner,
      id,
      'Sheet1!A1',
      Array.from({ length: 200 }, (_, row) => [`baris ${row}`, 'x'.repeat(200)]),
    );
    const small = googleAdapters({ ...world.settings, maxResponseBytes: 10_000 }, world.limiter, world.clock);
    expect(await small.reader.read('satu', id)).toEqual({ kind: 'refused', problem: 'too-large' });
  });

  it('takes the place that the limiter gives, or defers', async () => {
    const id = await world.workbook();
    world.limiter.deferUntil = 123;
    expect(await world.google.reader.read('satu', id)).toEqual({ kind: 'deferred', notBefore: 123 });
    world.limiter.deferUntil = null;
  });
});

describe('the listing of a lane', () => {
  it('shows what is shared with the account, and who changed it last', async () => {
    const id = await world.workbook();
    await type(world.owner, id, 'Sheet1!A1', [['isi']]);
    const answer = await world.google.lister.list('satu');
    if (answer.kind !== 'listed') throw new Error('not listed');
    expect(answer.complete).toBe(true);
    const file = answer.files.find((one) => one.id === id);
    expect(file).toMatchObject({
      name: 'Aksi Konvergensi',
      mimeType: 'application/vnd.google-apps.spreadsheet',
      trashed: false,
      canEdit: null,
      lastModifiedByMe: false,
      lastModifiedByEditor: false,
      modifiedByMeTime: null,
    });
    expect(Number(file?.version)).toBeGreaterThan(0);
  });

  it('turns pages until the last', async () => {
    const before = await world.google.lister.list('satu');
    for (let number = 0; number < 3; number++) await world.workbook();
    const after = await world.google.lister.list('satu');
    if (before.kind !== 'listed' || after.kind !== 'listed') throw new Error('not listed');
    expect(after.files.length - before.files.length).toBe(3);
    expect(new Set(after.files.map(({ id }) => id)).size).toBe(after.files.length);
  });

  it('gets one file, trashed ones included, and says when it is not there', async () => {
    const id = await world.workbook();
    await world.owner.drive.files.update({ fileId: id, requestBody: { trashed: true } });
    expect(await world.google.lister.get('satu', id)).toMatchObject({ kind: 'found', file: { id, trashed: true } });
    expect(await world.google.lister.get('satu', 'tidak-ada')).toEqual({ kind: 'refused', problem: 'not-found' });
  });
});

it('names a lane that nobody set', async () => {
  await expect(world.google.reader.read('lain', 'x')).rejects.toThrow('no Google accounts are set for lane lain');
  expect(OWNER).not.toBe(VIEWER);
});
