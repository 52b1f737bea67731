import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { BucketAlreadyOwnedByYou, CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

export interface LocalQueue {
  readonly visibilitySeconds: number;
  readonly maxReceiveCount: number;
}

export type QueueName = 'pulls' | 'rechecks' | 'feedback' | 'summaries';

export interface LocalResourcesConfig {
  readonly table: string;
  readonly bucket: string;
  readonly queues: Readonly<Record<QueueName, LocalQueue>>;
}

export interface LocalResources {
  /** `AKSI8_TABLE`, `AKSI8_BUCKET` and the addresses of the queues. */
  readonly env: Readonly<Record<string, string>>;
  readonly queues: Readonly<Record<QueueName, CreatedQueue>>;
}

export interface CreatedQueue {
  readonly url: string;
  readonly arn: string;
  readonly deadUrl: string;
}

const QUEUE: LocalQueue = { visibilitySeconds: 120, maxReceiveCount: 5 };

export const LOCAL_RESOURCES: LocalResourcesConfig = {
  table: 'aksi8',
  bucket: 'aksi8-local',
  queues: { pulls: QUEUE, rechecks: QUEUE, feedback: QUEUE, summaries: QUEUE },
};

/** What the clients of the SDK take from the environment. */
type SdkEnv = Readonly<Record<string, string | undefined>>;

/** Creates what the deployed stacks create. What is there already stays as it is. */
export async function createLocalResources(
  env: SdkEnv,
  config: LocalResourcesConfig = LOCAL_RESOURCES,
): Promise<LocalResources> {
  const common = {
    region: env.AWS_REGION ?? 'ap-southeast-3',
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '' },
  };
  const dynamoDb = new DynamoDBClient({ ...common, ...endpoint(env.AWS_ENDPOINT_URL_DYNAMODB) });
  const s3 = new S3Client({ ...common, ...endpoint(env.AWS_ENDPOINT_URL_S3), forcePathStyle: true });
  const sqs = new SQSClient({ ...common, ...endpoint(env.AWS_ENDPOINT_URL_SQS) });
  try {
    await createTable(dynamoDb, config.table);
    await createBucket(s3, config.bucket);
    const queues = await createQueues(sqs, config.queues);
    return { env: settingsOf(config, queues), queues };
  } finally {
    for (const client of [dynamoDb, s3, sqs]) client.destroy();
  }
}

function endpoint(url: string | undefined): { endpoint?: string } {
  return url === undefined ? {} : { endpoint: url };
}

function settingsOf(config: LocalResourcesConfig, queues: LocalResources['queues']): Record<string, string> {
  return {
    AKSI8_TABLE: config.table,
    AKSI8_BUCKET: config.bucket,
    AKSI8_PULL_QUEUE_URL: queues.pulls.url,
    AKSI8_RECHECK_QUEUE_URL: queues.rechecks.url,
    AKSI8_FEEDBACK_QUEUE_URL: queues.feedback.url,
    AKSI8_SUMMARY_QUEUE_URL: queues.summaries.url,
  };
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1 }, { TableName });
  await enableExpiry(client, TableName);
}

async function enableExpiry(client: DynamoDBClient, TableName: string): Promise<void> {
  const current = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (current.TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  const TimeToLiveSpecification = { AttributeName: 'expiresAt', Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

async function createBucket(client: S3Client, Bucket: string): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket }));
  } catch (error) {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  }
}

export async function createQueues(
  client: SQSClient,
  queues: LocalResourcesConfig['queues'],
): Promise<LocalResources['queues']> {
  return {
    pulls: await createQueue(client, 'pulls', queues.pulls),
    rechecks: await createQueue(client, 'rechecks', queues.rechecks),
    feedback: await createQueue(client, 'feedback', queues.feedback),
    summaries: await createQueue(client, 'summaries', queues.summaries),
  };
}

/** Created bare and then set, so that a queue that is there already takes on changed time-outs instead of refusing. */
async function createQueue(client: SQSClient, name: QueueName, queue: LocalQueue): Promise<CreatedQueue> {
  const dead = await bareQueue(client, `${name}-dead`);
  const main = await bareQueue(client, name);
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: queue.maxReceiveCount });
  const Attributes = { VisibilityTimeout: String(queue.visibilitySeconds), RedrivePolicy };
  await client.send(new SetQueueAttributesCommand({ QueueUrl: main.url, Attributes }));
  return { ...main, deadUrl: dead.url };
}

async function bareQueue(client: SQSClient, QueueName: string): Promise<{ url: string; arn: string }> {
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName }));
  const answer = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  return { url: QueueUrl, arn: answer.Attributes?.QueueArn ?? '' };
}
