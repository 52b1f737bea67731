import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.ts';

interface Named {
  readonly pid: number;
  readonly identity: string;
}

interface Owner {
  readonly owner: Named;
  readonly children: readonly Named[];
}

const FILE = 'running.json';

/** A data folder that another live process works in. */
export class DataFolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid}. Stop it first, or choose another folder.`);
    this.name = 'DataFolderInUse';
  }
}

/**
 * Takes a data folder for this process. Where the owner before us was killed, its children may still write into the
 * folder: they are ended first, recognised by more than their number.
 * @throws DataFolderInUse
 */
export async function takeDataFolder(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const before = read(folder);
  if (before) {
    if (isAlive(before.owner)) throw new DataFolderInUse(folder, before.owner.pid);
    for (const child of before.children) await end(child);
  }
  write(folder, { owner: named(process.pid), children: [] });
}

/** Notes a child process, for the process that takes the folder after we were killed. */
export function noteChild(folder: string, pid: number): void {
  const current = read(folder);
  if (current) write(folder, { ...current, children: [...current.children, named(pid)] });
}

export function leaveDataFolder(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

function read(folder: string): Owner | null {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function write(folder: string, owner: Owner): void {
  const aside = join(folder, `${FILE}.${process.pid}`);
  writeFileSync(aside, JSON.stringify(owner));
  renameSync(aside, join(folder, FILE));
}

function named(pid: number): Named {
  return { pid, identity: processIdentity(pid) ?? '' };
}

function isAlive({ pid, identity }: Named): boolean {
  return processIdentity(pid) === identity;
}

async function end(child: Named): Promise<void> {
  if (!isAlive(child)) return;
  process.kill(child.pid, 'SIGKILL');
  while (isAlive(child)) await sleep(2);
}
