import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours in a process of its own, which says on its first line where it is. */
export interface Child {
  readonly firstLine: string;
  stop(): Promise<void>;
}

/** 7,285 workbooks and their cells take more than the 4 GB that Node allows by itself. */
const HEAP = '--max-old-space-size=12288';

/**
 * Its input is held open: a program that reads it sees when this process is gone. Should it end first, so does this process:
 * what waits for it would wait for ever.
 */
export async function startChild(program: string): Promise<Child> {
  const child = spawn(process.execPath, [HEAP, program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const endWithIt = (code: number | null, signal: string | null) => {
    console.error(`${program} ended by itself (${signal ?? code}): nothing more can be measured`);
    process.exit(1);
  };
  child.once('exit', endWithIt);
  const stop = async () => {
    child.off('exit', endWithIt);
    child.kill();
    await ended;
  };
  return { firstLine: await firstLineOf(child, program), stop };
}

async function firstLineOf(child: ChildProcess, program: string): Promise<string> {
  let said = '';
  for await (const piece of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(piece);
    if (said.includes('\n')) return said.slice(0, said.indexOf('\n'));
  }
  throw new Error(`${program} did not say where it is`);
}
