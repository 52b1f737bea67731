import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GOOGLE_DEFAULTS, type GoogleSettings, googleAdapters } from '#google/index.ts';
import { OpenLimiter, StandingClock } from './world.ts';

interface Seen {
  readonly path: string;
  readonly authorization: string;
  readonly body: string;
}

/** Google's two token services and an empty Drive, as the library sees them. */
class TokenWorld {
  seen: Seen[] = [];
  impersonation = 200;
  pool = 200;
  /** Tokens given out so far; each is another one. */
  given = 0;
  server: Server = createServer();
  root = '';

  async open(): Promise<void> {
    this.server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const path = request.url ?? '';
      this.seen.push({
        path,
        authorization: request.headers.authorization ?? '',
        body: Buffer.concat(chunks).toString(),
      });
      const [status, body] = this.answer(path);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.root = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  answer(path: string): [number, unknown] {
    if (path === '/v1/token' && this.pool !== 200)
      return [this.pool, { error: 'invalid_target', error_description: 'Rahasia' }];
    if (path === '/v1/token')
      return [200, { access_token: 'federated', issued_token_type: 'x', token_type: 'Bearer', expires_in: 3600 }];
    if (path.endsWith(':generateAccessToken')) {
      if (this.impersonation !== 200)
        return [this.impersonation, { error: { code: this.impersonation, message: 'Rahasia' } }];
      this.given += 1;
      const expireTime = new Date(Date.now() + 3_600_000).toISOString();
      return [200, { accessToken: `impersonated-${this.given}`, expireTime }];
    }
    return [200, { files: [] }];
  }
}

const world = new TokenWorld();
beforeAll(() => world.open());
afterAll(() => new Promise((resolve) => world.server.close(resolve)));
beforeEach(() => {
  world.seen = [];
  world.impersonation = 200;
  world.pool = 200;
  world.given = 0;
  vi.stubEnv('AWS_REGION', 'ap-southeast-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'not-a-secret');
  vi.stubEnv('AWS_SESSION_TOKEN', 'session');
});
afterEach(() => vi.unstubAllEnvs());

function adapters(awsRegion: string | null) {
  const credential = {
    kind: 'workload',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q',
    awsRegion,
    tokenUrl: `${world.root}v1/token`,
    impersonationRootUrl: world.root,
  } as const;
  const settings: GoogleSettings = {
    ...GOOGLE_DEFAULTS,
    rootUrl: world.root,
    lanes: { satu: { viewer: { email: 'baca@p.test', credential }, editor: { email: 'tulis@p.test', credential } } },
  };
  const clock = new StandingClock();
  return googleAdapters(settings, new OpenLimiter(), clock, { sleep: clock.sleep });
}

/** The signed request to AWS that was handed to Google in exchange for a token. */
function signed(): { url: string; headers: { key: string; value: string }[] } {
  const { body } = world.seen.find(({ path }) => path === '/v1/token') ?? { body: '' };
  return JSON.parse(decodeURIComponent(new URLSearchParams(body).get('subject_token') ?? ''));
}

describe('workload identity', () => {
  it('costs two calls once, however many requests begin at the same time', async () => {
    const { lister } = adapters(null);
    await Promise.all(Array.from({ length: 10 }, () => lister.list('satu')));
    await lister.list('satu');
    const tokens = world.seen.filter(({ path }) => path.startsWith('/v1/'));
    expect(tokens.map(({ path }) => path)).toEqual([
      '/v1/token',
      '/v1/projects/-/serviceAccounts/baca@p.test:generateAccessToken',
    ]);
    expect(tokens[1]?.body).toContain('drive.metadata.readonly');
    const asked = world.seen.filter(({ path }) => path.startsWith('/drive/'));
    expect(asked).toHaveLength(11);
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer impersonated-1']));
  });

  it.each([
    [null, 'ap-southeast-3'],
    ['ap-southeast-1', 'ap-southeast-1'],
  ])('with region %s is signed for %s', async (setting, region) => {
    await adapters(setting).lister.list('satu');
    const { url, headers } = signed();
    expect(url).toContain(`https://sts.${region}.amazonaws.com`);
    expect(headers.find(({ key }) => key === 'authorization')?.value).toContain(`/${region}/sts/aws4_request`);
  });

  it.each([
    ['pool', 400, 'the role is not taken in'],
    ['pool', 403, 'the condition of the pool is not met'],
    ['impersonation', 403, 'the role may not act as the account'],
    ['impersonation', 404, 'there is no such account'],
  ] as const)(
    'that the %s refuses with %i is a fault of the set-up, never a workbook that is not shared',
    async (by, status, _why) => {
      world[by] = status;
      const said = new RegExp(`^no token for the account: ${by} refused, HTTP ${status}$`);
      await expect(adapters(null).lister.list('satu')).rejects.toThrow(said);
      await expect(adapters(null).reader.read('satu', 'x')).rejects.toThrow(said);
      await expect(adapters(null).writer.write('satu', { spreadsheetId: 'x', tabs: [], readBack: [] })).rejects.toThrow(
        said,
      );
    },
  );

  it('asks for new tokens shortly before the old ones end, and not sooner', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T03:00:00Z') });
    const { lister } = adapters(null);
    const usedAfter = async (minutes: number) => {
      vi.setSystemTime(Date.parse('2026-11-20T03:00:00Z') + minutes * 60_000);
      await lister.list('satu');
      return world.seen.at(-1)?.authorization;
    };
    const used = [await usedAfter(0), await usedAfter(54), await usedAfter(56), await usedAfter(100)];
    vi.useRealTimers();
    expect(used).toEqual([1, 1, 2, 2].map((number) => `Bearer impersonated-${number}`));
    expect(world.seen.filter(({ path }) => path === '/v1/token')).toHaveLength(2);
  });

  it.each([
    ['viewer', 'spreadsheets.readonly'],
    ['editor', 'spreadsheets'],
  ] as const)('asks for the %s no more than %s and the files’ names', async (role, scope) => {
    const { lister, writer } = adapters(null);
    if (role === 'viewer') await lister.list('satu');
    else await writer.write('satu', { spreadsheetId: 'x', tabs: [], readBack: [] });
    const asked = world.seen.find(({ path }) => path.endsWith(':generateAccessToken'));
    expect(asked?.path).toContain(role === 'viewer' ? 'baca@p.test' : 'tulis@p.test');
    const scopes = [scope, 'drive.metadata.readonly'].map((name) => `https://www.googleapis.com/auth/${name}`);
    expect(JSON.parse(asked?.body ?? '{}').scope).toEqual(scopes);
  });
});
