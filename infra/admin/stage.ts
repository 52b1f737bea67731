import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { googleParts } from '#functions/compose/google.ts';
import { withGoogleKeys } from '#functions/compose/google-keys.ts';
import { withHashKey } from '#functions/compose/hash-key.ts';
import { once } from '#functions/compose/once.ts';
import { openRegions } from '#functions/compose/regions.ts';
import { clockOf, openQueues, openStore, pullQueues } from '#functions/compose/store.ts';
import { composePlan } from '#functions/plan-summaries/compose.ts';
import { type AdminAdapters, adminAdapters } from '#google/admin.ts';
import { type GoogleAdapters, googleAdapters } from '#google/index.ts';
import { realClock } from '#local/events/clock.ts';
import { quietLogs } from '#local/quiet-logs.ts';
import { readRunFile } from '#local/run-file.ts';
import { startSystem } from '#local/system.ts';
import type { Clock, PullQueues, WorkQueue } from '#pipeline/ports.ts';
import { judge } from '#pipeline/read-and-check.ts';
import type { StoredDeps } from '#pipeline/stored/judge-stored.ts';
import type { FreezeDeps, SummaryMessage } from '#pipeline/summary-ports.ts';
import { needed, readSettings, type Settings } from '#runtime/settings.ts';
import { CommandError, type OptionValues, text } from './command.ts';
import { deployedSettings } from './deployed-settings.ts';

/** What commands work on: the table, bucket and queues of a stage. */
export interface Stage {
  readonly clock: Clock;
  readonly store: ReturnType<typeof openStore>;
  readonly pulls: PullQueues;
  readonly summaries: WorkQueue<SummaryMessage>;
  readonly freeze: FreezeDeps;
  readonly queues: SQSClient;
  readonly settings: Settings;
  readonly districts: ReturnType<typeof openRegions>;
  /** What adapters of Google are made of. */
  googleParts(): ReturnType<typeof googleParts>;
  /** Google, as the functions see it, under the quota that they share. */
  google(): GoogleAdapters & AdminAdapters;
  /** What looking at stored reads under today's rules needs. */
  stored(): StoredDeps;
  /** Waits until what was asked for is done: works the queues itself where no run is going on. */
  settle(isDone: () => Promise<boolean>): Promise<boolean>;
}

const DATA_DIR = '.aksi8';
const LOOK_MS = 250;
const PATIENCE_MS = 180_000;

function stageOf(settle: Stage['settle'], settings = readSettings()): Stage {
  const clock = clockOf(settings);
  const store = openStore(settings, clock);
  const client = openQueues();
  const districts = openRegions(settings);
  const plan = composePlan(settings);
  const parts = once(() => googleParts(settings, store.table, clock));
  return {
    clock,
    store,
    pulls: pullQueues(client, settings),
    summaries: plan.summaries,
    freeze: plan,
    queues: client,
    settings,
    districts,
    googleParts: parts,
    google: once(() => ({ ...googleAdapters(...parts()), ...adminAdapters(...parts()) })),
    stored: () => ({
      ...store,
      judge,
      districts,
      hashKey: needed(settings, 'AKSI8_HASH_KEY'),
    }),
    settle,
  };
}

/** Another process does the work: look now and then, for three minutes at most. */
async function watch(isDone: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isDone())) {
    if (Date.now() > until) return false;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  return true;
}

async function onOwnServices<T>(dataDir: string, work: (stage: Stage) => Promise<T>): Promise<T> {
  if (!existsSync(dataDir))
    throw new CommandError(`Nothing was started here yet: ${DATA_DIR} is missing. Run npm start.`);
  const system = await startSystem({ dataDir, aws: null, google: null, clock: realClock });
  try {
    return await work(
      stageOf(async (isDone) => {
        await system.poller.drain();
        return isDone();
      }),
    );
  } finally {
    await system.close();
  }
}

/**
 * Runs `work` on the stage that the command names. Without a name it is the local run: the one that is going on, else the
 * data that the last one left.
 */
export async function onStage<T>(values: OptionValues, work: (stage: Stage) => Promise<T>): Promise<T> {
  quietLogs(process.env);
  const name = text(values, 'stage') ?? 'local';
  if (name !== 'local') {
    if (process.env.AKSI8_STAGE === name && process.env.AKSI8_TABLE)
      return work(stageOf(watch, await withGoogleKeys(readSettings())));
    Object.assign(process.env, deployedSettings(name));
    return work(stageOf(watch, await withGoogleKeys(await withHashKey(readSettings()))));
  }
  const dataDir = resolve(process.env.AKSI8_DATA ?? DATA_DIR);
  const run = readRunFile(dataDir);
  if (!run) return onOwnServices(dataDir, work);
  Object.assign(process.env, run.env);
  return work(stageOf(watch));
}
