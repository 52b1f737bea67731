import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { readSecret } from '#store/secrets.ts';

let answer: readonly [number, unknown] = [200, {}];
const asked: unknown[] = [];
const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  asked.push(JSON.parse(body));
  response.writeHead(answer[0], { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(answer[1]));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'ap-southeast-3');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

it('reads the text of a secret by its name', async () => {
  answer = [200, { SecretString: 'kunci yang panjang' }];
  expect(await readSecret('arn:aws:secretsmanager:x:1:secret:y')).toBe('kunci yang panjang');
  expect(asked).toEqual([{ SecretId: 'arn:aws:secretsmanager:x:1:secret:y' }]);
});

it.each([
  ['holds no text', [200, {}]],
  ['may not be read', [400, { __type: 'AccessDeniedException', message: 'no' }]],
] as const)('throws when it %s', async (_, refusal) => {
  answer = refusal;
  await expect(readSecret('arn')).rejects.toThrow();
});
