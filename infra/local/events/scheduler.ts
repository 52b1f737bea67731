import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'aws-lambda';
import { type Clock, SettableClock } from './clock.ts';
import { lambdaContext } from './lambda-context.ts';
import { settle } from './queue-worker.ts';
import { parseSchedule, type Schedule } from './schedule.ts';
import type { SourceEvent } from './types.ts';

/** The event of a schedule: its own input and the time for which it was meant, `2026-11-22T22:00:00Z`. */
export type ScheduleEvent = Readonly<Record<string, unknown>> & { readonly scheduledTime: string };

export type ScheduleHandler = (event: ScheduleEvent, context: Context) => Promise<unknown>;

export interface ScheduleEntry {
  readonly name: string;
  /** `rate(1 minute)`, `cron(0 5 ? * MON *)` */
  readonly expression: string;
  /** Default Asia/Jakarta. */
  readonly timeZone?: string;
  readonly functionName: string;
  readonly handler: ScheduleHandler;
  readonly input?: Readonly<Record<string, unknown>>;
  /** Of several times that went by unseen, run each (default) or only the latest. */
  readonly missed?: 'each' | 'latest';
  /** How often a failed call is repeated, after one minute and then after two, as Lambda does. Default 2. */
  readonly retries?: number;
  /** Default 300 s. */
  readonly timeoutMs?: number;
}

export interface SchedulerDeps {
  readonly entries: readonly ScheduleEntry[];
  readonly clock: Clock;
  readonly onEvent?: (event: SourceEvent) => void;
}

interface Running {
  readonly entry: ScheduleEntry;
  readonly schedule: Schedule;
  next: number;
}

interface Call {
  readonly entry: ScheduleEntry;
  readonly scheduledFor: number;
  /** Earliest moment of the call. */
  readonly at: number;
  readonly attempt: number;
}

const DEFAULT_TIMEOUT_MS = 300_000;
const DEFAULT_RETRIES = 2;
const RETRY_AFTER_MS = 60_000;
const LOOK_AGAIN_MS = 250;

/** Runs handlers at their times, on whatever clock: by itself (`start`), or when told that time has passed. */
export class Scheduler {
  readonly #deps: SchedulerDeps;
  readonly #running: readonly Running[];
  #repeats: Call[] = [];
  #stopping: AbortController | null = null;
  #loop: Promise<void> = Promise.resolve();

  constructor(deps: SchedulerDeps) {
    this.#deps = deps;
    const now = deps.clock.now();
    this.#running = deps.entries.map((entry) => {
      const schedule = parseSchedule(entry.expression, entry.timeZone ?? 'Asia/Jakarta');
      return { entry, schedule, next: schedule.next(now) };
    });
  }

  /** The next time of each entry, for an overview. */
  upcoming(): { readonly name: string; readonly at: number }[] {
    return this.#running.map(({ entry, next }) => ({ name: entry.name, at: next }));
  }

  /** Runs what is due now, in the order of the times, one after another. @returns how many handlers ran */
  async runDue(): Promise<number> {
    let ran = 0;
    for (let call = this.#take(); call; call = this.#take()) {
      await this.#run(call);
      ran += 1;
    }
    return ran;
  }

  /**
   * Moves a settable clock on to `until`, stopping at each time of a schedule; `between` runs after each (drain the
   * queues there). What `between` adds to the clock is kept.
   */
  async runUntil(until: number, between: () => Promise<void> = async () => {}): Promise<void> {
    const { clock } = this.#deps;
    if (!(clock instanceof SettableClock)) throw new Error('Only a settable clock can be moved.');
    for (let next = this.#nextMoment(); next <= until; next = this.#nextMoment()) {
      clock.set(Math.max(clock.now(), next));
      await this.runDue();
      await between();
    }
    clock.set(Math.max(clock.now(), until));
  }

  start(): void {
    if (this.#stopping) return;
    this.#stopping = new AbortController();
    this.#loop = this.#follow(this.#stopping.signal);
  }

  async stop(): Promise<void> {
    this.#stopping?.abort();
    await this.#loop;
    this.#stopping = null;
  }

  async #follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.runDue();
      await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {});
    }
  }

  #nextMoment(): number {
    return Math.min(...this.#running.map(({ next }) => next), ...this.#repeats.map(({ at }) => at));
  }

  /** The earliest call that is due, taken from its schedule or from the repeats. */
  #take(): Call | null {
    const now = this.#deps.clock.now();
    const moment = this.#nextMoment();
    if (moment > now) return null;
    const repeat = this.#repeats.find(({ at }) => at === moment);
    if (repeat) {
      this.#repeats = this.#repeats.filter((call) => call !== repeat);
      return repeat;
    }
    const running = this.#running.find(({ next }) => next === moment);
    return running ? { entry: running.entry, scheduledFor: moveOn(running, now), at: moment, attempt: 1 } : null;
  }

  async #run(call: Call): Promise<void> {
    const { clock, onEvent } = this.#deps;
    const { name, handler, functionName, timeoutMs = DEFAULT_TIMEOUT_MS, input = {} } = call.entry;
    const event = { ...input, scheduledTime: `${new Date(call.scheduledFor).toISOString().slice(0, 19)}Z` };
    const { error } = await settle(() => handler(event, lambdaContext({ functionName, timeoutMs, clock })));
    if (error !== null) this.#repeat(call);
    onEvent?.({ kind: 'schedule', source: name, at: clock.now(), scheduledFor: call.scheduledFor, error });
  }

  #repeat(call: Call): void {
    const { entry, attempt } = call;
    if (attempt > (entry.retries ?? DEFAULT_RETRIES)) return;
    const at = this.#deps.clock.now() + attempt * RETRY_AFTER_MS;
    this.#repeats.push({ ...call, at, attempt: attempt + 1 });
  }
}

/** Sets a schedule to its next time. @returns the time for which it fires now */
function moveOn(running: Running, now: number): number {
  let scheduledFor = running.next;
  running.next = running.schedule.next(scheduledFor);
  while (running.entry.missed === 'latest' && running.next <= now) {
    scheduledFor = running.next;
    running.next = running.schedule.next(scheduledFor);
  }
  return scheduledFor;
}
