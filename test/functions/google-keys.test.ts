import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { googleParts } from '#functions/compose/google.ts';
import { withGoogleKeys } from '#functions/compose/google-keys.ts';
import { openStore } from '#functions/compose/store.ts';
import { readSettings } from '#runtime/settings.ts';

const VIEWER = 'baca@aksi8.test';
const EDITOR = 'tulis@aksi8.test';
const key = (client_email: string, name: string) => ({
  type: 'service_account',
  client_email,
  private_key: `-----BEGIN PRIVATE KEY-----\n${name}`,
});
const credential = { kind: 'key' };

let secret = '';
let asked: unknown[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  asked.push(JSON.parse(body));
  response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify({ SecretString: secret }));
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'ap-southeast-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
beforeEach(() => {
  asked = [];
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

function settings(viewer: string, editor: string, named: string | undefined = 'aksi8/google') {
  return readSettings({
    AKSI8_TABLE: 'aksi8',
    AKSI8_BUCKET: 'aksi8',
    AKSI8_GOOGLE_LANES: JSON.stringify({
      utama: { viewer: { email: viewer, credential }, editor: { email: editor, credential } },
    }),
    AKSI8_GOOGLE_KEY_SECRET: named,
  });
}

async function signingKeys(viewer: string, editor: string): Promise<readonly unknown[]> {
  const given = await withGoogleKeys(settings(viewer, editor));
  const clock = { now: () => 0 };
  const [{ lanes }] = googleParts(given, openStore(given, clock).table, clock);
  return [lanes.utama?.viewer.credential, lanes.utama?.editor.credential];
}

const signsWith = (name: string) => ({
  kind: 'key',
  privateKey: `-----BEGIN PRIVATE KEY-----\n${name}`,
  tokenUrl: null,
});

describe('keys of Google accounts', () => {
  it('are the one that the secret holds, for viewer and editor alike, asked for once', async () => {
    secret = JSON.stringify(key(VIEWER, 'satu'));
    expect(await signingKeys(VIEWER, VIEWER)).toEqual([signsWith('satu'), signsWith('satu')]);
    expect(asked).toEqual([{ SecretId: 'aksi8/google' }]);
  });

  it('are each account’s own, where the secret holds several', async () => {
    secret = JSON.stringify({ [VIEWER]: key(VIEWER, 'satu'), [EDITOR]: key(EDITOR, 'dua') });
    expect(await signingKeys(VIEWER, EDITOR)).toEqual([signsWith('satu'), signsWith('dua')]);
  });

  it.each([
    [JSON.stringify(key(VIEWER, 'sangatrahasia')), EDITOR, 'a key of another account signs for nobody else'],
    ['sangatrahasia', VIEWER, 'no JSON'],
    ['null', VIEWER, 'nothing'],
    ['["sangatrahasia"]', VIEWER, 'a list'],
    [JSON.stringify({ ...key(VIEWER, 'x'), private_key: 'sangatrahasia' }), VIEWER, 'no PEM'],
  ])('are refused by the name of the setting alone: case %#', async (held, editor, _why) => {
    secret = held;
    const said = await signingKeys(VIEWER, editor).then(
      () => 'nothing',
      (error: unknown) => String(error),
    );
    expect(said).toBe(`WrongSettings: settings missing or wrong: AKSI8_GOOGLE_KEYS (no key of ${editor})`);
  });

  it('are not asked for where no secret is named', async () => {
    const without = settings(VIEWER, EDITOR, '');
    expect(await withGoogleKeys(without)).toBe(without);
    expect(asked).toEqual([]);
  });
});
