import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenFinding } from '#ledger/types.ts';
import { CATALOGUE } from '#rules/catalogue.ts';
import { measuredCell } from '#support/measured-cell.ts';
import { SampleRound } from '#support/sample-round.ts';
import { documentOf, onStage } from '#support/stage-command.ts';

const MINUTE = 60_000;
const KOTA = '34.71';
const SPOILED = 'dua ratus lebih';

let world: SampleRound;
let source = '';
let tab = '';
let cell = '';
let typed = '';
let rowKey = '';

beforeAll(async () => {
  world = await SampleRound.open([KOTA]);
  await world.round();
  source = (await world.workbook(KOTA))?.source ?? '';
  const found = await measuredCell(world, KOTA);
  tab = found.tab;
  cell = found.cell;
  typed = found.typed;
  await edit(SPOILED);
  await edit(String(Number(typed) - 1));
  await edit(SPOILED);
});
afterAll(() => world.close());

async function edit(value: string): Promise<void> {
  await world.type(KOTA, `'${tab}'!${cell}`, [[value]]);
  world.clock.pass(15 * MINUTE);
  await world.round();
}

async function findings(): Promise<readonly OpenFinding[]> {
  const state = await world.workbook(KOTA);
  return world.store.workbooks.findings(source, state?.findings ?? '');
}

interface Explained {
  readonly raw: unknown;
  readonly parsed: unknown;
  readonly accepted: unknown;
  readonly field: string;
  readonly role: string;
  readonly snapshot: string;
  readonly row: { readonly key: string };
  readonly verdict: { readonly kind: string };
  readonly findings: readonly { readonly rule: string; readonly cell: string; readonly message: string }[];
}

describe('aksi8 explain', () => {
  it('goes from what stands in a refused cell to the sentence that its staff read', async () => {
    const told = await documentOf<Explained>('explain', source, `'${tab}'!${cell}`);
    expect(told).toMatchObject({ raw: SPOILED, shown: SPOILED, parsed: null, accepted: null, role: 'data' });
    expect(told).toMatchObject({ field: 'diukur', verdict: { kind: 'refused' } });
    expect(told.findings.map((finding) => [finding.rule, finding.cell])).toEqual([['not-a-number', cell]]);
    expect(told.findings[0]?.message).toContain(SPOILED);
    expect(told.snapshot).toBe((await world.workbook(KOTA))?.snapshot);
    rowKey = told.row.key;
  });

  it('shows what an accepted cell became, and what a heading is', async () => {
    const next = `${cell[0]}${Number(cell.slice(1)) + 1}`;
    const told = await documentOf<Explained>('explain', source, `${tab}!${next}`);
    expect(told).toMatchObject({ field: 'diukur', verdict: { kind: 'taken' } });
    expect(told.accepted).toBe(told.raw);
    expect(told.row.key).not.toBe(rowKey);
    const rows = await world.shown(KOTA, `'${tab}'!A1:J20`);
    const header = rows.findIndex((row) => row.some((text) => /DIUKUR$/.test(text))) + 1;
    expect(await documentOf<Explained>('explain', source, `${tab}!${cell[0]}${header}`)).toMatchObject({
      role: 'header',
      verdict: null,
      field: 'diukur',
    });
  });

  it.each([
    [['explain'], 2, 'nothing named'],
    [['explain', '3471-1', 'E47'], 2, 'a cell without its tab'],
    [['explain', '3471-99', 'Tab!E47'], 1, 'a source that there is not'],
    [['explain', '3471-1', 'Bukan Tab!E47'], 1, 'a tab that there is not'],
    [['explain', '3471-1', 'Validasi!A1'], 1, 'a tab of ours'],
  ] as const)('%j exits %i: %s', async (args, code, _why) => {
    const answer = await onStage(...args);
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).not.toBe('');
  });
});

interface Told {
  readonly entries: readonly {
    readonly seq: number;
    readonly snapshot: string;
    readonly row: { readonly values: Readonly<Record<string, { shown: string; accepted: unknown; verdict: string }>> };
  }[];
}

describe('aksi8 history', () => {
  it('tells what was read of a field when, in which snapshot', async () => {
    const { entries } = await documentOf<Told>('history', KOTA, '7', rowKey, 'diukur');
    expect(entries.map(({ row }) => row.values.diukur)).toMatchObject([
      { shown: typed, accepted: Number(typed), verdict: 'taken' },
      { shown: SPOILED, accepted: null, verdict: 'refused' },
      { shown: String(Number(typed) - 1), accepted: Number(typed) - 1, verdict: 'taken' },
      { shown: SPOILED, accepted: null, verdict: 'refused' },
    ]);
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(new Set(entries.map(({ snapshot }) => snapshot)).size).toBe(4);
  });

  it('never tells who', async () => {
    const { out } = await onStage('history', KOTA, '7', rowKey, '--json');
    expect(out).not.toMatch(/@|email|author|modifying/i);
  });

  it.each([
    [['history', KOTA, '7'], 2, 'no row'],
    [['history', KOTA, '9', 'x'], 2, 'an action that there is not'],
    [['history', '99.99', '7', 'x'], 2, 'a district that there is not'],
    [['history', '62.01', '7', 'x'], 1, 'a district without workbooks'],
    [['history', KOTA, '7', 'bukan baris'], 1, 'a row that nobody reported'],
  ] as const)('%j exits %i: %s', async (args, code, _why) => {
    expect(await onStage(...args)).toMatchObject({ code, out: '' });
  });
});

interface Replay {
  readonly judged: number;
  readonly changed: readonly {
    readonly source: string;
    readonly disappearing: readonly { readonly rule: string }[];
    readonly appearing: readonly unknown[];
  }[];
  readonly queued: { readonly asked: number } | null;
}

describe('aksi8 rules and replay', () => {
  /** Any rule of the catalogue that has something to say here. */
  async function spoken(): Promise<string> {
    const ids = new Set<string>(CATALOGUE.map(({ id }) => id));
    return (await findings()).map(({ finding }) => finding.rule).find((rule) => ids.has(rule)) ?? '';
  }
  const said = async (rule: string) => (await findings()).filter(({ finding }) => finding.rule === rule).length;

  it('would change nothing under the same rules', async () => {
    world.clock.pass(MINUTE);
    world.takeRequests();
    expect(await documentOf<Replay>('replay')).toEqual({ judged: 1, changed: [], queued: null });
    expect(await documentOf<Replay>('replay', '--rules')).toMatchObject({ queued: { asked: 1 } });
    const before = await world.workbook(KOTA);
    await world.system.poller.drain();
    const after = await world.workbook(KOTA);
    expect({ ...after, readSeq: 0 }).toEqual({ ...before, requested: null, readSeq: 0 });
    expect(world.takeRequests()).toEqual({});
  });

  it('silences a rule, says before what that changes, and judges again without a read of Google', async () => {
    const rule = await spoken();
    expect(rule).not.toBe('');
    const had = await said(rule);
    world.takeRequests();
    const off = await documentOf('rules', 'off', rule, '--district', KOTA, '--reason', 'salah menuduh');
    expect(off).toEqual({ rule, district: KOTA, off: true, queued: 1 });
    const { changed } = await documentOf<Replay>('replay');
    expect(changed[0]?.appearing).toEqual([]);
    expect(new Set(changed[0]?.disappearing.map((finding) => finding.rule))).toEqual(new Set([rule]));

    await world.system.poller.drain();
    expect(await said(rule)).toBe(0);
    expect(world.takeRequests().read ?? 0).toBe(0);
    expect(await documentOf<Replay>('replay')).toMatchObject({ changed: [] });
    const listed = await documentOf<{ id: string; off: { reason: string }[] }[]>('rules');
    expect(listed.find(({ id }) => id === rule)?.off).toMatchObject([{ district: KOTA, reason: 'salah menuduh' }]);

    await documentOf('rules', 'on', rule, '--district', KOTA);
    await world.system.poller.drain();
    expect(await said(rule)).toBe(had);
  });

  it('writes down what was silenced and why, before it takes effect', async () => {
    const names = await world.store.objects.list('journal/registry/');
    const bodies = await Promise.all(names.map((name) => world.store.objects.get(name)));
    const what = bodies.map((body) => JSON.parse(new TextDecoder().decode(body ?? undefined)) as { what: string });
    expect(what.map((entry) => entry.what)).toEqual(expect.arrayContaining(['silenced', 'heard']));
  });

  it.each([
    [['rules', 'off', 'villages-missing'], 2, 'no reason'],
    [['rules', 'off', 'tidak-ada', '--reason', 'x'], 2, 'a rule that there is not'],
    [['rules', 'hush', 'villages-missing'], 2, 'neither on nor off'],
    [['rules', 'off', 'not-a-number', '--reason', 'x'], 1, 'a value would be missing without a word'],
    [['rules', 'on', 'villages-missing'], 1, 'a rule that is not off'],
  ] as const)('%j exits %i: %s', async (args, code, _why) => {
    expect(await onStage(...args)).toMatchObject({ code, out: '' });
  });
});
