import { AwsClient } from 'google-auth-library';
import { drive as makeDrive } from 'googleapis/build/src/apis/drive/index.js';
import { expect, test } from 'vitest';
import { clients, control, refused, start, workbook } from './harness.ts';

const ROBOT = 'robot@proyek.iam.gserviceaccount.test';

test('the workload identity client gets the token of its service account and reads as it', async () => {
  const server = await start();
  await workbook(server, { title: 'Dibagikan', owner: 'pemilik@kabupaten.test', shares: [{ email: ROBOT }] });
  const auth = new AwsClient({
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/123/locations/global/workloadIdentityPools/p/providers/aws',
    subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
    token_url: `${server.url}/v1/token`,
    service_account_impersonation_url: `${server.url}/v1/projects/-/serviceAccounts/${ROBOT}:generateAccessToken`,
    aws_security_credentials_supplier: {
      getAwsRegion: async () => 'ap-southeast-3',
      getAwsSecurityCredentials: async () => ({ accessKeyId: 'contoh', secretAccessKey: 'contoh', token: 'contoh' }),
    },
  });
  const drive = makeDrive({ version: 'v3', rootUrl: `${server.url}/`, auth });
  const { data } = await drive.files.list({ fields: 'files(name)' });
  expect(data.files).toEqual([{ name: 'Dibagikan' }]);
});

test('without a federated token nobody is impersonated', async () => {
  const server = await start();
  const response = await fetch(`${server.url}/v1/projects/-/serviceAccounts/${ROBOT}:generateAccessToken`, {
    method: 'POST',
    body: JSON.stringify({ scope: ['x'] }),
  });
  expect(response.status).toBe(401);
});

test('a service account without storage owns nothing', async () => {
  const server = await start({ accounts: [{ email: ROBOT, storage: false }] });
  const { drive, sheets } = clients(server, ROBOT);
  const made = drive.files.create({ requestBody: { name: 'x', mimeType: 'application/vnd.google-apps.spreadsheet' } });
  expect(await refused(made)).toMatchObject({ code: 403, reason: 'storageQuotaExceeded' });
  expect((await refused(sheets.spreadsheets.create({ requestBody: {} }))).code).toBe(403);
});

test('an incomplete search says so', async () => {
  const server = await start();
  await control(server, 'workbooks', { workbooks: [{ title: 'a' }, { title: 'b' }] });
  await control(server, 'faults', { action: 'incomplete-search', path: '^/drive/v3/files' });
  const { drive } = clients(server);
  const first = await drive.files.list();
  expect([first.data.incompleteSearch, first.data.files?.length]).toEqual([true, 1]);
  const second = await drive.files.list();
  expect([second.data.incompleteSearch, second.data.files?.length]).toEqual([false, 2]);
});
