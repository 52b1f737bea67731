import type { SourceEvent } from '#local/events/types.ts';

/** Processor time of this process while a function runs: idle polling of the queues, which AWS does itself, is left out. */
export class FunctionTime {
  #running = 0;
  #began = process.cpuUsage();
  #microseconds = 0;

  /** Told by the event sources. */
  readonly note = ({ kind }: SourceEvent): void => {
    if (kind === 'started') this.#begin();
    if (kind === 'finished') this.#end();
  };

  /** For functions that are called without an event source. */
  async of<T>(run: () => Promise<T>): Promise<T> {
    this.#begin();
    try {
      return await run();
    } finally {
      this.#end();
    }
  }

  /** In s, since the last time. */
  takeSeconds(): number {
    const seconds = this.#microseconds / 1e6;
    this.#microseconds = 0;
    return seconds;
  }

  #begin(): void {
    if (this.#running === 0) this.#began = process.cpuUsage();
    this.#running += 1;
  }

  #end(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    const { user, system } = process.cpuUsage(this.#began);
    this.#microseconds += user + system;
  }
}
