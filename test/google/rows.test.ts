import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRows, type RowPlan, type StandingRow } from '#google/render/rows.ts';

const ours = (key: string, occupied = false): StandingRow => ({ key, occupied });
const theirs: StandingRow = { key: '', occupied: true };
const blank: StandingRow = { key: '', occupied: false };

/** Carries a plan out on rows that each bear what a person wrote beside them. */
function carryOut<T>(rows: readonly T[], plan: RowPlan, empty: T): T[] {
  const sheet = [...rows];
  for (const move of plan.moves) {
    if (move.kind === 'move') sheet.splice(move.to, 0, ...sheet.splice(move.from, 1));
    else sheet.splice(move.at, 0, ...new Array<T>(move.count).fill(empty));
  }
  return sheet;
}

describe('rows are brought into order', () => {
  const cases: [StandingRow[], string[], Partial<RowPlan>, string][] = [
    [[blank, blank, blank], ['a', 'b'], { moves: [], fresh: new Set([0, 1]) }, 'an empty tab is simply filled'],
    [[ours('a'), ours('b')], ['a', 'b'], { moves: [], fresh: new Set() }, 'nothing to do'],
    [[ours('b'), ours('a')], ['a', 'b'], { moves: [{ kind: 'move', from: 1, to: 0 }] }, 'sorted by a person'],
    [[ours('b')], ['a', 'b'], { moves: [{ kind: 'insert', at: 0, count: 1 }], fresh: new Set([0]) }, 'a new row above'],
    [[ours('c')], ['a', 'b', 'c'], { moves: [{ kind: 'insert', at: 0, count: 2 }] }, 'new rows together'],
    [[ours('a'), ours('old')], ['a'], { dropped: ['old'], kept: new Map() }, 'a row that is over loses its key'],
    [[ours('a'), ours('old', true)], ['a'], { dropped: [], kept: new Map([[1, true]]) }, 'unless somebody wrote there'],
    [
      [theirs, ours('a')],
      ['a'],
      { moves: [{ kind: 'move', from: 1, to: 0 }], kept: new Map([[1, false]]) },
      'a row of theirs goes below',
    ],
    [
      [ours('a'), ours('a')],
      ['a'],
      { repeated: [1], dropped: [] },
      'a copied row loses its key, the first one keeps it',
    ],
  ];
  it.each(cases)('%#', (standing, wanted, expected, why) => {
    expect(planRows(standing, wanted), why).toMatchObject(expected);
  });

  const keys = fc.constantFrom<string>('', 'a', 'b', 'c', 'd', 'e', 'f');
  const rows = fc.array(fc.record({ key: keys, occupied: fc.boolean() }), { maxLength: 12 });
  const wanted = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f', 'g'));

  it('puts each wanted row in its place and loses nothing that people wrote', () => {
    fc.assert(
      fc.property(rows, wanted, (standing, order) => {
        const plan = planRows(standing, order);
        const marked = standing.map((row, index) => ({ ...row, note: `written ${index}` }));
        const sheet = carryOut(marked, plan, { ...blank, note: '' });
        for (const at of plan.fresh) {
          const place = sheet[at];
          expect(place?.occupied).toBe(false);
          sheet[at] = { key: order[at] ?? '', occupied: false, note: place?.note ?? '' };
        }
        expect(sheet.slice(0, order.length).map(({ key }) => key)).toEqual(order);
        expect(sheet).toHaveLength(plan.rowCount);
        expect(
          sheet
            .map(({ note }) => note)
            .filter(Boolean)
            .sort(),
        ).toEqual(marked.map(({ note }) => note).sort());
        const below = sheet.flatMap(({ occupied }, index) => (occupied && index >= order.length ? [index] : []));
        expect([...plan.kept.keys()]).toEqual(below);
        expect(plan.dropped.some((key) => order.includes(key))).toBe(false);
      }),
    );
  });

  it('has nothing to move the second time', () => {
    fc.assert(
      fc.property(rows, wanted, (standing, order) => {
        const settled = order.map((key) => ours(key));
        expect(planRows([...settled, ...standing.filter(({ key }) => !order.includes(key))], order)).toMatchObject({
          moves: [],
          fresh: new Set(),
        });
      }),
    );
  });
});
