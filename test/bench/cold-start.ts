import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleFunctions } from '../../infra/constructs/bundle/bundle-functions.ts';
import type { Bench } from './main.ts';
import { median } from './support/median.ts';

const RUNS = 9;

interface ColdStart {
  readonly bundleKb: number;
  readonly ms: number;
  readonly naiveMs: number;
  readonly ratio: number;
}

/** Loads a module in a process of its own and answers the processor time of that, in ms; what Node itself needs to start is left out. */
async function loading(module: string): Promise<number> {
  const program = `const before = process.cpuUsage();
    await import(${JSON.stringify(module)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String((user + system) / 1000), () => process.exit());`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  return Number(stdout);
}

/** In turn, so that a busy moment of the machine hits both alike; the first turn only warms the disk's cache. */
async function inTurn(modules: readonly string[]): Promise<readonly (readonly number[])[]> {
  const taken = modules.map((): number[] => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [index, module] of modules.entries()) {
      const ms = await loading(module);
      if (run > 0) taken[index]?.push(ms);
    }
  }
  return taken;
}

/** What a pull loads when its function starts, beside what it would load if the Google library were imported whole. */
async function run(): Promise<ColdStart> {
  const folder = await mkdtemp(join(tmpdir(), 'aksi8-cold-'));
  try {
    const { 'pull-district': bundle } = await bundleFunctions(folder);
    const ours = pathToFileURL(join(bundle.folder, 'program', 'handler.mjs')).href;
    const [own = [], whole = []] = await inTurn([ours, import.meta.resolve('googleapis')]);
    const [ms, naiveMs] = [median(own), median(whole)];
    return { bundleKb: bundle.bytes / 1024, ms, naiveMs, ratio: ms / naiveMs };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const bench: Bench = {
  name: 'coldStart',
  run,
  text: (figures) => {
    const { bundleKb, ms, naiveMs, ratio } = figures as ColdStart;
    return [
      `  the bundle of pull-district, ${bundleKb.toFixed(0)} KB: ${ms.toFixed(0)} ms`,
      `  import {google} from 'googleapis', unbundled: ${naiveMs.toFixed(0)} ms (ours takes ${ratio.toFixed(3)} of it)`,
      `  processor time to load, medians of ${RUNS} fresh processes each`,
    ].join('\n');
  },
};
export default bench;
