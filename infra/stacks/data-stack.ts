import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from '../constructs/acknowledge.ts';
import type { Data } from '../constructs/data-access.ts';
import { ANSWER_DAYS, ANSWERS, ExportCatalogue } from '../constructs/export-catalogue.ts';
import type { Stage } from '../stage-settings.ts';

/** Everything that must not be lost. It stays when the stack is removed, and its own deletion is refused while it is there. */
export class DataStack extends Stack implements Data {
  readonly table: TableV2;
  readonly bucket: Bucket;
  readonly hashKey: Secret;
  readonly key: Key | null;

  constructor(scope: Construct, id: string, stage: Stage, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.key = stage.settings.encryption === 'kms' ? ownKey(this, stage) : null;
    this.table = table(this, this.key);
    this.bucket = bucket(this, stage, this.key);
    this.hashKey = hashKey(this, this.key);
    new ExportCatalogue(this, 'Exports', { stage, bucket: this.bucket, key: this.key });
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'BucketName', { value: this.bucket.bucketName });
    new CfnOutput(this, 'HashKeySecret', { value: this.hashKey.secretArn });
  }
}

function ownKey(scope: Construct, { name }: Stage): Key {
  return new Key(scope, 'Key', {
    description: `aksi8 ${name}: table, bucket and hash key`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

function table(scope: Construct, key: Key | null): TableV2 {
  return new TableV2(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    timeToLiveAttribute: 'expiresAt',
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    encryption: key ? TableEncryptionV2.customerManagedKey(key) : TableEncryptionV2.dynamoOwnedKey(),
  });
}

function bucket(scope: Construct, { settings }: Stage, key: Key | null): Bucket {
  const locked = settings.objectLockDays;
  return new Bucket(scope, 'Bucket', {
    ...privately(),
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    versioned: true,
    lifecycleRules: lifecycle(settings.snapshotDays),
    serverAccessLogsBucket: accessLogs(scope),
    serverAccessLogsPrefix: 'bucket/',
    ...(locked === null ? {} : { objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(locked)) }),
  });
}

function lifecycle(snapshotDays: number | null): LifecycleRule[] {
  return [
    { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(7) },
    { id: 'replaced', noncurrentVersionExpiration: Duration.days(90), expiredObjectDeleteMarker: true },
    { id: 'answers', prefix: ANSWERS, expiration: Duration.days(ANSWER_DAYS) },
    ...(snapshotDays === null
      ? []
      : [{ id: 'snapshots', prefix: 'snapshots/', expiration: Duration.days(snapshotDays) }]),
  ];
}

/** Who asked the bucket for what: needed after a breach, and for nothing else. */
function accessLogs(scope: Construct): Bucket {
  const logs = new Bucket(scope, 'AccessLogs', {
    ...privately(),
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [
      { id: 'old', expiration: Duration.days(365), abortIncompleteMultipartUploadAfter: Duration.days(7) },
    ],
  });
  acknowledge(logs, 'S1', 'This bucket holds the access logs; logs of their own would never end.');
  return logs;
}

function privately() {
  return {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
  };
}

/** The key by which rows about single people are told apart without being stored. */
function hashKey(scope: Construct, key: Key | null): Secret {
  const secret = new Secret(scope, 'HashKey', {
    description: 'aksi8: key of the hash that stands for tabs with personal data',
    generateSecretString: { passwordLength: 48, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
    // By its name only: the key's own policy leaves it to roles what they may do, and needs no second statement for this.
    ...(key ? { encryptionKey: Key.fromKeyArn(scope, 'KeyOfHashKey', key.keyArn) } : {}),
  });
  acknowledge(
    secret,
    'SMG4',
    'A new key would make every such tab look changed. Nothing is signed or opened with it; it is replaced by hand after a breach.',
  );
  return secret;
}
