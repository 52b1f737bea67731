import { expect as real } from 'vitest';
import type { CollectedTest } from './collect.ts';

/** Stands in for `vitest` in test files that the mutation runner has loaded: keeps the tests instead of running them. */

/** Without a worker around it, `expect` asks for one as soon as it is extended. */
Object.assign(globalThis, { __vitest_worker__: { config: {}, ctx: {}, environment: { name: 'node' }, rpc: {} } });

type Body = (...values: never[]) => unknown;
type Rows = readonly unknown[];

export const collected: CollectedTest[] = [];
const around: string[] = [];

function titleOf(pattern: string, row: unknown, at: number): string {
  return `${pattern.replace(/%./g, '_')} #${at}${typeof row === 'string' ? ` ${row}` : ''}`;
}

function valuesOf(row: unknown): never[] {
  return (Array.isArray(row) ? row : [row]) as never[];
}

export function it(name: string, body: Body): void {
  collected.push({ name: [...around, name].join(' > '), run: () => body() });
}

it.each = (rows: Rows) => (name: string, body: Body) => {
  for (const [at, row] of rows.entries()) it(titleOf(name, row, at), () => body(...valuesOf(row)));
};

export function describe(name: string, body: Body): void {
  around.push(name);
  body();
  around.pop();
}

describe.each = (rows: Rows) => (name: string, body: Body) => {
  for (const [at, row] of rows.entries()) describe(titleOf(name, row, at), () => body(...valuesOf(row)));
};

let snapshots = new Map<string, unknown>();

/** What the unchanged code gave: a process that takes over after a mutant that did not end has never run it. */
export const snapshotsSoFar = (): ReadonlyMap<string, unknown> => snapshots;
export function knowSnapshots(known: ReadonlyMap<string, unknown>): void {
  snapshots = new Map(known);
}

let current = { name: '', count: 0 };

/** Snapshots are counted within a test. */
export function enter(name: string): void {
  current = { name, count: 0 };
}

/** What the unchanged code gives is the snapshot: the suite itself holds that to the file. */
real.extend({
  toMatchSnapshot(received: unknown) {
    const key = `${current.name} ${current.count++}`;
    if (!snapshots.has(key)) snapshots.set(key, structuredClone(received));
    return { pass: this.equals(received, snapshots.get(key)), message: () => 'differs from the unchanged code' };
  },
});

export const expect = real;
