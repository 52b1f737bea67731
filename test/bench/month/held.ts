import { readState } from '#local/aws/state.ts';
import type { ScaleWorld } from '../scale-world.ts';

/** What the table and the bucket hold, in bytes as they are charged. */
export interface Held {
  /** Rows, heads and reports in force, with what the rules of change look back to. */
  readonly live: number;
  /** What was replaced and goes within days of its time of death. */
  readonly dying: number;
  /** One row, on average. */
  readonly row: number;
  readonly bucket: number;
}

/** DynamoDB adds so many bytes to each item. */
const ITEM_OVERHEAD = 100;

export async function held(world: ScaleWorld): Promise<Held> {
  const { items, objects } = await readState(world.system.env);
  const of = (wanted: (item: Readonly<Record<string, unknown>>) => boolean) => items.filter(wanted).map(bytesOf);
  const rows = of(({ sk }) => String(sk).startsWith('ROW#'));
  return {
    live: sum(of(({ expiresAt }) => expiresAt === undefined)),
    dying: sum(of(({ expiresAt }) => expiresAt !== undefined)),
    row: sum(rows) / Math.max(1, rows.length),
    bucket: sum(objects.map(({ body }) => body.length)),
  };
}

function bytesOf(item: Readonly<Record<string, unknown>>): number {
  return ITEM_OVERHEAD + sum(Object.entries(item).map(([name, value]) => name.length + sizeOf(value)));
}

function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  return typeof value === 'string' ? Buffer.byteLength(value) : JSON.stringify(value ?? null).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
