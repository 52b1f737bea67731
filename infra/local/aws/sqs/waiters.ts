const LOOK_AGAIN_MS = 20;

/**
 * Those who wait in a long poll. They look again when something was sent, and every few milliseconds: a message may
 * come into sight because the service's clock moved, of which nobody tells.
 */
export class Waiters {
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;

  /** Waits, in real time, until `look` finds something or `seconds` are over. */
  async wait<Found>(look: () => Found | null, seconds: number): Promise<Found | null> {
    const deadline = performance.now() + seconds * 1000;
    for (;;) {
      const found = look();
      if (found !== null || performance.now() >= deadline) return found;
      await this.#next();
    }
  }

  wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const resume of waiting) resume();
  }

  #next(): Promise<void> {
    this.#timer ??= setTimeout(() => this.wake(), LOOK_AGAIN_MS);
    return new Promise((resolve) => this.#waiting.add(resolve));
  }
}
