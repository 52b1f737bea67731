import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { deployedSettings } from '#admin/deployed-settings.ts';
import { readSettings } from '#runtime/settings.ts';
import { at, GOOGLE, removeFolders, synthesise, type Template } from './synth.ts';

const folder = mkdtempSync(join(tmpdir(), 'aksi8-outputs-'));
const before = process.env.AKSI8_OUTPUTS;
afterEach(() => {
  if (before === undefined) delete process.env.AKSI8_OUTPUTS;
  else process.env.AKSI8_OUTPUTS = before;
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeFolders();
});

/** What `cdk deploy --outputs-file` writes: each output with the value that AWS gave it. */
function outputsOf({ Outputs = {} }: Template): Record<string, string> {
  const shown = Object.entries(Outputs).filter(([, output]) => at(output, 'Export') === undefined);
  return Object.fromEntries(
    shown.map(([name]) => [name, name.endsWith('Url') ? `https://sqs.test/${name}` : `nama-${name}`]),
  );
}

it('a deployed stage is reached by what its stacks say when they were deployed', async () => {
  const { data, pipeline } = await synthesise({ google: GOOGLE });
  const file = join(folder, 'cdk-outputs.json');
  process.env.AKSI8_OUTPUTS = file;
  writeFileSync(file, JSON.stringify({ 'aksi8-dev-data': outputsOf(data), 'aksi8-dev-pipeline': outputsOf(pipeline) }));
  const settings = readSettings(deployedSettings('dev'));
  expect(settings).toMatchObject({
    AKSI8_STAGE: 'dev',
    AKSI8_TABLE: 'nama-TableName',
    AKSI8_BUCKET: 'nama-BucketName',
    AKSI8_HASH_KEY_SECRET: 'nama-HashKeySecret',
    AKSI8_PULL_QUEUE_URL: 'https://sqs.test/PullsQueueUrl',
    AKSI8_RECHECK_QUEUE_URL: 'https://sqs.test/RechecksQueueUrl',
    AKSI8_FEEDBACK_QUEUE_URL: 'https://sqs.test/FeedbackQueueUrl',
    AKSI8_SUMMARY_QUEUE_URL: 'https://sqs.test/SummariesQueueUrl',
  });
});

it('a stage that was not deployed from here is told so, with what to do', () => {
  process.env.AKSI8_OUTPUTS = join(folder, 'tidak-ada.json');
  expect(() => deployedSettings('dev')).toThrow(/deploy it from here .*-c stage=dev/);
  expect(() => deployedSettings('lain')).toThrow(/no stage "lain"/);
});
