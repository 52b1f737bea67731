import { describe, expect, it } from 'vitest';
import { readStage, WrongStage } from '../../infra/stage-settings.ts';
import { CDK_CONTEXT, GOOGLE } from './synth.ts';

function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof WrongStage) return error.message;
    throw error;
  }
  return 'none';
}

describe('stages', () => {
  it.each(['dev', 'prod'])('%s stands in cdk.json', (name) => {
    expect(readStage(name, CDK_CONTEXT.stages)).toMatchObject({
      prefix: `aksi8-${name}`,
      settings: { region: 'ap-southeast-3' },
    });
  });

  it('takes another region from the command line', () => {
    expect(readStage('dev', { dev: {} }, 'us-east-1').settings.region).toBe('us-east-1');
  });

  it('takes a secret in place of a pool', () => {
    const { google } = readStage('dev', {
      dev: { google: { lanes: GOOGLE.lanes, keySecret: 'aksi8/google' } },
    }).settings;
    expect(google).toMatchObject({ audience: null, keySecret: 'aksi8/google' });
  });

  it.each([
    [undefined, {}, 'The stage is named by -c stage=NAME', 'no name'],
    ['test', { dev: {} }, 'cdk.json has no stage "test". There are: dev.', 'a name that is none'],
    ['dev', { dev: { account: '12' } }, '- account: an AWS account has 12 digits', 'account'],
    ['dev', { dev: { regoin: 'x' } }, 'regoin', 'a misspelt setting is not passed over'],
    ['dev', { dev: { region: 'jakarta' } }, '- region: is no AWS region', 'region'],
    ['dev', { dev: { snapshotDays: 30 } }, '- snapshotDays: must outlast a fiscal year', 'too short a memory'],
    ['dev', { dev: { logDays: 45 } }, '- logDays: must be one of 30, 60', 'AWS knows no such retention'],
    ['dev', { dev: { google: { ...GOOGLE, audience: 'https://x' } } }, '- google.audience: must be //iam', 'audience'],
    ['dev', { dev: { google: { lanes: GOOGLE.lanes } } }, '- google.audience: is needed where', 'neither pool nor key'],
    ['dev', { dev: { google: { ...GOOGLE, keySecret: 'a b' } } }, '- google.keySecret: must be the name', 'no name'],
    [
      'dev',
      { dev: { google: { ...GOOGLE, keySecret: 'arn:aws:s3:::x' } } },
      '- google.keySecret: must be',
      'no secret',
    ],
    ['dev', { dev: { google: { ...GOOGLE, lanes: {} } } }, '- google.lanes: needs one lane', 'no lane'],
    ['dev', { dev: { concurrency: { pulls: 1 } } }, '- concurrency.pulls', 'AWS knows no less than two'],
  ])('%s of %j: %s', (name, stages, expected, _why) => {
    expect(complaint(() => readStage(name, stages))).toContain(expected);
  });
});
