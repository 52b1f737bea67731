import { describe, expect, it } from 'vitest';
import { judge } from '#pipeline/read-and-check.ts';
import { isSame, replay } from '#pipeline/stored/replay.ts';
import { smallDistrict, source } from '#support/reading.ts';
import { aksi7, MINUTE, VILLAGES, World } from './world.ts';

const FEBRUARY = aksi7(VILLAGES);
const SLIPPED = VILLAGES.map(
  ([kecamatan, desa, target, ...counts]) => [kecamatan, desa, target * 10, ...counts] as const,
);
const AUGUST = { ...aksi7(SLIPPED, 'AGUSTUS 2026'), title: 'Agustus' };

/** Rules that speak of the stored workbook, and what a replay of its stored read would change. */
async function verdicts(world: World) {
  const state = world.store.state('6207-1');
  const report = world.store.reports.get(state.findings ?? '');
  const { registry, snapshots, workbooks } = world.store;
  const stored = { judge, registry, snapshots, workbooks, hashKey: 'a key for tests' };
  const again = await replay(source(), state, { ...stored, districts: { district: () => smallDistrict() } });
  const rules = (report?.findings ?? []).map(({ finding }) => `${finding.rule} ${finding.place.tab}`).sort();
  return { rules, same: again !== null && isSame(again) };
}

describe('two periods in one workbook', () => {
  it.each([
    ['in this order', [FEBRUARY, AUGUST]],
    ['the later one first', [AUGUST, FEBRUARY]],
  ])('are compared with each other at the first read as at any later one: %s', async (_why, tabs) => {
    const world = new World();
    world.now = Date.parse('2026-09-07T03:00:00Z');
    world.add({}, tabs);
    await world.round();
    const { rules, same } = await verdicts(world);
    expect(rules).toContain('digit-slip Agustus');
    expect(same).toBe(true);
  });

  it('say the same when they came one by one', async () => {
    const [one, both] = [new World(), new World()];
    for (const world of [one, both]) world.now = Date.parse('2026-09-07T03:00:00Z');
    const workbook = one.add({}, [FEBRUARY]);
    await one.round();
    workbook.edit([FEBRUARY, AUGUST], one.now);
    one.now += 3 * MINUTE;
    await one.round();
    both.add({}, [FEBRUARY, AUGUST]);
    await both.round();
    expect((await verdicts(one)).rules).toEqual((await verdicts(both)).rules);
  });
});
