import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkStage } from '#admin/doctor/before-deploy.ts';
import type { Check } from '#admin/doctor/check.ts';
import { ROLES } from '#admin/doctor/google-names.ts';
import { googleSetup } from '#admin/doctor/google-setup.ts';
import { ROBOT } from '#local/accounts.ts';
import { share } from '#support/google-person.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf, onStage } from '#support/stage-command.ts';
import { readStage } from '../../infra/stage-settings.ts';

/** Read, only viewed, in the trash, an Excel file, not shared. */
const KEYS = ['62.12', '62.08', '62.09', '62.10', '62.07'];

const GOOGLE = {
  audience:
    '//iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/aksi8-prod/providers/aksi8-aws',
  lanes: {
    utama: {
      viewer: 'aksi8-baca@aksi8-uji.iam.gserviceaccount.com',
      editor: 'aksi8-tulis@aksi8-uji.iam.gserviceaccount.com',
    },
  },
};
const SETTINGS = {
  account: '123456789012',
  region: 'us-east-1',
  mail: ['admin@dinkes.go.id'],
  google: { ...GOOGLE, adminRoles: ['aksi8-admin'] },
};

let world: SampleRound;
beforeAll(async () => {
  world = await SampleRound.open(KEYS);
});
afterAll(() => world.close());
afterEach(() => vi.unstubAllEnvs());

interface Report {
  readonly checks: readonly Check[];
  readonly failed: number;
}

function found({ checks }: Report, what: string): Check | undefined {
  return checks.find((check) => check.what.startsWith(what));
}

describe('aksi8 doctor', () => {
  it('looks at AWS, Google and every workbook, and names the remedy for each failure', async () => {
    const report = await documentOf<Report>('doctor');
    for (const what of ['table', 'bucket', 'queue of pulls', 'viewer of lane utama', 'editor of lane utama', 'clock'])
      expect(found(report, what), what).toMatchObject({ verdict: 'good' });
    expect(found(report, 'all')?.found).toMatch(/^2 of 6 can be read and written/);
    expect(found(report, '6208-1')).toMatchObject({ verdict: 'bad', found: 'may only be viewed' });
    expect(found(report, '6209-1')).toMatchObject({ verdict: 'bad', found: 'trashed' });
    expect(found(report, '6210-1')?.remedy).toMatch(/Save as Google Sheets/);
    expect(found(report, '6207-1')?.remedy).toMatch(/registry invite/);
    expect(report.failed).toBe(4);
    expect(report.checks.filter(({ verdict, remedy }) => verdict === 'bad' && remedy === null)).toEqual([]);
  });

  it('finds what is not there, and ends well all the same', async () => {
    vi.stubEnv('AKSI8_TABLE', 'no-such-table');
    expect(found(await documentOf<Report>('doctor'), 'table')).toMatchObject({ verdict: 'bad' });
    vi.stubEnv('AKSI8_TABLE', world.system.env.AKSI8_TABLE ?? '');
    vi.stubEnv('AKSI8_BUCKET', 'no-such-bucket');
    vi.stubEnv('AKSI8_GOOGLE_ROOT_URL', 'http://127.0.0.1:9/');
    const report = await documentOf<Report>('doctor');
    expect(found(report, 'bucket')).toMatchObject({ verdict: 'bad' });
    expect(found(report, 'viewer of lane utama')).toMatchObject({ verdict: 'bad' });
    expect(found(report, 'table')).toMatchObject({ verdict: 'good' });
  });
});

/** SSM that knows the versions of CDK's bootstrap by region; the region stands in the signature. */
async function fakeSsm(versions: Readonly<Record<string, string>>, account: string) {
  const server = createServer((request, response) => {
    const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const version = versions[region];
    response.writeHead(version === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    const parameter = {
      Value: version,
      ARN: `arn:aws:ssm:${region}:${account}:parameter/cdk-bootstrap/hnb659fds/version`,
    };
    response.end(JSON.stringify(version === undefined ? { __type: 'ParameterNotFound' } : { Parameter: parameter }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('aksi8 doctor --before-deploy', () => {
  it('finds what the stages of the repository still lack, and the bootstrap that was not done', async () => {
    const ssm = await fakeSsm({ 'ap-southeast-3': '21' }, '111111111111');
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', ssm.url);
    const report = await documentOf<Report>('doctor', '--before-deploy');
    await ssm.close();
    expect(found(report, 'Node')).toMatchObject({ verdict: 'good' });
    expect(found(report, 'cdk.json')).toMatchObject({ verdict: 'bad' });
  });
});

describe('a stage before its first deployment', () => {
  it('is right when everything is filled in and bootstrapped', async () => {
    const ssm = await fakeSsm({ 'us-east-1': '21' }, '123456789012');
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', ssm.url);
    const checks = await checkStage(readStage('prod', { prod: SETTINGS }));
    await ssm.close();
    expect(checks.filter(({ verdict }) => verdict !== 'good')).toEqual([]);
  });

  const wrong: readonly (readonly [change: object, what: string, why: string])[] = [
    [{ account: null }, 'account', 'no account'],
    [{ account: '999999999999' }, 'CDK bootstrap in us-east-1', 'credentials of another account'],
    [{ region: 'ap-southeast-1' }, 'CDK bootstrap in ap-southeast-1', 'not bootstrapped'],
    [{ mail: ['admin@example.org'] }, 'mail', 'an example'],
    [{ google: null }, 'google', 'no Google'],
    [
      { google: { ...GOOGLE, audience: GOOGLE.audience.replace('/aksi8-aws', '/gcp-aws') } },
      'identity pool',
      'reserved',
    ],
    [
      { google: { ...GOOGLE, lanes: { utama: { viewer: 'a@b.org', editor: 'a@b.org' } } } },
      'service accounts',
      'people',
    ],
  ];
  it.each(wrong)('%j is told under "%s": %s', async (change, what, _why) => {
    const ssm = await fakeSsm({ 'us-east-1': '21' }, '123456789012');
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', ssm.url);
    const checks = await checkStage(readStage('prod', { prod: { ...SETTINGS, ...change } }));
    await ssm.close();
    const told = checks.filter(({ verdict }) => verdict === 'bad');
    expect(told.map((check) => check.what)).toContain(what);
    expect(told.every(({ remedy }) => remedy !== null)).toBe(true);
  });
});

describe('a stage that signs with keys', () => {
  const stage = readStage('prod', {
    prod: { ...SETTINGS, google: { lanes: GOOGLE.lanes, keySecret: 'aksi8/google' } },
  });

  it('is told that federation is preferred, and nothing of a pool', async () => {
    const ssm = await fakeSsm({ 'us-east-1': '21' }, '123456789012');
    vi.stubEnv('AWS_ENDPOINT_URL_SSM', ssm.url);
    const checks = await checkStage(stage);
    await ssm.close();
    const left = checks.filter(({ verdict }) => verdict !== 'good');
    expect(left).toMatchObject([{ what: 'key', verdict: 'unsure', remedy: expect.stringContaining('federation') }]);
    expect(checks.map(({ what }) => what)).not.toContain('identity pool');
  });

  it('needs APIs and accounts of Google, and no pool', () => {
    const commands = googleSetup(stage);
    expect(commands).toHaveLength(3);
    expect(commands.join('\n')).not.toContain('workload-identity');
  });
});

describe('aksi8 doctor --print-google-setup', () => {
  const commands = googleSetup(readStage('prod', { prod: SETTINGS }));
  const all = commands.join('\n');

  it('enables the APIs, makes accounts, pool and provider, and no key', () => {
    expect(commands[0]).toMatch(
      /^gcloud services enable sheets.*drive.*iamcredentials.*sts.*\n\s+--project=aksi8-uji$/,
    );
    expect(all).toContain('service-accounts create aksi8-baca');
    expect(all).toContain('service-accounts create aksi8-tulis');
    expect(all).not.toContain('keys');
  });

  it('maps the subject to the role’s name and pins account and roles', () => {
    const provider = commands.find((each) => each.includes('create-aws')) ?? '';
    expect(provider).toContain('--account-id=123456789012');
    expect(provider).toContain("google.subject=assertion.arn.extract('assumed-role/{role}/')");
    expect(provider).toContain("assertion.account=='123456789012'");
    for (const role of ['scan', 'pull', 'feedback', 'plan', 'publish'])
      expect(provider).toContain(`'aksi8-prod-${role}'`);
  });

  it('lets what reads act as the viewer only', () => {
    const bound = (account: string) =>
      commands.flatMap((each) => (each.includes(`binding ${account}@`) ? [/aws_role\/([\w-]+)/.exec(each)?.[1]] : []));
    expect(bound('aksi8-baca')).toEqual([
      'aksi8-prod-scan',
      'aksi8-prod-pull',
      'aksi8-prod-plan',
      'aksi8-prod-publish',
      'aksi8-admin',
    ]);
    expect(bound('aksi8-tulis')).toEqual(['aksi8-prod-feedback', 'aksi8-prod-publish', 'aksi8-admin']);
    expect(Object.keys(ROLES)).toHaveLength(5);
  });
});

interface Probed {
  readonly kinds: readonly string[];
  readonly differences: readonly { readonly request: string; readonly path: string }[];
}

async function scratch(): Promise<string> {
  const { data } = await world.district.sheets.spreadsheets.create({ requestBody: { properties: { title: 'Coba' } } });
  await share(world.district, data.spreadsheetId ?? '', ROBOT, 'writer');
  return data.spreadsheetId ?? '';
}

/** A Google that answers a little otherwise than the Sheets server. */
async function deviating(change: (body: string, path: string) => string) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
    const body = Buffer.concat(chunks);
    const answer = await fetch(new URL(request.url ?? '/', world.system.googleUrl), {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(body.length > 0 ? { body } : {}),
    });
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(change(text, request.url ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

describe('aksi8 doctor --probe', () => {
  it('finds no difference between a Sheets server and itself, over every kind of request that we send', async () => {
    const { kinds, differences } = await documentOf<Probed>('doctor', '--probe', await scratch());
    expect(differences).toEqual([]);
    expect(kinds).toEqual(
      expect.arrayContaining(['files.list', 'files.get', 'spreadsheets.get', 'spreadsheets.getByDataFilter']),
    );
    const batches = kinds.join();
    for (const kind of ['addSheet', 'addChart', 'updateChartSpec', 'appendCells', 'moveDimension', 'setDataValidation'])
      expect(batches, kind).toContain(kind);
    for (const kind of ['addConditionalFormatRule', 'deleteConditionalFormatRule', 'mergeCells', 'deleteSheet'])
      expect(batches, kind).toContain(kind);
  });

  it('names the request and the member that differ', async () => {
    const google = await deviating((body, path) =>
      path.startsWith('/drive/v3/files?')
        ? body.replaceAll('"trashed": false', '"trashed": "no"').replaceAll('"trashed":false', '"trashed":"no"')
        : body,
    );
    vi.stubEnv('AKSI8_GOOGLE_ROOT_URL', google.url);
    const { differences } = await documentOf<Probed>('doctor', '--probe', await scratch());
    await google.close();
    expect(differences).toContainEqual({
      request: 'files.list',
      path: 'files[].trashed',
      sheetsServer: 'boolean',
      target: 'boolean or string',
    });
  });

  it('refuses a workbook in which something stands', async () => {
    const { sheets } = world.district;
    const id = await scratch();
    await sheets.spreadsheets.values.update({
      spreadsheetId: id,
      range: 'A1',
      valueInputOption: 'RAW',
      requestBody: { values: [['isi']] },
    });
    expect((await onStage('doctor', '--probe', id)).err).toContain('is not empty');
  });
});
