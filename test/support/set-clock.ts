import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Time that moves only when it is told to. It stands in a file (`AKSI8_CLOCK_FILE`), so that functions, servers and
 * processes that come later look at the same.
 */
export class SetClock {
  readonly file: string;
  #now: number;

  constructor(file: string, start: string) {
    this.file = file;
    this.#now = Date.parse(start);
    this.#save();
  }

  static now(file: string): number {
    return Date.parse(readFileSync(file, 'utf8'));
  }

  now = () => this.#now;

  pass(ms: number): void {
    this.set(this.#now + ms);
  }

  set(ms: number): void {
    this.#now = ms;
    this.#save();
  }

  #save(): void {
    writeFileSync(this.file, new Date(this.#now).toISOString());
  }
}
