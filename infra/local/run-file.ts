import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a local run can be reached: read by the command line, so that `aksi8 pull` talks to the run that is going on. */
export interface RunFile {
  readonly pid: number;
  /** Settings as the functions get them. */
  readonly env: Readonly<Record<string, string>>;
  readonly overview: string | null;
}

const NAME = 'run.json';

/** Written beside and renamed: nobody reads half of it. Readable only by whoever started the run. */
export function writeRunFile(dataDir: string, run: RunFile): void {
  mkdirSync(dataDir, { recursive: true });
  const draft = join(dataDir, `${NAME}.${process.pid}`);
  writeFileSync(draft, JSON.stringify(run), { mode: 0o600 });
  renameSync(draft, join(dataDir, NAME));
}

/** The run that uses the folder, or null when there is none. */
export function readRunFile(dataDir: string): RunFile | null {
  try {
    const run = JSON.parse(readFileSync(join(dataDir, NAME), 'utf8')) as RunFile;
    process.kill(run.pid, 0);
    return run;
  } catch {
    return null;
  }
}

export function removeRunFile(dataDir: string): void {
  rmSync(join(dataDir, NAME), { force: true });
}
