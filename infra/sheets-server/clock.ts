/** The server's clock: the machine's (or a given one), moved or held still on demand. */
export class Clock {
  readonly #base: () => number;
  #offset = 0;
  #held: number | null = null;

  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  now(): number {
    return Math.floor(this.#held ?? this.#base() + this.#offset);
  }

  /** Stands still at the moment (ms since 1970) until it is advanced or released. */
  set(ms: number): void {
    this.#held = ms;
  }

  advance(ms: number): void {
    if (this.#held === null) this.#offset += ms;
    else this.#held += ms;
  }

  release(): void {
    this.#held = null;
    this.#offset = 0;
  }
}
