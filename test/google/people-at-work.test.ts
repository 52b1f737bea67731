import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHEET_IDS } from '#google/tab-marks.ts';
import { BLANK, link, row, text } from '#tabs/cells.ts';
import type { TabModel } from '#tabs/model.ts';
import { PeopleAtWork, seeded } from './people-at-work.ts';
import { openWorld, type World } from './world.ts';

const LONG = process.env.AKSI8_TEST_LONG === '1';
const SEEDS = LONG ? Array.from({ length: 40 }, (_, seed) => seed + 1) : [1, 2, 3];
const EDITS = LONG ? 100 : 25;
const ROUNDS = 4;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function model(keys: readonly string[]): TabModel {
  return {
    key: 'validasi',
    title: 'Validasi',
    columns: [
      { width: 300, owner: 'machine' },
      { width: 90, owner: 'machine' },
      { width: 150, owner: 'people' },
      { width: 90, owner: 'machine' },
    ],
    rows: keys.map((key) =>
      row(key, text(`temuan ${key}`), link('D9', { kind: 'cell', tabId: 0, cell: 'D9' }), BLANK, text('kode', 'muted')),
    ),
    frozenRows: 1,
    frozenColumns: 0,
    charts: [],
    index: null,
  };
}

/** Some of the findings a, b, c …, in any order, below the head. */
function findings(pick: (below: number) => number): string[] {
  const all = Array.from('abcdefghij').filter(() => pick(3) > 0);
  return ['head', ...all.toSorted(() => pick(3) - 1)];
}

describe('between every two writes people sort, insert, move, rename and type', () => {
  it.each(SEEDS)('seed %i: what they wrote stays beside the key they wrote it by', async (seed) => {
    const id = await world.workbook(['Data']);
    const pick = seeded(seed * 7919);
    const people = new PeopleAtWork(world.owner, id, SHEET_IDS.validasi, seed);
    for (let round = 0; round < ROUNDS; round++) {
      const wanted = findings(pick);
      const tab = model(wanted);
      const answer = await world.google.writer.write('satu', { spreadsheetId: id, tabs: [tab], readBack: [] });
      expect(answer.kind).toBe('written');
      const { rows, sheet } = await people.see();
      expect(rows.slice(0, wanted.length).map(({ key }) => key)).toEqual(wanted);
      expect(new Set(rows.map(({ key }) => key).filter(Boolean)).size).toBe(
        rows.filter(({ key }) => key !== '').length,
      );
      expect(sheet.conditionalFormats ?? []).toHaveLength(people.rules);
      for (const [word, key] of people.written) {
        const places = rows.filter(({ words, notes }) => words.includes(word) || notes.includes(word));
        expect(places, word).toHaveLength(1);
        expect(places[0]?.key, word).toBe(key);
      }
      for (const [second, first] of people.together) {
        const place = rows.find(({ words }) => words.includes(second));
        expect(place?.words, `${first} and ${second}`).toContain(first);
      }
      await people.work(EDITS);
    }
  });
});
