import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndState } from './end-state.ts';
import type { KillPoint } from './killer.ts';

const PROGRAM = join(import.meta.dirname, 'round-process.ts');
/** Districts in two provinces; two of several workbooks of one; one that is trashed, one with children by name. */
export const SAMPLES = ['34.71', '62.06.01', '62.06.02', '62.09', '62.12'];

export interface Run {
  readonly endState: EndState;
  /** Kinds of the requests, in order. */
  readonly requests: readonly string[];
}

/** Data folders of rounds, and the processes that work in them. */
export class Runs {
  readonly #root = mkdtempSync(join(tmpdir(), 'aksi8-kills-'));
  readonly #waiting: (() => void)[] = [];
  #free = availableParallelism();
  #made = 0;

  /** A new folder: empty, or as another one is. Nobody may be at work in that one. */
  folder(like: string | null = null): string {
    this.#made += 1;
    const folder = join(this.#root, String(this.#made));
    if (like === null) mkdirSync(folder);
    else cpSync(like, folder, { recursive: true });
    return folder;
  }

  setClock(folder: string, instant: string): void {
    writeFileSync(join(folder, 'clock'), instant);
  }

  seed(folder: string): Promise<void> {
    return this.#start(folder, ['--seed'], 0);
  }

  /** One round that ends by itself. */
  async round(folder: string): Promise<Run> {
    await this.#start(folder, [], 0);
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return { endState: read('end.json') as EndState, requests: read('requests.json') as string[] };
  }

  /** A round that ends itself by SIGKILL. */
  killed(folder: string, point: KillPoint): Promise<void> {
    return this.#start(folder, ['--kill', JSON.stringify(point)], 'SIGKILL');
  }

  close(): void {
    rmSync(this.#root, { recursive: true });
  }

  /** As many at a time as there are cores. Throws when the process does not end as expected. */
  async #start(folder: string, more: readonly string[], end: 0 | 'SIGKILL'): Promise<void> {
    await this.#turn();
    try {
      const args = [PROGRAM, '--data', folder, '--samples', SAMPLES.join(','), ...more];
      const ended = await endOf(args, join(this.#root, 'compiled'));
      if (ended.how !== end) throw new Error(`a round ended with ${ended.how} instead of ${end}: ${ended.stderr}`);
    } finally {
      this.#free += 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
  }
}

function endOf(args: readonly string[], cache: string): Promise<{ how: number | string | null; stderr: string }> {
  const env = { ...process.env, NODE_COMPILE_CACHE: cache, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ how: signal ?? code, stderr })));
}
