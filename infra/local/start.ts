import { rmSync } from 'node:fs';
import { openQueues, openStore, summaryQueue } from '#functions/compose/store.ts';
import { composePlan } from '#functions/plan-summaries/compose.ts';
import { readSettings } from '#runtime/settings.ts';
import { terminalSummary } from '#tabs/province/terminal.ts';
import { DataFolderInUse } from './aws/data-folder.ts';
import { DynoxideMissing } from './aws/dynoxide-binary.ts';
import { realClock } from './events/clock.ts';
import { type StartOptions, startOptions, USAGE, WrongOptions } from './options.ts';
import { quietLogs } from './quiet-logs.ts';
import { publishProvinces, type RoundDeps, runScan } from './round.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import { chosenProvinces, seedProvince } from './seed.ts';
import { type LocalSystem, startSystem } from './system.ts';

quietLogs(process.env);

const say = (line: string) => process.stderr.write(`${line}\n`);

function roundDeps(): RoundDeps {
  const settings = readSettings();
  const clock = realClock;
  const { objects } = openStore(settings, clock);
  return { clock, freeze: composePlan(settings), summaries: summaryQueue(openQueues(), settings), objects };
}

async function seed(options: StartOptions, system: LocalSystem): Promise<void> {
  if (!system.sheets) return;
  const { registryWriter } = openStore(readSettings(), realClock);
  const control = { url: system.googleUrl, token: system.sheets.controlToken };
  for (const province of chosenProvinces(options.provinces)) await seedProvince(province, control, registryWriter, say);
}

async function round(options: StartOptions, system: LocalSystem): Promise<void> {
  const deps = roundDeps();
  const scan = await runScan(system, deps.clock, true);
  say(`scan: ${scan.listed} files listed, ${scan.requested} reads asked for, ${scan.problems} problems`);
  const anythingNew = scan.requested + scan.resent + scan.problems > 0;
  const summaries = await publishProvinces(chosenProvinces(options.provinces), system, anythingNew, deps);
  for (const summary of summaries) process.stdout.write(`${terminalSummary(summary)}\n`);
}

async function main(options: StartOptions): Promise<void> {
  if (options.fresh) rmSync(options.dataDir, { recursive: true, force: true });
  const started = Date.now();
  const system = await startSystem({ ...options, clock: realClock });
  const close = async () => {
    removeRunFile(options.dataDir);
    await system.close();
  };
  try {
    writeRunFile(options.dataDir, { pid: process.pid, env: system.env, overview: null });
    say(`services are up after ${Date.now() - started} ms`);
    await seed(options, system);
    await round(options, system);
    say(`one round took ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    await close();
  }
}

try {
  await main(startOptions(process.argv.slice(2)));
} catch (error) {
  if (error instanceof WrongOptions) {
    say(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof DataFolderInUse || error instanceof DynoxideMissing) {
    say(error.message);
    process.exitCode = 1;
  } else throw error;
}
