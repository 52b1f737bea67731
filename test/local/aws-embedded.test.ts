import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, describe, expect, it } from 'vitest';
import { DataFolderInUse } from '#local/aws/data-folder.ts';
import { type EmbeddedAws, startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { processIdentity } from '#local/aws/process-identity.ts';
import { createLocalResources, LOCAL_RESOURCES } from '#local/aws/resources.ts';
import { readState } from '#local/aws/state.ts';
import { clientsOf } from './aws-clients.ts';

const folders: string[] = [];
const running: EmbeddedAws[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'aksi8-aws-'));
  folders.push(path);
  return path;
}

async function start(dataDir: string | null): Promise<EmbeddedAws> {
  const aws = await startEmbeddedAws({ dataDir });
  running.push(aws);
  return aws;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((aws) => aws.close()));
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
});

describe('createLocalResources', () => {
  it('creates what the stacks create, and again without harm', async () => {
    const aws = await start(null);
    const first = await createLocalResources(aws.env);
    const again = await createLocalResources(aws.env);
    expect(again).toEqual(first);
    const { dynamoDb, sqs } = clientsOf(aws.env);
    const { Table } = await dynamoDb.send(new DescribeTableCommand({ TableName: first.env.AKSI8_TABLE }));
    expect(Table?.KeySchema?.map((key) => key.AttributeName)).toEqual(['pk', 'sk']);
    const ttl = await dynamoDb.send(new DescribeTimeToLiveCommand({ TableName: first.env.AKSI8_TABLE }));
    expect(ttl.TimeToLiveDescription).toEqual({ AttributeName: 'expiresAt', TimeToLiveStatus: 'ENABLED' });
    const pulls = new GetQueueAttributesCommand({ QueueUrl: first.env.AKSI8_PULL_QUEUE_URL, AttributeNames: ['All'] });
    const { Attributes } = await sqs.send(pulls);
    expect(Attributes?.VisibilityTimeout).toBe('120');
    expect(JSON.parse(Attributes?.RedrivePolicy ?? '')).toEqual({
      deadLetterTargetArn: 'arn:aws:sqs:ap-southeast-3:000000000000:pulls-dead',
      maxReceiveCount: 5,
    });
  });

  it('takes on changed time-outs', async () => {
    const aws = await start(null);
    await createLocalResources(aws.env);
    const pulls = { visibilitySeconds: 7, maxReceiveCount: 2 };
    const { queues } = await createLocalResources(aws.env, {
      ...LOCAL_RESOURCES,
      queues: { ...LOCAL_RESOURCES.queues, pulls },
    });
    const { Attributes } = await clientsOf(aws.env).sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queues.pulls.url, AttributeNames: ['VisibilityTimeout'] }),
    );
    expect(Attributes).toEqual({ VisibilityTimeout: '7' });
  });

  it('serves a program that is told nothing but the environment', async () => {
    const aws = await start(null);
    const { env } = await createLocalResources(aws.env);
    const { stdout } = await promisify(execFile)(process.execPath, ['test/local/aws-plain-program.ts'], {
      env: { PATH: process.env.PATH, ...aws.env, ...env },
    });
    expect(JSON.parse(stdout)).toEqual({ item: 'ada', object: 'isi', message: 'hai 😀' });
  });
});

describe('readState', () => {
  it('gives all that is stored, page over page, in one order', async () => {
    const aws = await start(null);
    const { env, queues } = await createLocalResources(aws.env);
    const { dynamoDb, s3, sqs } = clientsOf(aws.env);
    for (const [pk, size] of [
      ['b', 300_000],
      ['a', 300_000],
      ['c', 300_000],
      ['d', 300_000],
    ] as const) {
      const Item = { pk: { S: pk }, sk: { S: 'x' }, text: { S: 'q'.repeat(size) } };
      await dynamoDb.send(new PutItemCommand({ TableName: env.AKSI8_TABLE, Item }));
    }
    const put = { Bucket: env.AKSI8_BUCKET, Metadata: { v: '1' }, ContentType: 'text/plain' };
    for (const Key of ['z', 'B/1']) await s3.send(new PutObjectCommand({ ...put, Key, Body: `isi ${Key}` }));
    const { items, objects } = await readState({ ...aws.env, ...env });
    expect(items.map((item) => item.pk)).toEqual(['a', 'b', 'c', 'd']);
    const common = { contentType: 'text/plain', contentEncoding: undefined, metadata: { v: '1' } };
    expect(objects).toEqual([
      { key: 'B/1', ...common, body: Buffer.from('isi B/1') },
      { key: 'z', ...common, body: Buffer.from('isi z') },
    ]);
    await sqs.send(new SendMessageCommand({ QueueUrl: queues.pulls.url, MessageBody: 'nanti', DelaySeconds: 60 }));
    expect(aws.queueBodies()).toMatchObject({ pulls: ['nanti'], 'pulls-dead': [], feedback: [] });
  });
});

describe('a data folder', () => {
  it('is refused while another start uses it', async () => {
    const dataDir = folder();
    await start(dataDir);
    await expect(startEmbeddedAws({ dataDir })).rejects.toThrow(DataFolderInUse);
  });

  it('keeps table and objects over kill -9, and leaves no dynoxide behind', async () => {
    const dataDir = folder();
    const child = spawn(process.execPath, ['test/local/aws-killed-program.ts', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const { dynoxide } = JSON.parse(String((await lines.next()).value)) as { dynoxide: number };
    expect((await lines.next()).value).toBe('over');
    expect(processIdentity(dynoxide)).toContain('dynamodb.sqlite');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const aws = await start(dataDir);
    expect(processIdentity(dynoxide)).toBeNull();
    const { env } = await createLocalResources(aws.env);
    const { dynamoDb, s3 } = clientsOf(aws.env);
    for (let at = 1; at <= 5; at += 1) {
      const key = { pk: { S: 'a' }, sk: { S: String(at) } };
      const { Item } = await dynamoDb.send(new GetItemCommand({ TableName: env.AKSI8_TABLE, Key: key }));
      expect(Item?.value?.S).toBe(`item ${at}`);
      const object = await s3.send(new GetObjectCommand({ Bucket: env.AKSI8_BUCKET, Key: `a/../${at}` }));
      expect(await object.Body?.transformToString()).toBe(`object ${at}`);
    }
    for (const name of ['x', 'y', 'z']) {
      const object = await s3.send(new GetObjectCommand({ Bucket: env.AKSI8_BUCKET, Key: `over/${name}` }));
      const body = Buffer.from((await object.Body?.transformToByteArray()) ?? []);
      expect(object.ETag).toBe(`"${createHash('md5').update(body).digest('hex')}"`);
    }
  });

  it('is freed by a stale note whose number now belongs to another process', async () => {
    const dataDir = folder();
    const stale = { pid: process.pid, identity: 'another process, long ago' };
    writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ owner: stale, children: [stale] }));
    const aws = await start(dataDir);
    expect(aws.urls.dynamoDb).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('is closed and opened again in order', async () => {
    const dataDir = folder();
    const aws = await start(dataDir);
    const { env } = await createLocalResources(aws.env);
    const item = { pk: { S: 'a' }, sk: { S: 'b' } };
    await clientsOf(aws.env).dynamoDb.send(new PutItemCommand({ TableName: env.AKSI8_TABLE, Item: item }));
    await aws.close();
    const again = await start(dataDir);
    const answer = await clientsOf(again.env).dynamoDb.send(
      new GetItemCommand({ TableName: env.AKSI8_TABLE, Key: item }),
    );
    expect(answer.Item).toEqual(item);
  });
});

describe('hooks', () => {
  it('see each request to the three services in one numbering', async () => {
    const seen: string[] = [];
    const aws = await startEmbeddedAws({
      dataDir: null,
      hooks: { before: (request) => void seen.push(`${request.index} ${request.operation}`) },
    });
    running.push(aws);
    const { env } = await createLocalResources(aws.env);
    seen.length = 0;
    const { dynamoDb, s3, sqs } = clientsOf(aws.env);
    const item = { pk: { S: 'a' }, sk: { S: 'b' } };
    await dynamoDb.send(new PutItemCommand({ TableName: env.AKSI8_TABLE, Item: item }));
    await s3.send(new PutObjectCommand({ Bucket: env.AKSI8_BUCKET, Key: 'k', Body: 'x' }));
    await sqs.send(new SendMessageCommand({ QueueUrl: env.AKSI8_PULL_QUEUE_URL, MessageBody: 'x' }));
    expect(seen.map((line) => line.split(' ')[1])).toEqual(['DynamoDB.PutItem', 'S3.PutObject', 'SQS.SendMessage']);
    const numbers = seen.map((line) => Number(line.split(' ')[0]));
    expect(numbers[2]).toBe((numbers[0] ?? 0) + 2);
  });
});
