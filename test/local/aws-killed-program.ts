import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { startEmbeddedAws } from '#local/aws/embedded-aws.ts';
import { createLocalResources } from '#local/aws/resources.ts';
import { clientsOf } from './aws-clients.ts';

// Writes a little, says so, and then writes the same objects over and over until it is killed.
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
for (let round = 1; ; round += 1) {
  const Body = Buffer.alloc(500_000 + round, String(round));
  const writes = ['x', 'y', 'z'].map(
    (name) => new PutObjectCommand({ Bucket: env.AKSI8_BUCKET, Key: `over/${name}`, Body }),
  );
  await Promise.all(writes.map((command) => s3.send(command)));
  if (round === 3) console.log('over');
}
