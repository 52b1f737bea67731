import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestPulls } from '#pipeline/request-pulls.ts';
import type { RequestReason } from '#pipeline/state.ts';
import { systemClock } from '#runtime/clock.ts';
import { readSettings } from '#runtime/settings.ts';
import { person, share } from '#support/google-person.ts';
import { googleParts } from '../../functions/compose/google.ts';
import { openQueues, openStore, pullQueues } from '../../functions/compose/store.ts';
import { STEPS } from '../../infra/constructs/bundle/bundle-functions.ts';
import { allowNoMore } from './allow-no-more.ts';
import { callsOf } from './asked-calls.ts';
import { Deployed, readText } from './deployed.ts';
import { GOOGLE, removeFolders, type Synthesised, sharedBundles, synthesise } from './synth.ts';

const MIB = 1024 * 1024;
const HANDLER_FILE = 'program/handler.mjs';
const VIEWER = GOOGLE.lanes.utama.viewer;
const EDITOR = GOOGLE.lanes.utama.editor;
const TABLE = [
  ['REKAP PENGUKURAN BALITA BULAN FEBRUARI 2026'],
  [],
  ['No', 'Kecamatan', 'Desa', 'Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jumlah Balita Stunting'],
  [1, 'Seruyan Hilir', 'Sungai Bakau', 120, 96, 8],
  [2, 'Seruyan Hilir', 'Pematang Limau', 80, 71, 5],
  [3, 'Seruyan Hilir', 'Tanjung Rangas', 64, 60, 4],
];
const DONE = { batchItemFailures: [] };

let stacks: Synthesised;
let withKey: Synthesised;
let deployed: Deployed;
beforeAll(async () => {
  stacks = await synthesise({ google: GOOGLE });
  withKey = await synthesise({ google: GOOGLE, encryption: 'kms', region: 'us-east-1' });
  deployed = await Deployed.open(stacks);
});
afterAll(async () => {
  await deployed.close();
  removeFolders();
});

describe('bundles', () => {
  it('are a megabyte at most', async () => {
    const sizes = Object.entries(await sharedBundles()).map(([step, { bytes }]) => [step, bytes] as const);
    console.log(sizes.map(([step, bytes]) => `${step} ${(bytes / 1024).toFixed(0)} KB`).join(', '));
    expect(sizes.filter(([, bytes]) => bytes > MIB)).toEqual([]);
  });

  it('hold what runs, and neither tools nor paths of this machine', async () => {
    for (const { folder, contents } of Object.values(await sharedBundles())) {
      const foreign = /^(aws-cdk|constructs|cdk-nag|esbuild|vitest|typescript|fast-check|@biomejs|infra|test)/;
      expect(Object.keys(contents).filter((name) => foreign.test(name))).toEqual([]);
      const files = globSync('**/*', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
      expect(files.filter((name) => name !== HANDLER_FILE && !/^\w+\/data\/[\w-]+\.json$/.test(name))).toEqual([]);
      expect(readText(join(folder, HANDLER_FILE))).not.toContain(process.cwd());
    }
  });

  it('carry what writes into workbooks only where something is written', async () => {
    const bundles = await sharedBundles();
    const writes = STEPS.filter((step) => /repeatCell/.test(readText(join(bundles[step].folder, HANDLER_FILE))));
    expect(writes).toEqual(['give-feedback', 'publish-summary']);
    const exports = STEPS.filter((step) => Object.hasOwn(bundles[step].contents, 'hyparquet-writer'));
    expect(exports).toEqual(['publish-summary']);
  });
});

describe('one round by the synthesised functions', () => {
  const settings = () => readSettings({ ...deployed.aws.env, ...deployed.resources.env });
  const store = () => {
    Object.assign(process.env, deployed.aws.env);
    return openStore(settings(), systemClock);
  };
  const owner = () => person('bappeda@seruyan.test', `${deployed.sheets.url}/`);
  const now = () => new Date().toISOString();
  let id = '';
  let province = '';

  async function workbook(title: string, values: (string | number)[][]): Promise<string> {
    const made = await owner().sheets.spreadsheets.create({
      requestBody: {
        properties: { title, locale: 'in_ID', timeZone: 'Asia/Jakarta' },
        sheets: [{ properties: { title: 'Aksi 7' } }],
      },
    });
    const spreadsheetId = made.data.spreadsheetId ?? '';
    await share(owner(), spreadsheetId, VIEWER, 'reader');
    await share(owner(), spreadsheetId, EDITOR, 'writer');
    if (values.length > 0) await type(spreadsheetId, 'Aksi 7!A1', values);
    return spreadsheetId;
  }

  async function type(spreadsheetId: string, range: string, values: (string | number)[][]): Promise<void> {
    const requestBody = { values };
    await owner().sheets.spreadsheets.values.update({
      spreadsheetId,
      range,
      valueInputOption: 'USER_ENTERED',
      requestBody,
    });
  }

  async function shownRows(spreadsheetId: string, range: string): Promise<string[][]> {
    const { data } = await owner().sheets.spreadsheets.values.get({ spreadsheetId, range });
    return (data.values ?? []) as string[][];
  }

  async function shown(spreadsheetId: string, range: string): Promise<string> {
    return (await shownRows(spreadsheetId, range)).flat().join('\n');
  }

  async function ask(reason: RequestReason): Promise<void> {
    const pulls = pullQueues(openQueues(), settings());
    await requestPulls(['6207-1'], reason, { workbooks: store().workbooks, pulls, clock: systemClock });
  }

  /** Google answered 429: nobody asks again within the hour. */
  async function spendQuota(): Promise<void> {
    const [, limiter] = googleParts(settings(), store().table, systemClock);
    for (const account of [VIEWER, EDITOR])
      for (const kind of ['read', 'write', 'drive'] as const)
        await limiter.penalise(account, kind, Date.now() + 3_600_000);
  }

  it('scans, pulls and answers', async () => {
    id = await workbook('Seruyan 2026', TABLE);
    await store().registryWriter.add({
      spreadsheetId: id,
      district: '62.07',
      kecamatan: [],
      office: 'Dinas Kesehatan',
      actions: [7],
      fiscalYear: 2026,
      lane: 'utama',
      mode: 'active',
      precedence: null,
    });
    expect(await deployed.invoke('scan-changes', { scheduledTime: now() })).toMatchObject({ requested: 1 });
    expect(await deployed.handOver('pulls', 'pull-district')).toEqual(DONE);
    expect(await store().workbooks.get('6207-1')).toMatchObject({ committedSeq: 1, failures: 0 });
    expect(await deployed.handOver('feedback', 'give-feedback')).toEqual(DONE);
    expect(await shown(id, 'Validasi!A1:C3')).toContain('Seruyan');
  });

  it('reads again what was changed, and lets go what it replaces', async () => {
    await type(id, 'Aksi 7!E4', [[97]]);
    await deployed.invoke('scan-changes', { scheduledTime: now(), kind: 'nightly' });
    expect(await deployed.handOver('pulls', 'pull-district')).toEqual(DONE);
    expect(await deployed.handOver('feedback', 'give-feedback')).toEqual(DONE);
    expect(await store().workbooks.get('6207-1')).toMatchObject({ committedSeq: 2, answeredSeq: 2 });
  });

  it('freezes the week and writes the province’s workbook', async () => {
    province = await workbook('Kalimantan Tengah', []);
    await store().registryWriter.putProvince({ province: '62', spreadsheetId: province });
    expect(await deployed.invoke('plan-summaries', { scheduledTime: '2026-03-01T22:00:00Z' })).toMatchObject({
      frozen: ['62'],
    });
    expect(await deployed.handOver('summaries', 'publish-summary')).toEqual(DONE);
    expect(await shown(province, 'Ringkasan!A1:D20')).toContain('Kalimantan Tengah');
  });

  it('freezes and writes the position of now when somebody asks for it', async () => {
    const message = { schema: 1, province: '62', week: '2026-W10', asOf: '2026-03-03T03:00:00.000Z' };
    await deployed.send('summaries', message);
    expect(await deployed.handOver('summaries', 'publish-summary')).toEqual(DONE);
    expect(deployed.printed).toContain('"outcome":"published"');
  });

  it('judges stored reads by new rules', async () => {
    await ask('rules');
    expect(await deployed.handOver('pulls', 'pull-district')).toEqual(DONE);
  });

  it('reads again at once what somebody typed while the answer was written', async () => {
    await deployed.empty('pulls', 'rechecks', 'feedback');
    await type(id, 'Aksi 7!E4', [[98]]);
    await ask('admin');
    expect(await deployed.handOver('rechecks', 'pull-district')).toEqual(DONE);
    await type(id, 'Aksi 7!E4', [[99]]);
    expect(await deployed.handOver('feedback', 'give-feedback')).toEqual(DONE);
    expect(await deployed.handOver('rechecks', 'pull-district')).toEqual(DONE);
  });

  it('sends again what is owed', async () => {
    await ask('nightly');
    await deployed.invoke('scan-changes', { scheduledTime: now(), assumeLost: true });
    await ask('admin');
    await type(id, 'Aksi 7!E4', [[95]]);
    await deployed.empty('pulls', 'rechecks', 'feedback');
    await deployed.invoke('scan-changes', { scheduledTime: now(), assumeLost: true });
    expect(await deployed.handOver('rechecks', 'pull-district')).toEqual(DONE);
    await deployed.invoke('scan-changes', { scheduledTime: now(), assumeLost: true });
    expect(await store().workbooks.get('6207-1')).toMatchObject({ answerSentAt: expect.any(String) });
  });

  it('asks for a summary where somebody ticked the box', async () => {
    const rows = (await shownRows(province, 'Ringkasan!A1:D20')).map((row) => row.join(' '));
    const at = rows.findIndex((text) => text.includes('Perbarui sekarang'));
    await type(province, `Ringkasan!B${at + 1}`, [['TRUE']]);
    await deployed.invoke('scan-changes', { scheduledTime: now() });
    expect(await deployed.handOver('summaries', 'publish-summary')).toEqual(DONE);
  });

  it('puts off what the quota does not allow now', async () => {
    await deployed.empty('pulls', 'rechecks', 'feedback', 'summaries');
    await type(id, 'Aksi 7!E4', [[94]]);
    await ask('tick');
    expect(await deployed.handOver('rechecks', 'pull-district')).toEqual(DONE);
    await spendQuota();
    expect(await deployed.handOver('feedback', 'give-feedback')).toEqual(DONE);
    await ask('nightly');
    expect(await deployed.handOver('pulls', 'pull-district')).toEqual(DONE);
    await ask('admin');
    expect(await deployed.handOver('rechecks', 'pull-district')).toEqual(DONE);
    await deployed.send('summaries', { schema: 1, province: '62', week: '2026-W10', asOf: null });
    expect(await deployed.handOver('summaries', 'publish-summary')).toEqual(DONE);
    expect(deployed.printed.match(/"outcome":"deferred"/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('prints no cell and no token', () => {
    expect(deployed.printed).toContain('pull-district done');
    expect(deployed.printed).not.toMatch(/Sungai Bakau|Pematang|ya29|federated|kunci uji/);
  });

  describe('as their roles allow', () => {
    allowNoMore(() => ({
      stacks: [stacks, withKey],
      calls: deployed.recorded.flatMap(callsOf),
      queues: deployed.queueIds(),
    }));
  });
});
