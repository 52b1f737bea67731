import type { StoredFile } from '../model/types.ts';
import { forkFile } from '../model/workbook.ts';
import type { Disk } from './disk.ts';

/** Files as they stood at some moment, for a server that begins with them. */
export interface SavedFiles {
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly change: number;
}

/** All files. A change is made on a fork and becomes visible, and durable, with `commit`. */
export class Store {
  readonly #files: Map<string, StoredFile>;
  readonly #disk: Disk | null;
  #change: number;

  constructor(disk: Disk | null, saved: SavedFiles | null = null) {
    this.#disk = disk;
    this.#files = new Map(saved?.files);
    this.#change = saved?.change ?? 0;
    const loaded = disk?.load() ?? [];
    loaded.sort((a, b) => a.entry.createdTime - b.entry.createdTime || a.entry.change - b.entry.change);
    for (const file of loaded) {
      this.#files.set(file.entry.id, file);
      this.#change = Math.max(this.#change, file.entry.change, ...Object.values(file.entry.lost));
    }
  }

  /** What stands now. Files are never changed in place, so that nothing needs to be copied. */
  save(): SavedFiles {
    return { files: new Map(this.#files), change: this.#change };
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
