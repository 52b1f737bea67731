import { describe, expect, it } from 'vitest';
import type { Finding } from '#findings/types.ts';
import type { ReadTable } from '#reading/types.ts';
import { checkWorkbook } from '#rules/check-workbook.ts';
import type { Rule } from '#rules/types.ts';
import { check, context, sheet, village, workbook } from './fixtures.ts';
import { ansit, measured, regulation, repeat } from './rows.ts';

function rules(tables: readonly ReadTable[]): readonly string[] {
  return check(tables).findings.map((finding) => finding.rule);
}

function record(table: ReadTable) {
  return check([table]).tables[0]?.records[0];
}

describe('what is accepted', () => {
  it('computes percentages from counts, whatever was typed', () => {
    expect(record(sheet(7, [measured({ prevalensi: 50 })]))?.values.prevalensi).toBe(13.3333);
  });

  it('adds up parts where the total is missing', () => {
    const own = record(sheet(7, [measured({ stunting: null, prevalensi: null })]));
    expect(own?.values).toMatchObject({ stunting: 12, prevalensi: 13.3333 });
    expect(own?.missing.stunting).toBeUndefined();
  });

  it('keeps no percentage of nobody', () => {
    const own = record(sheet(1, [ansit({ i16_num: 0, i16_den: 0, i16_pct: 100 })]));
    expect(own?.values.i16_pct).toBeUndefined();
    expect(own?.values.i16_den).toBe(0);
  });

  it('keeps a percentage as typed where there are no counts', () => {
    expect(record(sheet(1, [ansit({ i17_pct: 88.5 })]))?.values.i17_pct).toBe(88.5);
  });

  it('refuses the whole triple of contradicting counts, and nothing else of the row', () => {
    const own = record(sheet(7, [measured({ stunting: 95, sangat_pendek: null, pendek: null, prevalensi: null })]));
    expect(own?.values).toMatchObject({ sasaran: 100, normal: 76 });
    expect(own?.missing).toMatchObject({ stunting: 'refused', diukur: 'refused', prevalensi: 'refused' });
  });

  it('says why a value is missing: blank, refused by reading, not applicable', () => {
    const blank = record(sheet(7, [measured({ sasaran: null })]));
    const unread = record(sheet(7, [measured({ sasaran: { refused: 'seratus' } })]));
    const region = village(1, '01', 'kelurahan');
    const kelurahan = record(sheet(5, [{ at: { region }, jml_tpk: 4 }], { level: 'desa' }));
    expect([blank?.missing.sasaran, unread?.missing.sasaran, kelurahan?.missing.jml_kpm]).toEqual([
      'blank',
      'refused',
      'notApplicable',
    ]);
  });

  it('makes no record of a row that only names its place', () => {
    expect(check([sheet(7, [{ desa: 'Contoh', sasaran: null }])]).tables[0]?.records).toEqual([]);
  });

  it('accepts no row that reading has refused, and does not judge its cells', () => {
    const table = sheet(7, [measured({ prevalensi: 99 }), measured()]);
    const [first, second] = table.rows;
    if (!first || !second) throw new Error('two rows');
    const checked = check([{ ...table, rows: [{ ...first, refused: true }, second] }]);
    expect(checked.tables[0]?.records.map((each) => each.key)).toEqual([second.key]);
    expect(checked.findings.map((finding) => finding.rule)).not.toContain('percent-differs-from-counts');
  });

  it('accepts neither of two tables that disagree', () => {
    const one = sheet(7, [measured({ jml_posyandu: 2 })], { tab: 'A' });
    const other = sheet(7, [measured({ jml_posyandu: 3 })], { tab: 'B' });
    const kept = check([one, other]).tables.flatMap(({ records }) => records.map((each) => each.values.jml_posyandu));
    expect(kept).toEqual([undefined, undefined]);
  });
});

describe('one cause, one finding', () => {
  it('tells a cause that runs through a column once, with its true count', () => {
    const table = sheet(
      7,
      repeat(40, (n) => measured(n < 6 ? { prevalensi: 50 } : {})),
    );
    const found = check([table]).findings.filter((finding) => finding.rule === 'percent-differs-from-counts');
    expect(found.map(({ count, place }) => [count, place.range, place.rowKey])).toEqual([[6, 'L4:L43', null]]);
  });

  it('tells three cells one by one, however small the table', () => {
    const table = sheet(
      7,
      repeat(5, (n) => measured(n < 3 ? { prevalensi: 50 } : {})),
    );
    expect(rules([table]).filter((rule) => rule === 'percent-differs-from-counts').length).toBe(3);
  });

  it('still refuses each value of a column that is told once', () => {
    const rows = repeat(10, (n) =>
      measured(n < 5 ? { stunting: 95, sangat_pendek: null, pendek: null, prevalensi: null } : {}),
    );
    const records = check([sheet(7, rows)]).tables[0]?.records ?? [];
    expect(records.filter((each) => each.missing.stunting === 'refused').length).toBe(5);
  });

  it('does not call missing what a failed formula hides', () => {
    const table = sheet(7, [measured({ sasaran: null, cakupan_ukur: null })]);
    const [row] = table.rows;
    const sasaran = row?.values.sasaran;
    if (!row || !sasaran) throw new Error('the row has a column for it');
    const failed = { ...sasaran, verdict: { kind: 'absent', as: 'error' } } as const;
    const rows = [{ ...row, values: { ...row.values, sasaran: failed } }];
    expect(rules([table])).toContain('required-value-missing');
    expect(rules([{ ...table, rows }])).not.toContain('required-value-missing');
  });

  it('says once what holds of several years of one tab', () => {
    const years = [2024, 2025].map((year) =>
      sheet(7, [measured({ sumber_data: null })], { fiscalYear: year, tab: 'Rekap' }),
    );
    expect(rules(years).filter((rule) => rule === 'data-source-unnamed').length).toBe(1);
  });

  it('does not judge a total over cells that could not be read, nor over doubles', () => {
    const totals = [{ sasaran: 999 }];
    expect(
      rules([sheet(7, [measured({ sasaran: { refused: 'x' } }), measured(), measured()], { totals })]),
    ).not.toContain('total-differs-from-sum');
    const table = sheet(7, [measured(), measured()], { totals });
    const doubled = {
      rule: 'duplicate-row',
      data: { label: 'Desa', cells: ['A4', 'A5'] },
      severity: 'warning',
      source: 's',
      refuses: 'nothing',
      count: 1,
    };
    const place = {
      tabId: 1,
      tab: 'T',
      cell: 'A4',
      range: null,
      action: 7,
      table: table.key,
      rowKey: 'x',
      rowLabel: null,
      field: null,
      fieldLabel: null,
      kecamatan: null,
    };
    const findings = [{ ...doubled, place } as Finding];
    const checked = checkWorkbook({ ...workbook([table]), findings }, context([table]));
    expect(checked.findings.map((finding) => finding.rule)).not.toContain('total-differs-from-sum');
  });

  it('knows subtotals by their place, and points at the one that is wrong', () => {
    const at = (sheetRow: number) => ({ label: 'Jumlah', region: null, key: `Σ${sheetRow}` });
    const table = sheet(
      7,
      repeat(4, (n) =>
        measured({ sasaran: 100 + n, diukur: 90 + n, normal: 76 + n, cakupan_ukur: null, prevalensi: null }),
      ),
      {
        totals: [
          { at: at(1), sasaran: 201, diukur: 181 },
          { at: at(2), sasaran: 205, diukur: 184 },
          { at: at(3), sasaran: 406, diukur: 366 },
        ],
      },
    );
    const rows = [3, 4, 6, 7].map((sheetRow, n) => ({ ...(table.rows[n] ?? row()), sheetRow }));
    const totals = [5, 8, 9].map((sheetRow, n) => ({ ...(table.totals[n] ?? row()), sheetRow }));
    const found = check([{ ...table, rows, totals }]).findings.filter(
      (finding) => finding.rule === 'total-differs-from-sum',
    );
    expect(found.map(({ place, data }) => [place.cell, data])).toEqual([['E9', { typed: 184, sum: 185, rows: 2 }]]);
  });

  it('checks the total of a table that divides by the children listed', () => {
    const rows = [
      [64, 11, 17.19],
      [98, 4, 4.08],
    ].map(([sasaran = 0, stunting = 0, prevalensi = 0]) => ({ sasaran, stunting, prevalensi }));
    const table = sheet(7, rows, { totals: [{ sasaran: 162, stunting: 15, prevalensi: 8.1 }] });
    const found = check([table]).findings.find((finding) => finding.rule === 'total-percent-differs');
    expect(found?.data).toEqual({ typed: 8.1, computed: (15 / 162) * 100 });
    expect(check([table]).tables[0]?.records[0]?.values.prevalensi).toBe(17.19);
  });
});

function row(): never {
  throw new Error('the fixture has this row');
}

describe('receipt', () => {
  it.each([
    ['Diterima', sheet(7, [measured()]), 'nothing to say'],
    ['Diterima dengan catatan', sheet(7, [measured({ prevalensi: 50 })]), 'a warning'],
    [
      'Diterima sebagian',
      sheet(7, [measured({ stunting: 95, sangat_pendek: null, pendek: null })]),
      'an error, and the rest accepted',
    ],
    ['Belum diisi', sheet(7, [{ sasaran: null, diukur: null }]), 'names without figures'],
    ['Belum diisi', sheet(7, []), 'a header only'],
    ['Diterima', sheet(4, [regulation()]), 'an old regulation'],
  ] as [string, ReadTable, string][])('%s (%#)', (receipt, table) => {
    expect(check([table]).receipt).toBe(receipt);
  });

  it('stops a workbook of another district', () => {
    const table = sheet(7, [measured()]);
    const other = {
      rule: 'other-district',
      data: { named: 'A', registered: 'B' },
      severity: 'error',
      source: 's',
      refuses: 'source',
      count: 1,
    };
    const place = {
      tabId: null,
      tab: null,
      cell: null,
      range: null,
      action: null,
      table: null,
      rowKey: null,
      rowLabel: null,
      field: null,
      fieldLabel: null,
      kecamatan: null,
    };
    const checked = checkWorkbook(
      { ...workbook([table]), findings: [{ ...other, place } as Finding] },
      context([table]),
    );
    expect([checked.receipt, checked.tables]).toEqual(['Ditolak', []]);
  });
});

describe('a rule that breaks down', () => {
  const broken: Rule = {
    id: 'zero-to-confirm',
    scope: 'row',
    check: () => {
      throw new Error('contoh');
    },
  };

  it('is named once, and the others go on', () => {
    const table = sheet(7, [measured(), measured()]);
    const checked = checkWorkbook(workbook([table]), context([table]), [broken]);
    expect(checked.findings.map(({ rule, data }) => [rule, data])).toEqual([
      ['rule-failed', { failed: 'zero-to-confirm' }],
    ]);
    expect(checked.tables[0]?.records.length).toBe(2);
  });
});

describe('order', () => {
  it('is errors, warnings, infos, each from top to bottom', () => {
    const rows = [
      measured({ prevalensi: 50 }),
      measured({ stunting: 95, sangat_pendek: null, pendek: null }),
      measured({ sasaran: 300, cakupan_ukur: 30 }),
      measured({ prevalensi: 60 }),
    ];
    const found = check([sheet(7, rows)]).findings.map((finding) => [finding.severity, finding.place.cell]);
    expect(found).toEqual([
      ['error', 'I5'],
      ['warning', 'L4'],
      ['warning', 'L7'],
      ['info', 'E6'],
    ]);
  });
});
