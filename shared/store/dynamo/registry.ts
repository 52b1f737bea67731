import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { SourceRegistry } from '#pipeline/ports.ts';
import type { Choices, Source, SourceId } from '#registry/types.ts';
import type { Item } from './batch.ts';
import type { Table } from './client.ts';
import { REGISTRY, workbookPartition } from './keys.ts';
import { queryAll } from './query.ts';
import {
  PROVINCE_PREFIX,
  readChoice,
  readProvince,
  readSilenced,
  readSource,
  SILENCED_PREFIX,
  SOURCE_PREFIX,
} from './registry-items.ts';

export function sourceRegistry(table: Table): SourceRegistry {
  return {
    async list(freshness) {
      return (await queryAll(table, REGISTRY, SOURCE_PREFIX, freshness)).map(readSource);
    },
    get: (id) => getSource(table, id),
    async provinces() {
      return (await queryAll(table, REGISTRY, PROVINCE_PREFIX)).map(readProvince);
    },
    choices: (source) => choicesOf(table, source),
    async silenced() {
      return (await queryAll(table, REGISTRY, SILENCED_PREFIX)).flatMap((item) => readSilenced(item) ?? []);
    },
  };
}

export async function getItem(table: Table, sk: string): Promise<Item | null> {
  const Key = { pk: REGISTRY, sk };
  const answer = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  return answer.Item ?? null;
}

export async function getSource(table: Table, id: SourceId): Promise<Source | null> {
  const item = await getItem(table, `${SOURCE_PREFIX}${id}`);
  return item ? readSource(item) : null;
}

async function choicesOf(table: Table, source: SourceId): Promise<Choices> {
  const items = await queryAll(table, workbookPartition(source), 'CHOICE#');
  const taken = items.map(readChoice).filter((choice) => choice.value !== '');
  return new Map(taken.map((choice) => [choice.key, choice]));
}
