import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nameRows } from '#ledger/rows.ts';
import type { Head, Report, RowRecord } from '#ledger/types.ts';
import type { PassingRequest } from '#local/aws/fault-proxy.ts';
import { readState } from '#local/aws/state.ts';
import { Vanished } from '#pipeline/vanished.ts';
import { openServices, type Services } from './services.ts';

const SOURCE = '6207-1';
const WEEK = 7 * 86_400_000;
let now = Date.now();
let services: Services;
let workbooks: Services['store']['workbooks'];
beforeAll(async () => {
  services = await openServices(() => now);
  workbooks = services.store.workbooks;
});
beforeEach(() => services.faults.clear());
afterAll(() => services.close());

function record(key: string, values: RowRecord['values'] = { diukur: 12 }): RowRecord {
  return {
    schema: 1,
    source: SOURCE,
    table: 't',
    key,
    label: `Desa ${key}`,
    region: null,
    kecamatan: null,
    subgroup: '',
    values,
    missing: {},
  };
}

function head(note: string): Head {
  return {
    schema: 1,
    identity: { edition: '2025', fiscalYear: 2026, period: '2026', action: 7, level: 'desa' },
    table: note,
    manifest: {},
    tombstones: {},
    tab: { tabId: 1, title: 'Aksi 7' },
    prior: {},
    closedSeq: null,
    held: null,
    aggregate: {
      rowsRead: 0,
      rowsAccepted: 0,
      rowsExpected: 0,
      valuesExpected: 0,
      valuesAccepted: 0,
      sums: {},
      sumsBySubgroup: {},
      ratiosBySubgroup: {},
      districtFigures: {},
      regions: [],
      byKecamatan: {},
      valuesByKecamatan: {},
    },
  };
}

function report(titles: readonly string[]): Report {
  return {
    schema: 1,
    receipt: 'Diterima',
    findings: [],
    fixed: [],
    tabs: titles.map((title, tabId) => ({ tabId, title, fate: { kind: 'empty' } })),
    changes: null,
    dataTabs: [],
    ourTabs: [],
    workbookTimeZone: 'Asia/Jakarta',
  };
}

describe('rows', () => {
  it('come back by their manifest, more than one request takes, strange keys included', async () => {
    const keys = [
      '__proto__',
      'constructor',
      'a|b',
      '=1+1',
      ...Array.from({ length: 260 }, (_, index) => `desa ${index}`),
    ];
    const named = nameRows(keys.map((key, index) => record(key, { diukur: index, nama: 'é 😀', ya: true })));
    await workbooks.putRows(SOURCE, [...named.values()], 1);
    const manifest = Object.fromEntries([...named].map(([key, { hash }]) => [key, hash]));
    const found = await workbooks.rows(SOURCE, 't', manifest);
    expect(new Map(found.map((row) => [row.key, row]))).toEqual(
      new Map([...named].map(([key, row]) => [key, row.record])),
    );
  });

  it('are put again where the table hands them back unprocessed', async () => {
    const named = [...nameRows([record('x'), record('y')]).values()];
    let refused = 0;
    services.faults.onBefore = (request) => {
      if (request.operation !== 'DynamoDB.BatchWriteItem' || refused > 0) return undefined;
      refused += 1;
      const asked = JSON.parse(new TextDecoder().decode(request.body)) as { RequestItems: unknown };
      return {
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: JSON.stringify({ UnprocessedItems: asked.RequestItems }),
      };
    };
    await workbooks.putRows(SOURCE, named, 1);
    expect(refused).toBe(1);
    expect(await workbooks.rows(SOURCE, 't', { x: named[0]?.hash ?? '' })).toHaveLength(1);
  });

  it('that a stale answer does not show are asked for again, consistently', async () => {
    const [named] = nameRows([record('late')]).values();
    if (!named) throw new Error('no row');
    await workbooks.putRows(SOURCE, [named], 1);
    services.faults.onBefore = (request) => {
      if (request.operation !== 'DynamoDB.BatchGetItem') return undefined;
      const asked = new TextDecoder().decode(request.body);
      if (asked.includes('"ConsistentRead":true')) return undefined;
      return {
        status: 200,
        headers: { 'content-type': 'application/x-amz-json-1.0' },
        body: JSON.stringify({ Responses: {}, UnprocessedKeys: {} }),
      };
    };
    expect(await workbooks.rows(SOURCE, 't', { late: named.hash })).toEqual([named.record]);
  });
});

describe('many rows', () => {
  const named = [...nameRows(Array.from({ length: 60 }, (_, index) => record(`desa ${index}`))).values()];
  const manifest = Object.fromEntries(named.map(({ hash, record: { key } }) => [key, hash]));
  const records = named.map((row) => row.record);
  const isStale = ({ operation, body }: PassingRequest) =>
    operation === 'DynamoDB.Query' && new TextDecoder().decode(body).includes('"ConsistentRead":false');

  it('are read by the size of the partition, not one by one', async () => {
    await workbooks.putRows(SOURCE, named, 1);
    services.faults.clear();
    expect(await workbooks.rows(SOURCE, 't', manifest)).toEqual(records);
    expect(services.faults.seen).toEqual(['DynamoDB.Query']);
  });

  it('that a stale answer does not show are asked for by name', async () => {
    await workbooks.putRows(SOURCE, named, 1);
    services.faults.onBefore = (request) =>
      isStale(request)
        ? {
            status: 200,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: JSON.stringify({ Items: [], Count: 0 }),
          }
        : undefined;
    expect(await workbooks.rows(SOURCE, 't', manifest)).toEqual(records);
  });

  it('are found among more that nobody asks for', async () => {
    const others = nameRows(Array.from({ length: 600 }, (_, index) => record(`lama ${index}`)));
    await workbooks.putRows(SOURCE, [...named, ...others.values()], 1);
    expect(await workbooks.rows(SOURCE, 't', manifest)).toEqual(records);
  });
});

describe('replaced rows', () => {
  const dies = async (hash: string) => {
    const { items } = await readState({
      ...services.aws.env,
      AKSI8_TABLE: services.settings.AKSI8_TABLE,
      AKSI8_BUCKET: services.settings.AKSI8_BUCKET,
    });
    return items.find(({ sk }) => sk === `ROW#${hash}`)?.expiresAt !== undefined;
  };

  it.each([
    [1, 2, true, 'put before'],
    [2, 2, false, 'put by the same read: it may be put again'],
    [3, 2, false, 'put again by a later read'],
  ])('put by read %i and replaced by read %i: %s, %s', async (put, replaced, expected) => {
    const [named] = nameRows([record(`baris ${put}`)]).values();
    if (!named) throw new Error('no row');
    await workbooks.putRows(SOURCE, [named], put);
    await workbooks.retire(SOURCE, [{ kind: 'row', hash: named.hash }], replaced);
    expect(await dies(named.hash)).toBe(expected);
    await workbooks.putRows(SOURCE, [named], 9);
    expect(await dies(named.hash)).toBe(false);
  });

  it('that are not there are not made by their death', async () => {
    await workbooks.retire(SOURCE, [{ kind: 'row', hash: 'nothing' }], 2);
    expect(await dies('nothing')).toBe(false);
  });
});

describe('heads and reports', () => {
  it('come back in the order asked for', async () => {
    await workbooks.putHead(SOURCE, 'h1', head('one'), 1);
    await workbooks.putHead(SOURCE, 'h2', head('two'), 1);
    expect((await workbooks.heads(SOURCE, ['h2', 'h1'])).map(({ table }) => table)).toEqual(['two', 'one']);
  });

  it('that are larger than an item may be take several', async () => {
    const noise = Array.from({ length: 40_000 }, () => crypto.randomUUID());
    await workbooks.putReport(SOURCE, 'large', report(noise), 1);
    expect((await workbooks.report(SOURCE, 'large'))?.tabs.map(({ title }) => title)).toEqual(noise);
  });

  it('that were replaced are found for a week and then no longer, although the table still holds them', async () => {
    await workbooks.putHead(SOURCE, 'old', head('old'), 1);
    await workbooks.retire(SOURCE, [{ kind: 'head', hash: 'old' }], 2);
    now += WEEK - 60_000;
    expect(await workbooks.heads(SOURCE, ['old'])).toHaveLength(1);
    now += 120_000;
    await expect(workbooks.heads(SOURCE, ['old'])).rejects.toThrow(Vanished);
  });

  it('that a later read put again outlive being replaced by an earlier one', async () => {
    await workbooks.putHead(SOURCE, 'back', head('back'), 1);
    await workbooks.putHead(SOURCE, 'back', head('back'), 3);
    await workbooks.retire(SOURCE, [{ kind: 'head', hash: 'back' }], 2);
    now += 2 * WEEK;
    expect(await workbooks.heads(SOURCE, ['back'])).toHaveLength(1);
  });

  it('that earlier reads put are told of until they are let go', async () => {
    const own = '6207-9';
    await workbooks.putHead(own, 'standing', head('one'), 1);
    await workbooks.putHead(own, 'gone', head('one'), 1);
    await workbooks.putReport(own, 'left', report(['a']), 2);
    await workbooks.putReport(own, 'large', report(Array.from({ length: 40_000 }, () => crypto.randomUUID())), 2);
    await workbooks.putReport(own, 'now', report(['b']), 3);
    await workbooks.retire(own, [{ kind: 'head', hash: 'gone' }], 2);
    expect(await workbooks.lasting(own, 3)).toEqual([
      { kind: 'head', hash: 'standing' },
      { kind: 'report', hash: 'large' },
      { kind: 'report', hash: 'left' },
    ]);
  });

  it('lose their time of death when they come back', async () => {
    await workbooks.putReport(SOURCE, 'again', report(['a']), 1);
    await workbooks.retire(SOURCE, [{ kind: 'report', hash: 'again' }], 2);
    await workbooks.putReport(SOURCE, 'again', report(['a']), 3);
    now += 2 * WEEK;
    expect(await workbooks.report(SOURCE, 'again')).not.toBeNull();
  });
});
