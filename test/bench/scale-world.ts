import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '#functions/compose/store.ts';
import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import { readState } from '#local/aws/state.ts';
import { realClock } from '#local/events/clock.ts';
import { lambdaContext } from '#local/events/lambda-context.ts';
import { quietLogs } from '#local/quiet-logs.ts';
import { type LocalSystem, type SystemOptions, startSystem } from '#local/system.ts';
import type { ScanOutcome } from '#pipeline/scan-changes.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';
import type { NewSource } from '#registry/types.ts';
import { readSettings } from '#runtime/settings.ts';
import { GOOGLE_QUOTAS, type QuotaOptions, type RequestEntry } from '#sheets-server/server.ts';
import { GoogleProcess } from './scale-server.ts';

quietLogs(process.env);

/**
 * Google's own limits in a shorter minute: a national pull takes seconds. How Google draws its windows is not known; a
 * request must fit into every shape at once.
 */
export function scaledQuotas(scale: number): QuotaOptions {
  return { ...GOOGLE_QUOTAS, window: ['fixed', 'sliding', 'token-bucket'], periodMs: 60_000 / scale };
}

/** What a deployed stage is told of its quota, in a minute that is `scale` times as short. */
function scaledSettings(scale: number): Record<string, string> {
  const { readsPerUser = 0, readsPerProject = 0, writesPerUser = 0, writesPerProject = 0 } = GOOGLE_QUOTAS;
  return {
    AKSI8_READS_PER_MINUTE: String(readsPerUser * scale),
    AKSI8_WRITES_PER_MINUTE: String(writesPerUser * scale),
    AKSI8_PROJECT_READS_PER_MINUTE: String(readsPerProject * scale),
    AKSI8_PROJECT_WRITES_PER_MINUTE: String(writesPerProject * scale),
    AKSI8_DRIVE_PER_MINUTE: String(600 * scale),
    AKSI8_QUIET_MS: '0',
  };
}

/** What the quota alone would take for the same requests, in seconds of the shorter minute. */
export function againstQuota({ reads, writes, seconds }: Counted, scale: number) {
  const { readsPerUser = 1, writesPerUser = 1 } = GOOGLE_QUOTAS;
  const boundSeconds = (Math.max(reads / readsPerUser, writes / writesPerUser) * 60) / scale;
  return { boundSeconds, ratio: seconds / boundSeconds };
}

export interface Counted {
  readonly seconds: number;
  readonly reads: number;
  readonly writes: number;
  readonly driveCalls: number;
  readonly tooManyRequests: number;
  /** Processor time of this process by the time that went by; the embedded S3 and SQS are part of it. */
  readonly cpuShare: number;
  readonly scan: ScanOutcome;
}

/** The whole system over a Sheets server that is a process of its own. */
export class ScaleWorld {
  readonly google: GoogleProcess;
  readonly system: LocalSystem;

  private constructor(google: GoogleProcess, system: LocalSystem) {
    this.google = google;
    this.system = system;
  }

  static async open(
    scale: number,
    more: Pick<SystemOptions, 'awsHooks' | 'settings' | 'onEvent' | 'workers'> = {},
  ): Promise<ScaleWorld> {
    const google = await GoogleProcess.start();
    // The people who type pay their own quota, not ours.
    await google.ask('POST', 'accounts', { email: DISTRICTS, project: '111111111111' });
    await google.ask('POST', 'accounts', { email: ROBOT });
    const settings = { ...scaledSettings(scale), ...more.settings };
    const system = await startSystem({
      dataDir: null,
      clock: realClock,
      aws: null,
      google: google.control.url,
      ...more,
      settings,
    });
    return new ScaleWorld(google, system);
  }

  get store() {
    return openStore(readSettings(), realClock);
  }

  /** Workbooks as the control endpoint takes them, a few at a time. */
  async make(workbooks: readonly object[]): Promise<void> {
    for (let from = 0; from < workbooks.length; from += 20)
      await this.google.ask('POST', 'workbooks', { workbooks: workbooks.slice(from, from + 20) });
  }

  async register(sources: readonly Pick<NewSource, 'spreadsheetId' | 'district'>[]): Promise<void> {
    const { registryWriter } = this.store;
    for (const source of sources) {
      await registryWriter.add({
        kecamatan: [],
        office: 'Dinas Kesehatan',
        actions: [],
        fiscalYear: 2026,
        lane: DEFAULT_LANE,
        mode: 'active',
        precedence: null,
        ...source,
      });
    }
  }

  /** One scan and all that follows from it, until every workbook is answered. */
  async round(quotas: QuotaOptions | null, kind: 'usual' | 'nightly' = 'usual'): Promise<Counted> {
    await this.google.takeRequests(ROBOT);
    await this.google.enforce(quotas);
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    const scan = await this.#work(kind);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    await this.google.enforce(null);
    const requests = await this.google.takeRequests(ROBOT);
    const of = (kind: string) => requests.filter((request) => request.kind === kind).length;
    return {
      seconds,
      reads: of('sheets.read'),
      writes: of('sheets.write'),
      driveCalls: of('drive'),
      tooManyRequests: requests.filter(({ status, kind }) => status === 429 || (kind === 'drive' && status === 403))
        .length,
      cpuShare: (user + system) / 1e6 / seconds,
      scan,
    };
  }

  /** Calls to Google since the last time. */
  async takeCalls(): Promise<number> {
    return (await this.google.takeRequests(ROBOT)).length;
  }

  /** All requests so far, people's too. */
  async requests(): Promise<readonly RequestEntry[]> {
    return ((await this.google.ask('GET', 'requests')) as { requests: readonly RequestEntry[] }).requests;
  }

  /** From now on scans start by themselves and the queues are worked, as deployed. */
  runSchedules(): void {
    this.system.poller.start();
    this.system.scheduler.start();
  }

  /** Until nothing waits in any queue. */
  async drain(): Promise<void> {
    const { poller } = this.system;
    poller.start();
    while ((await poller.states()).some((state) => state.visible + state.inFlight + state.delayed > 0))
      await sleep(200);
    await poller.stop();
  }

  /** All items by key; without the limiter's ledger, which counts each listing. */
  async items(): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
    const { items } = await readState(this.system.env);
    const records = items.filter(({ pk }) => !String(pk).startsWith('LIMIT#'));
    return new Map(records.map((item) => [`${item.pk} ${item.sk}`, item]));
  }

  /** As deployed: the queues are worked while the scan goes on. */
  async #work(kind: 'usual' | 'nightly'): Promise<ScanOutcome> {
    this.system.poller.start();
    const scan = await this.scan(kind);
    await this.drain();
    return scan;
  }

  /** One start of the scan by itself. */
  async scan(kind: 'usual' | 'nightly'): Promise<ScanOutcome> {
    const context = lambdaContext({ functionName: 'scan-changes', timeoutMs: 60_000, clock: realClock });
    const scheduledTime = new Date(realClock.now()).toISOString();
    return (await this.system.functions.scanChanges({ scheduledTime, kind }, context)) as ScanOutcome;
  }

  async close(): Promise<void> {
    await this.system.close();
    await this.google.stop();
  }
}
