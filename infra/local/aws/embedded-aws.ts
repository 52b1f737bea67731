import { join } from 'node:path';
import { leaveDataFolder, noteChild, takeDataFolder } from './data-folder.ts';
import { startDynoxide } from './dynoxide.ts';
import { type Counter, type ProxyHooks, startFaultProxy } from './fault-proxy.ts';
import { startS3 } from './s3/server.ts';
import { startSqs } from './sqs/server.ts';

export interface EmbeddedAwsOptions {
  /** Folder that keeps table and objects; null: everything in memory. Queues are always in memory. */
  readonly dataDir: string | null;
  /** Milliseconds since 1970, for S3 and SQS; DynamoDB has its own. */
  readonly clock?: () => number;
  /** See and disturb each request to the three services, numbered together. */
  readonly hooks?: ProxyHooks;
}

export interface EmbeddedAws {
  readonly urls: { readonly dynamoDb: string; readonly s3: string; readonly sqs: string };
  /** What the unmodified SDK needs to find the services. */
  readonly env: Readonly<Record<string, string>>;
  /** The next moment at which a delayed or in-flight message comes into sight; null if there is none. */
  nextDue(): number | null;
  /** Bodies of all messages by queue, hidden ones too. */
  queueBodies(): Readonly<Record<string, readonly string[]>>;
  close(): Promise<void>;
}

export const LOCAL_REGION = 'ap-southeast-3';

interface Closable {
  close(): Promise<void>;
}

/**
 * DynamoDB, S3 and SQS on this machine, each on a free port of 127.0.0.1.
 * @throws DataFolderInUse, DynoxideMissing
 */
export async function startEmbeddedAws(options: EmbeddedAwsOptions): Promise<EmbeddedAws> {
  const { dataDir, clock = Date.now } = options;
  if (dataDir !== null) await takeDataFolder(dataDir);
  const started: Closable[] = [];
  const close = async () => {
    await Promise.all(started.map((service) => service.close()));
    if (dataDir !== null) leaveDataFolder(dataDir);
  };
  try {
    const services = await startServices(dataDir, clock, started);
    const urls = options.hooks ? await putInFront(options.hooks, services.urls, started) : services.urls;
    return { urls, env: sdkEnv(urls), nextDue: services.nextDue, queueBodies: services.queueBodies, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startServices(dataDir: string | null, clock: () => number, started: Closable[]) {
  const dynoxide = await startDynoxide(dataDir && join(dataDir, 'dynamodb.sqlite'));
  started.push(dynoxide);
  if (dataDir !== null) noteChild(dataDir, dynoxide.pid);
  const s3 = await startS3({ dir: dataDir && join(dataDir, 's3'), region: LOCAL_REGION, clock });
  started.push(s3);
  const sqs = await startSqs({ region: LOCAL_REGION, clock });
  started.push(sqs);
  return {
    urls: { dynamoDb: dynoxide.url, s3: s3.url, sqs: sqs.url },
    nextDue: () => sqs.nextDue(),
    queueBodies: () => sqs.bodies(),
  };
}

async function putInFront(
  hooks: ProxyHooks,
  urls: EmbeddedAws['urls'],
  started: Closable[],
): Promise<EmbeddedAws['urls']> {
  const counter: Counter = { count: 0 };
  const front = async (target: string) => {
    const proxy = await startFaultProxy({ ...hooks, target, counter });
    started.push(proxy);
    return proxy.url;
  };
  return { dynamoDb: await front(urls.dynamoDb), s3: await front(urls.s3), sqs: await front(urls.sqs) };
}

/** What the SDK needs to find services at these addresses. */
export function sdkEnv(urls: EmbeddedAws['urls']): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: urls.dynamoDb,
    AWS_ENDPOINT_URL_S3: urls.s3,
    AWS_ENDPOINT_URL_SQS: urls.sqs,
    AWS_REGION: LOCAL_REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    // Without these the SDK looks into the user's own profile and, for credentials, into the network.
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
}
