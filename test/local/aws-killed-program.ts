import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { createLocalResources } from '#local/aws/resources.ts';
import { clientsOf } from './aws-clients.ts';

// Writes a little, says so, and then waits to be killed.
const dataDir = process.argv[2] ?? '';
const aws = await startEmbeddedAws({ dataDir });
const { env } = await createLocalResources(aws.env);
const { dynamoDb, s3 } = clientsOf(aws.env);
for (let at = 1; at <= 5; at += 1) {
  const Item = { pk: { S: 'a' }, sk: { S: String(at) }, value: { S: `item ${at}` } };
  await dynamoDb.send(new PutItemCommand({ TableName: env.AKSI8_TABLE, Item }));
  await s3.send(new PutObjectCommand({ Bucket: env.AKSI8_BUCKET, Key: `a/../${at}`, Body: `object ${at}` }));
}
const { children } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { children: { pid: number }[] };
console.log(JSON.stringify({ dynoxide: children[0]?.pid }));
