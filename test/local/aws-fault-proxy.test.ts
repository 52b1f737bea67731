import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBClient, GetItemCommand, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dynamoDbThrottled, s3SlowDown, sqsThrottled, transactionConflict } from '#local/aws/aws-faults.ts';
import { type EmbeddedAws, startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { type PassingRequest, type ProxyHooks, startFaultProxy } from '#local/aws/fault-proxy.ts';
import { startLoopbackServer } from '#local/aws/loopback-server.ts';
import { createLocalResources } from '#local/aws/resources.ts';
import { clientsOf } from './aws-clients.ts';

let hooks: ProxyHooks = {};
const seen: PassingRequest[] = [];
let aws: EmbeddedAws;
let names: Readonly<Record<string, string>>;
let clients: ReturnType<typeof clientsOf>;

beforeAll(async () => {
  aws = await startEmbeddedAws({
    dataDir: null,
    hooks: {
      before: (request) => {
        seen.push(request);
        return hooks.before?.(request);
      },
      after: (request, answer) => hooks.after?.(request, answer),
    },
  });
  names = (await createLocalResources(aws.env)).env;
  clients = clientsOf(aws.env);
});

afterEach(() => {
  hooks = {};
  seen.length = 0;
});

afterAll(() => aws.close());

const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
const putItem = (value: string) =>
  clients.dynamoDb.send(new PutItemCommand({ TableName: names.AKSI8_TABLE, Item: { ...Key, value: { S: value } } }));
const getItem = async () =>
  (await clients.dynamoDb.send(new GetItemCommand({ TableName: names.AKSI8_TABLE, Key }))).Item?.value?.S;
const putObject = (Body: string) =>
  clients.s3.send(new PutObjectCommand({ Bucket: names.AKSI8_BUCKET, Key: 'k', Body }));

describe('faults', () => {
  it('refuses before the service is reached', async () => {
    await putItem('old');
    hooks = { before: () => dynamoDbThrottled() };
    await expect(putItem('new')).rejects.toMatchObject({ name: 'ThrottlingException' });
    hooks = {};
    expect(await getItem()).toBe('old');
  });

  it('loses the answer after the service did it', async () => {
    hooks = { after: () => 'drop' };
    await expect(putItem('done')).rejects.toMatchObject({ code: 'ECONNRESET' });
    hooks = {};
    expect(await getItem()).toBe('done');
  });

  it('is what the SDK retries over', async () => {
    const retrying = new DynamoDBClient({
      region: 'x',
      endpoint: aws.urls.dynamoDb,
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    });
    let times = 0;
    hooks = {
      before: () => {
        times += 1;
        return times < 3 ? dynamoDbThrottled() : undefined;
      },
    };
    const Item = { ...Key, value: { S: 'third' } };
    await retrying.send(new PutItemCommand({ TableName: names.AKSI8_TABLE, Item }));
    expect(times).toBe(3);
    retrying.destroy();
  });

  it('cancels a transaction by a conflict, with a reason an item', async () => {
    hooks = { before: () => transactionConflict(2) };
    const Put = { TableName: names.AKSI8_TABLE, Item: Key };
    const command = new TransactWriteItemsCommand({
      TransactItems: [{ Put }, { Put: { ...Put, Item: { ...Key, sk: { S: 'c' } } } }],
    });
    await expect(clients.dynamoDb.send(command)).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [expect.objectContaining({ Code: 'TransactionConflict' }), { Code: 'None' }],
    });
  });

  it('slows S3 and SQS down', async () => {
    hooks = { before: (request) => (request.operation.startsWith('S3') ? s3SlowDown() : sqsThrottled()) };
    await expect(putObject('x')).rejects.toMatchObject({ name: 'SlowDown', $metadata: { httpStatusCode: 503 } });
    const command = new SendMessageCommand({ QueueUrl: names.AKSI8_PULL_QUEUE_URL, MessageBody: 'x' });
    await expect(clients.sqs.send(command)).rejects.toMatchObject({ name: 'RequestThrottled' });
  });

  it('strikes one request by its number', async () => {
    await putItem('1');
    const first = seen.at(-1)?.index ?? 0;
    hooks = { before: (request) => (request.index === first + 2 ? 'drop' : undefined) };
    await putItem('2');
    await expect(putItem('3')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await putItem('4');
    expect(seen.map((request) => [request.index - first, request.operation])).toEqual([
      [0, 'DynamoDB.PutItem'],
      [1, 'DynamoDB.PutItem'],
      [2, 'DynamoDB.PutItem'],
      [3, 'DynamoDB.PutItem'],
    ]);
  });
});

describe('without a fault', () => {
  it('passes everything on as it is, queue addresses included', async () => {
    await putObject('isi 😀');
    const object = await clients.s3.send(new GetObjectCommand({ Bucket: names.AKSI8_BUCKET, Key: 'k' }));
    expect(await object.Body?.transformToString()).toBe('isi 😀');
    const QueueUrl = names.AKSI8_FEEDBACK_QUEUE_URL ?? '';
    expect(QueueUrl.startsWith(aws.urls.sqs)).toBe(true);
    await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hai' }));
    const { Messages } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages?.map((message) => message.Body)).toEqual(['hai']);
    expect(seen.map((request) => request.operation)).toEqual([
      'S3.PutObject',
      'S3.GetObject',
      'SQS.SendMessage',
      'SQS.ReceiveMessage',
    ]);
  });
});

describe('in front of any service', () => {
  it('names a request by method and path, and keeps status, headers and body', async () => {
    const service = await startLoopbackServer({
      maxBodyBytes: 100,
      handle: ({ method, target, headers, body }) => ({
        status: 201,
        headers: { 'x-seen': `${method} ${target} ${headers['x-own']}`, 'set-cookie': ['a=1', 'b=2'] },
        body: Buffer.concat([body, Buffer.from([0, 255])]),
      }),
    });
    const operations: string[] = [];
    const proxy = await startFaultProxy({
      target: service.url,
      before: ({ operation }) => void operations.push(operation),
    });
    const url = `${proxy.url}/v4/spreadsheets/abc:batchUpdate?fields=a%2Cb`;
    const response = await fetch(url, { method: 'POST', body: 'x', headers: { 'x-own': 'y' } });
    expect(response.status).toBe(201);
    expect(response.headers.get('x-seen')).toBe('POST /v4/spreadsheets/abc:batchUpdate?fields=a%2Cb y');
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0x78, 0, 255]));
    expect(operations).toEqual(['POST /v4/spreadsheets/abc:batchUpdate']);
    await service.close();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    await proxy.close();
  });

  it('can end the process that asks, before or after the service did it', async () => {
    const asked: string[] = [];
    const service = await startLoopbackServer({
      maxBodyBytes: 100,
      handle: ({ target }) => {
        asked.push(target);
        return { status: 200 };
      },
    });
    const program = "for (let n = 1; n < 9; n += 1) await fetch(process.argv[1] + '/' + n)";
    const run = async (when: 'before' | 'after') => {
      asked.length = 0;
      let kill = () => {};
      const strike = ({ target }: { target: string }) => {
        if (target !== '/3') return undefined;
        kill();
        return 'drop' as const;
      };
      const proxy = await startFaultProxy({ target: service.url, [when]: strike });
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, proxy.url], { stdio: 'ignore' });
      kill = () => child.kill('SIGKILL');
      const [, signal] = await once(child, 'exit');
      await proxy.close();
      return [signal, ...asked];
    };
    expect(await run('before')).toEqual(['SIGKILL', '/1', '/2']);
    expect(await run('after')).toEqual(['SIGKILL', '/1', '/2', '/3']);
    await service.close();
  });
});

describe('a client that goes away', () => {
  it('takes no message with it', async () => {
    const QueueUrl = names.AKSI8_PULL_QUEUE_URL;
    const gone = new AbortController();
    const waiting = clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }), {
      abortSignal: gone.signal,
    });
    await vi.waitFor(() => expect(seen.some(({ operation }) => operation === 'SQS.ReceiveMessage')).toBe(true));
    gone.abort();
    await expect(waiting).rejects.toThrow();
    await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'for whoever stayed' }));
    const { Messages } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
    expect(Messages?.map(({ Body }) => Body)).toEqual(['for whoever stayed']);
  });
});
