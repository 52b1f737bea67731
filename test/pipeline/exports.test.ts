import { describe, expect, it } from 'vitest';
import { exportWeek, mondayOf } from '#pipeline/exports/export-week.ts';
import { EXPORT_TABLES } from '#pipeline/exports/tables.ts';
import type { ProvinceInput } from '#progress/input.ts';
import { summarise } from '#progress/summarise.ts';
import { district, input, measured, table } from '../progress/builders.ts';

class Killed extends Error {}

/** A bucket in memory that can be broken off, and the order in which it was written. */
class Bucket {
  readonly objects = new Map<string, string>();
  readonly writes: string[] = [];
  killAfter = Number.POSITIVE_INFINITY;

  readonly deps = {
    objects: {
      get: async (name: string) => {
        const text = this.objects.get(name);
        return text === undefined ? null : new TextEncoder().encode(text);
      },
      putIfAbsent: async (name: string, body: Uint8Array) => {
        if (this.objects.has(name)) return 'present' as const;
        this.#put(name, body);
        return 'put' as const;
      },
      put: async (name: string, body: Uint8Array) => this.#put(name, body),
    },
    encode: async (columns: readonly unknown[], rows: readonly unknown[]) =>
      new TextEncoder().encode(JSON.stringify([columns.length, rows])),
    root: 's3://uji/',
  };

  #put(name: string, body: Uint8Array): void {
    if (this.writes.length >= this.killAfter) throw new Killed();
    this.writes.push(name);
    this.objects.set(name, new TextDecoder().decode(body));
  }

  /** What a query engine would read: the data that a manifest names. */
  published(): string[] {
    const manifests = [...this.objects].filter(([name]) => name.endsWith('/symlink.txt'));
    return manifests.map(([, text]) => this.objects.get(text.trim().replace('s3://uji/', '')) ?? 'nothing there');
  }
}

const week = (over: Partial<ProvinceInput> = {}) =>
  summarise(input([district([table([measured('62.01.01.2001')])])], over));
const TABLES = EXPORT_TABLES.length;

describe('exporting a week', () => {
  it('writes manifests last, and nothing the second time', async () => {
    const bucket = new Bucket();
    await exportWeek(week(), bucket.deps);
    expect(bucket.writes.slice(0, TABLES).every((name) => name.startsWith('exports/data/'))).toBe(true);
    expect(bucket.writes.slice(TABLES).every((name) => name.endsWith('/symlink.txt'))).toBe(true);
    await exportWeek(week(), bucket.deps);
    expect(bucket.writes).toHaveLength(2 * TABLES);
  });

  it('ends the same wherever it was killed, and never names data that is not there', async () => {
    const whole = new Bucket();
    await exportWeek(week(), whole.deps);
    for (let at = 0; at < 2 * TABLES; at++) {
      const bucket = new Bucket();
      bucket.killAfter = at;
      await expect(exportWeek(week(), bucket.deps)).rejects.toThrow(Killed);
      expect(bucket.published()).not.toContain('nothing there');
      bucket.killAfter = Number.POSITIVE_INFINITY;
      await exportWeek(week(), bucket.deps);
      expect([...bucket.objects].sort()).toEqual([...whole.objects].sort());
    }
  });

  it('writes other figures under another prefix, and then points to them', async () => {
    const bucket = new Bucket();
    const first = await exportWeek(week(), bucket.deps);
    const second = await exportWeek(week({ asOf: '2026-11-29T22:00:00.000Z' }), bucket.deps);
    expect(second).not.toBe(first);
    for (const text of bucket.published().filter((each) => /"/.test(each))) expect(text).toContain('2026-11-29');
    expect(bucket.published()).toHaveLength(TABLES);
  });

  it('leaves a position between two Mondays out', async () => {
    const bucket = new Bucket();
    expect(await exportWeek(week({ kind: 'sementara' }), bucket.deps)).toBeNull();
    expect(bucket.writes).toEqual([]);
  });

  it.each([
    ['2026-W48', '2026-11-23'],
    ['2026-W01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
  ])('%s begins on Monday %s', (name, monday) => {
    expect(mondayOf(name)).toBe(monday);
  });

  it('has a value for each column, and a name for each only once', () => {
    for (const { name, columns, rows } of EXPORT_TABLES) {
      expect([name, new Set(columns.map((column) => column.name)).size]).toEqual([name, columns.length]);
      for (const row of rows(week())) expect([name, row.length]).toEqual([name, columns.length]);
    }
    expect(EXPORT_TABLES.flatMap((table) => table.rows(week())).length).toBeGreaterThan(0);
  });
});
