import { GOOGLE_DEFAULTS, type GoogleAccount, type GoogleSettings } from '#google/index.ts';
import type { Clock, Limiter } from '#pipeline/ports.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';
import { sleep } from '#runtime/clock.ts';
import { promptMeter } from '#runtime/meter.ts';
import type { Settings } from '#runtime/settings.ts';
import type { Table } from '#store/dynamo/client.ts';
import { dynamoLimiter } from '#store/limiter/dynamo-limiter.ts';
import { rateOf } from '#store/limiter/gcra.ts';
import { NO_OFFSET, serverTimeOf } from '#store/limiter/server-time.ts';
import { privateKeyOf } from './google-keys.ts';

/** What adapters of Google are made of, paced by the ledger that all functions share. */
export function googleParts(settings: Settings, table: Table, clock: Clock): [GoogleSettings, Limiter, Clock] {
  const serverTime = settings.AKSI8_CLOCK_FILE === undefined ? serverTimeOf(table, clock) : NO_OFFSET;
  const limiter = dynamoLimiter({ table, clock, sleep, serverTime, random: Math.random, rates: ratesOf(settings) });
  return [
    {
      rootUrl: settings.AKSI8_GOOGLE_ROOT_URL ?? null,
      lanes: signedFor(settings),
      timeBudgetMs: settings.AKSI8_CALL_BUDGET_MS,
      requestTimeoutMs: Math.min(GOOGLE_DEFAULTS.requestTimeoutMs, settings.AKSI8_CALL_BUDGET_MS),
      maxResponseBytes: settings.AKSI8_MAX_WORKBOOK_BYTES,
    },
    countingRefusals(limiter),
    clock,
  ];
}

function signedFor(settings: Settings): GoogleSettings['lanes'] {
  const entries = Object.entries(settings.AKSI8_GOOGLE_LANES).map(([lane, { viewer, editor }]) => [
    lane,
    { viewer: signed(viewer, settings), editor: signed(editor, settings) },
  ]);
  return Object.fromEntries(entries);
}

type SetAccount = Settings['AKSI8_GOOGLE_LANES'][string]['viewer'];

/** Where Google does not take the STS of the function's own region, another one signs for every account. */
function signed({ email, credential }: SetAccount, settings: Settings): GoogleAccount {
  const { AKSI8_GOOGLE_STS_REGION: region } = settings;
  if (credential.kind === 'key')
    return { email, credential: { ...credential, privateKey: privateKeyOf(settings, email) } };
  if (credential.kind === 'workload' && region !== undefined)
    return { email, credential: { ...credential, awsRegion: region } };
  return { email, credential };
}

/** Google answered 429 although the ledger let us go: others use the same project, or the limits are lower than we think. */
function countingRefusals(limiter: Limiter): Limiter {
  const meter = promptMeter();
  return {
    acquire: (account, kind, priority) => limiter.acquire(account, kind, priority),
    penalise: (account, kind, notBefore) => {
      meter.count('TooManyRequests');
      return limiter.penalise(account, kind, notBefore);
    },
  };
}

/** An account has its own limit, and all accounts of the project share another: each gets no more than its part of it. */
export function ratesOf(settings: Settings) {
  const accounts = Math.max(1, new Set(accountsOf(settings)).size);
  const rate = (perAccount: number, perProject: number) =>
    rateOf(Math.min(perAccount, perProject / accounts), settings.AKSI8_LIMITER_HORIZON_MS);
  return {
    read: rate(settings.AKSI8_READS_PER_MINUTE, settings.AKSI8_PROJECT_READS_PER_MINUTE),
    write: rate(settings.AKSI8_WRITES_PER_MINUTE, settings.AKSI8_PROJECT_WRITES_PER_MINUTE),
    drive: rate(settings.AKSI8_DRIVE_PER_MINUTE, Number.POSITIVE_INFINITY),
  };
}

/** Lane whose accounts read and write the workbooks of provinces. */
export function summaryLane({ AKSI8_GOOGLE_LANES }: Settings): string {
  const lanes = Object.keys(AKSI8_GOOGLE_LANES);
  return lanes.includes(DEFAULT_LANE) ? DEFAULT_LANE : (lanes[0] ?? DEFAULT_LANE);
}

function accountsOf(settings: Settings): string[] {
  return Object.values(settings.AKSI8_GOOGLE_LANES).flatMap(({ viewer, editor }) => [viewer.email, editor.email]);
}
