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

const DEFAULT_TIMEOUT_MS = 300_000;
const LOOK_AGAIN_MS = 250;

/** Runs handlers at their times, on whatever clock: by itself (`start`), or when told that time has passed. */
export class Scheduler {
  readonly #deps: SchedulerDeps;
  readonly #running: readonly Running[];
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
    for (;;) {
      const due = this.#earliest();
      if (!due || due.next > this.#deps.clock.now()) return ran;
      const scheduledFor = this.#take(due);
      await this.#run(due.entry, scheduledFor);
      ran += 1;
    }
  }

  /**
   * Moves a settable clock on to `until`, stopping at each time of a schedule; `between` runs after each (drain the
   * queues there). What `between` adds to the clock is kept.
   */
  async runUntil(until: number, between: () => Promise<void> = async () => {}): Promise<void> {
    const { clock } = this.#deps;
    if (!(clock instanceof SettableClock)) throw new Error('Only a settable clock can be moved.');
    for (;;) {
      const due = this.#earliest();
      if (!due || due.next > until) break;
      clock.set(Math.max(clock.now(), due.next));
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

  #earliest(): Running | undefined {
    return this.#running.reduce<Running | undefined>(
      (first, candidate) => (first && first.next <= candidate.next ? first : candidate),
      undefined,
    );
  }

  #take(due: Running): number {
    const now = this.#deps.clock.now();
    let scheduledFor = due.next;
    due.next = due.schedule.next(scheduledFor);
    while (due.entry.missed === 'latest' && due.next <= now) {
      scheduledFor = due.next;
      due.next = due.schedule.next(scheduledFor);
    }
    return scheduledFor;
  }

  async #run(entry: ScheduleEntry, scheduledFor: number): Promise<void> {
    const { clock, onEvent } = this.#deps;
    const { functionName, timeoutMs = DEFAULT_TIMEOUT_MS, input = {} } = entry;
    const event = { ...input, scheduledTime: `${new Date(scheduledFor).toISOString().slice(0, 19)}Z` };
    const outcome = await settle(() => entry.handler(event, lambdaContext({ functionName, timeoutMs, clock })));
    onEvent?.({ kind: 'schedule', source: entry.name, at: clock.now(), scheduledFor, error: outcome.error });
  }
}
