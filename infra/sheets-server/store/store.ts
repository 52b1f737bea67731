import type { StoredFile } from '../model/types.ts';
import { forkFile } from '../model/workbook.ts';
import type { Disk } from './disk.ts';

/** All files. A change is made on a fork and becomes visible, and durable, with `commit`. */
export class Store {
  readonly #files = new Map<string, StoredFile>();
  readonly #disk: Disk | null;
  #change = 0;

  constructor(disk: Disk | null) {
    this.#disk = disk;
    const loaded = disk?.load() ?? [];
    loaded.sort((a, b) => a.entry.createdTime - b.entry.createdTime || a.entry.change - b.entry.change);
    for (const file of loaded) {
      this.#files.set(file.entry.id, file);
      this.#change = Math.max(this.#change, file.entry.change, ...Object.values(file.entry.lost));
    }
  }

  get(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  all(): Iterable<StoredFile> {
    return this.#files.values();
  }

  get lastChange(): number {
    return this.#change;
  }

  nextChange(): number {
    return ++this.#change;
  }

  commit(file: StoredFile): void {
    const { id } = file.entry;
    this.#disk?.write(file, this.#files.get(id));
    this.#files.set(id, file);
  }

  fork(file: StoredFile): StoredFile {
    return forkFile(file);
  }
}
