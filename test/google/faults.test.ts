import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type GoogleAdapters, googleAdapters } from '#google/index.ts';
import { SHEET_IDS } from '#google/tab-marks.ts';
import { BLANK, row, text } from '#tabs/cells.ts';
import type { TabModel } from '#tabs/model.ts';
import { type Fault, FaultyProxy, HTML_429, QUOTA, UNAVAILABLE } from './faulty-proxy.ts';
import { batch, EDITOR, openWorld, shown, type, VIEWER, type World } from './world.ts';

let world: World;
let proxy: FaultyProxy;
let google: GoogleAdapters;
let id: string;

beforeAll(async () => {
  world = await openWorld();
  proxy = await FaultyProxy.open(world.server.url);
  const settings = { ...world.settings, rootUrl: proxy.url };
  google = googleAdapters(settings, world.limiter, world.clock, { sleep: world.clock.sleep, random: () => 0.5 });
});
beforeEach(async () => {
  id = await world.workbook(['Data']);
  await type(world.owner, id, 'Data!A1', [['Desa'], ['Sungai Bakau']]);
  world.limiter.taken.length = 0;
  world.limiter.penalties.length = 0;
});
afterAll(async () => {
  await proxy.close();
  await world.close();
});

const READ = /^GET \/v4\//;
const WRITE = /:batchUpdate/;
const times = (count: number, fault: Fault) => Array.from({ length: count }, () => fault);

describe('a read', () => {
  const mended: [string, Fault[]][] = [
    ['503', [UNAVAILABLE]],
    ['a cut connection', [{ kind: 'cut' }]],
    ['an answer cut in the middle', [{ kind: 'cutAnswer' }]],
    ['three in a row', [UNAVAILABLE, { kind: 'cut' }, UNAVAILABLE]],
  ];
  it.each(mended)('is repeated after %s, under the limiter each time', async (_, faults) => {
    proxy.plan(READ, ...faults);
    const answer = await google.reader.read('satu', id);
    expect(answer).toMatchObject({ kind: 'read', grid: { tabs: [{ title: 'Data' }] } });
    expect(world.limiter.count('read')).toBe(faults.length + 1);
  });

  it('that never comes through is a workbook out of reach', async () => {
    proxy.plan(READ, ...times(6, UNAVAILABLE));
    expect(await google.reader.read('satu', id)).toEqual({ kind: 'refused', problem: 'unreachable' });
    expect(proxy.left).toBe(0);
  });

  const said: [number, string, string, string, string][] = [
    [400, 'FAILED_PRECONDITION', 'The document must not be an Office file.', '', 'office-file'],
    [400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.', '', 'not-a-spreadsheet'],
    [403, 'PERMISSION_DENIED', 'The caller does not have permission', '', 'not-shared'],
    [403, 'PERMISSION_DENIED', 'Google Sheets API has not been used', 'SERVICE_DISABLED', 'service-disabled'],
  ];
  it.each(said)('answered with %i %s “%s” %s is %s', async (status, code, message, reason, problem) => {
    const body = JSON.stringify({ error: { code: status, message, status: code, details: [{ reason }] } });
    proxy.plan(READ, { kind: 'answer', status, body, contentType: 'application/json' });
    expect(await google.reader.read('satu', id)).toEqual({ kind: 'refused', problem });
  });

  it('answered with 401 is a fault of the set-up, told without a word of the answer', async () => {
    const body = JSON.stringify({ error: { code: 401, message: 'Rahasia', status: 'UNAUTHENTICATED' } });
    proxy.plan(READ, { kind: 'answer', status: 401, body, contentType: 'application/json' });
    await expect(google.reader.read('satu', id)).rejects.toThrow(/^the credentials were not accepted$/);
  });

  it.each([
    ['JSON', QUOTA],
    ['HTML', HTML_429],
  ])('that meets the quota (%s) makes all who use the account wait', async (_, fault) => {
    proxy.plan(READ, fault);
    const before = world.clock.now();
    expect(await google.reader.read('satu', id)).toMatchObject({ kind: 'read' });
    expect(world.limiter.penalties).toEqual([{ account: VIEWER, kind: 'read', notBefore: before + 1500 }]);
  });

  it('is put off when the quota stays spent', async () => {
    proxy.plan(READ, ...times(6, QUOTA));
    const answer = await google.reader.read('satu', id);
    expect(answer.kind).toBe('deferred');
    const waits = world.limiter.penalties.map(({ notBefore }) => notBefore - world.clock.now());
    expect(waits).toEqual([1500, 2500, 4500, 8500, 16_500, 32_500]);
  });
});

describe('a listing', () => {
  it('survives a web page for an answer', async () => {
    proxy.plan(/^GET \/drive\//, HTML_429, UNAVAILABLE);
    const answer = await google.lister.list('satu');
    expect(answer).toMatchObject({ kind: 'listed', complete: true });
  });

  it('says when Google did not look everywhere', async () => {
    const body = JSON.stringify({ incompleteSearch: true, files: [] });
    proxy.plan(/^GET \/drive\//, { kind: 'answer', status: 200, body, contentType: 'application/json' });
    expect(await google.lister.list('satu')).toEqual({ kind: 'listed', files: [], complete: false });
  });
});

const tab: TabModel = {
  key: 'validasi',
  title: 'Validasi',
  columns: [
    { width: 300, owner: 'machine' },
    { width: 90, owner: 'people' },
  ],
  rows: ['head', 'a', 'b'].map((key) => row(key, text(`temuan ${key}`), BLANK)),
  frozenRows: 0,
  frozenColumns: 0,
  charts: [],
  index: null,
};
const WRITTEN = [
  ['temuan head', 'head'],
  ['temuan a', 'a'],
  ['temuan b', 'b'],
];
const write = () => google.writer.write('satu', { spreadsheetId: id, tabs: [tab], readBack: [] });

describe('a write', () => {
  const mended: [string, Fault[]][] = [
    ['was not carried out', [UNAVAILABLE]],
    ['was carried out, but nobody said so', [{ kind: 'applied', status: 503 }]],
    ['was carried out and the connection cut', [{ kind: 'cutAnswer' }]],
    ['was lost, then carried out unnoticed', [{ kind: 'cut' }, { kind: 'applied', status: 500 }]],
    ['met the quota', [QUOTA]],
  ];
  it.each(mended)('that %s leaves the same tab', async (_, faults) => {
    proxy.plan(WRITE, ...faults);
    const answer = await write();
    if (answer.kind === 'deferred') await write();
    else expect(answer).toEqual({ kind: 'written', readBack: null });
    expect(await shown(world.owner, id, 'Validasi')).toEqual(WRITTEN);
    const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId: id });
    expect(data.sheets).toHaveLength(2);
  });

  it('of which nobody ever hears is uncertain', async () => {
    proxy.plan(WRITE, ...times(4, { kind: 'applied', status: 503 }));
    expect(await write()).toEqual({ kind: 'uncertain' });
    expect(await shown(world.owner, id, 'Validasi')).toEqual(WRITTEN);
  });

  it('that meets the quota penalises the editor account alone', async () => {
    proxy.plan(WRITE, HTML_429);
    expect((await write()).kind).toBe('deferred');
    expect(world.limiter.penalties).toMatchObject([{ account: EDITOR, kind: 'write' }]);
  });

  it('notices that somebody sorted or inserted rows while it was on its way', async () => {
    await write();
    await type(world.owner, id, 'Validasi!C1', [['untuk head'], ['untuk a'], ['untuk b']]);
    const sheetId = SHEET_IDS.validasi;
    const range = { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 };
    const sort = { range: { sheetId, startRowIndex: 0, endRowIndex: 4 }, sortSpecs: [{ dimensionIndex: 0 }] };
    proxy.plan(WRITE, {
      kind: 'before',
      act: () => batch(world.owner, id, { insertDimension: { range } }, { sortRange: sort }),
    });
    expect(await write()).toMatchObject({ kind: 'written' });
    expect(proxy.left).toBe(0);
    expect(await shown(world.owner, id, 'Validasi')).toEqual(WRITTEN.map((cells) => [...cells, `untuk ${cells[1]}`]));
  });

  it('looks again when the tab was deleted or made in between', async () => {
    proxy.plan(WRITE, {
      kind: 'before',
      act: () => world.google.writer.write('satu', { spreadsheetId: id, tabs: [tab], readBack: [] }),
    });
    expect(await write()).toMatchObject({ kind: 'written' });
    proxy.plan(WRITE, {
      kind: 'before',
      act: () => batch(world.owner, id, { deleteSheet: { sheetId: SHEET_IDS.validasi } }),
    });
    expect(await write()).toMatchObject({ kind: 'written' });
    expect(proxy.left).toBe(0);
    expect(await shown(world.owner, id, 'Validasi')).toEqual(WRITTEN);
  });
});
