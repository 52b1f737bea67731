import { describe, expect, it } from 'vitest';
import { type CellIssue, type FindingScope, finding, gather, rangeOf } from '#reading/findings.ts';
import type { Issue } from '#reading/values/outcome.ts';

const SCOPE: FindingScope = { source: '6207-1', tabId: 7, tab: 'Data', action: 7 };
const ISSUE: Issue = { rule: 'not-a-number', data: { shown: 'banyak' } };

describe('where a finding stands', () => {
  const placeOf = (scope: FindingScope, spot: CellIssue['spot']) => finding(scope, ISSUE, spot, 'value').place;

  it('says nothing of its place that is not known', () => {
    expect(finding(SCOPE, ISSUE, {}, 'tab')).toEqual({
      ...ISSUE,
      severity: 'error',
      source: '6207-1',
      refuses: 'tab',
      count: 1,
      place: {
        tabId: 7,
        tab: 'Data',
        cell: null,
        range: null,
        action: 7,
        table: null,
        rowKey: null,
        rowLabel: null,
        field: null,
        fieldLabel: null,
        kecamatan: null,
      },
    });
  });

  it('says all that is known', () => {
    const spot = {
      row: 4,
      column: 2,
      table: '7|2026|2026|desa',
      rowKey: '62.07.01.2001',
      rowLabel: 'Desa Muara Dua',
      field: 'diukur',
      fieldLabel: 'Diukur',
      kecamatan: '62.07.01',
    };
    const { row, column, ...names } = spot;
    expect(placeOf(SCOPE, spot)).toMatchObject({ ...names, cell: 'C5', range: null });
  });

  it.each<readonly [CellIssue['spot'], string | null, string | null, string]>([
    [{ row: 0, column: 0 }, 'A1', null, 'the first cell'],
    [{ row: 3 }, null, null, 'a row without a column is no cell'],
    [{ column: 3 }, null, null, 'a column without a row is none either'],
    [{ row: 3, column: 1, span: [3, 9] }, 'B4', 'B4:B10', 'a column from one row to another'],
    [{ row: 3, span: [3, 9] }, null, null, 'rows without a column are no range'],
  ])('%j: cell %j, range %j, %s', (spot, cell, range) => expect(placeOf(SCOPE, spot)).toMatchObject({ cell, range }));

  it('names cells of a turned table as they stand on the sheet', () => {
    const turned = { ...SCOPE, flipped: true };
    expect(placeOf(turned, { row: 3, column: 1 }).cell).toBe('D2');
    expect(rangeOf(turned, 3, 5, 1)).toBe('D2:F2');
  });

  it('names cells of a table laid out anew by where each of them stood', () => {
    const anew = { ...SCOPE, flipped: true, spots: [{ row: 8, column: 3 }] };
    expect(placeOf(anew, { row: 1, column: 0 }).cell).toBe('D9');
    expect(placeOf(anew, { row: 1, column: 4 }).cell).toBe('B5');
  });
});

describe('findings of many cells', () => {
  const at = (row: number, changes: Partial<CellIssue['spot']> = {}, issue: Issue = ISSUE): CellIssue => ({
    issue,
    spot: {
      row,
      column: 2,
      field: 'diukur',
      table: 'T',
      rowKey: `key ${row}`,
      rowLabel: `row ${row}`,
      kecamatan: '62.07.01',
      ...changes,
    },
    refuses: 'value',
  });
  const told = (issues: readonly CellIssue[], rows: number): readonly string[] =>
    gather(SCOPE, issues, rows).map(
      ({ rule, place, count }) => `${rule} ${place.cell} ${place.range ?? '-'} ${count} ${place.rowKey ?? '-'}`,
    );

  it.each<readonly [issues: readonly CellIssue[], rows: number, expected: readonly string[], why: string]>([
    [[], 10, [], 'nothing'],
    [[at(4), at(5)], 3, ['not-a-number C5 - 1 key 4', 'not-a-number C6 - 1 key 5'], 'two are told one by one'],
    [[at(6), at(4), at(5)], 10, ['not-a-number C7 C5:C7 3 -'], 'three of ten are told once, at the first'],
    [
      [at(4), at(5), at(6)],
      60,
      ['not-a-number C5 - 1 key 4', 'not-a-number C6 - 1 key 5', 'not-a-number C7 - 1 key 6'],
      'one in twenty is told one by one',
    ],
    [[at(4), at(5), at(6)], 59, ['not-a-number C5 C5:C7 3 -'], 'more than one in twenty is told once'],
    [
      [at(4), at(5), at(6, { column: 3 })],
      10,
      ['not-a-number C5 - 1 key 4', 'not-a-number C6 - 1 key 5', 'not-a-number D7 - 1 key 6'],
      'columns are told apart',
    ],
    [
      [at(4), at(5), at(6, { field: 'stunting' })],
      10,
      ['not-a-number C5 - 1 key 4', 'not-a-number C6 - 1 key 5', 'not-a-number C7 - 1 key 6'],
      'fields are told apart',
    ],
    [
      [at(4), at(5), at(6, {}, { rule: 'date-without-day', data: { shown: 'Mei' } })],
      10,
      ['not-a-number C5 - 1 key 4', 'not-a-number C6 - 1 key 5', 'date-without-day C7 - 1 key 6'],
      'rules are told apart',
    ],
  ])('%#: $3', (issues, rows, expected) => expect(told(issues, rows)).toEqual(expected));

  it.each<readonly [table: string, expected: string | null, why: string]>([
    ['T', 'T', 'all of one table'],
    ['other', null, 'of two tables'],
  ])('names the table when all are of it: %s → %j, %s', (table, expected) => {
    const [one] = gather(SCOPE, [at(4), at(5), at(6, { table })], 10);
    expect(one?.place).toMatchObject({
      table: expected,
      rowKey: null,
      rowLabel: null,
      kecamatan: null,
      field: 'diukur',
    });
  });

  it('takes the rows where no cell is named', () => {
    const nowhere: CellIssue = { issue: ISSUE, spot: {}, refuses: 'column' };
    const [one, ...more] = gather(SCOPE, [nowhere, nowhere, nowhere], 3);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ count: 3, refuses: 'column', place: { cell: null, range: null, table: null } });
  });
});
