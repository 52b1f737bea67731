import type { NamedRow } from '#ledger/rows.ts';
import type { Head, Report } from '#ledger/types.ts';
import type {
  JudgedRead,
  RegistryWriter,
  Snapshot,
  SnapshotStore,
  SourceRegistry,
  WorkbookStore,
  WorkQueue,
} from '#pipeline/ports.ts';
import type { WorkbookState } from '#pipeline/state.ts';
import { newState } from '#pipeline/transitions/requests.ts';
import { Vanished } from '#pipeline/vanished.ts';
import type { Choice, SilencedRule, Source } from '#registry/types.ts';

/** Called before and after each change of something outside: may throw, as a process that dies there. */
export type Step = (name: string, when: 'before' | 'after') => void;

/** Table, bucket, registry and queues in memory, with the guarantees that the real ones give. */
export class MemoryStore {
  readonly states = new Map<string, WorkbookState>();
  readonly sources = new Map<string, Source>();
  readonly rowItems = new Map<string, NamedRow>();
  readonly heads = new Map<string, Head>();
  readonly reports = new Map<string, Report>();
  readonly snapshotObjects = new Map<string, Snapshot>();
  readonly chosen = new Map<string, Map<string, Choice>>();
  readonly noted: JudgedRead[] = [];
  readonly silencedRules: SilencedRule[] = [];
  readonly retired: string[] = [];
  readonly counts = new Map<string, number>();
  readonly #put = new Map<
    string,
    { readonly kind: 'head' | 'report'; readonly source: string; readonly seq: number }
  >();
  step: Step = () => {};

  #write<T>(name: string, act: () => T): T {
    this.step(name, 'before');
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    const result = act();
    this.step(name, 'after');
    return result;
  }

  count(name: string): number {
    return this.counts.get(name) ?? 0;
  }

  state(source: string): WorkbookState {
    const state = this.states.get(source);
    if (!state) throw new Error('no such workbook');
    return state;
  }

  readonly workbooks: WorkbookStore = {
    get: async (source) => this.states.get(source) ?? null,
    getMany: async (sources) => sources.flatMap((source) => this.states.get(source) ?? []),
    list: async () => [...this.states.values()],
    change: async (source, transition) => {
      const before = this.states.get(source) ?? newState(source);
      const after = transition(before);
      if (!after) return { state: before, changed: false };
      this.#write('change', () => this.states.set(source, after));
      return { state: after, changed: true };
    },
    heads: async (_source, hashes) =>
      hashes.map((hash) => {
        const head = this.heads.get(hash);
        if (!head) throw new Vanished('head');
        return head;
      }),
    rows: async (_source, _table, manifest) =>
      Object.values(manifest).map((hash) => {
        const row = this.rowItems.get(hash);
        if (!row) throw new Error('a row that a manifest names is missing');
        return row.record;
      }),
    findings: async (_source, hash) => this.reports.get(hash)?.findings ?? [],
    report: async (_source, hash) => this.reports.get(hash) ?? null,
    putRows: async (_source, rows) => {
      for (const row of rows) this.#write('putRow', () => this.rowItems.set(row.hash, row));
    },
    putHead: async (source, hash, head, seq) => {
      this.#write('putHead', () => void this.heads.set(hash, head));
      this.#put.set(hash, { kind: 'head', source, seq });
    },
    putReport: async (source, hash, report, seq) => {
      this.#write('putReport', () => void this.reports.set(hash, report));
      this.#put.set(hash, { kind: 'report', source, seq });
    },
    lasting: async (source, before) =>
      [...this.#put]
        .filter(([hash, put]) => put.source === source && put.seq < before && !this.retired.includes(hash))
        .map(([hash, { kind }]) => ({ kind, hash })),
    retire: async (_source, replaced) =>
      this.#write('retire', () => void this.retired.push(...replaced.map(({ hash }) => hash))),
  };

  readonly registry: SourceRegistry = {
    list: async () => [...this.sources.values()],
    get: async (id) => this.sources.get(id) ?? null,
    provinces: async () => [],
    silenced: async () => this.silencedRules,
    choices: async (source) =>
      new Map([...(this.chosen.get(source) ?? [])].filter(([, choice]) => choice.value !== '')),
  };

  readonly registryWriter: Pick<RegistryWriter, 'putChoices'> = {
    putChoices: async (source, choices) => {
      this.#write('putChoices', () => {
        const known = this.chosen.get(source) ?? new Map<string, Choice>();
        for (const choice of choices) known.set(choice.key, choice);
        this.chosen.set(source, known);
      });
    },
  };

  readonly snapshots: SnapshotStore = {
    put: async (snapshot, contentHash) => {
      const name = `snapshots/${snapshot.source}/${snapshot.seq}-${contentHash}.json.gz`;
      this.#write('putSnapshot', () => {
        if (!this.snapshotObjects.has(name)) this.snapshotObjects.set(name, snapshot);
      });
      return name;
    },
    get: async (name) => {
      const snapshot = this.snapshotObjects.get(name);
      if (!snapshot) throw new Error('no such snapshot');
      return snapshot;
    },
    noteAgain: async (read) => this.#write('noteAgain', () => void this.noted.push(read)),
    reads: async (source) => this.noted.filter((read) => read.source === source),
    list: async (source) =>
      [...this.snapshotObjects.keys()].filter((name) => name.startsWith(`snapshots/${source}/`)).sort(),
  };

  /** Messages wait until they are taken; those that were delayed too. */
  queue<M>(name: string): WorkQueue<M> & { readonly waiting: M[] } {
    const waiting: M[] = [];
    return {
      waiting,
      send: async (messages) => {
        if (messages.length > 0) this.#write(`send ${name}`, () => void waiting.push(...messages));
      },
    };
  }
}
