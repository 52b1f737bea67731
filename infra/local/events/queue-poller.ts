import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { QueueWorker, type WorkerDeps } from './queue-worker.ts';
import type { QueueSource, QueueState } from './types.ts';

export interface PollerDeps extends WorkerDeps {
  readonly sources: readonly QueueSource[];
  /** The next moment at which a hidden message comes into sight, where the queue service can say so. */
  readonly nextDue?: () => number | null;
}

export interface DrainOptions {
  /** One batch at a time, queue by queue in the order of the sources: the same round gives the same order. */
  readonly inOrder?: boolean;
  /** Also wait for delayed messages and for those that failed. Default true. */
  readonly waitForHidden?: boolean;
}

const LONG_POLL_SECONDS = 10;
const RETRY_MS = 1000;
const LOOK_AGAIN_MS = 100;
const STEP_MS = 1000;

/**
 * Event source mappings for one machine. `drain` works until nothing is left and then stands; `start` works until
 * `stop`.
 */
export class QueuePoller {
  readonly #deps: PollerDeps;
  readonly #workers: readonly QueueWorker[];
  #stopping = new AbortController();
  #loops: Promise<void>[] = [];

  constructor(deps: PollerDeps) {
    this.#deps = deps;
    this.#workers = deps.sources.map((source) => new QueueWorker(source, deps));
  }

  states(): Promise<QueueState[]> {
    return Promise.all(this.#workers.map((worker) => worker.state()));
  }

  /** Polls all queues until `stop`. */
  start(): void {
    if (this.#loops.length > 0) return;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.#loops = this.#workers.flatMap((worker) => lanesOf(worker).map(() => pollUntil(worker, signal)));
  }

  /** Resolves when the handlers that run have ended; a drain ends as well. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#loops);
    this.#loops = [];
  }

  /**
   * Has every message handled, those too that handlers send meanwhile, until the queues hold nothing. Where only hidden
   * messages are left, a clock that stands still is moved to the next of them, a real one is waited for.
   */
  async drain(options: DrainOptions = {}): Promise<void> {
    if (this.#loops.length > 0) throw new Error('The queues are being polled already: stop() first.');
    this.#stopping = new AbortController();
    const draining = this.#drain(options, this.#stopping.signal);
    this.#loops = [draining];
    try {
      await draining;
    } finally {
      this.#loops = [];
    }
  }

  async #drain(options: DrainOptions, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (options.inOrder) await takeInOrder(this.#workers, signal);
      else await takeTogether(this.#workers, signal);
      const states = await this.states();
      if (states.some((state) => state.visible > 0)) continue;
      const hidden = states.some((state) => state.inFlight + state.delayed > 0);
      if (!hidden || options.waitForHidden === false) return;
      await this.#toNextDue();
    }
  }

  async #toNextDue(): Promise<void> {
    const { clock, nextDue } = this.#deps;
    if (clock.set) clock.set(Math.max(clock.now(), nextDue?.() ?? clock.now() + STEP_MS));
    else await sleep(waitOf(clock, nextDue?.() ?? null));
  }
}

function waitOf(clock: Clock, due: number | null): number {
  return due === null ? LOOK_AGAIN_MS : Math.min(Math.max(due - clock.now(), 1), RETRY_MS);
}

async function takeInOrder(workers: readonly QueueWorker[], signal: AbortSignal): Promise<void> {
  for (const worker of workers) {
    while (!signal.aborted && (await worker.takeBatch(0, signal)));
  }
}

/**
 * Each queue at its own concurrency. A lane that finds nothing waits for a handler somewhere to end, which may have
 * sent it something, and is done when none is at work.
 */
async function takeTogether(workers: readonly QueueWorker[], signal: AbortSignal): Promise<void> {
  const ended = new EventEmitter().setMaxListeners(0);
  let atWork = 0;
  let done = false;
  const lane = async (worker: QueueWorker) => {
    while (!done && !signal.aborted) {
      atWork += 1;
      const took = await worker.takeBatch(0, signal).finally(() => {
        atWork -= 1;
      });
      done = !took && atWork === 0;
      if (took || done) ended.emit('ended');
      else await once(ended, 'ended');
    }
  };
  await Promise.all(workers.flatMap((worker) => lanesOf(worker).map(() => lane(worker))));
}

function lanesOf(worker: QueueWorker): readonly number[] {
  return Array.from({ length: worker.source.maxConcurrency }, (_, at) => at);
}

/** A queue service that fails for a while does not end the loop. */
async function pollUntil(worker: QueueWorker, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await worker.takeBatch(LONG_POLL_SECONDS, signal);
    } catch {
      if (!signal.aborted) await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
    }
  }
}
