import { describe, expect, test } from 'vitest';
import { clients, control, refused, start, workbook } from './harness.ts';

async function armed(fault: object) {
  const server = await start();
  const id = await workbook(server, { title: 'Coba', tabs: [{ title: 'Data' }] });
  await control(server, 'faults', fault);
  const { sheets, drive } = clients(server);
  const write = () =>
    sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['x']] },
    });
  const read = async () => (await sheets.spreadsheets.values.get({ spreadsheetId: id, range: 'A1' })).data.values;
  return { server, id, write, read, drive };
}

describe('faults on demand', () => {
  test.each([
    ['429', 429, 'RESOURCE_EXHAUSTED'],
    ['500', 500, 'INTERNAL'],
    ['503', 503, 'UNAVAILABLE'],
  ])('%s: nothing is applied, and the next request works', async (action, code, status) => {
    const { write, read } = await armed({ action, method: 'PUT' });
    expect(await refused(write())).toMatchObject({ code, status });
    expect(await read()).toBeUndefined();
    expect((await write()).status).toBe(200);
  });

  test('503 after applying: the write is there', async () => {
    const { write, read } = await armed({ action: '503-after', method: 'PUT' });
    expect(await refused(write())).toMatchObject({ code: 503, message: 'The service is currently unavailable.' });
    expect(await read()).toEqual([['x']]);
  });

  test('a 429 may be a page of HTML', async () => {
    const { drive } = await armed({ action: '429-html', path: '^/drive/' });
    const outcome = await drive.files.list().then(
      () => null,
      (error: unknown) => error,
    );
    expect((outcome as { response: { status: number; data: string } }).response).toMatchObject({ status: 429 });
    expect((outcome as { response: { data: string } }).response.data).toContain('automated queries');
  });

  test.each([
    ['cut', undefined],
    ['cut-after', [['x']]],
  ])('%s breaks the connection off', async (action, left) => {
    const { write, read } = await armed({ action, method: 'PUT' });
    expect((await refused(write())).code).toBe(0);
    expect(await read()).toEqual(left);
  });

  test('hits the requests it is meant for: path, account, skip and times', async () => {
    const { server, write, id } = await armed({ action: '500', path: 'values/A1', times: 2, skip: 1 });
    const codes = [];
    for (let i = 0; i < 4; i++)
      codes.push(
        await write().then(
          (answer) => answer.status,
          (error: unknown) => (error as { response: { status: number } }).response.status,
        ),
      );
    expect(codes).toEqual([200, 500, 500, 200]);
    await control(server, 'faults', { action: '500', account: 'robot@aksi.test' });
    expect((await write()).status).toBe(200);
    const robot = clients(server, 'robot@aksi.test').sheets.spreadsheets.get({ spreadsheetId: id });
    expect((await refused(robot)).code).toBe(500);
  });
});

describe('control', () => {
  test('wants its token', async () => {
    const { server } = await armed({ action: '500', times: 1 });
    const response = await fetch(`${server.url}/control/clock`);
    expect(response.status).toBe(401);
  });

  test('counts and lists what was asked, by its own clock', async () => {
    const { server, write } = await armed({ action: 'latency', latencyMs: 1, method: 'GET' });
    await control(server, 'clock', { now: 1_000_000 });
    await write();
    await control(server, 'clock', { advanceMs: 5000 });
    await write();
    const { requests } = await control(server, 'requests?since=1005000', undefined, 'GET');
    expect(requests).toMatchObject([{ at: 1_005_000, method: 'PUT', kind: 'sheets.write', status: 200 }]);
    expect((await control(server, 'counters', undefined, 'GET')).counters).toMatchObject({ 'sheets.write': 2 });
  });
});

describe('foreign pages', () => {
  test.each<[Record<string, string>, string]>([
    [{ origin: 'http://evil.test' }, 'another origin'],
    [{ host: 'evil.test' }, 'a host name bent to this machine'],
  ])('%j is refused', async (headers) => {
    const { server } = await armed({ action: '500', times: 1 });
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request(`${server.url}/v4/spreadsheets/x`, { headers }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
