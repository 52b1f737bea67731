import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composePlan } from '#functions/plan-summaries/compose.ts';
import { composePublish } from '#functions/publish-summary/compose.ts';
import { exportWeek } from '#pipeline/exports/export-week.ts';
import { freezeWeek } from '#pipeline/plan-summaries.ts';
import { summarise } from '#progress/summarise.ts';
import { readSettings } from '#runtime/settings.ts';
import { Haystack } from '#support/haystack.ts';
import { measuredCell } from '#support/measured-cell.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf, onStage } from '#support/stage-command.ts';

const MINUTE = 60_000;
const KOTA = '34.71';
const SECRET = 'Kembang Sepatu 8812';

let world: SampleRound;
let source = '';
let tab = '';
let cell = '';
let exported: readonly string[] = [];

beforeAll(async () => {
  world = await SampleRound.open([KOTA]);
  await world.round();
  source = (await world.workbook(KOTA))?.source ?? '';
  const found = await measuredCell(world, KOTA);
  tab = found.tab;
  cell = found.cell;
  await type(SECRET);
  const frozen = await freezeWeek('34', '2026-W38', composePlan(readSettings()));
  await exportWeek(summarise(frozen), composePublish(readSettings()).exports);
  exported = await world.store.objects.list('exports/data/2026-W38/34/');
  await type(found.typed);
});
afterAll(() => world.close());

async function type(value: string): Promise<void> {
  await world.type(KOTA, `'${tab}'!${cell}`, [[value]]);
  world.clock.pass(15 * MINUTE);
  await world.round();
}

/** Kinds of place that hold a text: `W`, `snapshots`, `weeks` … */
async function placesOf(...needles: string[]): Promise<string[]> {
  const { items, objects } = await world.state();
  const haystack = new Haystack();
  for (const item of items) haystack.addItem(String(item.pk).split('#')[0] ?? '', item);
  for (const { key, body } of objects) haystack.add(key.split('/')[0] ?? '', body);
  return [...new Set(haystack.holding(needles).map((line) => line.split(':')[0] ?? ''))].sort();
}

interface Purged {
  readonly snapshots: number;
  readonly weeks: number;
  readonly stillHeld: readonly string[];
}

describe('aksi8 purge', () => {
  it('erases a cell from snapshots, records, reports and frozen weeks, and says what recovery still holds', async () => {
    expect(await placesOf(SECRET)).toEqual(['W', 'snapshots', 'weeks']);
    const before = await world.workbook(KOTA);
    const answer = await documentOf<Purged>('purge', source, tab, cell, '--reason', 'nama seorang warga');
    expect(answer.snapshots).toBe(3);
    expect(answer.weeks).toBeGreaterThan(0);
    expect(answer.stillHeld.join(' ')).toMatch(/point-in-time recovery.*until 2026-10-/);
    expect(await placesOf(SECRET)).toEqual([]);
    const after = await world.workbook(KOTA);
    expect(Object.keys(after?.heads ?? {}).sort()).toEqual(Object.keys(before?.heads ?? {}).sort());
    expect(after?.committedSeq).toBe(before?.committedSeq);
  });

  it('exports a week again whose figures it changed, and leaves nothing of the files before', async () => {
    const now = await world.store.objects.list('exports/data/2026-W38/34/');
    expect(new Set(now.map((name) => name.split('/').at(-2))).size).toBe(1);
    expect(now.filter((name) => exported.includes(name))).toEqual([]);
    for (const name of await world.store.objects.list('exports/')) {
      if (!name.endsWith('/symlink.txt')) continue;
      const leadsTo = new TextDecoder().decode((await world.store.objects.get(name)) ?? undefined).trim();
      expect(now.some((each) => leadsTo.endsWith(`/${each}`))).toBe(true);
    }
  });

  it('leaves the reason in the place of what is gone', async () => {
    const [name = ''] = await world.store.snapshots.list(source);
    expect((await world.store.snapshots.get(name)).erased).toMatchObject([{ tab, cell, reason: 'nama seorang warga' }]);
    expect(await world.store.objects.list(`journal/purges/${source}/`)).toHaveLength(1);
  });

  it('erases a whole tab, its rows and what was said about it', async () => {
    const rows = await world.shown(KOTA, `'${tab}'!A1:J20`);
    const title = rows.flat().find((text) => text.length > 20) ?? '';
    expect(await placesOf(title)).toContain('snapshots');
    await documentOf('purge', source, tab, '--reason', 'salah lembar');
    expect(await placesOf(title)).toEqual([]);
    const state = await world.workbook(KOTA);
    const heads = await world.store.workbooks.heads(source, Object.values(state?.heads ?? {}));
    expect(heads.filter((head) => head.tab.title === tab)).toEqual([]);
    expect(heads.length).toBeGreaterThan(0);
  });

  it('may be repeated', async () => {
    const again = await documentOf<Purged>('purge', source, tab, '--reason', 'salah lembar');
    expect(again).toMatchObject({ snapshots: 0, weeks: 0 });
  });

  it.each([
    [['purge', '3471-1', 'Tab'], 2, 'no reason'],
    [['purge', '3471-1'], 2, 'no tab'],
    [['purge', '3471-1', 'Tab', 'kolom', '--reason', 'x'], 2, 'a cell that is none'],
    [['purge', '3471-99', 'Tab', '--reason', 'x'], 1, 'a source that there is not'],
    [['purge', '3471-1', 'Bukan Tab', '--reason', 'x'], 1, 'a tab that was never read'],
  ] as const)('%j exits %i: %s', async (args, code, _why) => {
    expect(await onStage(...args)).toMatchObject({ code, out: '' });
  });
});
