import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

// A program that knows of no endpoint: all of it comes from the environment, as in a function.
const { AKSI8_TABLE: TableName, AKSI8_BUCKET: Bucket, AKSI8_PULL_QUEUE_URL: QueueUrl } = process.env;
const dynamoDb = new DynamoDBClient({});
const s3 = new S3Client({});
const sqs = new SQSClient({});

const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
await dynamoDb.send(new PutItemCommand({ TableName, Item: { ...Key, value: { S: 'ada' } } }));
const { Item } = await dynamoDb.send(new GetItemCommand({ TableName, Key }));
await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'isi' }));
const object = await s3.send(new GetObjectCommand({ Bucket, Key: 'k' }));
await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hai 😀' }));
const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
const seen = { item: Item?.value?.S, object: await object.Body?.transformToString(), message: Messages?.[0]?.Body };
console.log(JSON.stringify(seen));
