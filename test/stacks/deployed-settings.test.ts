import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { deployedSettings } from '#admin/deployed-settings.ts';
import { ROLES } from '#admin/doctor/google-names.ts';
import { readSettings } from '#runtime/settings.ts';
import { removeFolders, type Synthesised, synthesise } from './synth.ts';

let made: Synthesised;
beforeAll(async () => {
  made = await synthesise({});
});
afterAll(removeFolders);
afterEach(() => vi.unstubAllEnvs());

type Outputs = Readonly<Record<string, { readonly Description?: string; readonly Value: unknown }>>;

function outputs(template: object): Outputs {
  return (template as { Outputs?: Outputs }).Outputs ?? {};
}

/** As `cdk deploy --outputs-file` writes it, for the stage `dev`. */
function outputsFile(drop?: string): string {
  const values = (template: object) =>
    Object.fromEntries(
      Object.keys(outputs(template)).flatMap((name) => (name === drop ? [] : [[name, valueFor(name)]])),
    );
  const file = join(mkdtempSync(join(tmpdir(), 'aksi8-')), 'outputs.json');
  const content = { 'aksi8-dev-data': values(made.data), 'aksi8-dev-pipeline': values(made.pipeline) };
  writeFileSync(file, JSON.stringify(content));
  return file;
}

function valueFor(name: string): string {
  return name.endsWith('QueueUrl') ? `https://sqs.ap-southeast-3.amazonaws.com/111111111111/${name}` : `the-${name}`;
}

describe('a deployed stage', () => {
  it('is reached by the outputs of its stacks', () => {
    vi.stubEnv('AKSI8_OUTPUTS', outputsFile());
    const settings = deployedSettings('dev');
    expect(readSettings(settings)).toMatchObject({
      AKSI8_STAGE: 'dev',
      AKSI8_TABLE: 'the-TableName',
      AKSI8_PULL_QUEUE_URL: valueFor('PullsQueueUrl'),
    });
    expect(settings.AWS_REGION).toBe('ap-southeast-3');
  });

  it.each(['TableName', 'SummariesQueueUrl'])('is not known without %s', (name) => {
    vi.stubEnv('AKSI8_OUTPUTS', outputsFile(name));
    expect(() => deployedSettings('dev')).toThrow(/deploy it from here \(npm run deploy -- -c stage=dev\)/);
  });

  it('has no alarm of which the README does not say what to do', () => {
    const names = Object.values(made.pipeline.Resources).flatMap(({ Type, Properties }) =>
      Type === 'AWS::CloudWatch::Alarm' ? [String(Properties.AlarmName).replace('aksi8-uji-', '')] : [],
    );
    const [, ...rows] = readFileSync('README.md', 'utf8').split('\n| alarm (')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(…)?([a-z0-9-]+)`/g)]);
    const isTold = (name: string) =>
      told.some(([, some, words = '']) => (some ? name.endsWith(words) : name === words));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !isTold(name))).toEqual([]);
  });

  it('has the roles that the Google set-up binds, each to its kinds of account', () => {
    const roles = Object.entries(outputs(made.pipeline)).filter(([name]) => name.startsWith('Role'));
    const kinds = roles.map(([, { Description }]) => Description?.replace('Google: ', '')).sort();
    expect(kinds).toEqual(
      Object.values(ROLES)
        .map((each) => each.join(', '))
        .sort(),
    );
    const names = Object.values(made.pipeline.Resources).flatMap(({ Type, Properties }) =>
      Type === 'AWS::IAM::Role' ? [Properties.RoleName] : [],
    );
    expect(names).toEqual(expect.arrayContaining(Object.keys(ROLES).map((role) => `aksi8-uji-${role}`)));
  });
});
