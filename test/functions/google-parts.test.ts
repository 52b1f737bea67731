import { describe, expect, it } from 'vitest';
import { googleParts } from '#functions/compose/google.ts';
import { openStore } from '#functions/compose/store.ts';
import { readSettings, WrongSettings } from '#runtime/settings.ts';

const workload = { kind: 'workload', audience: '//iam.googleapis.com/projects/1/x', awsRegion: 'eu-west-1' };
const LANES = {
  utama: {
    viewer: { email: 'baca@aksi8.test', credential: workload },
    editor: { email: 'tulis@aksi8.test', credential: { kind: 'token', token: 'rahasia' } },
  },
};

function signedIn(region: string | undefined) {
  const settings = readSettings({
    AKSI8_TABLE: 'aksi8',
    AKSI8_BUCKET: 'aksi8',
    AKSI8_GOOGLE_LANES: JSON.stringify(LANES),
    AKSI8_GOOGLE_STS_REGION: region,
  });
  const clock = { now: () => 0 };
  const [{ lanes }] = googleParts(settings, openStore(settings, clock).table, clock);
  return lanes.utama;
}

describe('the region whose STS signs', () => {
  it.each<[string | undefined, string, string]>([
    ['ap-southeast-1', 'ap-southeast-1', 'the setting of the environment overrides'],
    [undefined, 'eu-west-1', 'what the account says'],
  ])('%s: %s, because %s', (region, expected) => {
    const accounts = signedIn(region);
    expect(accounts?.viewer.credential).toMatchObject({ kind: 'workload', awsRegion: expected });
    expect(accounts?.editor.credential, 'a token is signed by nobody').toEqual({ kind: 'token', token: 'rahasia' });
  });

  it('is the name of one', () => {
    expect(() => signedIn('Jakarta')).toThrow(new WrongSettings(['AKSI8_GOOGLE_STS_REGION']));
  });
});
