import type { Clock } from '#pipeline/ports.ts';
import type { Table } from '../dynamo/client.ts';

/** How far the table's clock is ahead of ours lies between these, in ms. */
export interface Offset {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Narrows the offset by one answer: its `Date` names a whole second, at some moment between sending and receiving. When the
 * answers contradict each other our clock was set meanwhile, and only the last one counts.
 */
export function narrowed(before: Offset | null, date: number, sentAt: number, receivedAt: number): Offset {
  const seen = { atLeast: date - receivedAt, atMost: date + 1_000 - sentAt };
  if (!before) return seen;
  const both = { atLeast: Math.max(before.atLeast, seen.atLeast), atMost: Math.min(before.atMost, seen.atMost) };
  return both.atLeast <= both.atMost ? both : seen;
}

/** None while the answers allow for none; else the middle. */
export function offsetOf(offset: Offset | null): number {
  if (!offset || (offset.atLeast <= 0 && offset.atMost >= 0)) return 0;
  return (offset.atLeast + offset.atMost) / 2;
}

export interface ServerTime {
  /** ms to add to our clock. */
  offset(): number;
}

export const NO_OFFSET: ServerTime = { offset: () => 0 };

/**
 * Looks at the `Date` of each answer of the table: workers whose clocks differ then still agree on when a slot is. Only for
 * the machine's own clock; a clock that is set by hand is right by definition.
 */
export function serverTimeOf(table: Table, clock: Clock): ServerTime {
  let known: Offset | null = null;
  table.client.middlewareStack.add(
    (next) => async (args) => {
      const sentAt = clock.now();
      const result = await next(args);
      const date = dateOf(result.response);
      if (date !== null) known = narrowed(known, date, sentAt, clock.now());
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'serverTime' },
  );
  return { offset: () => offsetOf(known) };
}

function dateOf(response: unknown): number | null {
  if (typeof response !== 'object' || response === null || !('headers' in response)) return null;
  const headers = response.headers;
  if (typeof headers !== 'object' || headers === null || !('date' in headers)) return null;
  const date = Date.parse(String(headers.date));
  return Number.isNaN(date) ? null : date;
}
