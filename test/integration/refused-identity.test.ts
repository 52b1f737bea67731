import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { composePull } from '#functions/pull-district/compose.ts';
import { pullDistrict } from '#pipeline/pull-district.ts';
import { requestPulls } from '#pipeline/request-pulls.ts';
import { readSettings } from '#runtime/settings.ts';
import { SampleRound } from '#support/sample-round.ts';

const DISTRICT = '62.12';

let world: SampleRound;
beforeAll(async () => {
  world = await SampleRound.open([DISTRICT]);
  await world.round();
});
afterAll(() => world.close());
afterEach(() => vi.unstubAllEnvs());

/** A pool that takes the role in, and an account that the role may not act as. */
async function refusingServices() {
  const server = createServer((request, response) => {
    const isPool = request.url === '/v1/token';
    response.writeHead(isPool ? 200 : 403, { 'content-type': 'application/json' });
    const token = { access_token: 'federated', issued_token_type: 'x', token_type: 'Bearer', expires_in: 3600 };
    response.end(
      JSON.stringify(isPool ? token : { error: { code: 403, message: 'Rahasia', status: 'PERMISSION_DENIED' } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

it('a refused impersonation leaves the receipt of the district as it was, and is tried again', async () => {
  const services = await refusingServices();
  const credential = {
    kind: 'workload',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q',
    tokenUrl: `${services.url}v1/token`,
    impersonationRootUrl: services.url,
  };
  const account = { email: 'baca@aksi8-uji.iam.gserviceaccount.com', credential };
  vi.stubEnv('AKSI8_GOOGLE_LANES', JSON.stringify({ utama: { viewer: account, editor: account } }));
  const before = await world.workbook(DISTRICT);
  const source = before?.source ?? '';
  const deps = composePull(readSettings());
  await requestPulls([source], 'admin', deps);
  const sent = (await world.workbook(DISTRICT))?.requested?.sentAt ?? '';
  const pull = pullDistrict({ schema: 1, source, sent }, deps);
  await expect(pull).rejects.toThrow(/^no token for the account: impersonation refused, HTTP 403$/);
  await services.close();
  const after = await world.workbook(DISTRICT);
  expect(after).toMatchObject({
    receipt: before?.receipt,
    problem: null,
    committedSeq: before?.committedSeq,
    failures: 1,
  });
  expect(after?.requested).not.toBeNull();
});
