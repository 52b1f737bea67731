import { describe, expect, it } from 'vitest';
import type { FieldType } from '#actions/types.ts';
import type { CellIssue } from '#reading/findings.ts';
import { completed, differs, firstColumn, settleCollisions } from '#reading/rows/collisions.ts';
import type { PlainValue, ReadValue, TypedRow } from '#reading/types.ts';

type Values = Readonly<Record<string, PlainValue | null>>;
const TYPES: Readonly<Record<string, FieldType>> = {
  sasaran: 'count',
  ket: 'text',
  dokumen: 'link',
  desa: 'region',
  status: 'choice',
};

function row(key: string, sheetRow: number, values: Values, first = 2): TypedRow {
  const cells = Object.entries(values).map(([id, value], n): [string, ReadValue] => [
    id,
    {
      value,
      type: TYPES[id] ?? 'count',
      verdict: { kind: 'taken' },
      row: sheetRow,
      column: first + n,
      shown: String(value),
    },
  ]);
  return {
    key,
    label: `Desa ${key}`,
    region: null,
    kecamatan: 'K',
    subgroup: '',
    sheetRow,
    values: Object.fromEntries(cells),
  };
}

function settled(rows: readonly TypedRow[], before: readonly CellIssue[] = []) {
  const issues = [...before];
  return { rows: settleCollisions(rows, 'T', issues), issues: issues.slice(before.length) };
}

it('leaves rows alone of which each stands once', () => {
  const rows = [row('a', 3, { sasaran: 1 }), row('b', 4, { sasaran: 1 })];
  expect(settled(rows)).toEqual({ rows, issues: [] });
});

it('takes equal doubles once and tells where they stand', () => {
  const rows = [row('a', 3, { sasaran: 1 }), row('b', 4, { sasaran: 2 }), row('a', 5, { sasaran: 1 }, 4)];
  const { rows: left, issues } = settled(rows);
  expect(left.map(({ key, refused }) => [key, refused])).toEqual([
    ['a', undefined],
    ['b', undefined],
  ]);
  const spot = { row: 3, column: 2, table: 'T', rowKey: 'a', rowLabel: 'Desa a', kecamatan: 'K' };
  const data = { label: 'Desa a', cells: ['C4', 'E6'] };
  expect(issues).toEqual([{ issue: { rule: 'duplicate-row', data }, spot, refuses: 'nothing' }]);
});

it('refuses doubles that contradict each other', () => {
  const { rows, issues } = settled([
    row('a', 3, { sasaran: 1 }),
    row('a', 4, { sasaran: 1 }),
    row('a', 5, { sasaran: 2 }),
  ]);
  expect(rows.map(({ sheetRow, refused }) => [sheetRow, refused])).toEqual([[3, true]]);
  expect(issues.map(({ issue, refuses }) => [issue.rule, refuses])).toEqual([['contradictory-duplicate', 'row']]);
});

it('completes a record from the rows that hold it', () => {
  const { rows } = settled([
    row('a', 3, { sasaran: null, ket: 'x' }),
    row('a', 4, { sasaran: 7, diukur: 5, ket: 'y' }),
  ]);
  const values = Object.entries(rows[0]?.values ?? {}).map(([id, { value }]) => [id, value]);
  expect(Object.fromEntries(values)).toEqual({ sasaran: 7, diukur: 5, ket: 'x' });
});

it('says nothing of doubles whose row is refused already', () => {
  const rows = [row('a', 3, { sasaran: 1 }), row('a', 4, { sasaran: 2 })];
  const told = (refuses: 'row' | 'value', rowKey: string): CellIssue => ({
    issue: { rule: 'place-unknown', data: { shown: 'x', level: 'desa', nearest: [] } },
    spot: { rowKey },
    refuses,
  });
  expect(settled(rows, [told('row', 'a')])).toEqual({ rows: [rows[0]], issues: [] });
  expect(settled(rows, [told('row', 'b')]).issues.length).toBe(1);
  expect(settled(rows, [told('value', 'a')]).issues.length).toBe(1);
});

describe('two rows that differ', () => {
  it.each([
    [{ sasaran: 1 }, { sasaran: 2 }, true, 'in a figure'],
    [{ status: 'A' }, { status: 'B' }, true, 'in a choice'],
    [{ sasaran: 1 }, { sasaran: 1 }, false, 'in nothing'],
    [{ sasaran: 1 }, { sasaran: null }, false, 'where one is blank'],
    [{ sasaran: null }, { sasaran: 1 }, false, 'where the other is'],
    [{ sasaran: 1 }, {}, false, 'where one has no such column'],
    [{ ket: 'a' }, { ket: 'b' }, false, 'in a remark'],
    [{ dokumen: 'a' }, { dokumen: 'b' }, false, 'in a link'],
    [{ desa: 'a' }, { desa: 'b' }, false, 'in how the place is written'],
    [{ ket: 'a', sasaran: 1 }, { ket: 'b', sasaran: 2 }, true, 'in a figure beside a remark'],
  ] as [Values, Values, boolean, string][])('%j and %j: %s, %s', (one, other, expected, _why) => {
    expect(differs(row('a', 3, one), row('a', 4, other))).toBe(expected);
  });
});

it('finds the first column of a row, whatever the order of its fields', () => {
  const cells = row('a', 3, { sasaran: 1, diukur: 2 }).values;
  const own = { ...row('a', 3, {}), values: { diukur: cells.diukur, sasaran: cells.sasaran } as TypedRow['values'] };
  expect([firstColumn(own), firstColumn(row('a', 3, {}))]).toEqual([2, 0]);
});

it('keeps the first value that is there', () => {
  const rows = [
    row('a', 3, { sasaran: null }),
    row('a', 4, { sasaran: null }),
    row('a', 5, { sasaran: 3 }),
    row('a', 6, { sasaran: 4 }),
  ];
  expect(completed(rows).sasaran?.value).toBe(3);
  expect(completed(rows.slice(0, 2)).sasaran?.row).toBe(3);
});
