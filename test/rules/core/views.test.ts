import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import type { PlainValue, Verdict } from '#reading/types.ts';
import { contentsOf, isUnread } from '#rules/core/contents.ts';
import { tableView } from '#rules/core/views.ts';
import { context, sheet } from '../tables.ts';
import { first, rowOf, viewed, viewOf, withVerdict } from './view.ts';

const VERDICTS: readonly (readonly [Verdict, PlainValue | null])[] = [
  [{ kind: 'taken' }, 12],
  [{ kind: 'noted', note: 'x' }, 12],
  [{ kind: 'refused', reason: 'not-a-number' }, 12],
  [{ kind: 'absent', as: 'blank' }, null],
  [{ kind: 'absent', as: 'dash' }, null],
  [{ kind: 'absent', as: 'nihil' }, null],
  [{ kind: 'absent', as: 'belum ada' }, null],
  [{ kind: 'absent', as: 'error' }, null],
  [{ kind: 'notApplicable' }, null],
];

describe('a cell of each verdict', () => {
  const views = () =>
    VERDICTS.map(([verdict, value]) => {
      const table = withVerdict(sheet(7, [{ sasaran: 1 }]), 'sasaran', verdict, value);
      return { name: 'as' in verdict ? verdict.as : verdict.kind, view: viewed(table) };
    });

  it('is accepted when it was taken or noted', () => {
    const accepted = views()
      .filter(({ view }) => first(view.rows).num('sasaran') === 12)
      .map(({ name }) => name);
    expect(accepted).toEqual(['taken', 'noted']);
  });

  it('is filled when something stands there, a failed formula included', () => {
    const filled = views()
      .filter(({ view }) => first(view.rows).filled('sasaran'))
      .map(({ name }) => name);
    expect(filled).toEqual(['taken', 'noted', 'refused', 'error']);
  });

  it('troubles its column when something stands there that nobody could read', () => {
    const troubled = views()
      .filter(({ view }) => view.troubled.has('sasaran'))
      .map(({ name }) => name);
    expect(troubled).toEqual(['refused', 'error']);
    const unread = VERDICTS.filter(([verdict, value]) => {
      return isUnread({ value, verdict, type: 'count', row: 0, column: 0, shown: '' });
    });
    expect(unread.map(([verdict]) => verdict.kind)).toEqual(['refused', 'absent']);
  });

  it('counts as what it is in the contents of its column', () => {
    const counted = views().map(({ name, view }) => {
      const { taken, filled, dashes, unread } = view.contents.get('sasaran') ?? {};
      return [name, taken, filled, dashes, unread];
    });
    expect(counted).toEqual([
      ['taken', 1, 1, 0, 0],
      ['noted', 1, 1, 0, 0],
      ['refused', 0, 1, 0, 1],
      ['blank', 0, 0, 0, 0],
      ['dash', 0, 0, 1, 0],
      ['nihil', 0, 0, 1, 0],
      ['belum ada', 0, 0, 0, 0],
      ['error', 0, 1, 0, 1],
      ['notApplicable', 0, 0, 0, 0],
    ]);
  });
});

describe('contents of a column', () => {
  it('holds the least and the most of the numbers taken', () => {
    const { rows } = sheet(7, [{ sasaran: 30 }, { sasaran: 4 }, { sasaran: 7 }, { sasaran: null }]);
    expect(contentsOf(rows).get('sasaran')).toMatchObject({ taken: 3, filled: 3, least: 4, most: 30 });
  });

  it('has its least above its most where no number was taken', () => {
    const { rows } = sheet(7, [{ media: 'Radio' }, { media: '46' }]);
    const { least = 0, most = 0, taken } = contentsOf(rows).get('media') ?? {};
    expect([taken, least > most]).toEqual([2, true]);
  });

  it('knows nothing of a field that no row has', () => {
    expect(contentsOf(sheet(7, [{ sasaran: 1 }]).rows).get('diukur')).toBeUndefined();
  });
});

describe('a row as rules see it', () => {
  const some = () => rowOf(7, { sasaran: 12, media: 'Radio', link: '  ', diukur: null });

  it('gives a value only as what it is', () => {
    const [row, ya] = [some(), rowOf(1, { is_lokus: true, dana_csr: 0 })];
    expect([row.num('sasaran'), row.text('sasaran'), row.yes('sasaran')]).toEqual([12, null, null]);
    expect([row.num('media'), row.text('media'), row.yes('media')]).toEqual([null, 'Radio', null]);
    expect([ya.num('is_lokus'), ya.text('is_lokus'), ya.yes('is_lokus')]).toEqual([null, null, true]);
  });

  it('gives no text that is blank, and nothing of a column that is not there', () => {
    const row = some();
    expect([row.text('link'), row.value('diukur'), row.value('stunting'), row.filled('stunting')]).toEqual([
      null,
      null,
      null,
      false,
    ]);
  });

  it('names a figure as the declaration does, or by its id', () => {
    const row = some();
    expect(row.figure('sasaran')).toEqual({ label: row.table.fields.get('sasaran')?.label, value: 12 });
    expect(row.figure('diukur').value).toBe(0);
    expect(row.figure('lain')).toEqual({ label: 'lain', value: 0 });
  });

  it('forgets what was refused and nothing else, and still says that something stands there', () => {
    const own = rowOf(7, { sasaran: 12, diukur: 10 });
    own.refuse('sasaran');
    own.refuse('stunting');
    expect([own.num('sasaran'), own.num('diukur'), own.filled('sasaran')]).toEqual([null, 10, true]);
    expect([...own.refused]).toEqual(['sasaran', 'stunting']);
  });

  it('refuses of one row, not of the others', () => {
    const { rows } = viewOf(7, [{ sasaran: 1 }, { sasaran: 2 }]);
    first(rows).refuse('sasaran');
    expect(rows.map((each) => each.num('sasaran'))).toEqual([null, 2]);
  });
});

describe('a table as rules see it', () => {
  it('keeps rows of other districts apart', () => {
    const { rows, elsewhere } = viewOf(7, [{ sasaran: 1 }, { at: { elsewhere: 'Katingan' }, sasaran: 2 }]);
    expect([rows.map((row) => row.num('sasaran')), elsewhere.map((row) => row.elsewhere)]).toEqual([[1], ['Katingan']]);
  });

  it('has total rows apart from the rows that they add up', () => {
    const { rows, totals } = viewOf(7, [{ sasaran: 1 }], { totals: [{ sasaran: 9 }] });
    expect([rows.length, totals.map((row) => row.num('sasaran'))]).toEqual([1, [9]]);
  });

  it('has the columns of its own period and those of every period', () => {
    const table = sheet(1, [{ jml_balita: 1, jml_keluarga: 2, jml_keluarga_berisiko: 3 }]);
    const periods = [null, table.period, '2020'];
    const columns = table.located.columns.map((column, n) => ({ ...column, period: periods[n] ?? null }));
    const unknown = { ...first(columns), field: null, column: 9 };
    const view = viewed({ ...table, located: { ...table.located, columns: [...columns, unknown] } });
    expect([...view.columns]).toEqual(['jml_balita', 'jml_keluarga']);
  });

  it('knows what reading found in it, and not what it found in others', () => {
    const table = sheet(7, [{ sasaran: 1 }]);
    const found = (key: string | null) => ({ rule: 'duplicate-row', place: { table: key } }) as Finding;
    const view = tableView(table, context([table]), [found(table.key), found('7|2020|2020-02|desa'), found(null)]);
    expect(view.readFindings.map(({ place }) => place.table)).toEqual([table.key]);
  });
});
