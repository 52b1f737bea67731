import type { CellMarker, FileLister, FileMark, SheetReader, TabPeeker, TabWriter } from '#pipeline/ports.ts';
import type { TabGrid, WorkbookGrid } from '#reading/grid.ts';
import { textCell, workbook } from '#support/grids.ts';
import type { TabMarks } from '#tabs/marks.ts';
import type { TabModel } from '#tabs/model.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** One workbook and its file marks; time is the world's. */
export class MemoryWorkbook {
  tabs: TabGrid[];
  ours: TabGrid[] = [];
  mark: FileMark;
  readonly written: TabModel[][] = [];
  marks: readonly TabMarks[] = [];
  access: 'editor' | 'viewer' | 'none' = 'editor';

  constructor(id: string, tabs: readonly TabGrid[], now: number) {
    this.tabs = [...tabs];
    const at = new Date(now).toISOString();
    this.mark = {
      id,
      name: 'Aksi',
      mimeType: SPREADSHEET,
      trashed: false,
      version: '1',
      modifiedTime: at,
      modifiedByMeTime: null,
      lastModifiedByMe: false,
      lastModifiedByEditor: false,
      canEdit: true,
    };
  }

  grid(): WorkbookGrid {
    return workbook(...this.tabs.map((tab, index) => ({ ...tab, id: index + 1 })), ...this.ours);
  }

  /** A person edits. */
  edit(tabs: readonly TabGrid[], now: number): void {
    this.tabs = [...tabs];
    this.#moved(now, false);
  }

  /** We write our tabs. */
  fill(models: readonly TabModel[], now: number): void {
    this.written.push([...models]);
    this.ours = models.map((model, index) => ({
      id: 900 + index,
      title: model.title,
      index: 0,
      hidden: false,
      ours: model.key,
      rows: [[textCell(model.title)]],
      merges: [],
    }));
    this.#moved(now, true);
  }

  /** A person ticks *Periksa ulang*. */
  tick(now: number): void {
    const box = { value: true, shown: 'TRUE', format: null };
    this.ours = this.ours.map((tab) => ({ ...tab, rows: [[textCell('recheck'), box]] }));
    this.#moved(now, false);
  }

  #moved(now: number, byMe: boolean): void {
    const at = new Date(now).toISOString();
    this.mark = {
      ...this.mark,
      version: String(Number(this.mark.version) + 1),
      modifiedTime: at,
      lastModifiedByMe: byMe,
      ...(byMe ? { modifiedByMeTime: at } : {}),
    };
  }
}

/** Google as the steps see it, with counters. `meanwhile` runs between looking and writing, as a person who types would. */
export class MemoryGoogle {
  readonly workbooks = new Map<string, MemoryWorkbook>();
  lists = 0;
  reads = 0;
  writes = 0;
  gets = 0;
  peeks = 0;
  meanwhile: () => void = () => {};
  whileReading: () => Promise<void> = async () => {};
  deferReads: number | null = null;
  step: (name: string, when: 'before' | 'after') => void = () => {};

  readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  readonly lister: FileLister = {
    list: async () => {
      this.lists += 1;
      const files = [...this.workbooks.values()].filter(({ access }) => access !== 'none').map(({ mark }) => mark);
      return { kind: 'listed', files, complete: true };
    },
    get: async (_lane, id) => {
      this.gets += 1;
      const found = this.workbooks.get(id);
      if (!found || found.access === 'none') return { kind: 'refused', problem: 'not-found' };
      return { kind: 'found', file: found.mark };
    },
  };

  readonly reader: SheetReader = {
    read: async (_lane, id) => {
      if (this.deferReads !== null) return { kind: 'deferred', notBefore: this.deferReads };
      this.reads += 1;
      const found = this.workbooks.get(id);
      if (!found || found.access === 'none') return { kind: 'refused', problem: 'not-shared' };
      const grid = found.grid();
      await this.whileReading();
      return { kind: 'read', grid, ourTabs: [] };
    },
  };

  readonly peeker: TabPeeker = {
    peek: async (_lane, id, key) => {
      this.peeks += 1;
      return { kind: 'seen', tab: this.workbooks.get(id)?.ours.find((tab) => tab.ours === key) ?? null };
    },
  };

  readonly marker: CellMarker = {
    mark: async (_lane, { spreadsheetId, tabs }) => {
      const found = this.workbooks.get(spreadsheetId);
      if (found?.access !== 'editor') return { kind: 'refused', problem: 'not-shared' };
      this.step('mark', 'before');
      found.marks = tabs;
      this.step('mark', 'after');
      const grid = found.grid();
      const readBack = { ...grid, tabs: grid.tabs.filter((tab) => tab.ours === null) };
      return { kind: 'marked', wrote: true, readBack };
    },
  };

  readonly writer: TabWriter = {
    write: async (_lane, request) => {
      this.writes += 1;
      const found = this.workbooks.get(request.spreadsheetId);
      if (found?.access !== 'editor') return { kind: 'refused', problem: 'not-shared' };
      this.meanwhile();
      this.step('write', 'before');
      found.fill(request.tabs, this.now());
      this.step('write', 'after');
      const grid = found.grid();
      return { kind: 'written', readBack: { ...grid, tabs: grid.tabs.filter((tab) => tab.ours === null) } };
    },
  };
}
