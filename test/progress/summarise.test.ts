import { describe, expect, it } from 'vitest';
import type { DistrictInput, ProvinceInput } from '#progress/input.ts';
import { summarise } from '#progress/summarise.ts';
import type { ActionInWeek, ProvinceSummary } from '#progress/summary-types.ts';
import { district, finding, input, measured, sourceInput, table, VILLAGES } from './builders.ts';

const all = VILLAGES.map((village) => measured(village));

function aksi7(summary: ProvinceSummary): ActionInWeek | undefined {
  return summary.districts[0]?.years[0]?.actions.find((action) => action.action === 7);
}

/** The week after `before`, with the given districts. */
function weekAfter(
  before: ProvinceInput,
  districts: readonly DistrictInput[],
  over: Partial<ProvinceInput> = {},
): ProvinceInput {
  const { marks, history } = summarise(before);
  return input(districts, { week: '2026-W49', asOf: '2026-11-29T22:00:00.000Z', previous: marks, history, ...over });
}

describe('movement', () => {
  const start = input([district([table(all.slice(0, 2))])]);
  const more = (hash: string) => [district([table(all.slice(0, 4))], [sourceInput({ dataHash: hash })])];
  const newRules = { rules: 'r2', editions: 'e1', regions: 'w1', targets: 't1' };

  const cases: readonly [string, ProvinceInput, ActionInWeek['movement']][] = [
    ['first week', start, { kind: 'first' }],
    ['nothing new', weekAfter(start, start.districts), { kind: 'none' }],
    ['data changed', weekAfter(start, more('data-2')), { kind: 'moved', points: 28.6 }],
    [
      'rules changed, data did not',
      weekAfter(start, more('data-1'), { versions: newRules }),
      { kind: 'rules', points: 28.6 },
    ],
    ['both changed', weekAfter(start, more('data-2'), { versions: newRules }), { kind: 'mixed', points: 28.6 }],
    [
      'another measuring round',
      weekAfter(start, [
        district([table(all.slice(0, 1), { period: '2026-09' })], [sourceInput({ dataHash: 'data-2' })]),
      ]),
      { kind: 'new-basis' },
    ],
  ];
  it.each(cases)('%s', (_, week, movement) => {
    expect(aksi7(summarise(week))?.movement).toEqual(movement);
  });
});

describe('silence', () => {
  it('lasts from the week of the last change', () => {
    const first = input([district([table(all)])]);
    const second = weekAfter(first, first.districts);
    const third = { ...weekAfter(second, first.districts), week: '2026-W50' };
    expect(summarise(first).districts[0]).toMatchObject({ unchangedSince: '2026-W48', silentWeeks: 0, silent: false });
    expect(summarise(second).districts[0]).toMatchObject({ unchangedSince: '2026-W48', silentWeeks: 1, silent: false });
    expect(summarise(third).districts[0]).toMatchObject({ unchangedSince: '2026-W48', silentWeeks: 2, silent: true });
  });

  it('ends with a change', () => {
    const first = input([district([table(all)])]);
    const second = weekAfter(first, [district([table(all)], [sourceInput({ dataHash: 'data-2' })])]);
    expect(summarise(second).districts[0]).toMatchObject({ unchangedSince: '2026-W49', silentWeeks: 0 });
  });

  it('is not told of a district that was never read', () => {
    const unread = input([district([], [sourceInput({ dataHash: null }, null)])]);
    expect(summarise(unread).districts[0]).toMatchObject({ unchangedSince: null, silent: false });
  });
});

describe('reading', () => {
  const cases: readonly [string, DistrictInput, string, readonly string[]][] = [
    ['no workbook', district([], []), 'belum terdaftar', ['unregistered']],
    ['never read', district([], [sourceInput({}, null)]), 'belum terbaca', ['unread']],
    ['could not be read', district([], [sourceInput({}, 'Belum terbaca')]), 'belum terbaca', ['unread']],
    ['read and empty', district([], [sourceInput({}, 'Belum diisi')]), 'belum diisi', ['empty']],
    [
      'one empty, one not read: the silence is ours',
      district([], [sourceInput({}, 'Belum diisi'), sourceInput({ id: '6201-2' }, 'Belum terbaca')]),
      'belum terbaca',
      ['empty', 'unread'],
    ],
    [
      'one read, one not',
      district([], [sourceInput(), sourceInput({ id: '6201-2' }, 'Belum terbaca')]),
      'terbaca',
      ['unread'],
    ],
    ['refused', district([], [sourceInput({}, 'Ditolak')]), 'terbaca', ['refused']],
    ['view-only', district([], [sourceInput({ unanswerable: true })]), 'terbaca', ['unanswerable']],
  ];
  it.each(cases)('%s', (_, of, reading, blockers) => {
    const [only] = summarise(input([of])).districts;
    expect(only?.reading).toBe(reading);
    expect(only?.blockers.map((blocker) => blocker.kind)).toEqual(blockers);
  });
});

describe('years', () => {
  const cases: readonly [string, Partial<ProvinceInput>, readonly DistrictInput[], readonly number[]][] = [
    ['the calendar year', {}, [district([])], [2026]],
    ['and the next once begun', {}, [district([table(all), table(all, { fiscalYear: 2027 })])], [2026, 2027]],
    [
      'in February the year before is still open',
      { asOf: '2027-02-01T00:00:00.000Z' },
      [district([table(all), table(all, { fiscalYear: 2027 })])],
      [2026, 2027],
    ],
    [
      'in April no longer',
      { asOf: '2027-04-05T00:00:00.000Z' },
      [district([table(all), table(all, { fiscalYear: 2027 })])],
      [2027],
    ],
    ['New Year is at midnight in WIB', { asOf: '2026-12-31T17:00:00.000Z' }, [district([], [])], [2027]],
    ['only an old year', { asOf: '2028-06-01T00:00:00.000Z' }, [district([table(all)])], [2026]],
  ];
  it.each(cases)('%s', (_, over, districts, years) => {
    expect(summarise(input(districts, over)).years.map((year) => year.fiscalYear)).toEqual(years);
  });
});

describe('routine figures', () => {
  it('recomputes prevalence from counts and never averages', () => {
    const rows = [measured(VILLAGES[0] ?? '', 10, 10, 5), measured(VILLAGES[1] ?? '', 1000, 990, 10)];
    const [year] = summarise(input([district([table(rows)])])).years;
    expect(year?.stunted).toEqual({ numerator: 15, denominator: 1000, rows: 2 });
    expect(year?.measured).toEqual({ numerator: 1000, denominator: 1010, rows: 2 });
    expect(year?.measuredEnough).toBe(true);
  });

  it('never holds a survey', () => {
    const survey = { ...measured(VILLAGES[0] ?? '', 100, 90, 30), subgroup: 'balita|SSGI' };
    const [year] = summarise(input([district([table([survey, ...all.slice(1)])])])).years;
    expect(year?.stunted?.numerator).toBe(6 * 8);
    const [alone] = summarise(input([district([table([survey])])])).years;
    expect(alone?.stunted).toBeNull();
  });

  it('is not shown where too few were measured', () => {
    const rows = [measured(VILLAGES[0] ?? '', 100, 59, 10)];
    expect(summarise(input([district([table(rows)])])).years[0]?.measuredEnough).toBe(false);
  });

  it('does not add the young to all children, nor the sexes to their total', () => {
    const rows = ['balita|LP|e-PPGBM', 'balita|L|e-PPGBM', 'balita|P|e-PPGBM', 'baduta|LP|e-PPGBM'].map((subgroup) => ({
      ...measured(VILLAGES[0] ?? ''),
      subgroup,
    }));
    expect(summarise(input([district([table(rows)])])).years[0]?.stunted).toMatchObject({ numerator: 8 });
    const sexes = rows.slice(1, 3);
    expect(summarise(input([district([table(sexes)])])).years[0]?.stunted).toMatchObject({ numerator: 16 });
  });

  it('takes one level only', () => {
    const of = district([table(all.slice(0, 2)), table([measured('62.01', 700, 560, 56)], { level: 'kabupaten' })]);
    expect(summarise(input([of])).districts[0]?.years[0]?.routine).toMatchObject({
      level: 'kabupaten',
      stunted: { numerator: 56 },
    });
  });
});

describe('a province', () => {
  const kota = district([], [sourceInput({ id: '6271-1', dataHash: null }, 'Belum terbaca')], '62.71');
  const kabupaten = district([table(all.slice(0, 3))], [sourceInput({ findings: [finding('error', 7)] })]);

  it('adds counts up and recomputes shares', () => {
    const summary = summarise(input([kabupaten, kota]));
    const [year] = summary.years;
    const parts = summary.districts.flatMap((each) => each.years);
    expect(year?.values.accepted).toBe(parts.reduce((sum, part) => sum + part.values.accepted, 0));
    expect(year?.values.expected).toBe(parts.reduce((sum, part) => sum + part.values.expected, 0));
    expect(year?.actions.reduce((sum, each) => sum + each.values.expected, 0)).toBe(year?.values.expected);
  });

  it('does not depend on the order of districts, sources or tables', () => {
    const two = district(
      [table(all.slice(0, 3)), table(all.slice(0, 1), { period: '2026-02' })],
      [sourceInput(), sourceInput({ id: '6201-2' })],
    );
    const turned = { ...two, tables: two.tables.toReversed(), sources: two.sources.toReversed() };
    const plain = summarise(input([two, kota]));
    const other = summarise(input([kota, turned]));
    expect(other.years).toEqual(plain.years);
    expect(other.marks).toEqual(plain.marks);
    expect(other.calls).toEqual(plain.calls);
  });

  it('calls first those who cannot be read', () => {
    expect(summarise(input([kabupaten, kota])).calls).toEqual(['62.71', '62.01']);
    expect(summarise(input([district([table(all)])])).calls).toEqual([]);
  });

  it('keeps the history of every week, and writes a week twice the same', () => {
    const first = input([kabupaten, kota]);
    const second = weekAfter(first, [kabupaten, kota]);
    const weeks = summarise(second).history.map((row) => `${row.week} ${row.district} ${row.fiscalYear}`);
    expect(weeks).toEqual(['2026-W48 62.01 2026', '2026-W48 62.71 2026', '2026-W49 62.01 2026', '2026-W49 62.71 2026']);
    expect(summarise(second)).toEqual(summarise(second));
  });

  it('leaves the history alone when it is provisional', () => {
    const first = input([kabupaten]);
    const { marks, history } = summarise(first);
    const provisional = input([kabupaten], {
      kind: 'sementara',
      previous: marks,
      history,
      asOf: '2026-11-25T03:00:00.000Z',
    });
    expect(summarise(provisional).history).toEqual(history);
  });
});
