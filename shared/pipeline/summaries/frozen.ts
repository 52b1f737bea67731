import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { canonicalJson } from '#ledger/canonical.ts';
import type { Week } from '#ledger/weeks.ts';
import type { ProvinceInput } from '#progress/input.ts';
import type { ObjectStore } from '../ports.ts';

/** A frozen input of a version that this program does not know. */
export class UnknownFrozenSchema extends Error {
  constructor(name: string) {
    super(`${name} was frozen in a form that this version cannot read`);
    this.name = 'UnknownFrozenSchema';
  }
}

const CONTENT_TYPE = 'application/gzip';
const known = z.looseObject({ schema: z.literal(1), week: z.string(), districts: z.array(z.unknown()) });

/** Name of a week's frozen input; a refresh on demand has a name of its own and never touches the week's. */
export function frozenName(week: Week, province: string, asOf: string | null): string {
  const moment = asOf === null ? '' : `@${asOf.replaceAll(':', '')}`;
  return `weeks/${week}/${province}${moment}.json.gz`;
}

/** Put-if-absent: whoever comes first decides what the week is made of; the one that stands is returned. */
export async function freeze(
  input: ProvinceInput,
  objects: Pick<ObjectStore, 'get' | 'putIfAbsent'>,
): Promise<ProvinceInput> {
  const name = frozenName(input.week, input.province.code, input.kind === 'weekly' ? null : input.asOf);
  const put = await objects.putIfAbsent(name, gzipSync(canonicalJson(input)), CONTENT_TYPE);
  if (put === 'put') return input;
  return (await readFrozen(name, objects)) ?? input;
}

export async function readFrozen(name: string, objects: Pick<ObjectStore, 'get'>): Promise<ProvinceInput | null> {
  const body = await objects.get(name);
  if (!body) return null;
  const parsed: unknown = JSON.parse(gunzipSync(body).toString('utf8'));
  if (!isKnown(parsed)) throw new UnknownFrozenSchema(name);
  return parsed;
}

/** Frozen inputs are ours, whole and never edited: the version decides whether they can be read. */
function isKnown(value: unknown): value is ProvinceInput {
  return known.safeParse(value).success;
}
