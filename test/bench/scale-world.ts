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
import type { QuotaOptions, RequestEntry } from '#sheets-server/server.ts';
import { AwsProcess } from './scale-aws.ts';
import { type AwsCalls, CallCounter } from './scale-calls.ts';
import { scaledSettings } from './scale-quota.ts';
import { GoogleProcess } from './scale-server.ts';
import { queuedSeconds, treeSeconds } from './support/process-tree.ts';

quietLogs(process.env);

/** So many requests at a time while a country is made. */
const AT_ONCE = 16;
const LOOK_AGAIN_MS = 500;
/** More than the 540 s of the deployed scan, which shares its processor with no other function. */
const SCAN_TIMEOUT_MS = 3_600_000;

export interface Counted {
  /** From the start of the scan until the last message was handled. */
  readonly seconds: number;
  readonly reads: number;
  readonly writes: number;
  readonly driveCalls: number;
  readonly tooManyRequests: number;
  /** Processor time of the functions by the time that went by: 1 is one processor. */
  readonly cpuShare: number;
  /** With the servers that stand in for Google and AWS. */
  readonly cpuShareWithServers: number | null;
  /** Of the time that went by: ready to run, but other programs had the processors. Near 0 on a machine of one's own. */
  readonly cpuQueueShare: number | null;
  readonly aws: AwsCalls;
  readonly scan: ScanOutcome;
}

type More = Pick<SystemOptions, 'awsHooks' | 'settings' | 'onEvent' | 'workers'>;

/** The whole system over servers that are processes of their own. */
export class ScaleWorld {
  readonly google: GoogleProcess;
  readonly system: LocalSystem;
  readonly #aws: AwsProcess | null;
  readonly #calls = new CallCounter();
  readonly #handled: { at: number };

  private constructor(google: GoogleProcess, aws: AwsProcess | null, system: LocalSystem, handled: { at: number }) {
    this.google = google;
    this.#aws = aws;
    this.system = system;
    this.#handled = handled;
  }

  /** Where each request to AWS is to be seen, its services are part of this process. */
  static async open(scale: number, more: More = {}): Promise<ScaleWorld> {
    const google = await GoogleProcess.start();
    const aws = more.awsHooks ? null : await AwsProcess.start();
    // The people who type pay their own quota, not ours.
    await google.ask('POST', 'accounts', { email: DISTRICTS, project: '111111111111' });
    await google.ask('POST', 'accounts', { email: ROBOT });
    const handled = { at: 0 };
    const system = await startSystem({
      dataDir: null,
      clock: realClock,
      aws: aws?.env ?? null,
      google: google.control.url,
      ...more,
      settings: { ...scaledSettings(scale), ...more.settings },
      onEvent: (event) => {
        if (event.kind === 'finished') handled.at = performance.now();
        more.onEvent?.(event);
      },
    });
    return new ScaleWorld(google, aws, system, handled);
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
    const add = (source: (typeof sources)[number]) =>
      registryWriter.add({
        kecamatan: [],
        office: 'Dinas Kesehatan',
        actions: [],
        fiscalYear: 2026,
        lane: DEFAULT_LANE,
        mode: 'active',
        precedence: null,
        ...source,
      });
    for (let from = 0; from < sources.length; from += AT_ONCE)
      await Promise.all(sources.slice(from, from + AT_ONCE).map(add));
  }

  /** One scan and all that follows from it, until every workbook is answered. */
  async round(quotas: QuotaOptions | null, kind: 'usual' | 'nightly' = 'usual'): Promise<Counted> {
    await this.google.forgetRequests();
    await this.google.enforce(quotas);
    this.#calls.take();
    const [started, cpu, tree, queued] = [performance.now(), process.cpuUsage(), treeSeconds(), queuedSeconds()];
    const scan = await this.#work(kind);
    const seconds = (this.#handled.at - started) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const share = (before: number | null, after: number | null) =>
      before === null || after === null ? null : (after - before) / seconds;
    const shares = { cpuShareWithServers: share(tree, treeSeconds()), cpuQueueShare: share(queued, queuedSeconds()) };
    const aws = this.#calls.take();
    await this.google.enforce(null);
    return {
      seconds,
      ...(await this.#requestsOfOurs()),
      cpuShare: (user + system) / 1e6 / seconds,
      ...shares,
      aws,
      scan,
    };
  }

  async #requestsOfOurs() {
    const { counters } = await this.google.requests();
    const count = (name: string) => counters[name] ?? 0;
    return {
      reads: count(`sheets.read ${ROBOT}`),
      writes: count(`sheets.write ${ROBOT}`),
      driveCalls: count(`drive ${ROBOT}`),
      tooManyRequests: count('sheets.read 429') + count('sheets.write 429') + count('drive 403'),
    };
  }

  /** Calls to Google since the last time. */
  async takeCalls(): Promise<number> {
    const { reads, writes, driveCalls } = await this.#requestsOfOurs();
    await this.google.forgetRequests();
    return reads + writes + driveCalls;
  }

  /** The latest requests, people's too. */
  async requests(): Promise<readonly RequestEntry[]> {
    return (await this.google.requests()).requests;
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
      await sleep(LOOK_AGAIN_MS);
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
    this.#handled.at = performance.now();
    await this.drain();
    return scan;
  }

  /** One start of the scan by itself. */
  async scan(kind: 'usual' | 'nightly'): Promise<ScanOutcome> {
    const context = lambdaContext({ functionName: 'scan-changes', timeoutMs: SCAN_TIMEOUT_MS, clock: realClock });
    const scheduledTime = new Date(realClock.now()).toISOString();
    return (await this.system.functions.scanChanges({ scheduledTime, kind }, context)) as ScanOutcome;
  }

  async close(): Promise<void> {
    await this.system.close();
    await Promise.all([this.google.stop(), this.#aws?.stop()]);
  }
}
