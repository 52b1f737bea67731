import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOurRule } from '#google/render/mark-rules.ts';
import { SHEET_IDS } from '#google/tab-marks.ts';
import { DistrictLoop, measured } from './district-loop.ts';
import { PeopleAtWork, seeded } from './people-at-work.ts';
import { batch, OWNER, openWorld, type World } from './world.ts';

const LONG = process.env.AKSI8_TEST_LONG === '1';
const SEEDS = LONG ? Array.from({ length: 12 }, (_, seed) => seed + 1) : [1, 2];
/** On each of our three tabs, and as many on that of staff: a hundred in all in the long run. */
const EDITS = LONG ? 25 : 6;
const ROUNDS = 3;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const VILLAGES = [
  ['Hilir', 'Muara Dua', 120, 96, 8],
  ['Hilir', 'Sungai Bakau', 80, 71, 5],
  ['Hilir', 'Kuala Pembuang', 210, 180, 11],
  ['Hulu', 'Sukamaju', 64, 60, 4],
  ['Hulu', 'Muara Dua', 93, 88, 9],
];

async function sheetsOf(id: string) {
  return (await world.owner.sheets.spreadsheets.get({ spreadsheetId: id, includeGridData: true })).data.sheets ?? [];
}

async function dataTab(id: string) {
  const ours = new Set<number>(Object.values(SHEET_IDS));
  const sheet = (await sheetsOf(id)).find(({ properties }) => !ours.has(properties?.sheetId ?? -1));
  if (!sheet) throw new Error('the tab of staff is gone');
  return sheet;
}

/** Rules, notes, protections and wrong figures in the tab of staff itself. */
async function workInData(loop: DistrictLoop, pick: (below: number) => number): Promise<void> {
  const { properties } = await dataTab(loop.id);
  const sheetId = properties?.sheetId ?? 0;
  const [row, column] = [3 + pick(5), 3 + pick(3)];
  const start = { sheetId, rowIndex: row, columnIndex: column };
  const ranges = [{ sheetId, startRowIndex: row, endRowIndex: row + 1 }];
  const condition = { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: `kata ${pick(1e6)}` }] };
  const rule = { ranges, booleanRule: { condition, format: { textFormat: { italic: true } } } };
  const edits = [
    { addConditionalFormatRule: { rule, index: 0 } },
    { updateCells: { start, rows: [{ values: [{ note: `catatan ${pick(1e6)}` }] }], fields: 'note' } },
    {
      updateCells: {
        start,
        rows: [{ values: [{ userEnteredValue: { numberValue: pick(300) } }] }],
        fields: 'userEnteredValue',
      },
    },
    { addProtectedRange: { protectedRange: { range: ranges[0], warningOnly: true } } },
    { updateSheetProperties: { properties: { sheetId, title: `Aksi 7 (${pick(99)})` }, fields: 'title' } },
  ];
  const edit = edits[pick(edits.length)];
  if (edit) await batch(world.owner, loop.id, edit);
}

/** The tab of staff without what is ours there. */
async function theirs(id: string) {
  const { conditionalFormats = [], ...sheet } = await dataTab(id);
  return { ...sheet, conditionalFormats: conditionalFormats.filter((rule) => !isOurRule(rule)) };
}

describe('people at work in all tabs between every two rounds', () => {
  it.each(SEEDS)('seed %i: each word, note and rule of theirs is as they left it', async (seed) => {
    const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
    await loop.round();
    const pick = seeded(seed * 104_729);
    const people = (
      [
        [SHEET_IDS.validasi, ['4', '5']],
        [SHEET_IDS.pemetaan, ['4']],
        [SHEET_IDS['siap-salin'], []],
      ] as const
    ).map(([sheetId, columns]) => new PeopleAtWork(world.owner, loop.id, sheetId, seed + sheetId, columns));
    for (let round = 0; round < ROUNDS; round++) {
      for (const one of people) await one.work(EDITS);
      for (let edit = 0; edit < EDITS; edit++) await workInData(loop, pick);
      const before = await theirs(loop.id);
      await loop.round();
      expect(await theirs(loop.id)).toEqual(before);
      for (const one of people) await expectKept(one);
    }
  });
});

async function expectKept(people: PeopleAtWork): Promise<void> {
  const { rows, sheet } = await people.see();
  expect(sheet.conditionalFormats ?? []).toHaveLength(people.rules);
  for (const [word, key] of people.written) {
    const places = rows.filter(({ words, notes }) => words.includes(word) || notes.includes(word));
    expect(places, word).toHaveLength(1);
    expect(places[0]?.key, word).toBe(key);
  }
  for (const [second, first] of people.together) {
    expect(rows.find(({ words }) => words.includes(second))?.words).toContain(first);
  }
}

describe('a wrong value typed before the nth of our calls', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    '%i: is answered by the same round, or shows in Drive as a change of theirs',
    async (nth) => {
      const loop = await DistrictLoop.open(world, { 'Aksi 7': measured(VILLAGES) });
      await loop.round();
      await loop.type("'Aksi 7'!F4", 300);
      let calls = 0;
      const acquire = world.limiter.acquire.bind(world.limiter);
      world.limiter.acquire = async (...call) => {
        calls += 1;
        if (calls === nth) await loop.type("'Aksi 7'!E7", 'sekitar enam puluh');
        return acquire(...call);
      };
      await loop.round();
      world.limiter.acquire = acquire;
      if ((await loop.find('Validasi', '✕ E7')).row > 0) return;
      const fields = 'lastModifyingUser(emailAddress)';
      const { data } = await world.owner.drive.files.get({ fileId: loop.id, fields });
      if (calls >= nth) expect(data.lastModifyingUser?.emailAddress).toBe(OWNER);
      else await loop.type("'Aksi 7'!E7", 'sekitar enam puluh');
      await loop.round();
      expect((await loop.find('Validasi', '✕ E7')).row).toBeGreaterThan(0);
    },
  );
});
