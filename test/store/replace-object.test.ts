import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';
import { removeEverywhere, replaceEverywhere } from '#store/s3/replace-object.ts';

let server: Server;
afterEach(() => new Promise((done) => server.close(done)));

const version = (kind: string, id: string, key: string, latest: boolean) =>
  `<${kind}><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>${latest}</IsLatest></${kind}>`;

function page(parts: readonly string[], next: string | null): string {
  const marks =
    next === null ? '' : `<NextKeyMarker>a/b</NextKeyMarker><NextVersionIdMarker>${next}</NextVersionIdMarker>`;
  return `<?xml version="1.0"?><ListVersionsResult><IsTruncated>${next !== null}</IsTruncated>${marks}${parts.join('')}</ListVersionsResult>`;
}

/** What a versioned bucket says, over two pages; answers the requests that came. */
async function bucket(listing: (request: URL) => string | number, isLocked = false) {
  const seen: string[] = [];
  server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '', 'http://bucket');
    const isList = request.method === 'GET';
    const passes = request.headers['x-amz-bypass-governance-retention'] === 'true';
    const what = `${request.method} ${url.pathname} ${url.searchParams.get('versionId') ?? ''}`.trim();
    if (!isList) seen.push(passes ? `${what} passing the lock` : what);
    request.resume().on('end', () => {
      const answer = isList ? listing(url) : isLocked && !passes ? 403 : '';
      response.writeHead(typeof answer === 'number' ? answer : 200, { 'content-type': 'application/xml' });
      response.end(typeof answer === 'number' ? '<Error><Code>NotImplemented</Code></Error>' : answer);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const client = new S3Client({
    endpoint,
    region: 'ap-southeast-3',
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
  });
  return { seen, bucket: { client, name: 'uji' } };
}

const BODY = new TextEncoder().encode('{}');

it('deletes every older version and marker of the object, over all pages, and of no other', async () => {
  const first = [version('Version', 'new', 'a/b', true), version('Version', 'v2', 'a/b', false)];
  const second = [
    version('DeleteMarker', 'm1', 'a/b', false),
    version('Version', 'v1', 'a/b', false),
    version('Version', 'other', 'a/b2', false),
  ];
  const world = await bucket((url) =>
    url.searchParams.get('version-id-marker') === 'v2' ? page(second, null) : page(first, 'v2'),
  );
  expect(await replaceEverywhere(world.bucket, 'a/b', BODY, 'application/json')).toBe(3);
  const deletes = world.seen.slice(1).sort();
  expect(world.seen[0]).toMatch(/^PUT \/uji\/a\/b/);
  expect(deletes).toEqual(['DELETE /uji/a/b m1', 'DELETE /uji/a/b v1', 'DELETE /uji/a/b v2']);
});

it('removes an object with all its versions', async () => {
  const all = [version('Version', 'new', 'a/b', true), version('Version', 'v1', 'a/b', false)];
  const world = await bucket(() => page(all, null));
  expect(await removeEverywhere(world.bucket, 'a/b')).toBe(2);
  expect(world.seen.sort()).toEqual(['DELETE /uji/a/b new', 'DELETE /uji/a/b v1']);
});

it('passes over a lock where it may, and only where there is one', async () => {
  const locked = await bucket(() => page([version('Version', 'v1', 'a/b', true)], null), true);
  expect(await removeEverywhere(locked.bucket, 'a/b')).toBe(1);
  expect(locked.seen).toEqual(['DELETE /uji/a/b v1', 'DELETE /uji/a/b v1 passing the lock']);
});

it('replaces where the server knows no versions', async () => {
  const world = await bucket(() => 501);
  expect(await replaceEverywhere(world.bucket, 'a/b', BODY, 'application/json')).toBe(0);
  expect(world.seen).toHaveLength(1);
});

it('does not take a refusal for an empty list', async () => {
  const world = await bucket(() => 403);
  await expect(replaceEverywhere(world.bucket, 'a/b', BODY, 'application/json')).rejects.toThrow();
});
