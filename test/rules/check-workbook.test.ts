import { describe, expect, it } from 'vitest';
import type { Finding, RuleId } from '#findings/types.ts';
import type { ReadTable } from '#reading/types.ts';
import { checkWorkbook } from '#rules/check-workbook.ts';
import { check, context, sheet, workbook } from './fixtures.ts';
import { coaching, measured, repeat } from './rows.ts';

function rulesOf(findings: readonly Finding[]): readonly RuleId[] {
  return findings.map(({ rule }) => rule);
}

function readFinding(rule: RuleId, table: ReadTable, more: Partial<Finding> = {}): Finding {
  const place = { tabId: 1, tab: 'T', cell: 'A4', table: table.key, field: null };
  return {
    rule,
    data: {},
    severity: 'warning',
    source: 's',
    refuses: 'nothing',
    count: 1,
    place,
    ...more,
  } as unknown as Finding;
}

describe('rules that an admin silenced', () => {
  const table = () => sheet(7, [measured({ prevalensi: 50 })]);

  it('say nothing, and the receipt is as if they did not', () => {
    const own = table();
    const usual = context([own]);
    const rules = (silenced?: readonly RuleId[]) => {
      const about = silenced ? { ...usual, silenced } : usual;
      const { findings, receipt } = checkWorkbook(workbook([own]), about);
      return [rulesOf(findings), receipt];
    };
    expect(rules()).toEqual([['percent-differs-from-counts'], 'Diterima dengan catatan']);
    expect(rules(['percent-differs-from-counts'])).toEqual([[], 'Diterima']);
    expect(rules(['prevalence-very-high'])).toEqual([['percent-differs-from-counts'], 'Diterima dengan catatan']);
  });

  it('are those of reading as well', () => {
    const own = sheet(7, [measured()]);
    const findings = [readFinding('place-spelling', own), readFinding('duplicate-row', own)];
    const checked = checkWorkbook({ ...workbook([own]), findings }, { ...context([own]), silenced: ['duplicate-row'] });
    expect(rulesOf(checked.findings)).toEqual(['place-spelling']);
  });
});

describe('findings of reading', () => {
  it.each([
    ['source', [], 'the workbook is of another district: nothing of it is judged'],
    ['row', [7], 'a row is refused: the rest is judged'],
  ] as const)('that refuse the %s leave tables of %j: %s', (refuses, actions, _why) => {
    const own = sheet(7, [measured()]);
    const findings = [readFinding('place-unknown', own, { refuses, severity: 'error' })];
    const checked = checkWorkbook({ ...workbook([own]), findings }, context([own]));
    expect(checked.tables.map(({ table }) => table.action)).toEqual(actions);
    expect(rulesOf(checked.findings)).toEqual(['place-unknown']);
  });
});

describe('zeros that a person has confirmed', () => {
  const zeros = () =>
    sheet(
      5,
      repeat(10, () => coaching({ jml_kpm: 0, jml_tpk: 5 })),
      { level: 'kecamatan' },
    );
  const said = (key: string | null, value = 'nol') => {
    const own = zeros();
    const choices = new Map(key === null ? [] : [[key, { key, value, reason: null }]]);
    const { findings } = checkWorkbook(workbook([own]), { ...context([own]), choices });
    return rulesOf(findings).includes('all-zero-column');
  };
  const tab = () => zeros().located.tabId;

  it('are told no longer', () => {
    expect([said(null), said(`zero|${tab()}.0|jml_kpm`)]).toEqual([true, false]);
  });

  it.each([
    ['jml_kpm', 'belum', 'another answer'],
    ['jml_tpk', 'nol', 'of another column'],
  ])('are told where %s was answered with %s: %s', (field, value, _why) => {
    expect(said(`zero|${tab()}.0|${field}`, value)).toBe(true);
  });

  it('say nothing about what else is wrong in the column', () => {
    const own = sheet(7, [measured({ prevalensi: 50 })]);
    const key = `zero|${own.located.tabId}.0|prevalensi`;
    const choices = new Map([[key, { key, value: 'nol', reason: null }]]);
    const { findings } = checkWorkbook(workbook([own]), { ...context([own]), choices });
    expect(rulesOf(findings)).toEqual(['percent-differs-from-counts']);
  });
});

it('counts the records of all tables for the receipt', () => {
  const empty = sheet(7, [{ sasaran: null }], { tab: 'Kosong', period: '2026-06' });
  const full = sheet(7, [measured()]);
  expect([check([full, empty]).receipt, check([empty, full]).receipt, check([empty]).receipt]).toEqual([
    'Diterima',
    'Diterima',
    'Belum diisi',
  ]);
});
