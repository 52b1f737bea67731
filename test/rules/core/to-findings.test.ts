import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import type { ReadTable, TypedRow } from '#reading/types.ts';
import { atRow, atTable } from '#rules/core/draft.ts';
import { toFindings } from '#rules/core/to-findings.ts';
import type { Draft, TableView } from '#rules/types.ts';
import { repeat } from '../rows.ts';
import { type Cells, context, type SheetOptions, sheet } from '../tables.ts';
import { first, viewed } from './view.ts';

const DATA = { typed: 1, computed: 2 };

function told(drafts: readonly Draft[]): readonly Finding[] {
  return toFindings(drafts, context([]));
}

function rowDrafts(view: TableView, times: number, field = 'prevalensi'): readonly Draft[] {
  return view.rows
    .slice(0, times)
    .map((row) => atRow(row, 'percent-differs-from-counts', [field, 'stunting'], DATA as never));
}

function tableOf(rows: number, options: SheetOptions = {}): TableView {
  return viewed(
    sheet(
      7,
      repeat(rows, (n) => ({ prevalensi: 5, stunting: n })),
      options,
    ),
  );
}

describe('one finding or many', () => {
  it.each([
    [3, 3, 3, 'three are told row by row, however small the table'],
    [4, 4, 1, 'four are a matter of the column'],
    [79, 4, 1, 'more than one in twenty'],
    [80, 4, 4, 'one in twenty is still a matter of rows'],
    [80, 5, 1, 'more than that'],
  ])('in a table of %i rows, %i rows: %i', (rows, times, expected, _why) => {
    const found = told(rowDrafts(tableOf(rows), times));
    expect(found.map(({ count }) => count)).toEqual(expected === 1 ? [times] : Array(expected).fill(1));
  });

  it('is about the column: its range, an example, and no row or kecamatan', () => {
    const [one] = told(rowDrafts(tableOf(10), 6));
    expect(one).toMatchObject({ count: 6, severity: 'warning', refuses: 'nothing', source: '6207-1' });
    expect(one?.place).toMatchObject({
      cell: 'C4',
      range: 'C4:C13',
      rowKey: null,
      kecamatan: null,
      field: 'prevalensi',
    });
  });

  it('keeps tables, columns, tabs and rules apart', () => {
    const [one, other, later] = [tableOf(4), tableOf(4, { tab: 'Lain' }), tableOf(4, { period: '2026-08' })];
    const sets = [rowDrafts(one, 4), rowDrafts(other, 4), rowDrafts(later, 4), rowDrafts(one, 4, 'stunting')];
    expect(told(sets.flat()).map(({ count }) => count)).toEqual([4, 4, 4, 4]);
    const another = one.rows.map((row) => atRow(row, 'prevalence-very-high', ['prevalensi'], DATA as never));
    expect(told([...rowDrafts(one, 4), ...another]).length).toBe(2);
  });

  it('says once what is true of all periods of a tab alike', () => {
    const of = (view: TableView, field: string | null, label = 'x') =>
      atTable(view, 'constant-column', field, { label } as never);
    const [one, later, other] = [tableOf(4), tableOf(4, { period: '2026-08' }), tableOf(4, { tab: 'Lain' })];
    expect(told([of(one, 'stunting'), of(later, 'stunting')]).map(({ count }) => count)).toEqual([1]);
    expect(told([of(one, 'stunting'), of(later, 'stunting', 'y')]).length).toBe(2);
    expect(told([of(one, 'stunting'), of(later, 'prevalensi')]).length).toBe(2);
    expect(told([of(one, 'stunting'), of(other, 'stunting')]).length).toBe(2);
    expect(told([of(one, null), of(later, null)]).length).toBe(1);
  });
});

describe('what a finding refuses', () => {
  it.each([
    ['numerator-above-denominator', 'error', 'triple'],
    ['value-above-range', 'error', 'value'],
    ['prevalence-very-high', 'warning', 'nothing'],
  ] as const)('%s: %s, %s', (rule, severity, refuses) => {
    const [one] = told([atRow(first(tableOf(1).rows), rule, ['stunting'], DATA as never) as Draft]);
    expect([one?.severity, one?.refuses]).toEqual([severity, refuses]);
  });
});

describe('place', () => {
  const cells: Cells[] = [
    { stunting: 5, media: 'x' },
    { stunting: 6, media: null },
  ];
  const placeOf = (table: ReadTable, fields: readonly string[], row: TypedRow | null) =>
    told([{ rule: 'prevalence-very-high', data: {} as never, at: { table, row, fields } }])[0]?.place;
  const table = sheet(7, cells);
  const [row] = table.rows;
  if (!row) throw new Error('two rows');

  it('of a value is its cell, under its header, with its row', () => {
    expect(placeOf(table, ['media'], row)).toMatchObject({
      ...{ tab: 'Aksi 7', tabId: table.located.tabId, cell: 'D4', range: null, action: 7, table: table.key },
      ...{ rowKey: row.key, rowLabel: row.label, field: 'media', kecamatan: '62.07.01' },
    });
  });

  it.each([
    [['sasaran'], 'C4', 'a value that is not there: the first cell of its row'],
    [[], 'C4', 'the row as a whole'],
    [['media'], 'D5', 'a blank: the cell of its column'],
  ] as [string[], string, string][])('of %j is %s: %s', (fields, cell, _why) => {
    const own = fields.includes('media') ? table.rows[1] : row;
    expect(placeOf(table, fields, own ?? null)?.cell).toBe(cell);
  });

  it('of a row without any cell is none', () => {
    expect(placeOf(table, [], { ...row, values: {} })?.cell).toBeNull();
  });

  it('of a column is the last line of its header, with the rows under it', () => {
    expect(placeOf(table, ['media'], null)).toMatchObject({
      cell: 'D3',
      range: 'D4:D5',
      rowKey: null,
      rowLabel: null,
      kecamatan: null,
    });
  });

  it('of a table is the corner of its header', () => {
    expect(placeOf(table, [], null)).toMatchObject({ cell: 'A3', range: null, field: null, fieldLabel: null });
    expect(placeOf(table, ['sasaran'], null)).toMatchObject({ cell: 'A3', range: null, field: 'sasaran' });
  });

  it('of what has no header has no cell, and of what has no rows no range', () => {
    const located = { ...table.located, headerRows: [] };
    expect(placeOf({ ...table, located }, [], null)?.cell).toBeNull();
    expect(placeOf({ ...table, located }, ['media'], null)?.cell).toBeNull();
    const without = (rows: Partial<typeof located>) =>
      placeOf({ ...table, located: { ...table.located, ...rows } }, ['media'], null);
    expect(without({ firstDataRow: null })?.range).toBeNull();
    expect(without({ lastDataRow: null })?.range).toBeNull();
  });

  it('names the column by its header as typed, else as the declaration does', () => {
    const headed = (header: string) => {
      const columns = table.located.columns.map((column) => ({
        ...column,
        header: column.column === 3 ? header : 'Lain',
      }));
      return placeOf({ ...table, located: { ...table.located, columns } }, ['media'], row)?.fieldLabel;
    };
    expect([headed(' Media (a) '), headed('  ')]).toEqual(['Media (a)', 'Media publikasi']);
    expect(placeOf(table, ['lain'], null)?.fieldLabel).toBeNull();
  });

  it('takes the column of the table’s own period', () => {
    const [stunting] = table.located.columns;
    if (!stunting) throw new Error('two columns');
    const columns = ['2020-02', table.period].map((period, n) => ({ ...stunting, period, column: 7 + n }));
    expect(placeOf({ ...table, located: { ...table.located, columns } }, ['stunting'], null)?.cell).toBe('I3');
  });

  it('is on the tab of the value, else of the row, else of the table', () => {
    const [a, b] = [
      { tabId: 5, title: 'A' },
      { tabId: 6, title: 'B' },
    ];
    const { media } = row.values;
    if (!media) throw new Error('the row has it');
    const apart = { ...row, tab: b, values: { ...row.values, media: { ...media, tab: a } } };
    const tabs = [placeOf(table, ['media'], apart), placeOf(table, ['stunting'], apart), placeOf(table, [], apart)];
    expect(tabs.map((place) => [place?.tabId, place?.tab])).toEqual([
      [5, 'A'],
      [6, 'B'],
      [6, 'B'],
    ]);
  });
});
