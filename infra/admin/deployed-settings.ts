import { existsSync, readFileSync } from 'node:fs';
import { googleEnvironment } from '../constructs/google-identity.ts';
import { readStage, type Stage, WrongStage } from '../stage-settings.ts';
import { CommandError } from './command.ts';

/** Written by `npm run deploy` (CDK's `--outputs-file`): stack → output → value. Names only, nothing secret. */
export const OUTPUTS = 'cdk-outputs.json';

type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SETTINGS: readonly (readonly [setting: string, stack: 'data' | 'pipeline', output: string])[] = [
  ['AKSI8_TABLE', 'data', 'TableName'],
  ['AKSI8_BUCKET', 'data', 'BucketName'],
  ['AKSI8_HASH_KEY_SECRET', 'data', 'HashKeySecret'],
  ['AKSI8_PULL_QUEUE_URL', 'pipeline', 'PullsQueueUrl'],
  ['AKSI8_RECHECK_QUEUE_URL', 'pipeline', 'RechecksQueueUrl'],
  ['AKSI8_FEEDBACK_QUEUE_URL', 'pipeline', 'FeedbackQueueUrl'],
  ['AKSI8_SUMMARY_QUEUE_URL', 'pipeline', 'SummariesQueueUrl'],
];

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new CommandError(`${file} cannot be read.`);
  }
}

/** The stage as cdk.json describes it. Throws CommandError with all that is wrong in it. */
export function stageInCdkJson(name: string): Stage {
  const { context } = readJson('cdk.json') as { context?: Record<string, unknown> };
  try {
    return readStage(name, context?.stages);
  } catch (error) {
    if (error instanceof WrongStage) throw new CommandError(error.message);
    throw error;
  }
}

/**
 * Settings of a deployed stage: what cdk.json says of it, and the names that AWS gave when it was deployed.
 * Throws CommandError where it was not deployed from this folder.
 */
export function deployedSettings(name: string): Readonly<Record<string, string>> {
  const { prefix, settings } = stageInCdkJson(name);
  const file = process.env.AKSI8_OUTPUTS ?? OUTPUTS;
  const outputs = (existsSync(file) ? readJson(file) : {}) as Outputs;
  const found = SETTINGS.map(([setting, stack, output]) => [setting, outputs[`${prefix}-${stack}`]?.[output]] as const);
  if (found.some(([, value]) => value === undefined))
    throw new CommandError(
      `Stage "${name}" is not known in ${file}: deploy it from here (npm run deploy -- -c stage=${name}), or copy the file from where it was deployed. AKSI8_OUTPUTS names another file.`,
    );
  return {
    AKSI8_STAGE: name,
    AWS_REGION: settings.region,
    ...googleEnvironment(settings),
    ...Object.fromEntries(found.map(([setting, value]) => [setting, value ?? ''])),
  };
}
