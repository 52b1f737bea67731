import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours in a process of its own, which says on its first line where it is. */
export interface Child {
  readonly firstLine: string;
  stop(): Promise<void>;
}

/** Its input is held open: a program that reads it sees when this process is gone. */
export async function startChild(program: string): Promise<Child> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  return { firstLine: await firstLineOf(child, program), stop: () => stop(child, ended) };
}

async function firstLineOf(child: ChildProcess, program: string): Promise<string> {
  let said = '';
  for await (const piece of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(piece);
    if (said.includes('\n')) return said.slice(0, said.indexOf('\n'));
  }
  throw new Error(`${program} did not say where it is`);
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill();
  await ended;
}
