import { Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { acknowledge } from './acknowledge.ts';

/** What outlives every deployment. */
export interface Data {
  readonly table: ITableV2;
  readonly bucket: IBucket;
  readonly hashKey: ISecret;
  /** Null where AWS's own keys are used. */
  readonly key: IKey | null;
}

/** Kinds of partition of the table, as `shared/store/dynamo/keys.ts` lays them out. */
const PARTITIONS = {
  state: 'STATE',
  workbook: 'W#*',
  registry: 'REG',
  summaries: 'SUMMARY',
  limiter: 'LIMIT#*',
} as const;

export type Verb = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem';
export type TableNeeds = Readonly<Partial<Record<keyof typeof PARTITIONS, readonly Verb[]>>>;

/** Slots are taken by whoever calls Google. */
export const LIMITER: readonly Verb[] = ['GetItem', 'UpdateItem'];
/** Compare-and-set of workbook items. */
export const CHANGE_STATE: readonly Verb[] = ['GetItem', 'PutItem'];

/** Each kind of partition with its own verbs: who reads the registry cannot change it. */
export function grantTable(role: IRole, { table, key }: Data, needs: TableNeeds): void {
  for (const [name, verbs] of Object.entries(needs)) {
    const partition = PARTITIONS[name as keyof typeof PARTITIONS];
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: verbs.map((verb) => `dynamodb:${verb}`),
        resources: [table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partition] } },
      }),
    );
  }
  grantKey(role, key, 'dynamodb', [
    'Encrypt',
    'Decrypt',
    'ReEncryptFrom',
    'ReEncryptTo',
    'GenerateDataKey',
    'DescribeKey',
  ]);
}

export interface BucketNeeds {
  /** Prefixes with a slash at the end. What is read there is known to be there. */
  readonly read?: readonly string[];
  /** Prefixes under which something is looked for that may not be there. */
  readonly look?: readonly string[];
  readonly write?: readonly string[];
}

/** Within the named prefixes only. Nothing is ever deleted by a function. */
export function grantBucket(
  role: IRole,
  { bucket, key }: Data,
  { read = [], look = [], write = [] }: BucketNeeds,
): void {
  const readable = [...read, ...look];
  for (const prefix of new Set([...readable, ...write])) {
    acknowledge(
      role,
      `IAM5[Resource::${exportedArn(bucket)}/${prefix}*]`,
      `Objects under ${prefix} have names of their own.`,
    );
  }
  const within = (prefixes: readonly string[]) => prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`));
  if (readable.length > 0)
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: within(readable) }));
  if (look.length > 0) {
    // Without it an object that is not there is answered by a refusal, and cannot be told from one. S3 then asks for this
    // right without any prefix.
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [bucket.bucketArn],
        conditions: { StringLikeIfExists: { 's3:prefix': look.map((prefix) => `${prefix}*`) } },
      }),
    );
  }
  if (write.length > 0)
    role.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: within(write) }));
  grantKey(role, key, 's3', ['Decrypt', 'GenerateDataKey']);
}

/** The bucket's name across stacks, as cdk-nag writes it. */
function exportedArn(bucket: IBucket): string {
  const owner = Stack.of(bucket);
  const imported: Readonly<Record<string, string>> = owner.resolve(owner.exportValue(bucket.bucketArn));
  return imported['Fn::ImportValue'] ?? '';
}

export function grantHashKey(role: IRole, { hashKey, key }: Data): void {
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [hashKey.secretArn] }),
  );
  grantKey(role, key, 'secretsmanager', ['Decrypt']);
}

/** The key may be used through the service that keeps the data, and in no other way. */
function grantKey(role: IRole, key: IKey | null, service: string, verbs: readonly string[]): void {
  if (!key) return;
  const { region } = Stack.of(role);
  role.addToPrincipalPolicy(
    new PolicyStatement({
      actions: verbs.map((verb) => `kms:${verb}`),
      resources: [key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } },
    }),
  );
}
