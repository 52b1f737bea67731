import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROBOT } from '#local/accounts.ts';
import type { PassingRequest } from '#local/aws/fault-proxy.ts';
import { writeRunFile } from '#local/run-file.ts';
import { sampleId } from '#local/samples/describe.ts';
import { inventedChildren } from '#local/samples/personal.ts';
import { SEED, samplesOf } from '#local/seed.ts';
import { Haystack } from '#support/haystack.ts';
import { SampleRound } from '#support/sample-round.ts';

/** The sample district one of whose tabs lists children by name. */
const DISTRICT = '62.12';
const CHILDREN = inventedChildren(`${SEED}/${DISTRICT}`, 40);

/** Whole names and the words that they are made of: a leak may be cut off or turned round. */
const SECRETS = [
  ...new Set(
    CHILDREN.flatMap(({ name, nik, parent }) => [nik, ...[name, parent].flatMap((full) => [full, ...full.split(' ')])]),
  ),
];

const sent = new Haystack();
const logged = new Haystack();
let world: SampleRound;

function note({ operation, body, target }: PassingRequest): undefined {
  sent.add(operation, Buffer.concat([Buffer.from(target), body]));
}

beforeAll(async () => {
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: 'DEBUG', POWERTOOLS_METRICS_DISABLED: 'false' });
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      logged.add('log', Buffer.from(chunk));
      return true;
    });
  }
  world = await SampleRound.open([DISTRICT], { before: note });
  await world.round();
  // A second time, with an edit beside the children: what is compared with and what is replaced must be clean as well.
  await world.type(DISTRICT, "'BNBA Balita'!C3", [[`${CHILDREN[1]?.name}`]]);
  world.clock.pass(10 * 60_000);
  await world.round();
  vi.restoreAllMocks();
});
afterAll(() => world.close());

/** Everything under a folder, as bytes. */
function filesUnder(folder: string): Haystack {
  const found = new Haystack();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) found.add(entry.name, readFileSync(join(entry.parentPath, entry.name)));
  return found;
}

describe('a round over a workbook with a table of children by name', () => {
  it('has names to look for, and they are in the workbook', async () => {
    const typed = new Haystack();
    typed.add('workbook', Buffer.from(JSON.stringify(await world.shown(DISTRICT, "'BNBA Balita'!A1:K60"))));
    expect(SECRETS.length).toBeGreaterThan(80);
    expect(typed.holding(CHILDREN.map(({ nik }) => nik))).toHaveLength(40);
    expect(samplesOf('62').filter(({ key }) => key === DISTRICT)).toHaveLength(1);
  });

  it('finds what is packed: the search sees into compressed, encoded and escaped bytes', () => {
    const [name = ''] = CHILDREN.map((child) => child.name);
    for (const packed of Haystack.packings(name)) {
      const stack = new Haystack();
      stack.add('packed', packed);
      expect(stack.holding([name])).toEqual([`packed: ${name}`]);
    }
  });

  it('stores none of them in table and bucket', async () => {
    const { items, objects } = await world.state();
    const stored = new Haystack();
    for (const item of items) stored.addItem(`${item.pk} ${item.sk}`, item);
    for (const { key, body, metadata } of objects) {
      stored.add(key, body);
      stored.add(key, Buffer.from(JSON.stringify([key, metadata])));
    }
    expect(stored.size).toBeGreaterThan(100);
    expect(stored.text('snapshots')).toContain('BNBA Balita');
    expect(stored.holding(SECRETS)).toEqual([]);
  });

  it('leaves none of them in the files of table and bucket, deleted pages included', () => {
    const files = filesUnder(join(world.folder, 'aws'));
    expect(files.size).toBeGreaterThan(10);
    expect(files.holding(SECRETS)).toEqual([]);
  });

  it('sends none of them to table, bucket or queue', () => {
    expect(sent.names.some((name) => name.startsWith('SQS.SendMessage'))).toBe(true);
    expect(sent.names).toContain('S3.PutObject');
    expect(sent.holding(SECRETS)).toEqual([]);
  });

  it('logs and counts none of them', () => {
    expect(logged.text('log')).toContain('pull-district done');
    expect(logged.text('log')).toContain('"Committed":1');
    expect(logged.holding(SECRETS)).toEqual([]);
  });

  it('says none of them in the run file', () => {
    writeRunFile(world.folder, { pid: process.pid, env: world.system.env, overview: null });
    const file = new Haystack();
    file.add('run', readFileSync(join(world.folder, 'run.json')));
    expect(file.text('run')).toContain('AKSI8_TABLE');
    expect(file.holding(SECRETS)).toEqual([]);
  });

  it('writes none of them into a tab', async () => {
    const written = new Haystack();
    for (const key of [DISTRICT, 'provinsi-62']) {
      const { data } = await world.district.sheets.spreadsheets.get({
        spreadsheetId: sampleId(key),
        includeGridData: true,
      });
      const ours = (data.sheets ?? []).filter((sheet) => sheet.properties?.title !== 'BNBA Balita');
      written.add(key, Buffer.from(JSON.stringify({ ...data, sheets: ours })));
    }
    expect(written.text(DISTRICT)).toContain('BNBA Balita');
    expect(written.text('provinsi-62')).toContain('Ringkasan');
    expect(written.holding(SECRETS)).toEqual([]);
  });

  it('asks Google for none of them', () => {
    const log = world.system.sheets?.requestLog.entries() ?? [];
    const ours = log.filter(({ account }) => account === ROBOT).map(({ path }) => path);
    expect(ours.length).toBeGreaterThan(0);
    const paths = new Haystack();
    paths.add('paths', Buffer.from(ours.join('\n')));
    expect(paths.holding(SECRETS)).toEqual([]);
  });
});
