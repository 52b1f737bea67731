import { describe, expect, it } from 'vitest';
import type { RuleId } from '#findings/types.ts';
import { acceptRecords } from '#rules/core/accept.ts';
import { atRow, atTable } from '#rules/core/draft.ts';
import { runRules } from '#rules/core/run.ts';
import { tableView } from '#rules/core/views.ts';
import type { Draft, DraftOf, HistoryRule, RowRule, Rule, TableView, WorkbookRule } from '#rules/types.ts';
import { measured } from '../rows.ts';
import { type Cells, context, before as earlier, sheet } from '../tables.ts';
import { first, viewed, viewOf } from './view.ts';

type Say = RowRule['check'];
const NO_DATA = {} as never;

function rowRule(id: RuleId, check: Say, more: Partial<RowRule> = {}): RowRule {
  return { id, scope: 'row', check, ...more };
}

/** A rule that speaks of these fields in every row. */
function always(id: RuleId, fields: readonly string[], more: Partial<RowRule> = {}): RowRule {
  return rowRule(id, (row) => [atRow(row, id, fields, NO_DATA) as Draft], more);
}

/** A rule that says which of these fields it can see. */
function sees(...fields: readonly string[]): RowRule {
  return rowRule('zero-to-confirm', (row) => {
    const seen = fields.filter((field) => row.num(field) !== null);
    return [atRow(row, 'zero-to-confirm', seen, NO_DATA)];
  });
}

function told(rules: readonly Rule[], ...tables: readonly TableView[]): readonly string[] {
  return runRules(rules, tables).drafts.map(({ rule, at }) => `${rule} ${at.fields.join(' ')}`.trim());
}

describe('what an error refuses', () => {
  it.each([
    ['numerator-above-denominator', 'zero-to-confirm sasaran', 'all cells that the check read'],
    ['value-above-range', 'zero-to-confirm stunting sasaran', 'the cell shown'],
    ['prevalence-very-high', 'zero-to-confirm diukur stunting sasaran', 'what is no error refuses nothing'],
  ] as [RuleId, string, string][])('%s: later rules see %s, since it is %s', (id, expected, _why) => {
    const view = viewOf(7, [measured()]);
    const rules = [always(id, ['diukur', 'stunting']), sees('diukur', 'stunting', 'sasaran')];
    expect(told(rules, view)[1]).toBe(expected);
  });

  it('is nothing where the error has no cell', () => {
    const view = viewOf(7, [measured()]);
    runRules([always('value-above-range', [])], [view]);
    expect([...first(view.rows).refused]).toEqual([]);
  });

  it('troubles the columns that it stands in, for the sums over them', () => {
    const view = viewOf(7, [measured()]);
    runRules([always('value-above-range', ['diukur', 'sasaran'])], [view]);
    expect([...view.troubled]).toEqual(['diukur']);
  });

  it('is refused by rules of the table, of its history and of the workbook as well', () => {
    const refusing = (view: TableView, field: string) => [
      atRow(first(view.rows), 'value-above-range', [field], NO_DATA),
    ];
    const rules: Rule[] = [
      { id: 'value-above-range', scope: 'table', check: (view) => refusing(view, 'sasaran') },
      { id: 'value-below-range', scope: 'district', check: (view) => refusing(view, 'diukur') },
      { id: 'more-desa-than-exist', scope: 'workbook', check: ([view]) => (view ? refusing(view, 'stunting') : []) },
    ];
    const view = viewOf(7, [measured(), measured()]);
    runRules(rules, [view]);
    expect(view.rows.map(({ refused }) => [...refused])).toEqual([['sasaran', 'diukur', 'stunting'], []]);
  });

  it('is nobody’s to refuse in a row of totals', () => {
    const view = viewOf(7, [measured()], { totals: [{ sasaran: 1 }] });
    const total = first(view.totals);
    const rule: Rule = {
      id: 'value-above-range',
      scope: 'table',
      check: () => [atRow(total, 'value-above-range', ['sasaran'], NO_DATA)],
    };
    expect(told([rule], view)).toEqual(['value-above-range sasaran']);
    expect(total.refused.size).toBe(0);
  });
});

describe('arithmetic between cells', () => {
  const arithmetic = { arithmetic: true } as const;
  const SUM: RuleId = 'stunting-differs-from-parts';
  const CLASSES: RuleId = 'classes-differ-from-measured';

  it.each([
    [['stunting', 'pendek'], ['pendek', 'diukur'], 1, 'they share a cell'],
    [['stunting', 'pendek'], ['normal', 'diukur'], 2, 'they share none'],
    [['stunting'], ['stunting'], 1, 'the very same'],
  ] as [string[], string[], number, string][])('of %j and of %j is told %i times: %s', (one, other, times, _why) => {
    const rules = [always(SUM, one, arithmetic), always(CLASSES, other, arithmetic)];
    expect(told(rules, viewOf(7, [measured()])).length).toBe(times);
  });

  it('does not silence what is no arithmetic, nor is it silenced by it, nor by other rows', () => {
    const rules = [
      always('zero-to-confirm', ['stunting']),
      always(SUM, ['stunting'], arithmetic),
      always('prevalence-very-high', ['stunting']),
    ];
    expect(told(rules, viewOf(7, [measured(), measured()])).length).toBe(6);
  });

  it('troubles its columns though it refuses nothing', () => {
    const view = viewOf(7, [measured()]);
    runRules([always(SUM, ['stunting', 'pendek'], arithmetic), always('zero-to-confirm', ['normal'])], [view]);
    expect([...view.troubled]).toEqual(['stunting', 'pendek']);
  });

  it.each([
    [SUM, arithmetic, 'pendek', 'points at the cell that explains most'],
    [SUM, {}, 'stunting', 'what is no arithmetic stays as it is'],
    ['part-above-whole', arithmetic, 'stunting', 'what refuses the cell shown stays as it is'],
  ] as [RuleId, Partial<RowRule>, string, string][])('%s with %j shows %s: %s', (id, more, shown, _why) => {
    const view = viewOf(7, [measured({ pendek: 95 })]);
    const { drafts } = runRules([always(id, ['stunting', 'pendek'], more)], [view]);
    expect(drafts.map(({ at }) => at.fields[0])).toEqual([shown]);
  });
});

describe('which rules are asked', () => {
  it.each([
    [undefined, true, 'of any action'],
    [[1, 7], true, 'of this one'],
    [[1], false, 'of another'],
  ] as const)('a rule of actions %j about a table of action 7: %s', (actions, expected, _why) => {
    const rule = always('zero-to-confirm', [], actions ? { actions } : {});
    expect(told([rule], viewOf(7, [measured()])).length > 0).toBe(expected);
  });

  it.each([
    [true, 1, 'some row may make it speak'],
    [false, 0, 'no row can'],
  ])('a rule of which its table says %s speaks %i times: %s', (awake, times, _why) => {
    expect(told([always('zero-to-confirm', [], { when: () => awake })], viewOf(7, [measured()])).length).toBe(times);
  });

  it('wakes a rule in a row of which something was refused', () => {
    const refuses = rowRule('value-above-range', (row) =>
      row.num('sasaran') === 1 ? [atRow(row, 'value-above-range', ['sasaran'], NO_DATA)] : [],
    );
    const rules = [refuses, always('zero-to-confirm', [], { when: () => false })];
    expect(told(rules, viewOf(7, [measured({ sasaran: 1 }), measured()]))).toEqual([
      'value-above-range sasaran',
      'zero-to-confirm',
    ]);
  });

  it('leaves cells of a row alone whose place is not known', () => {
    const table = sheet(7, [measured(), measured()]);
    const rows = table.rows.map((row, n) => (n === 0 ? { ...row, refused: true } : row));
    expect(told([always('zero-to-confirm', [])], viewed({ ...table, rows })).length).toBe(1);
  });

  it.each([
    [[{ at: { elsewhere: 'Katingan' }, sasaran: 1 }], ['region-outside-district'], 'of other districts alone'],
    [
      [{ sasaran: 1 }, { at: { elsewhere: 'Katingan' }, sasaran: 1 }],
      ['all-zero-column', 'region-outside-district'],
      'of both',
    ],
    [[], ['all-zero-column', 'region-outside-district'], 'empty'],
  ] as [Cells[], string[], string][])('asks of a table %#: %j', (rows, expected, _why) => {
    const rules = (['all-zero-column', 'region-outside-district'] as const).map(
      (id): Rule => ({ id, scope: 'table', check: (view) => [atTable(view, id, null, NO_DATA) as Draft] }),
    );
    expect(told(rules, viewOf(7, rows))).toEqual(expected);
  });

  it('asks nobody about an official list that is not at hand', () => {
    const rule: Rule = {
      id: 'villages-missing',
      scope: 'district',
      check: (view, district) => [atTable(view, 'villages-missing', district.district.code, NO_DATA)],
    };
    const table = sheet(7, [measured()]);
    expect(told([rule], viewed(table))).toEqual(['villages-missing 62.07']);
    expect(told([rule], tableView(table, { ...context([table]), district: null }, []))).toEqual([]);
  });

  it('asks about history where there is one, by the key of the row', () => {
    const rule: HistoryRule = {
      id: 'digit-slip',
      scope: 'history',
      check: (view, previous) =>
        view.rows.map((row) => atRow(row, 'digit-slip', [String(previous.get(row.row.key)?.values.sasaran)], NO_DATA)),
    };
    const table = sheet(7, [measured(), measured()]);
    expect(told([rule], viewed(table))).toEqual([]);
    expect(told([rule], viewed(table, { previous: earlier(table, [{ sasaran: 9 }]) }))).toEqual([
      'digit-slip 9',
      'digit-slip undefined',
    ]);
  });

  it('asks about the workbook once, when all tables have been judged', () => {
    const rule: WorkbookRule = {
      id: 'tables-disagree',
      scope: 'workbook',
      check: (tables) => tables.map((view) => atTable(view, 'tables-disagree', null, NO_DATA)),
    };
    const [one, other] = [viewOf(7, [measured()]), viewOf(1, [{ jml_balita: 1 }])];
    expect(told([rule, always('zero-to-confirm', [])], one, other)).toEqual([
      'zero-to-confirm',
      'zero-to-confirm',
      'tables-disagree',
      'tables-disagree',
    ]);
    expect(told([rule])).toEqual([]);
  });
});

describe('a rule that breaks down', () => {
  const breaks = (): never => {
    throw new Error('contoh');
  };
  const failed = (drafts: readonly Draft[]) =>
    drafts
      .filter((draft): draft is DraftOf<'rule-failed'> => draft.rule === 'rule-failed')
      .map(({ data }) => data.failed);

  it.each([
    [always('zero-to-confirm', [], { when: breaks }), 'when it is asked whether it has anything to say'],
    [rowRule('zero-to-confirm', breaks), 'in a row'],
    [{ id: 'zero-to-confirm', scope: 'table', check: breaks }, 'over a table'],
    [{ id: 'zero-to-confirm', scope: 'district', check: breaks }, 'over a list'],
    [{ id: 'zero-to-confirm', scope: 'workbook', check: breaks }, 'over the workbook'],
  ] as [Rule, string][])('%# is named once: %s', (rule, _why) => {
    const tables = [viewOf(7, [measured(), measured()]), viewOf(1, [{ jml_balita: 1 }])];
    const { drafts } = runRules([rule, always('prevalence-very-high', [])], tables);
    expect(failed(drafts)).toEqual(['zero-to-confirm']);
    expect(drafts.filter((draft) => draft.rule === 'prevalence-very-high').length).toBe(3);
  });

  it('keeps what it said before, and says nothing more', () => {
    const rule = rowRule('zero-to-confirm', function* (row) {
      yield atRow(row, 'zero-to-confirm', ['sasaran'], NO_DATA);
      throw new Error('contoh');
    });
    expect(told([rule], viewOf(7, [measured(), measured()]))).toEqual(['zero-to-confirm sasaran', 'rule-failed']);
  });
});

it('hands back the rows that are refused as a whole: none by today’s rules', () => {
  const view = viewOf(7, [measured()]);
  const { refusedRows } = runRules([always('value-above-range', ['sasaran'])], [view]);
  expect([refusedRows.size, acceptRecords(view, refusedRows).length]).toEqual([0, 1]);
});
