import { describe, expect, it } from 'vitest';
import type { ActionNumber } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { ReadTable } from '#reading/types.ts';
import { acceptRecords } from '#rules/core/accept.ts';
import { tableView } from '#rules/core/views.ts';
import type { TableView } from '#rules/types.ts';
import { ansit, measured, plan } from '../rows.ts';
import { type Cells, type ContextOptions, context, type SheetOptions, sheet, village } from '../tables.ts';
import { first, viewed, viewOf, withVerdict } from './view.ts';

function accepted(view: TableView): readonly RowRecord[] {
  return acceptRecords(view, new Set());
}

function recordOf(action: ActionNumber, cells: Cells, options: SheetOptions = {}): RowRecord {
  return first(accepted(viewOf(action, [cells], options)));
}

function missingOf(table: ReadTable, about: ContextOptions = {}) {
  return first(accepted(viewed(table, about))).missing;
}

it('keeps whose the row is and what it reports', () => {
  const view = viewOf(7, [{ desa: 'Contoh', ...measured() }]);
  const { row } = first(view.rows);
  const { key, label, region, kecamatan, subgroup } = row;
  expect(first(accepted(view))).toMatchObject({
    schema: 1,
    source: '6207-1',
    table: view.table.key,
    ...{ key, label, region, kecamatan, subgroup },
    values: { desa: 'Contoh', sasaran: 100, sumber_data: 'e-PPGBM' },
  });
});

describe('a record', () => {
  it.each([
    [{ sasaran: 0 }, true, 'a zero is reported'],
    [{ media: 'Radio' }, true, 'a text is reported'],
    [{ desa: 'Contoh', tahun: 2026, keterangan: 'belum ada' }, false, 'whose, when and a remark are no report'],
    [{ sasaran: { refused: 'x' } }, false, 'nothing could be taken'],
    [{ media: '' }, false, 'an empty text'],
    [{ lain: 5 }, false, 'a field that the declaration does not have'],
  ] as [Cells, boolean, string][])('of %j: %s, %s', (cells, expected, _why) => {
    expect(accepted(viewOf(7, [cells])).length).toBe(expected ? 1 : 0);
  });

  it('is made of no row that was refused, by reading or by a rule', () => {
    const view = viewOf(7, [measured(), measured(), measured()]);
    const [one, two] = view.rows;
    if (!one || !two) throw new Error('three rows');
    const records = acceptRecords(view, new Set([two.row]));
    expect(records.map(({ key }) => key)).toEqual([1, 3].map((n) => village(n)));
    const table = {
      ...view.table,
      rows: view.table.rows.map((row) => (row === one.row ? { ...row, refused: true } : row)),
    };
    expect(accepted(viewed(table)).map(({ key }) => key)).toEqual([2, 3].map((n) => village(n)));
  });

  it('has neither an empty text nor a field that nobody declared', () => {
    expect(recordOf(7, { sasaran: 5, media: '', lain: 4 }).values).toEqual({ sasaran: 5 });
  });
});

describe('what is worked out', () => {
  it.each([
    [{ sangat_pendek: 3, pendek: 4 }, { stunting: 7 }, 'a sum of parts without a column of its own'],
    [{ sangat_pendek: 3, pendek: null }, { stunting: undefined }, 'no sum without each part'],
    [{ stunting: 9, sangat_pendek: 3, pendek: 4 }, { stunting: 9 }, 'what is typed stays, whatever its parts say'],
    [{ sangat_pendek: 3, pendek: 4, diukur: 35 }, { prevalensi: 20 }, 'a percentage of such a sum'],
    [{ stunting: 1, diukur: 3 }, { prevalensi: 33.3333 }, 'four decimals'],
    [{ stunting: 2, diukur: 3, prevalensi: 5 }, { prevalensi: 66.6667 }, 'counts outrank what is typed'],
    [{ stunting: 2, prevalensi: 5 }, { prevalensi: 5 }, 'as typed where a count is missing'],
    [{ diukur: 50, prevalensi: 5 }, { prevalensi: 5 }, 'either of them'],
    [{ stunting: 2, sasaran: 100 }, { prevalensi: undefined }, 'never of the children listed'],
    [{ stunting: 0, diukur: 0, prevalensi: 5 }, { prevalensi: undefined }, 'no percentage of nobody'],
    [{ stunting: 0, diukur: 5 }, { prevalensi: 0 }, 'none of some is nought'],
  ] as [Cells, Record<string, number | undefined>, string][])('of %j is %j: %s', (cells, expected, _why) => {
    const { values } = recordOf(7, cells);
    for (const [field, value] of Object.entries(expected)) expect(values[field]).toBe(value);
  });
});

describe('what is missing', () => {
  it('names required fields and those of alternatives, and no others', () => {
    const { missing } = recordOf(7, { media: 'Radio', jml_posyandu: null });
    expect(missing).toEqual({
      sumber_data: 'blank',
      sasaran: 'blank',
      diukur: 'blank',
      sangat_pendek: 'blank',
      pendek: 'blank',
      stunting: 'blank',
    });
  });

  it('lacks nothing that is there or was worked out', () => {
    expect(recordOf(7, measured()).missing).toEqual({});
    expect(recordOf(7, measured({ stunting: null })).missing).toEqual({});
    expect(recordOf(7, measured({ pendek: null })).missing).toEqual({ pendek: 'blank' });
  });

  it.each([
    [{ jml_posyandu: { refused: 'dua' } }, { jml_posyandu: 'refused' }, 'a field that nobody asks for'],
    [{ sasaran: { refused: 'seratus' }, cakupan_ukur: null }, { sasaran: 'refused' }, 'a required one'],
    [{ jml_posyandu: { refused: '-' } }, {}, 'a dash is no refusal'],
  ] as [Cells, Record<string, string>, string][])('tells what was typed and refused: %j', (over, expected, _why) => {
    expect(recordOf(7, measured(over)).missing).toEqual(expected);
  });

  it('tells a failed formula as refused, and what does not apply as that', () => {
    const table = sheet(7, [measured()]);
    expect(missingOf(withVerdict(table, 'sasaran', { kind: 'absent', as: 'error' }))).toEqual({ sasaran: 'refused' });
    expect(missingOf(withVerdict(table, 'sasaran', { kind: 'notApplicable' }))).toEqual({ sasaran: 'notApplicable' });
  });

  it('tells what a rule refused, in the row in which it did', () => {
    const view = viewOf(7, [measured(), measured()]);
    first(view.rows).refuse('sasaran');
    expect(accepted(view).map(({ missing }) => missing)).toEqual([{ sasaran: 'refused' }, {}]);
  });

  it('goes by the place of each row where a field is nowhere in the table', () => {
    const at = (region: string | null) => ({ at: { region, key: String(region) }, jml_tpk: 4 });
    const [desa, kelurahan] = [village(1), village(2, '01', 'kelurahan')];
    const view = viewOf(5, [at(desa), at(kelurahan), at('62.07.01'), at(null), at(desa)], { level: 'desa' });
    expect(accepted(view).map(({ missing }) => missing.jml_kpm)).toEqual([
      'blank',
      'notApplicable',
      'blank',
      'blank',
      'blank',
    ]);
  });

  it('goes by the place of each row where only some hold the field', () => {
    const rows = [village(1), village(2, '01', 'kelurahan'), village(3)].map((region, n) => ({
      at: { region },
      jml_tpk: 4,
      jml_kpm: n === 2 ? 5 : null,
    }));
    expect(accepted(viewOf(5, rows, { level: 'desa' })).map(({ missing }) => missing)).toEqual([
      { jml_kpm: 'blank' },
      { jml_kpm: 'notApplicable' },
      {},
    ]);
  });

  it('goes by the code of the row where the official list is not at hand', () => {
    const table = sheet(
      5,
      [
        { at: { region: '31.71.01.1001' }, jml_tpk: 4 },
        { at: { region: village(1) }, jml_tpk: 4 },
      ],
      {
        level: 'desa',
      },
    );
    const unlisted = tableView(table, { ...context([table]), district: null }, []);
    expect(accepted(unlisted).map(({ missing }) => missing.jml_kpm)).toEqual(['notApplicable', 'blank']);
  });

  it('is shared by rows that lack the same, and not by those that lack more', () => {
    const [one, two, three] = accepted(viewOf(1, [ansit(), ansit(), ansit({ jml_balita: null })]));
    expect(one?.missing).toBe(two?.missing);
    expect(three?.missing).toEqual({ ...one?.missing, jml_balita: 'blank' });
    expect(one?.missing.jml_balita).toBeUndefined();
  });

  it('leaves out of an action without alternatives what it does not ask for', () => {
    expect(Object.values(recordOf(2, plan()).missing)).not.toContain('refused');
  });
});
