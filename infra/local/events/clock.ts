/** Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Moves a clock that stands still. Absent: time passes by itself and has to be waited for. */
  set?(ms: number): void;
}

export const realClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved; it never goes back. */
export class SettableClock implements Clock {
  #now: number;

  constructor(start: number | string) {
    this.#now = typeof start === 'number' ? start : Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  /** @throws RangeError where `ms` lies in the past of this clock */
  set(ms: number): void {
    if (!(ms >= this.#now)) throw new RangeError('A clock does not go back.');
    this.#now = ms;
  }

  advance(ms: number): void {
    this.set(this.#now + ms);
  }
}
