import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OverviewModel } from '#local/overview/model.ts';
import { type Overview, startOverview } from '#local/overview/server.ts';
import { BLANK, number, row, text } from '#tabs/cells.ts';
import type { TabModel } from '#tabs/model.ts';

const model: OverviewModel = {
  now: 0,
  round: null,
  provinces: [
    {
      code: '62',
      name: 'Kalimantan Tengah',
      spreadsheetId: null,
      districts: [{ code: '6207', name: 'Kab. Seruyan', sources: [] }],
    },
  ],
  queues: [],
  events: [],
  schedules: [],
};

const TAB: TabModel = {
  key: 'validasi',
  title: 'Validasi',
  columns: [100, 80].map((width) => ({ width, owner: 'machine' })),
  rows: [
    row(null, { ...text('Title', 'title'), span: 2 }),
    row('a', number(0.125, 'percent'), number(46_348, 'date')),
    row(null, BLANK),
    row(null, BLANK),
    row('b', number(1_500_000, 'rupiah'), number(1234)),
  ],
  frozenRows: 0,
  frozenColumns: 0,
  charts: [],
  index: 0,
};

let overview: Overview;
let given: string[] = [];
let isBroken = false;

beforeAll(async () => {
  overview = await startOverview({
    port: 0,
    sheetsUrl: 'http://127.0.0.1:9',
    model: async () => {
      if (isBroken) throw new Error('a cell: 62,5');
      return model;
    },
    english: async ({ id }) => (id === '6207-1' ? { title: 'Seruyan', spreadsheetId: 'x', tabs: [TAB] } : null),
    onDrop: async ({ name }) => {
      given.push(name);
      return { spreadsheetId: 'baru' };
    },
  });
});

afterAll(() => overview.close());

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Unlike fetch, lets a test say any Host. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, overview.url), { method, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const trusted = () => ({ 'x-page-token': overview.token });

describe('overview server', () => {
  it('gives the page its token, and the state for the token alone', async () => {
    expect((await ask('/')).text).toContain(`content="${overview.token}"`);
    expect((await ask('/api/overview')).status).toBe(401);
    expect(JSON.parse((await ask('/api/overview', { headers: trusted() })).text)).toMatchObject({
      takesFiles: true,
      now: 0,
    });
  });

  it('gives the tabs of a workbook in English as texts, without the rows kept free for charts', async () => {
    const { status, text: body } = await ask('/api/english?kind=source&id=6207-1', { headers: trusted() });
    const shown = JSON.parse(body).tabs[0].rows.map((cells: { text: string }[]) => cells.map((cell) => cell.text));
    expect(status).toBe(200);
    expect(shown).toEqual([['Title'], ['12.5%', '22 Nov 2026'], [''], ['Rp1,500,000', '1,234']]);
  });

  it.each([
    ['/api/english?kind=source&id=6207-2', 404],
    ['/api/english?kind=cell&id=6207-1', 404],
    ['/api/english', 404],
  ])('has no English for %s', async (path, status) => {
    expect((await ask(path, { headers: trusted() })).status).toBe(status);
  });

  it.each([
    ['a host name bent to this machine', { host: 'contoh.test' }],
    ['another page', { origin: 'http://contoh.test' }],
    ['a page whose origin is hidden', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    expect((await ask('/', { headers })).status).toBe(403);
    expect((await ask('/api/overview', { headers: { ...trusted(), ...headers } })).status).toBe(403);
  });

  it.each(['/../server.ts', '/..%2fserver.ts', '/%2e%2e/guard.ts', '/tsconfig.json', '/types.d.ts'])(
    'serves the files of its page alone: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('shows nothing of an error of the state', async () => {
    isBroken = true;
    const { status, text } = await ask('/api/overview', { headers: trusted() });
    isBroken = false;
    expect(status).toBe(500);
    expect(text).not.toContain('62,5');
  });

  it.each([
    ['name=a.xlsx&district=6207', 'isi', 200],
    ['name=a.exe&district=6207', 'isi', 400],
    ['name=..%2F..%2Fa.csv&district=6207', 'isi', 400],
    ['name=a.csv&district=9999', 'isi', 400],
    ['name=a.csv&district=6207', '', 400],
  ])('takes files of known kinds and districts: %s', async (query, body, status) => {
    given = [];
    const answer = await ask(`/api/drop?${query}`, { method: 'POST', headers: trusted(), body });
    expect(answer.status).toBe(status);
    expect(given).toEqual(status === 200 ? ['a.xlsx'] : []);
  });

  it('takes nothing without the token', async () => {
    given = [];
    expect((await ask('/api/drop?name=a.csv&district=6207', { method: 'POST', body: 'isi' })).status).toBe(401);
    expect(given).toEqual([]);
  });
});
