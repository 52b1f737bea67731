import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realClock } from '#local/events/clock.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { EXPORT_TABLES } from '#pipeline/exports/tables.ts';
import { Duck } from '#support/duck.ts';
import { SampleRound } from '#support/sample-round.ts';

const DISTRICTS = ['34.01', '34.71', '62.12'];
const PROVINCES = ['34', '62'];
const MONDAY = '2026-09-13T22:00:00Z';
const PARTITION = 'week=2026-09-14';
const BUCKET = /^s3:\/\/[^/]+\//;

let world: SampleRound;
let duck: Duck;

async function publishWeek(): Promise<void> {
  const context = lambdaContext({ functionName: 'plan-summaries', timeoutMs: 60_000, clock: realClock });
  await world.system.functions.planSummaries({ scheduledTime: MONDAY }, context);
  await world.system.poller.drain();
}

async function bodyOf(name: string): Promise<Uint8Array> {
  const body = await world.store.objects.get(name);
  if (!body) throw new Error(`${name} is not there`);
  return body;
}

/** As a query engine does it: the manifests of a table name its files. */
async function filesOf(table: string): Promise<Uint8Array[]> {
  const manifests = await world.store.objects.list(`exports/${table}/`);
  const texts = await Promise.all(manifests.map(async (name) => new TextDecoder().decode(await bodyOf(name))));
  return Promise.all(texts.flatMap((text) => text.trim().split('\n')).map((line) => bodyOf(line.replace(BUCKET, ''))));
}

async function exported(): Promise<readonly (readonly [string, Buffer])[]> {
  const names = await world.store.objects.list('exports/');
  return Promise.all(names.map(async (name) => [name, Buffer.from(await bodyOf(name))] as const));
}

/** `1.234 dari 5.678`, as *Ringkasan* says it. */
function words(accepted: unknown, expected: unknown): string {
  return [accepted, expected].map((text) => Number(text).toLocaleString('id-ID')).join(' dari ');
}

beforeAll(async () => {
  world = await SampleRound.open(DISTRICTS);
  await world.scan();
  await publishWeek();
  duck = await Duck.open();
  for (const { name } of EXPORT_TABLES) await duck.add(name, await filesOf(name));
});
afterAll(async () => {
  duck.close();
  await world.close();
});

describe('the weekly export, read back by DuckDB', () => {
  it('has one manifest a table, province and week', async () => {
    const names = (await exported()).map(([name]) => name).filter((name) => !name.startsWith('exports/data/'));
    const expected = EXPORT_TABLES.flatMap(({ name }) =>
      PROVINCES.map((province) => `exports/${name}/province=${province}/${PARTITION}/symlink.txt`),
    );
    expect(names).toEqual(expected.sort());
  });

  it.each(EXPORT_TABLES)('$name has the columns that it declares', async ({ name, columns }) => {
    const types = { string: 'VARCHAR', whole: 'BIGINT', fraction: 'DOUBLE', boolean: 'BOOLEAN', instant: 'TIMESTAMP' };
    const found = await duck.ask(`describe ${name}`);
    expect(found.map((each) => [each.column_name, each.column_type])).toEqual(
      columns.map((column) => [column.name, types[column.type]]),
    );
  });

  it('says of each row for which moment it stands', async () => {
    for (const { name } of EXPORT_TABLES) {
      const [row] =
        await duck.ask(`select count(*) as rows, count(as_of) as dated, min(as_of) as first, max(as_of) as last,
        count(*) filter (iso_week <> '2026-W38') as others from ${name}`);
      expect([name, row?.dated, row?.others]).toEqual([name, row?.rows, '0']);
      if (row?.rows !== '0') expect([row?.first, row?.last]).toEqual(['2026-09-13 22:00:00', '2026-09-13 22:00:00']);
    }
    expect(await duck.ask('select count(distinct district) as n from progress')).toEqual([{ n: '19' }]);
  });

  it.each(PROVINCES)('sums up to what Ringkasan of province %s says', async (province) => {
    const rows = await world.shown(`provinsi-${province}`, 'Ringkasan!A1:AA300');
    const total = (key: string) => rows.find((row) => row.includes(key)) ?? [];
    const years = await duck.ask(`select fiscal_year, sum(accepted) as a, sum(expected) as e from progress
      where district like '${province}.%' group by 1 order by 1`);
    expect(years.length).toBeGreaterThan(0);
    for (const { fiscal_year, a, e } of years) expect(total(`aksi|${fiscal_year}|provinsi`)).toContain(words(a, e));
    const measured = await duck.ask(`select fiscal_year, sum(listed) as listed, sum(measured) as measured,
      sum(stunted) as stunted, sum(stunted_of) as stunted_of from measurement
      where district like '${province}.%' group by 1 order by 1`);
    expect(measured.length).toBeGreaterThan(0);
    for (const year of measured) {
      const row = total(`rutin|${year.fiscal_year}|provinsi`);
      expect(row).toContain(words(year.measured, year.listed));
      expect(row).toContain(words(year.stunted, year.stunted_of));
    }
  });

  it('is the same objects, byte for byte, when the week is published again', async () => {
    const before = await exported();
    await publishWeek();
    expect(await exported()).toEqual(before);
  });
});
