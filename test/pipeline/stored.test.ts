import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCell } from '#pipeline/stored/explain.ts';
import { requestRechecks } from '#pipeline/stored/request-rechecks.ts';
import { silencedIn } from '#registry/silenced.ts';
import { aksi7, VILLAGES, World } from './world.ts';

describe('the name of a cell', () => {
  it.each<[string, ReturnType<typeof parseCell>, string]>([
    ['Aksi 7!E47', { tab: 'Aksi 7', row: 46, column: 4 }, 'as people say it'],
    ["'Aksi 7'!$E$47", { tab: 'Aksi 7', row: 46, column: 4 }, 'as a formula says it'],
    ["'Jum''at'!aa1", { tab: "Jum'at", row: 0, column: 26 }, 'a quote within quotes, small letters'],
    ["'Apa!B2'!C3", { tab: 'Apa!B2', row: 2, column: 2 }, 'a tab that looks like a cell'],
    ['E47', null, 'no tab'],
    ['Aksi 7!', null, 'no cell'],
    ['Aksi 7!E0', null, 'rows begin at 1'],
  ])('%s: %j, because %s', (name, expected) => {
    expect(parseCell(name)).toEqual(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (name) => void parseCell(name)));
  });
});

describe('a re-check of many workbooks', () => {
  it('asks for some every half minute, never later than a message may wait', async () => {
    const world = new World();
    const sources = Array.from({ length: 60 }, (_, index) => `6207-${index + 1}`);
    for (const id of sources) world.add({ id }, [aksi7(VILLAGES.slice(0, 1))]);
    const delays = new Map<string, number>();
    const send = async (messages: readonly { readonly source: string }[], delayMs = 0) => {
      for (const { source } of messages) delays.set(source, delayMs);
    };
    const deps = { clock: { now: () => world.now }, workbooks: world.store.workbooks };
    const asked = await requestRechecks(sources, { ...deps, pulls: { usual: { send }, recheck: { send } } });
    expect(asked).toEqual({ asked: sources, lastAfterMs: 60_000 });
    expect(
      Object.fromEntries([...Map.groupBy(delays.values(), (ms) => ms)].map(([ms, all]) => [ms, all.length])),
    ).toEqual({ 0: 25, 30000: 25, 60000: 10 });
  });
});

describe('silenced rules', () => {
  it('are those of everywhere and those of the district, each once', () => {
    const off = (rule: 'villages-missing' | 'levels-disagree', district: string | null) => ({
      ...{ rule, district },
      reason: 'salah',
      at: '2026-03-02T03:00:00Z',
    });
    const all = [off('villages-missing', '62.07'), off('villages-missing', null), off('levels-disagree', '34.71')];
    expect(silencedIn('62.07', all)).toEqual(['villages-missing']);
    expect(silencedIn('34.71', all)).toEqual(['levels-disagree', 'villages-missing']);
  });
});
