import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

/** What the run of the unchanged code showed. */
export interface Memory {
  readonly snapshots: ReadonlyMap<string, unknown>;
  /** Ids of tests, the quickest first. */
  readonly order: readonly string[];
}

/** In the sandbox, which Stryker makes anew for every run and takes away after it. */
const FILE = '.mutation-memory';

export function remember(memory: Memory): void {
  writeFileSync(FILE, serialize(memory));
}

/** Null before the unchanged code was run. */
export function recall(): Memory | null {
  return existsSync(FILE) ? deserialize(readFileSync(FILE)) : null;
}
