import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '#ledger/canonical.ts';
import { goneKey, isSuspicious, nextHold } from '#ledger/hold.ts';
import { nextTable, type TableSighting } from '#ledger/next-head.ts';
import { isSameSeries, previousPeriodOf } from '#ledger/previous-table.ts';
import { nameRows } from '#ledger/rows.ts';
import type { Head, RowRecord } from '#ledger/types.ts';

function record(key: string, value: number): RowRecord {
  const place = { region: null, kecamatan: null, subgroup: '' };
  return { schema: 1, source: '6207-1', table: 't', key, label: key, ...place, values: { value }, missing: {} };
}

type Rows = Readonly<Record<string, number>>;

function seen(rows: Rows, changes: Partial<TableSighting> = {}): TableSighting {
  const named = nameRows(Object.entries(rows).map(([key, value]) => record(key, value)));
  return { seq: 2, rows: named, keys: [...named.keys()], night: null, confirmed: false, ...changes };
}

/** Only what the next table depends on. */
function headOf(table: ReturnType<typeof nextTable>): Head {
  return table as unknown as Head;
}

const TEN: Rows = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`desa ${index}`, index]));
const without = (count: number): Rows => Object.fromEntries(Object.entries(TEN).slice(count));
const stored = headOf(nextTable(null, seen(TEN)));

describe('a table after a read', () => {
  it('knows what is new, what changed and what is gone', () => {
    const next = nextTable(stored, seen({ ...without(1), 'desa 5': 55, baru: 1 }));
    expect(next.diff).toEqual({ added: ['baru'], changed: ['desa 5'], vanished: ['desa 0'] });
    expect(Object.keys(next.tombstones)).toEqual(['desa 0']);
    expect(next.prior).toEqual({ 'desa 5': stored.manifest['desa 5'] });
  });

  it('does not take a refused row for one that is gone', () => {
    const next = nextTable(stored, seen(without(1), { keys: Object.keys(TEN) }));
    expect(next.diff.vanished).toEqual(['desa 0']);
    expect(next.tombstones).toEqual({});
    expect(nextTable(stored, seen({}, { keys: Object.keys(TEN) })).held).toBeNull();
  });

  it('forgets the tombstone of a row that comes back', () => {
    const gone = headOf(nextTable(stored, seen(without(1))));
    expect(nextTable(gone, seen(TEN)).tombstones).toEqual({});
  });

  it('takes what is new even while it keeps what is missing', () => {
    const next = nextTable(stored, seen({ 'desa 5': 55, baru: 1 }));
    expect(next.held).toMatchObject({ rowsSeen: 2 });
    expect(Object.keys(next.manifest)).toHaveLength(11);
    expect(next.diff).toEqual({ added: ['baru'], changed: ['desa 5'], vanished: [] });
  });

  it('lets all go once a person says that they are gone', () => {
    const next = nextTable(stored, seen({}, { confirmed: true }));
    expect(next).toMatchObject({ manifest: {}, held: null });
    expect(Object.keys(next.tombstones)).toHaveLength(10);
  });

  it('is the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(), { maxKeys: 20 }), (rows) => {
        const reversed = Object.fromEntries(Object.entries(rows).reverse());
        expect(canonicalJson(nextTable(stored, seen(rows)))).toBe(canonicalJson(nextTable(stored, seen(reversed))));
      }),
    );
  });

  it('is left as it is by the same rows again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.nat(), { maxKeys: 20 }), (rows) => {
        const once = headOf(nextTable(null, seen(rows)));
        expect(nextTable(once, seen(rows, { seq: 9 })).diff).toEqual({ added: [], changed: [], vanished: [] });
        expect(nextTable(once, seen(rows, { seq: 9 })).manifest).toEqual(once.manifest);
      }),
    );
  });

  it('never loses a stored row by one read that sees under half of them', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(TEN), { maxLength: 4 }), (left) => {
        const rows = Object.fromEntries(left.map((key) => [key, TEN[key] ?? 0]));
        for (const night of [null, '2026-03-02']) {
          expect(nextTable(stored, seen(rows, { night })).manifest).toEqual(stored.manifest);
        }
      }),
    );
  });
});

describe('a hold', () => {
  it.each([
    [10, 5, false, 'half is left'],
    [10, 4, true, 'under half is left'],
    [1, 0, true, 'nothing is left'],
    [0, 0, false, 'nothing was there'],
  ])('%i stored, %i seen: %s, because %s', (rows, left, expected) => {
    expect(isSuspicious(rows, left)).toBe(expected);
  });

  it('ends with the third night on which the same rows are seen', () => {
    const night = (day: number) => ({ seq: day, keys: ['a'], night: `2026-03-0${day}`, confirmed: false });
    const one = nextHold(null, night(1));
    const two = nextHold(one, night(2));
    expect(two?.days).toEqual(['2026-03-01', '2026-03-02']);
    expect(two?.sinceSeq).toBe(1);
    expect(nextHold(two, { ...night(2), seq: 7 })?.days).toHaveLength(2);
    expect(nextHold(two, { ...night(3), keys: ['a', 'b'] })?.days).toEqual(['2026-03-03']);
    expect(nextHold(two, night(3))).toBeNull();
  });

  it('outlasts every night once a person says that the rows are not gone, and ends when that is taken back', () => {
    const night = (day: number) => ({ seq: day, keys: [], night: `2026-03-0${day}`, confirmed: false });
    let hold = nextHold(null, night(1));
    for (const day of [2, 3, 4, 5]) hold = nextHold(hold, { ...night(day), denied: true });
    expect(hold).toMatchObject({ sinceSeq: 1, days: ['2026-03-01', '2026-03-02', '2026-03-03'] });
    expect(nextHold(hold, night(6))).toBeNull();
  });

  it('is asked about anew when rows go missing another time', () => {
    expect(goneKey('t', 3)).not.toBe(goneKey('t', 9));
  });
});

describe('the period before', () => {
  const held = [
    '7|2025|2025-08|desa',
    '7|2026|2026-02|desa',
    '7|2026|2026-02|kecamatan',
    '7|2026|2026|desa',
    '4|2025|2025|kabupaten',
  ];
  it.each<[string, string | null, string]>([
    ['7|2026|2026-08|desa', '7|2026|2026-02|desa', 'latest earlier month'],
    ['7|2026|2026-02|desa', '7|2025|2025-08|desa', 'over the turn of the year'],
    ['7|2025|2025-08|desa', null, 'nothing is earlier'],
    ['4|2026|2026|kabupaten', '4|2025|2025|kabupaten', 'years with years'],
    ['7|2026|2026-S1|desa', null, 'a half-year is not compared with a month'],
  ])('of %s is %s: %s', (table: string, expected: string | null) => {
    expect(previousPeriodOf(table, held)).toBe(expected);
  });

  it('is of the same action and level', () => {
    expect(isSameSeries('7|2026|2026-02|desa', '7|2026|2026-08|desa')).toBe(true);
    expect(isSameSeries('7|2026|2026-02|desa', '7|2026|2026-02|desa')).toBe(false);
    expect(isSameSeries('7|2026|2026-02|desa', '7|2026|2026-02|kecamatan')).toBe(false);
  });
});

describe('names by content', () => {
  it('do not depend on the order of keys, and tell values apart', () => {
    expect(canonicalJson({ b: 1, a: [undefined, { d: 2, c: undefined }] })).toBe('{"a":[null,{"d":2}],"b":1}');
    expect(contentHash('a')).toHaveLength(22);
    expect(contentHash('a')).not.toBe(contentHash('b'));
  });
});
