import { createVerify, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { adminAdapters } from '#google/admin.ts';
import { GOOGLE_DEFAULTS, type GoogleSettings, googleAdapters } from '#google/index.ts';
import { OpenLimiter, StandingClock } from './world.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

interface Claims {
  readonly iss: string;
  readonly sub?: string;
  readonly scope: string;
  readonly aud: string;
}

/** What a token was asked for with, by an assertion that the account's own public key opens. */
let claims: Claims[] = [];
let asked: { path: string; authorization: string }[] = [];
let refusal: number | null = null;

function claimsOf(assertion: string): Claims | null {
  const [header, payload, signature] = assertion.split('.');
  const isSigned = createVerify('RSA-SHA256')
    .update(`${header}.${payload}`)
    .verify(publicKey, signature ?? '', 'base64url');
  return isSigned ? JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) : null;
}

function answer(path: string, body: string): [number, unknown] {
  if (path !== '/token') return [200, { files: [] }];
  const form = new URLSearchParams(body);
  const found = claimsOf(form.get('assertion') ?? '');
  if (refusal !== null || !found) return [refusal ?? 400, { error: 'invalid_grant', error_description: 'Rahasia' }];
  claims.push(found);
  return [200, { access_token: `signed-${claims.length}`, token_type: 'Bearer', expires_in: 3600 }];
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = (request.url ?? '').split('?')[0] ?? '';
  asked.push({ path, authorization: request.headers.authorization ?? '' });
  const [status, body] = answer(path, Buffer.concat(chunks).toString());
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
});
let root = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  claims = [];
  asked = [];
  refusal = null;
});

const EMAIL = 'aksi8@p.test';

function settings(key = privateKey): GoogleSettings {
  const account = { email: EMAIL, credential: { kind: 'key', privateKey: key, tokenUrl: `${root}token` } } as const;
  return { ...GOOGLE_DEFAULTS, rootUrl: root, lanes: { satu: { viewer: account, editor: account } } };
}

function adapters() {
  const clock = new StandingClock();
  return googleAdapters(settings(), new OpenLimiter(), clock, { sleep: clock.sleep });
}

const write = () => adapters().writer.write('satu', { spreadsheetId: 'x', tabs: [], readBack: [] });

describe('an account with a key of its own', () => {
  it('gets one token for many requests, for itself and in nobody else’s name', async () => {
    const { lister } = adapters();
    for (let index = 0; index < 5; index += 1) await lister.list('satu');
    expect(claims).toMatchObject([{ iss: EMAIL, aud: 'https://oauth2.googleapis.com/token' }]);
    expect(claims[0]?.sub).toBeUndefined();
    const requests = asked.filter(({ path }) => path.startsWith('/drive/'));
    expect(requests).toHaveLength(5);
    expect(new Set(requests.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer signed-1']));
  });

  it.each([
    ['viewer', 'spreadsheets.readonly', () => adapters().lister.list('satu')],
    ['editor', 'spreadsheets', write],
  ] as const)('asks for the %s no more than %s and the files’ names', async (_role, scope, call) => {
    await call();
    const scopes = [scope, 'drive.metadata.readonly'].map((name) => `https://www.googleapis.com/auth/${name}`);
    expect(claims.map((each) => each.scope)).toEqual([scopes.join(' ')]);
  });

  it('asks for a new token shortly before the old one ends, and not sooner', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T03:00:00Z') });
    const { lister } = adapters();
    const used: (string | undefined)[] = [];
    for (const minutes of [0, 54, 56, 100]) {
      vi.setSystemTime(Date.parse('2026-11-20T03:00:00Z') + minutes * 60_000);
      await lister.list('satu');
      used.push(asked.at(-1)?.authorization);
    }
    vi.useRealTimers();
    expect(used).toEqual([1, 1, 2, 2].map((number) => `Bearer signed-${number}`));
  });

  it.each([
    [400, 'the key was deleted'],
    [401, 'the account is gone'],
  ])('that Google refuses it with %i is a fault of the set-up (%s)', async (status, _why) => {
    refusal = status;
    const said = new RegExp(`^no token for the account: key refused, HTTP ${status}$`);
    await expect(adapters().lister.list('satu')).rejects.toThrow(said);
    await expect(adapters().reader.read('satu', 'x')).rejects.toThrow(said);
    await expect(write()).rejects.toThrow(said);
  });

  it('is told to the admin by what it is, and never by the key', async () => {
    const look = (key: string) =>
      adminAdapters(settings(key), new OpenLimiter(), new StandingClock()).look('satu', 'viewer');
    expect(await look(privateKey)).toMatchObject({ kind: 'works' });
    const broken = await look(privateKey.replace(/[A-Za-z]{3}/g, 'xyz'));
    expect(broken).toMatchObject({ kind: 'unknown' });
    expect(JSON.stringify(broken)).not.toMatch(/xyz|PRIVATE/);
  });
});
