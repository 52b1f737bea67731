import { describe, expect, it } from 'vitest';
import { aksi7, MINUTE, VILLAGES, World } from './world.ts';

const [first, second, third, fourth] = VILLAGES;
const measuring = (diukur: number) => aksi7([first, second, third, ['Hulu', 'Sukamaju', 64, diukur, 4]]);

async function edited(world: World, workbook: ReturnType<World['add']>, diukur: number): Promise<void> {
  workbook.edit([measuring(diukur)], world.now);
  world.now += 5 * MINUTE;
  await world.round();
}

/** Names of what was in force and is so no longer. */
function outOfForce(world: World): string[] {
  const { heads, findings } = world.store.state('6207-1');
  const inForce = [...Object.values(heads), findings ?? '', ...rowsInForce(world)];
  const { store } = world;
  const all = [...store.heads.keys(), ...store.reports.keys(), ...store.rowItems.keys()];
  return all.filter((hash) => !inForce.includes(hash)).sort();
}

/** Rows as they are, as they were before they last changed, and as they were when they vanished. */
function rowsInForce(world: World): string[] {
  const heads = Object.values(world.store.state('6207-1').heads).flatMap((hash) => world.store.heads.get(hash) ?? []);
  return heads.flatMap(({ manifest, prior, tombstones }) => [
    ...Object.values({ ...manifest }),
    ...Object.values({ ...prior }),
    ...Object.values(tombstones).map(({ hash }) => hash),
  ]);
}

describe('what was replaced', () => {
  it('gets its time of death after each commit', async () => {
    const world = new World();
    const workbook = world.add({}, [aksi7([first, second, third, fourth])]);
    await world.round();
    await edited(world, workbook, 59);
    await edited(world, workbook, 58);
    expect([...world.store.retired].sort()).toEqual(outOfForce(world));
    expect(world.store.state('6207-1').replaced).toEqual([]);
  });

  it('takes a row along as soon as nothing compares with it any more', async () => {
    const world = new World();
    const workbook = world.add({}, [measuring(60)]);
    await world.round();
    const before = new Set(world.store.rowItems.keys());
    await edited(world, workbook, 59);
    expect(world.store.retired.filter((hash) => before.has(hash))).toEqual([]);
    await edited(world, workbook, 58);
    expect(world.store.retired.filter((hash) => before.has(hash))).toHaveLength(1);
  });

  it('gets it with the next commit when the process was killed before', async () => {
    const world = new World();
    const workbook = world.add({}, [aksi7([first, second, third, fourth])]);
    await world.round();
    world.step = (name, when) => {
      if (name === 'retire' && when === 'before') throw new Error('killed');
    };
    await edited(world, workbook, 59).catch(() => {});
    expect(world.store.retired).toEqual([]);
    world.step = () => {};
    await edited(world, workbook, 58);
    expect([...world.store.retired].sort()).toEqual(outOfForce(world));
  });

  it('by new rules waits for the next read', async () => {
    const world = new World();
    const workbook = world.add({}, [aksi7([first, second, third, fourth])]);
    await world.round();
    world.ruleBook = { rules: '2', editions: '1', regions: '1' };
    const at = new Date(world.now).toISOString();
    await world.store.workbooks.change('6207-1', (state) => ({
      ...state,
      requested: { at, reason: 'rules', seen: null, sentAt: at },
    }));
    world.now += MINUTE;
    await world.pull({ schema: 1, source: '6207-1', sent: at });
    expect(world.store.retired).toEqual([]);
    await edited(world, workbook, 58);
    expect([...world.store.retired].sort()).toEqual(outOfForce(world));
  });

  it.each(['before', 'after'] as const)('of a process killed %s its flip gets it within ten reads', async (when) => {
    const world = new World();
    const workbook = world.add({}, [measuring(60)]);
    await world.round();
    let isPut = false;
    world.step = (name, at) => {
      if (name === 'putReport' && at === 'after') isPut = true;
      if (name === 'change' && at === when && isPut) throw new Error('killed');
    };
    await edited(world, workbook, 59).catch(() => {});
    world.step = () => {};
    const left = when === 'before' ? outOfForce(world) : [];
    expect(left.length > 0).toBe(when === 'before');
    for (let diukur = 58; diukur > 46; diukur--) await edited(world, workbook, diukur);
    expect(world.store.retired).toEqual(expect.arrayContaining(left));
    expect([...new Set(world.store.retired)].sort()).toEqual(outOfForce(world));
  });

  it('never dies when it comes into force again', async () => {
    const world = new World();
    const workbook = world.add({}, [measuring(60)]);
    await world.round();
    world.step = (name, when) => {
      if (name === 'retire' && when === 'before') throw new Error('killed');
    };
    await edited(world, workbook, 59).catch(() => {});
    world.step = () => {};
    await edited(world, workbook, 60);
    const { heads, findings } = world.store.state('6207-1');
    for (const hash of [...Object.values(heads), findings, ...rowsInForce(world)])
      expect(world.store.retired).not.toContain(hash);
  });
});
