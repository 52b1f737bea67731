export interface RequestEntry {
  /** ms since 1970, by the server's clock. */
  at: number;
  account: string;
  method: string;
  /** Path and query, percent-decoded. */
  path: string;
  /** Which quota it counts against. */
  kind: string;
  status: number;
  /** Size of the answer, as soon as it is sent. */
  bytes: number;
  fault?: string;
}

const KEPT = 20_000;

/** The latest requests and how many there were of each kind. */
export class RequestLog {
  readonly #entries: RequestEntry[] = [];
  readonly #counters = new Map<string, number>();
  readonly #listeners = new Set<(entry: RequestEntry) => void>();

  add(entry: RequestEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > KEPT) this.#entries.splice(0, this.#entries.length - KEPT);
    for (const key of ['total', entry.kind, `${entry.kind} ${entry.status}`, `${entry.kind} ${entry.account}`]) {
      this.#counters.set(key, (this.#counters.get(key) ?? 0) + 1);
    }
    for (const listener of this.#listeners) listener(entry);
  }

  entries(): readonly RequestEntry[] {
    return this.#entries;
  }

  counters(): Record<string, number> {
    return Object.fromEntries(this.#counters);
  }

  clear(): void {
    this.#entries.length = 0;
    this.#counters.clear();
  }

  /** Calls back for every request from now on; the result takes the listener away. */
  onRequest(listener: (entry: RequestEntry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
