import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { googleAdapters } from '#google/index.ts';
import { SHEET_IDS } from '#google/tab-marks.ts';
import { row, text } from '#tabs/cells.ts';
import type { TabModel } from '#tabs/model.ts';
import { EDITOR, OpenLimiter, openWorld, StandingClock, VIEWER, type World } from './world.ts';

const KEYS = {
  AWS_REGION: 'ap-southeast-3',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'not-a-secret',
  AWS_SESSION_TOKEN: 'session',
};

/**
 * The token services before a Sheets server: a token says for which account and for which scopes it was given, and a write
 * without the scope is refused as Google refuses it.
 */
class Gate {
  readonly server: Server = createServer();
  url = '';
  /** Scopes that the services give, whatever was asked for; null gives what was asked for. */
  granted: readonly string[] | null = null;

  async open(sheetsUrl: string): Promise<void> {
    this.server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const [status, body] = await this.answer(request.method ?? 'GET', request.url ?? '/', Buffer.concat(chunks), {
        authorization: request.headers.authorization ?? '',
        sheetsUrl,
      });
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body);
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async answer(
    method: string,
    path: string,
    body: Buffer,
    { authorization, sheetsUrl }: { authorization: string; sheetsUrl: string },
  ): Promise<[number, string]> {
    if (path === '/v1/token')
      return [
        200,
        JSON.stringify({ access_token: 'federated', issued_token_type: 'x', token_type: 'Bearer', expires_in: 3600 }),
      ];
    const [, email] = /serviceAccounts\/([^:]+):generateAccessToken$/.exec(decodeURIComponent(path)) ?? [];
    if (email) {
      const { scope } = JSON.parse(body.toString()) as { scope: string[] };
      const accessToken = `${email} ${(this.granted ?? scope).join(' ')}`;
      return [200, JSON.stringify({ accessToken, expireTime: new Date(Date.now() + 3_600_000).toISOString() })];
    }
    const [account = '', ...scopes] = authorization.replace('Bearer ', '').split(' ');
    if (method !== 'GET' && !scopes.some((scope) => scope.endsWith('/auth/spreadsheets')))
      return [
        403,
        JSON.stringify({
          error: { code: 403, message: 'Request had insufficient authentication scopes.', status: 'PERMISSION_DENIED' },
        }),
      ];
    const answer = await fetch(new URL(path, sheetsUrl), {
      method,
      headers: { authorization: `Bearer ${account}`, 'content-type': 'application/json' },
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    return [answer.status, await answer.text()];
  }
}

let world: World;
const gate = new Gate();
beforeAll(async () => {
  Object.assign(process.env, KEYS);
  world = await openWorld();
  await gate.open(world.settings.rootUrl ?? '');
});
afterAll(async () => {
  await world.close();
  gate.server.closeAllConnections();
  await new Promise((resolve) => gate.server.close(resolve));
});

function adapters(editor: string) {
  const credential = {
    kind: 'workload',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/q',
    awsRegion: null,
    tokenUrl: `${gate.url}v1/token`,
    impersonationRootUrl: gate.url,
  } as const;
  const lanes = { satu: { viewer: { email: VIEWER, credential }, editor: { email: editor, credential } } };
  const clock = new StandingClock();
  const settings = { ...world.settings, rootUrl: gate.url, lanes };
  return googleAdapters(settings, new OpenLimiter(), clock, { sleep: clock.sleep });
}

const VALIDASI: TabModel = {
  key: 'validasi',
  title: 'Validasi',
  columns: [{ width: 300, owner: 'machine' }],
  rows: [row('a', text('Diterima'))],
  frozenRows: 0,
  frozenColumns: 0,
  charts: [],
  index: null,
};

async function tabsOf(spreadsheetId: string): Promise<(number | null | undefined)[]> {
  const { data } = await world.owner.sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets(properties(sheetId))' });
  return (data.sheets ?? []).map((sheet) => sheet.properties?.sheetId);
}

describe('accounts behind the federation', () => {
  it('read as the viewer and write as the editor', async () => {
    const spreadsheetId = await world.workbook();
    const { reader, writer } = adapters(EDITOR);
    expect((await reader.read('satu', spreadsheetId)).kind).toBe('read');
    const written = await writer.write('satu', { spreadsheetId, tabs: [VALIDASI], readBack: [] });
    expect(written.kind).toBe('written');
    expect(await tabsOf(spreadsheetId)).toContain(SHEET_IDS.validasi);
  });

  it('refuse a write of the viewer’s, by the sharing of the workbook', async () => {
    const spreadsheetId = await world.workbook();
    const { writer } = adapters(VIEWER);
    const written = await writer.write('satu', { spreadsheetId, tabs: [VALIDASI], readBack: [] });
    expect(written).toEqual({ kind: 'refused', problem: 'not-shared' });
    expect(await tabsOf(spreadsheetId)).not.toContain(SHEET_IDS.validasi);
  });

  it('refuse a write under the viewer’s scopes as a fault of the set-up', async () => {
    const spreadsheetId = await world.workbook();
    gate.granted = ['https://www.googleapis.com/auth/spreadsheets.readonly'];
    const { writer } = adapters(EDITOR);
    const write = writer.write('satu', { spreadsheetId, tabs: [VALIDASI], readBack: [] });
    await expect(write).rejects.toThrow('a scope is missing');
    gate.granted = null;
    expect(await tabsOf(spreadsheetId)).not.toContain(SHEET_IDS.validasi);
  });
});
