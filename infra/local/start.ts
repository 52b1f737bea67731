import { rmSync } from 'node:fs';
import { openStore } from '#functions/compose/store.ts';
import { composePlan } from '#functions/plan-summaries/compose.ts';
import { readSettings } from '#runtime/settings.ts';
import { terminalSummary } from '#tabs/province/terminal.ts';
import { DataFolderInUse } from './aws/data-folder.ts';
import { DynoxideMissing } from './aws/dynoxide-binary.ts';
import type { Control } from './control.ts';
import { englishTabs } from './english-tabs.ts';
import { realClock } from './events/clock.ts';
import { type StartOptions, startOptions, USAGE, WrongOptions } from './options.ts';
import { startOverview } from './overview/server.ts';
import { newDiary, overviewModel } from './overview-model.ts';
import { addOwnFile, addOwnFileFrom } from './own-files.ts';
import { quietLogs } from './quiet-logs.ts';
import { publishProvinces, type RoundDeps, runScan } from './round.ts';
import { removeRunFile, writeRunFile } from './run-file.ts';
import { chosenProvinces, seedProvince } from './seed.ts';
import { type LocalSystem, startSystem } from './system.ts';

quietLogs(process.env);

type Diary = ReturnType<typeof newDiary>;

const say = (line: string) => process.stderr.write(`${line}\n`);

function roundDeps(): RoundDeps {
  const settings = readSettings();
  const { objects } = openStore(settings, realClock);
  const plan = composePlan(settings);
  return { clock: realClock, freeze: plan, summaries: plan.summaries, objects };
}

function controlOf(system: LocalSystem): Control | null {
  return system.sheets && { url: system.googleUrl, token: system.sheets.controlToken };
}

async function seed(options: StartOptions, system: LocalSystem, diary: Diary): Promise<void> {
  const control = controlOf(system);
  // On a Sheets server that somebody else runs there is nothing to set up: its workbooks are registered by command.
  if (!control) return;
  const { registryWriter } = openStore(readSettings(), realClock);
  const provinces = chosenProvinces(options.provinces);
  for (const [index, province] of provinces.entries()) {
    diary.round = { what: 'Setting up the sample workbooks', done: index, total: provinces.length };
    await seedProvince(province, control, registryWriter, say);
  }
  if (!options.open) return;
  const added = await addOwnFileFrom(
    options.open.file,
    options.open.district,
    control,
    registryWriter,
    new Date().getFullYear(),
  );
  if ('refused' in added) throw new WrongOptions(added.refused);
}

async function round(options: StartOptions, system: LocalSystem, diary: Diary): Promise<void> {
  const deps = roundDeps();
  const { workbooks } = openStore(readSettings(), realClock);
  const before = new Map((await workbooks.list()).map((state) => [state.source, state.committedSeq]));
  const watching = setInterval(async () => {
    const states = await workbooks.list();
    const done = states.filter((state) => state.committedSeq > (before.get(state.source) ?? 0)).length;
    diary.round = { what: 'Reading and answering', done, total: states.length };
    if (process.stderr.isTTY) process.stderr.write(`\rread and checked: ${done} of ${states.length} workbooks `);
  }, 500);
  const scan = await runScan(system, deps.clock, true).finally(() => clearInterval(watching));
  if (process.stderr.isTTY) process.stderr.write('\n');
  say(`scan: ${scan.listed} files listed, ${scan.requested} reads asked for, ${scan.problems} problems`);
  diary.round = { what: 'Writing the province workbooks', done: 0, total: 0 };
  const summaries = await publishProvinces(chosenProvinces(options.provinces), system, deps);
  diary.round = null;
  for (const summary of summaries) process.stdout.write(`${terminalSummary(summary)}\n`);
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}

/** Serves the pages and works the queues and schedules until somebody ends it. */
async function stay(system: LocalSystem): Promise<void> {
  system.poller.start();
  system.scheduler.start();
  say(
    'Change a cell: Validasi answers two minutes after the sheet is quiet, or at once after a tick on Periksa ulang.',
  );
  say('End with Ctrl+C.');
  await interrupted();
}

async function pages(options: StartOptions, system: LocalSystem, diary: Diary) {
  const store = openStore(readSettings(), realClock);
  const control = controlOf(system);
  return startOverview({
    port: options.port,
    sheetsUrl: system.googleUrl,
    model: () => overviewModel(system, store, realClock, diary),
    english: englishTabs(readSettings()),
    ...(control ? { onDrop: (file) => addOwnFile(file, control, store.registryWriter, new Date().getFullYear()) } : {}),
  });
}

async function main(options: StartOptions): Promise<void> {
  if (options.fresh) rmSync(options.dataDir, { recursive: true, force: true });
  const started = Date.now();
  const diary = newDiary();
  const system = await startSystem({ ...options, clock: realClock, onEvent: diary.note });
  const overview = options.once ? null : await pages(options, system, diary);
  try {
    writeRunFile(options.dataDir, { pid: process.pid, env: system.env, overview: overview?.url ?? null });
    say(`services are up after ${Date.now() - started} ms`);
    if (overview) say(`overview: ${overview.url}   workbooks: ${system.googleUrl}`);
    await seed(options, system, diary);
    await round(options, system, diary);
    say(`one round took ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (!options.once) await stay(system);
  } finally {
    removeRunFile(options.dataDir);
    await overview?.close();
    await system.close();
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
