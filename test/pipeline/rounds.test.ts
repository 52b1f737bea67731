import { describe, expect, it } from 'vitest';
import { aksi7, DAY, HOUR, MINUTE, VILLAGES, World } from './world.ts';

const [first, second, third, fourth, fifth] = VILLAGES;

async function settled(): Promise<{ world: World; workbook: ReturnType<World['add']> }> {
  const world = new World();
  const workbook = world.add({}, [aksi7(VILLAGES)]);
  await world.round();
  world.now += 5 * MINUTE;
  return { world, workbook };
}

function storedRows(world: World): number {
  const heads = Object.values(world.store.state('6207-1').heads).map((hash) => world.store.heads.get(hash));
  return heads.reduce((sum, head) => sum + Object.keys(head?.manifest ?? {}).length, 0);
}

describe('a round', () => {
  it('reads a new workbook, stores its rows and answers in it', async () => {
    const world = new World();
    const workbook = world.add({}, [aksi7(VILLAGES)]);
    const { scan, pulls, answers } = await world.round();
    expect(scan.requested).toBe(1);
    expect(pulls).toMatchObject([{ kind: 'committed', rowsWritten: 5 }]);
    expect(answers).toEqual([{ kind: 'answered', typedMeanwhile: false }]);
    expect(world.store.state('6207-1')).toMatchObject({ committedSeq: 1, answeredSeq: 1, requested: null });
    expect(workbook.written).toHaveLength(1);
  });

  it('of nothing new makes one listing, no read and no write', async () => {
    const { world } = await settled();
    const before = { ...Object.fromEntries(world.store.counts), reads: world.google.reads, lists: world.google.lists };
    const { scan, pulls, answers } = await world.round();
    expect({ scan: scan.requested, pulls, answers }).toEqual({ scan: 0, pulls: [], answers: [] });
    expect({ ...Object.fromEntries(world.store.counts), reads: world.google.reads, lists: world.google.lists }).toEqual(
      {
        ...before,
        lists: before.lists + 1,
      },
    );
  });

  it('writes only the row that changed', async () => {
    const { world, workbook } = await settled();
    workbook.edit([aksi7([first, second, third, fourth, ['Hulu', 'Muara Dua', 93, 90, 9]])], world.now);
    world.now += 3 * MINUTE;
    const { pulls } = await world.round();
    expect(pulls).toMatchObject([
      { kind: 'committed', rowsWritten: 1, changes: { added: 0, changed: 1, vanished: 0 } },
    ]);
    expect(world.store.count('putRow')).toBe(6);
  });

  it('writes nothing but the workbook item when only rows were sorted and sorted back', async () => {
    const { world, workbook } = await settled();
    const before = {
      rows: world.store.count('putRow'),
      heads: world.store.count('putHead'),
      snapshots: world.store.snapshotObjects.size,
    };
    workbook.edit([aksi7(VILLAGES)], world.now);
    world.now += 3 * MINUTE;
    const { pulls, answers } = await world.round();
    expect(pulls).toEqual([{ kind: 'unchanged' }]);
    expect(answers).toEqual([]);
    expect({
      rows: world.store.count('putRow'),
      heads: world.store.count('putHead'),
      snapshots: world.store.snapshotObjects.size,
    }).toEqual(before);
  });

  it('keeps the head of a table whose rows only moved', async () => {
    const { world, workbook } = await settled();
    const before = world.store.state('6207-1').heads;
    workbook.edit([aksi7([fifth, fourth, third, second, first])], world.now);
    world.now += 3 * MINUTE;
    const { pulls } = await world.round();
    expect(pulls).toMatchObject([{ kind: 'committed', rowsWritten: 0 }]);
    expect(world.store.state('6207-1').heads).toEqual(before);
  });

  it('only watches a source that is not active', async () => {
    const world = new World();
    const workbook = world.add({ mode: 'watched' }, [aksi7(VILLAGES)]);
    await world.round();
    world.now += HOUR;
    const { answers } = await world.round();
    expect(answers).toEqual([]);
    expect(workbook.written).toHaveLength(0);
    expect(world.store.state('6207-1').committedSeq).toBe(1);
  });

  it('answers at once when a watched source becomes active', async () => {
    const world = new World();
    const workbook = world.add({ mode: 'watched' }, [aksi7(VILLAGES)]);
    await world.round();
    world.add({ mode: 'active' }, []);
    world.google.workbooks.set('sheet', workbook);
    world.now += 20 * MINUTE;
    const { answers } = await world.round();
    expect(answers).toEqual([{ kind: 'answered', typedMeanwhile: false }]);
  });
});

describe('quiet time', () => {
  it('waits two minutes after the last change, and at the latest ten after the first', async () => {
    const { world, workbook } = await settled();
    const requested: number[] = [];
    for (let minute = 1; minute <= 12; minute++) {
      workbook.edit([aksi7([first, second, third, fourth, ['Hulu', 'Muara Dua', 93, 60 + minute, 9]])], world.now);
      world.now += MINUTE;
      requested.push((await world.scan()).requested);
      await world.drain();
    }
    expect(requested).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });

  it('is skipped when somebody ticks Periksa ulang, and the box is empty again afterwards', async () => {
    const { world, workbook } = await settled();
    workbook.edit([aksi7([first, second, third, fourth])], world.now);
    world.now += MINUTE;
    expect(await world.round()).toMatchObject({ scan: { requested: 0 }, pulls: [] });
    workbook.tick(world.now);
    world.now += MINUTE / 2;
    const { pulls, answers } = await world.round();
    expect(pulls).toMatchObject([{ kind: 'committed', changes: { vanished: 1 } }]);
    expect(answers).toMatchObject([{ kind: 'answered' }]);
    workbook.tick(world.now);
    world.now += MINUTE / 2;
    const again = await world.round();
    expect(again.pulls).toEqual([{ kind: 'unchanged' }]);
    expect(again.answers).toMatchObject([{ kind: 'answered' }]);
    expect(workbook.written).toHaveLength(3);
  });

  it('costs few looks, however many type', async () => {
    const world = new World();
    const workbooks = Array.from({ length: 30 }, (_, index) =>
      world.add({ id: `6207-${index + 1}`, spreadsheetId: `sheet-${index}` }, [aksi7(VILLAGES)]),
    );
    await world.round();
    world.now += 5 * MINUTE;
    for (const workbook of workbooks) workbook.edit([aksi7([first, second, third])], world.now);
    for (let scan = 0; scan < 2; scan++) {
      world.now += MINUTE / 2;
      await world.scan();
    }
    expect(world.google.peeks).toBe(10);
  });

  it('is skipped when somebody typed while we answered', async () => {
    const { world, workbook } = await settled();
    const typed = aksi7([first, second, third, fourth, ['Hulu', 'Muara Dua', 93, 77, 9]]);
    let once = true;
    world.google.meanwhile = () => {
      if (once) workbook.edit([typed], world.now);
      once = false;
    };
    workbook.edit([aksi7([first, second, third, fourth, ['Hulu', 'Muara Dua', 93, 70, 9]])], world.now);
    world.now += 3 * MINUTE;
    const { pulls, answers } = await world.round();
    expect(answers).toMatchObject([
      { kind: 'answered', typedMeanwhile: true },
      { kind: 'answered', typedMeanwhile: false },
    ]);
    expect(pulls).toMatchObject([{ kind: 'committed' }, { kind: 'committed', rowsWritten: 1 }]);
  });
});

describe('rows that vanish', () => {
  const gone = [aksi7([first])];

  it('are kept when under half is left, and said to be kept', async () => {
    const { world, workbook } = await settled();
    workbook.edit(gone, world.now);
    world.now += 3 * MINUTE;
    await world.round();
    expect(storedRows(world)).toBe(5);
    const state = world.store.state('6207-1');
    expect(state.holding).toBe(true);
    const report = world.store.reports.get(state.findings ?? '');
    expect(report?.tabs).toMatchObject([{ fate: { kind: 'taken', tables: [{ held: { seen: 1 } }] } }]);
  });

  it('go after three nightly reads on three days that agree', async () => {
    const { world, workbook } = await settled();
    workbook.edit(gone, world.now);
    const stored: number[] = [];
    for (let night = 0; night < 4; night++) {
      world.now += DAY;
      await world.night();
      stored.push(storedRows(world));
    }
    expect(stored).toEqual([5, 5, 1, 1]);
    expect(world.store.state('6207-1').holding).toBe(false);
  });

  it('stay when two nightly reads fall on one day', async () => {
    const { world, workbook } = await settled();
    workbook.edit(gone, world.now);
    for (let read = 0; read < 6; read++) {
      world.now += HOUR;
      await world.night();
    }
    expect(storedRows(world)).toBe(5);
  });

  it('begin to count again when the nights differ', async () => {
    const { world, workbook } = await settled();
    const stored: number[] = [];
    for (const tab of [aksi7([first]), aksi7([first, second]), aksi7([first]), aksi7([first])]) {
      workbook.edit([tab], world.now);
      world.now += DAY;
      await world.night();
      stored.push(storedRows(world));
    }
    expect(stored).toEqual([5, 5, 5, 5]);
    world.now += DAY;
    await world.night();
    expect(storedRows(world)).toBe(1);
  });

  it('go at once when more than half is left, with a tombstone', async () => {
    const { world, workbook } = await settled();
    workbook.edit([aksi7([first, second, third, fourth])], world.now);
    world.now += 3 * MINUTE;
    const { pulls } = await world.round();
    expect(pulls).toMatchObject([{ changes: { added: 0, changed: 0, vanished: 1 } }]);
    expect(storedRows(world)).toBe(4);
  });

  it('are kept when the whole tab is deleted', async () => {
    const { world, workbook } = await settled();
    workbook.edit([], world.now);
    world.now += 3 * MINUTE;
    await world.round();
    expect(storedRows(world)).toBe(5);
    expect(world.store.state('6207-1').holding).toBe(true);
  });

  it('are not missed when a new period takes the place of the old one', async () => {
    const { world, workbook } = await settled();
    workbook.edit([aksi7(VILLAGES, 'AGUSTUS 2026')], world.now);
    world.now += 3 * MINUTE;
    await world.round();
    expect(Object.keys(world.store.state('6207-1').heads)).toHaveLength(2);
    expect(world.store.state('6207-1').holding).toBe(false);
    expect(storedRows(world)).toBe(10);
  });
});

describe('a workbook that cannot be read', () => {
  it('counts as unread only after the second time, and comes back by itself', async () => {
    const { world, workbook } = await settled();
    workbook.access = 'none';
    const receipts: (string | null)[] = [];
    for (let scan = 0; scan < 3; scan++) {
      await world.round();
      receipts.push(world.store.state('6207-1').receipt);
      world.now += MINUTE;
    }
    expect(receipts).toEqual([receipts[0], 'Belum terbaca', 'Belum terbaca']);
    expect(receipts[0]).not.toBe('Belum terbaca');
    expect(storedRows(world)).toBe(5);
    workbook.access = 'editor';
    world.now += 2 * HOUR;
    await world.round();
    expect(world.store.state('6207-1')).toMatchObject({ receipt: receipts[0], problem: null });
  });

  it('is asked for ever more rarely', async () => {
    const { world, workbook } = await settled();
    workbook.access = 'none';
    for (let minute = 0; minute < 240; minute++) {
      await world.round();
      world.now += MINUTE;
    }
    expect(world.google.gets).toBeLessThan(16);
    expect(world.google.reads).toBe(1);
  });

  it.each([
    ['trashed', { trashed: true }],
    ['office-file', { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }],
    ['not-a-spreadsheet', { mimeType: 'application/vnd.google-apps.document' }],
  ] as const)('%s is told by the listing alone, once', async (problem, mark) => {
    const { world, workbook } = await settled();
    workbook.mark = { ...workbook.mark, ...mark };
    await world.round();
    const writes = world.store.count('change');
    await world.round();
    expect(world.store.state('6207-1')).toMatchObject({ receipt: 'Belum terbaca', problem: { kind: problem } });
    expect(world.store.count('change')).toBe(writes);
    expect(world.google.reads).toBe(1);
  });

  it('view-only is read, and answered as soon as it may be', async () => {
    const world = new World();
    const workbook = world.add({}, [aksi7(VILLAGES)]);
    workbook.access = 'viewer';
    workbook.mark = { ...workbook.mark, canEdit: false };
    const { answers } = await world.round();
    expect(answers).toEqual([{ kind: 'not-writable', problem: 'not-shared' }]);
    expect(world.store.state('6207-1').receipt).toBe('Terbaca, umpan balik tidak bisa ditulis');
    world.now += MINUTE;
    expect((await world.round()).answers).toEqual([]);
    workbook.access = 'editor';
    workbook.mark = { ...workbook.mark, canEdit: true };
    await world.round();
    world.now += MINUTE;
    await world.round();
    expect(workbook.written).toHaveLength(1);
    expect(world.store.state('6207-1').receipt).not.toBe('Terbaca, umpan balik tidak bisa ditulis');
  });
});
