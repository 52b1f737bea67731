import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import { tableKey } from '#ledger/keys.ts';
import { manifestOf, nameRows } from '#ledger/rows.ts';
import type { Head, RowRecord, TableIdentity } from '#ledger/types.ts';
import { freezeProvisional, planSummaries } from '#pipeline/plan-summaries.ts';
import type { WriteRequest } from '#pipeline/ports.ts';
import { publishSummary } from '#pipeline/publish-summary.ts';
import type {
  PlanSummariesDeps,
  PublishSummaryDeps,
  SummarisedState,
  SummaryMessage,
} from '#pipeline/summary-ports.ts';
import { Vanished } from '#pipeline/vanished.ts';
import { aggregateTable } from '#progress/aggregate.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { ProvinceData } from '#regions/types.ts';
import type { Source } from '#registry/types.ts';
import { identity, measured, record, source } from '../progress/builders.ts';
import { MemoryOwed } from './memory-owed.ts';

const DIY: ProvinceData = JSON.parse(readFileSync('shared/regions/data/34.json', 'utf8'));
const MONDAY = { scheduledTime: '2026-11-22T22:00:00Z' };
const TEMON = ['34.01.01.2001', '34.01.01.2002', '34.01.01.2003'] as const;

class Killed extends Error {}

/** A table, a bucket, a queue and a Google in memory, with a place to break them off. */
class World {
  readonly objects = new Map<string, Uint8Array>();
  readonly sent: SummaryMessage[] = [];
  readonly written: WriteRequest[] = [];
  readonly owed = new MemoryOwed();
  readonly rowReads: string[] = [];
  readonly sources: Source[];
  readonly held: { readonly source: Source; readonly head: Head; readonly records: readonly RowRecord[] }[] = [];
  killAfterPuts = Number.POSITIVE_INFINITY;

  constructor(sources: readonly Source[]) {
    this.sources = [...sources];
  }

  /** Commits a table of Aksi 7, replacing what the source had of it. */
  commit(from: Source, diukur: readonly number[], over: Partial<TableIdentity> = {}): void {
    const own = identity(over);
    const table = tableKey(own.action, own.fiscalYear, own.period, own.level);
    const records = diukur.map((count, at) => record(measured(TEMON[at] ?? '', 100, count), from.id, table));
    const rows = [...nameRows(records).values()];
    const index = buildDistrictIndex(DIY, from.district);
    if (!index) throw new Error('no index');
    const aggregate = aggregateTable(records, declaration(own.edition, own.action), own, index, from, records.length);
    const manifest = manifestOf(rows.map((row) => [row.record.key, row.hash]));
    const none = { tombstones: {}, prior: {}, closedSeq: null, held: null };
    const head: Head = {
      schema: 1,
      identity: own,
      table,
      manifest,
      tab: { tabId: 1, title: 'Data' },
      ...none,
      aggregate,
    };
    const at = this.held.findIndex((each) => each.source.id === from.id && each.head.table === table);
    this.held.splice(at < 0 ? this.held.length : at, 1, { source: from, head, records });
  }

  state(id: string): SummarisedState {
    const own = this.held.filter((each) => each.source.id === id);
    return {
      source: id,
      problem: null,
      receipt: 'Diterima',
      readAt: '2026-11-22T20:00:00.000Z',
      dataHash: JSON.stringify(own.map((each) => each.records.map((row) => row.values))),
      heads: Object.fromEntries(own.map((each) => [each.head.table, each.head.table])),
      findings: null,
      unanswerable: false,
    };
  }

  deps(): PlanSummariesDeps & PublishSummaryDeps {
    return {
      registry: {
        list: async () => this.sources,
        provinces: async () => [{ province: '34', spreadsheetId: 'provinsi-34' }],
        choices: async () => new Map(),
      },
      workbooks: {
        getMany: async (ids) => ids.map((id) => this.state(id)),
        heads: async (id, hashes) =>
          this.held
            .filter((each) => each.source.id === id && hashes.includes(each.head.table))
            .map((each) => each.head),
        rows: async (id, table) => {
          this.rowReads.push(`${id} ${table}`);
          return this.held.find((each) => each.source.id === id && each.head.table === table)?.records ?? [];
        },
        findings: async () => [],
      },
      regions: { province: async (code) => JSON.parse(readFileSync(`shared/regions/data/${code}.json`, 'utf8')) },
      objects: {
        get: async (name) => this.objects.get(name) ?? null,
        putIfAbsent: async (name, body) => {
          if (this.objects.size >= this.killAfterPuts) throw new Killed();
          if (this.objects.has(name)) return 'present';
          this.objects.set(name, body);
          return 'put';
        },
      },
      exports: {
        objects: { get: async () => null, putIfAbsent: async () => 'put', put: async () => {} },
        encode: async () => new Uint8Array(),
        root: 's3://uji/',
      },
      summaries: { send: async (messages) => void this.sent.push(...messages) },
      owedSummaries: this.owed,
      writer: {
        write: async (_, request) => {
          this.written.push(request);
          return { kind: 'written', readBack: null };
        },
      },
      versions: { rules: 'r1', editions: 'e1', regions: 'w1', targets: 't1' },
      settings: DEFAULT_SETTINGS,
      freeze: null,
      lane: 'utama',
      say: (finding) => ({ message: `pesan ${finding.rule}`, why: 'sebab', hint: 'cara' }),
    };
  }
}

const dinkes = source({ id: '3401-1', district: '34.01' });
const other = source({ id: '3401-2', district: '34.01', office: 'Bappeda' });

function world(): World {
  const made = new World([dinkes]);
  made.commit(dinkes, [80, 70]);
  return made;
}

const MESSAGE: SummaryMessage = { schema: 1, province: '34', week: '2026-W48', asOf: null };

describe('plan-summaries', () => {
  it('freezes each province once and sends one message for each', async () => {
    const made = world();
    const planned = await planSummaries(MONDAY, made.deps());
    expect(planned).toEqual({ week: '2026-W48', frozen: ['34'] });
    expect([...made.objects.keys()]).toEqual(['weeks/2026-W48/34.json.gz']);
    expect(made.sent).toEqual([MESSAGE]);
  });

  it('takes the week from the schedule, however late it runs', async () => {
    const planned = await planSummaries({ scheduledTime: '2027-01-03T22:00:00Z' }, world().deps());
    expect(planned.week).toBe('2027-W01');
  });

  it('leaves what is frozen as it is when it runs again after the data changed', async () => {
    const made = world();
    await planSummaries(MONDAY, made.deps());
    const before = Buffer.from(made.objects.get('weeks/2026-W48/34.json.gz') ?? []);
    made.commit(dinkes, [80, 70, 60]);
    await planSummaries(MONDAY, made.deps());
    expect(Buffer.from(made.objects.get('weeks/2026-W48/34.json.gz') ?? [])).toEqual(before);
    expect(made.sent).toEqual([MESSAGE, MESSAGE]);
  });

  it('ends the same after it was killed between two provinces', async () => {
    const kalteng = source({ id: '6201-1', district: '62.01' });
    const whole = new World([dinkes, kalteng]);
    const broken = new World([dinkes, kalteng]);
    await planSummaries(MONDAY, whole.deps());
    broken.killAfterPuts = 1;
    await expect(planSummaries(MONDAY, broken.deps())).rejects.toThrow(Killed);
    expect(broken.sent).toEqual([]);
    broken.killAfterPuts = Number.POSITIVE_INFINITY;
    await planSummaries(MONDAY, broken.deps());
    expect([...broken.objects]).toEqual([...whole.objects]);
    expect(broken.sent).toEqual(whole.sent);
  });

  it('reads the state again when a commit replaced what it named', async () => {
    const made = world();
    const deps = made.deps();
    let fails = 2;
    const heads: typeof deps.workbooks.heads = (id, hashes) => {
      if (fails-- > 0) throw new Vanished('head');
      return deps.workbooks.heads(id, hashes);
    };
    await planSummaries(MONDAY, { ...deps, workbooks: { ...deps.workbooks, heads } });
    const published = await publishSummary(MESSAGE, deps);
    expect(published.kind === 'published' && published.summary.districts[0]?.years[0]?.routine?.rows.accepted).toBe(2);
  });

  it('reads rows only where two workbooks hold the same table, and names what they say differently', async () => {
    const made = new World([dinkes, other]);
    made.commit(dinkes, [80, 70]);
    made.commit(other, [80, 71, 60], {});
    made.commit(other, [50], { period: '2026-02' });
    await planSummaries(MONDAY, made.deps());
    expect(made.rowReads.toSorted()).toEqual(['3401-1 7|2026|2026-08|desa', '3401-2 7|2026|2026-08|desa']);
    const published = await publishSummary(MESSAGE, made.deps());
    const summary = published.kind === 'published' ? published.summary : null;
    const [kulonProgo] = summary?.districts ?? [];
    expect(kulonProgo?.conflicts).toHaveLength(1);
    expect(kulonProgo?.years[0]?.routine?.measured).toMatchObject({ numerator: 140, rows: 2 });
    expect(kulonProgo?.blockers).toContainEqual({ kind: 'conflict', action: 7, fiscalYear: 2026, count: 1 });
  });
});

describe('publish-summary', () => {
  it('says that nothing was frozen', async () => {
    expect(await publishSummary(MESSAGE, world().deps())).toEqual({ kind: 'not-frozen', week: '2026-W48' });
  });

  it('writes the same twice, whatever happened to the table in between', async () => {
    const made = world();
    await planSummaries(MONDAY, made.deps());
    await publishSummary(MESSAGE, made.deps());
    made.commit(dinkes, []);
    await publishSummary(MESSAGE, made.deps());
    const [first, second] = made.written;
    expect(first?.spreadsheetId).toBe('provinsi-34');
    expect(second).toEqual(first);
  });

  it('compares with the week before, and has the history of both', async () => {
    const made = world();
    await planSummaries(MONDAY, made.deps());
    made.commit(dinkes, [80, 70, 60]);
    await planSummaries({ scheduledTime: '2026-11-29T22:00:00Z' }, made.deps());
    const published = await publishSummary({ ...MESSAGE, week: '2026-W49' }, made.deps());
    const summary = published.kind === 'published' ? published.summary : null;
    expect(summary?.comparedWith).toBe('2026-W48');
    expect(new Set(summary?.history.map((row) => row.week))).toEqual(new Set(['2026-W48', '2026-W49']));
    const measuring = summary?.districts[0]?.years[0]?.actions.find((action) => action.action === 7);
    expect(measuring?.movement.kind).toBe('moved');
  });

  it('finds the last summary over a week that was never published', async () => {
    const made = world();
    await planSummaries(MONDAY, made.deps());
    await planSummaries({ scheduledTime: '2026-12-13T22:00:00Z' }, made.deps());
    const published = await publishSummary({ ...MESSAGE, week: '2026-W51' }, made.deps());
    expect(published.kind === 'published' ? published.summary.comparedWith : null).toBe('2026-W48');
  });

  it('hands on what the writer could not do', async () => {
    const made = world();
    await planSummaries(MONDAY, made.deps());
    const deferred = { kind: 'deferred', notBefore: 1 } as const;
    const deps = { ...made.deps(), writer: { write: async () => deferred } };
    expect(await publishSummary(MESSAGE, deps)).toEqual(deferred);
  });
});

describe('posisi sementara', () => {
  it('has a name of its own and leaves the frozen week alone', async () => {
    const made = world();
    await planSummaries(MONDAY, made.deps());
    const before = made.objects.get('weeks/2026-W48/34.json.gz');
    made.commit(dinkes, [80, 70, 60]);
    const message = await freezeProvisional('34', Date.parse('2026-11-25T03:00:00Z'), made.deps());
    expect(message).toEqual({ ...MESSAGE, asOf: '2026-11-25T03:00:00.000Z' });
    expect([...made.objects.keys()]).toEqual([
      'weeks/2026-W48/34.json.gz',
      'weeks/2026-W48/34@2026-11-25T030000.000Z.json.gz',
    ]);
    expect(made.objects.get('weeks/2026-W48/34.json.gz')).toBe(before);
    const published = await publishSummary(message, made.deps());
    const summary = published.kind === 'published' ? published.summary : null;
    expect(summary).toMatchObject({ kind: 'sementara', comparedWith: '2026-W48' });
    expect(summary?.history.map((row) => row.week)).not.toContain('2026-W49');
  });

  it('is frozen by the step that publishes when somebody ticks, and once only', async () => {
    const made = world();
    const message = { ...MESSAGE, asOf: '2026-11-25T03:00:00.000Z' };
    const deps = { ...made.deps(), freeze: made.deps() };
    const published = await publishSummary(message, deps);
    expect(published).toMatchObject({ kind: 'published', summary: { kind: 'sementara', asOf: message.asOf } });
    made.commit(dinkes, [80, 70, 60]);
    await publishSummary(message, deps);
    const [first, second] = made.written;
    expect(second).toEqual(first);
    expect(await publishSummary(MESSAGE, deps)).toEqual({ kind: 'not-frozen', week: '2026-W48' });
  });

  it('is not what the next week compares itself with', async () => {
    const made = world();
    await freezeProvisional('34', Date.parse('2026-11-25T03:00:00Z'), made.deps());
    await planSummaries({ scheduledTime: '2026-11-29T22:00:00Z' }, made.deps());
    const published = await publishSummary({ ...MESSAGE, week: '2026-W49' }, made.deps());
    expect(published.kind === 'published' ? published.summary.comparedWith : '').toBeNull();
  });
});
