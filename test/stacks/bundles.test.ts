import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#runtime/clock.ts';
import { readSettings } from '#runtime/settings.ts';
import { person, share } from '#support/google-person.ts';
import { openStore } from '../../functions/compose/store.ts';
import { STEPS } from '../../infra/constructs/bundle/bundle-functions.ts';
import { callOf } from './asked-calls.ts';
import { Deployed, readText } from './deployed.ts';
import { allowing, like, policiesOf, type Statement } from './policies.ts';
import { RARELY_USED } from './rarely-used.ts';
import { at, GOOGLE, ofType, removeFolders, type Synthesised, sharedBundles, synthesise } from './synth.ts';

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
let deployed: Deployed;
beforeAll(async () => {
  stacks = await synthesise({ google: GOOGLE });
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
  const store = () => {
    Object.assign(process.env, deployed.aws.env);
    return openStore(readSettings({ ...deployed.aws.env, ...deployed.resources.env }), systemClock);
  };
  const owner = () => person('bappeda@seruyan.test', `${deployed.sheets.url}/`);
  const now = () => new Date().toISOString();
  let id = '';

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

  async function shown(spreadsheetId: string, range: string): Promise<string> {
    const { data } = await owner().sheets.spreadsheets.values.get({ spreadsheetId, range });
    return (data.values ?? []).flat().join('\n');
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
    const province = await workbook('Kalimantan Tengah', []);
    await store().registryWriter.putProvince({ province: '62', spreadsheetId: province });
    expect(await deployed.invoke('plan-summaries', { scheduledTime: '2026-03-01T22:00:00Z' })).toMatchObject({
      frozen: ['62'],
    });
    expect(await deployed.handOver('summaries', 'publish-summary')).toEqual(DONE);
    expect(await shown(province, 'Ringkasan!A1:D20')).toContain('Kalimantan Tengah');
  });

  it('prints no cell and no token', () => {
    expect(deployed.printed).toContain('pull-district done');
    expect(deployed.printed).not.toMatch(/Sungai Bakau|Pematang|ya29|federated|kunci uji/);
  });

  describe('as their roles allow', () => {
    const calls = () =>
      deployed.recorded.flatMap(({ step, request }) => callOf(request).map((call) => ({ step, ...call })));
    const roleOf = (step: string) => {
      const id = String(at(deployed.lambda(step as (typeof STEPS)[number]).Properties, 'Role', 'Fn::GetAtt', 0));
      return String(stacks.pipeline.Resources[id]?.Properties.RoleName);
    };
    const arnOf = (resource: unknown): string => {
      const text = JSON.stringify(resource);
      const queue = queueNames().find(([logicalId]) => text.includes(`"${logicalId}"`));
      if (queue) return `arn:queue:${queue[1]}`;
      if (/GetAttTable/.test(text)) return 'arn:table';
      const bucket = /GetAttBucket/.test(text) ? (/"(\/[^"]*)"/.exec(text)?.[1] ?? '') : null;
      return bucket === null ? text : `arn:bucket${bucket}`;
    };
    /** Queues by the setting that names them, in template and local services alike. */
    const queueNames = (): [string, string][] => {
      const settings = [
        ['AKSI8_PULL_QUEUE_URL', 'pulls'],
        ['AKSI8_RECHECK_QUEUE_URL', 'rechecks'],
        ['AKSI8_FEEDBACK_QUEUE_URL', 'feedback'],
        ['AKSI8_SUMMARY_QUEUE_URL', 'summaries'],
      ] as const;
      return ofType(stacks.pipeline, 'AWS::Lambda::Function').flatMap(([, { Properties }]) =>
        settings.flatMap(([setting, name]): [string, string][] => {
          const logicalId = at(Properties, 'Environment', 'Variables', setting, 'Ref');
          return typeof logicalId === 'string' ? [[logicalId, name]] : [];
        }),
      );
    };
    const statementsOf = (step: string): readonly Statement[] => policiesOf(stacks.pipeline)[roleOf(step)] ?? [];
    /** Rights as `action on what`, one by one. */
    const rightsOf = (step: string): string[] =>
      statementsOf(step).flatMap(({ actions, resources, condition }) => {
        const keys = at(condition, 'ForAllValues:StringLike', 'dynamodb:LeadingKeys', 0);
        const on = resources.map((resource) => (typeof keys === 'string' ? keys : arnOf(resource)));
        return actions.flatMap((action) => on.map((what) => `${action} on ${what}`));
      });
    const isUsed = (step: string, right: string): boolean =>
      calls().some((call) => {
        const on = call.context['dynamodb:LeadingKeys']?.[0] ?? call.resource;
        const [action = '', what = ''] = right.split(' on ');
        return call.step === step && call.action === action && like(what, on);
      });

    it('each call to AWS is allowed', () => {
      const refused = calls().filter(({ step, ...call }) => allowing(statementsOf(step), call, arnOf).length === 0);
      expect(calls().length).toBeGreaterThan(30);
      expect(refused).toEqual([]);
    });

    it('and would be refused without the statement that allows it', () => {
      for (const { step, ...call } of calls()) {
        expect([step, call, allowing(statementsOf(step), call, arnOf).length]).toEqual([step, call, 1]);
      }
    });

    it('and nothing is allowed that is not used, but what a quiet round does not need', () => {
      const unused = STEPS.flatMap((step) =>
        rightsOf(step)
          .filter((right) => !isUsed(step, right))
          .map((right) => `${step}: ${right}`),
      );
      expect(unused.filter((right) => !RARELY_USED.some(({ pattern }) => pattern.test(right)))).toEqual([]);
    });
  });
});
