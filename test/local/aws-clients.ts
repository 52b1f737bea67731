import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createQueues, type LocalQueue } from '#local/aws/resources.ts';

type Env = Readonly<Record<string, string>>;

/** Clients of the real SDK on the embedded services; no retries, so that each test sees each refusal. */
export function clientsOf(env: Env) {
  const common = {
    region: env.AWS_REGION ?? '',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  return {
    dynamoDb: new DynamoDBClient({ ...common, endpoint: env.AWS_ENDPOINT_URL_DYNAMODB ?? '' }),
    s3: new S3Client({ ...common, endpoint: env.AWS_ENDPOINT_URL_S3 ?? '' }),
    sqs: new SQSClient({ ...common, endpoint: env.AWS_ENDPOINT_URL_SQS ?? '' }),
  };
}

/** The product's queues on an SQS that runs by itself. */
export async function queuesOnly(url: string, queue: LocalQueue) {
  const { sqs } = clientsOf({ AWS_REGION: 'ap-southeast-3', AWS_ENDPOINT_URL_SQS: url });
  return { sqs, queues: await createQueues(sqs, { pulls: queue, rechecks: queue, feedback: queue, summaries: queue }) };
}
