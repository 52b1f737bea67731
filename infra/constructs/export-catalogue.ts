import { Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { EXPORTS } from '#pipeline/exports/export-week.ts';
import type { ColumnType, ExportTable } from '#pipeline/exports/table.ts';
import { EXPORT_TABLES } from '#pipeline/exports/tables.ts';
import { provinces } from '#regions/list.ts';
import type { Stage } from '../stage-settings.ts';

export interface ExportCatalogueProps {
  readonly stage: Stage;
  readonly bucket: IBucket;
  readonly key: IKey | null;
}

/** Answers to questions are copies: they go after a month. */
export const ANSWERS = 'athena/';
export const ANSWER_DAYS = 30;
/** A Monday before the first week that anybody exported. */
const FIRST_WEEK = '2025-12-29';
/** Nobody pays for a question gone wrong: more than the whole export of many years. */
const MOST_BYTES = 1024 ** 3;

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  whole: 'bigint',
  fraction: 'double',
  boolean: 'boolean',
  instant: 'timestamp',
};

/**
 * The weekly exports as tables for Athena. Partitions are not listed anywhere: province and week are projected, and each
 * leads to a manifest, which names the files of that week.
 */
export class ExportCatalogue extends Construct {
  constructor(scope: Construct, id: string, { stage, bucket, key }: ExportCatalogueProps) {
    super(scope, id);
    const catalogId = Stack.of(this).account;
    const databaseName = stage.prefix.replaceAll('-', '_');
    const database = new CfnDatabase(this, 'Database', {
      catalogId,
      databaseInput: { name: databaseName, description: `aksi8 ${stage.name}: weekly positions of all provinces` },
    });
    for (const table of EXPORT_TABLES) {
      const made = new CfnTable(this, `Table-${table.name}`, {
        catalogId,
        databaseName,
        tableInput: { name: table.name, description: table.comment, ...storedAt(bucket, table) },
      });
      made.addResourceDependency(database);
    }
    new CfnWorkGroup(this, 'Questions', {
      name: stage.prefix,
      description: `aksi8 ${stage.name}: questions on the weekly exports`,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        publishCloudWatchMetricsEnabled: false,
        bytesScannedCutoffPerQuery: MOST_BYTES,
        resultConfiguration: {
          outputLocation: bucket.s3UrlForObject(ANSWERS),
          encryptionConfiguration: key
            ? { encryptionOption: 'SSE_KMS', kmsKey: key.keyArn }
            : { encryptionOption: 'SSE_S3' },
        },
      },
    });
  }
}

function storedAt(bucket: IBucket, { name, columns }: ExportTable): Omit<CfnTable.TableInputProperty, 'name'> {
  const folder = bucket.s3UrlForObject(`${EXPORTS}${name}/`);
  return {
    tableType: 'EXTERNAL_TABLE',
    partitionKeys: [
      { name: 'province', type: 'string', comment: 'official code of the province' },
      { name: 'week', type: 'string', comment: 'Monday of the week, as 2026-11-16' },
    ],
    storageDescriptor: {
      location: folder,
      columns: columns.map((column) => ({ name: column.name, type: TYPES[column.type], comment: column.comment })),
      inputFormat: 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat',
      outputFormat: 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat',
      serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
    },
    parameters: {
      EXTERNAL: 'TRUE',
      'projection.enabled': 'true',
      'projection.province.type': 'enum',
      'projection.province.values': provinces.map(({ code }) => code).join(),
      'projection.week.type': 'date',
      'projection.week.format': 'yyyy-MM-dd',
      'projection.week.range': `${FIRST_WEEK},NOW`,
      'projection.week.interval': '1',
      'projection.week.interval.unit': 'WEEKS',
      'storage.location.template': `${folder}province=\${province}/week=\${week}/`,
    },
  };
}
