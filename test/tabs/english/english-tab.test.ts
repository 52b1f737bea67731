import { describe, expect, it } from 'vitest';
import { INDICATORS } from '#actions/indicators.ts';
import { namesOf } from '#actions/names.ts';
import type { Receipt } from '#ledger/types.ts';
import type { ProvinceInput } from '#progress/input.ts';
import { MATRIX_ACTIONS } from '#progress/matrix-order.ts';
import { settingLines } from '#progress/province-settings.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import { summarise } from '#progress/summarise.ts';
import { placed, shownText } from '#tabs/cells.ts';
import { inEnglish } from '#tabs/english/english-tab.ts';
import { INDICATOR_PHRASES } from '#tabs/english/indicators.ts';
import type { TabModel } from '#tabs/model.ts';
import { provinceTabs } from '#tabs/province/tabs.ts';
import { validasiTab } from '#tabs/validasi.ts';
import type { ValidasiInput } from '#tabs/validasi-input.ts';
import { district, input, measured, sourceInput, table, VILLAGES } from '../../progress/builders.ts';
import { SITUATIONS } from '../province/situations.ts';
import { base, finding, open, taken } from '../validasi-builders.ts';

const say = () => ({ message: 'This is no number.', why: '', hint: 'Type a number.' });

/** Words that no English sentence holds; names of actions and regulations are left as they are. */
const INDONESIAN =
  /\b(yang|belum|sudah|dari|tidak|dengan|untuk|ini|dan|atau|pada|oleh|isian|nilai|baris|berkas|terbaca|harus|mohon|minggu|tahun|sejak|temuan|semua|aksi \d|hari|januari|agustus|senin)\b/i;
const NAMES: readonly string[] = [
  ...MATRIX_ACTIONS.flatMap((action) => Object.values(namesOf(action).names)),
  ...settingLines(DEFAULT_SETTINGS, [2026], []).flatMap(({ used }) => (used ? [used.source] : [])),
  taken.actionName,
  'sudah dicek',
].sort((a, b) => b.length - a.length);

function texts(tab: TabModel): string[] {
  const cells = tab.rows
    .filter(({ key }) => !key?.startsWith('pesan|'))
    .flatMap((row) => placed(row.cells).flatMap(({ cell }) => [shownText(cell), ...(cell.choices ?? [])]));
  return [tab.title, ...tab.charts.map(({ title }) => title), ...cells];
}

/** What is still Indonesian of a tab, official names and sources of settings aside. */
function left(tab: TabModel): string[] {
  return texts(inEnglish(tab)).filter((shown) => {
    const rest = NAMES.reduce((words, name) => words.replaceAll(name, ''), shown);
    return INDONESIAN.test(rest);
  });
}

function held(kind: 'weekly' | 'sementara'): ProvinceInput {
  const problems = ['trashed', 'office-file', 'too-large', 'unreachable'] as const;
  const unread = problems.map((problem) =>
    district([], [sourceInput({ problem: { kind: problem, since: '2026-11-18T02:00:00.000Z' } }, 'Belum terbaca')]),
  );
  const half = district([table(VILLAGES.slice(0, 3).map((village) => measured(village)))]);
  return input([half, ...unread, district([], [])], { kind });
}

/** One village of which the number of stunted children was not accepted. */
function twoBases(): ProvinceInput {
  const [first = '', ...others] = VILLAGES.slice(0, 5);
  const uncounted = { ...measured(first), values: { sasaran: 100, diukur: 80, sumber_data: 'e-PPGBM' } };
  return input([district([table([uncounted, ...others.map((village) => measured(village))])], [sourceInput()])]);
}

describe('the tabs of a province in English', () => {
  const all: [string, ProvinceInput][] = [
    ...SITUATIONS.map(([name, make]): [string, ProvinceInput] => [name, make()]),
    ['held up', held('weekly')],
    ['between two Mondays', held('sementara')],
    ['two numbers of measured', twoBases()],
  ];

  it.each(all)('leave no Indonesian sentence: %s', (_, situation) => {
    expect(provinceTabs(summarise(situation), say).flatMap(left)).toEqual([]);
  });

  it('say the same as the Indonesian ones, figures in English form', () => {
    const [ringkasan] = provinceTabs(summarise(SITUATIONS[1]?.[1]() ?? held('weekly')), say);
    const english = texts(inEnglish(ringkasan as TabModel));
    expect(english).toContain('Week 2026-W48 · as of Monday, 23 November 2026 at 05.00 WIB');
    expect(english).toContain(
      '5. Routine measuring, e-PPGBM (August 2026): 240 of 300 (80.0%) children due were measured; 24 of 240 measured (10.0%) are stunted, from 3 of 7 villages or areas.',
    );
  });
});

describe('indicators in English', () => {
  const named = new Map(INDICATOR_PHRASES);

  it.each(INDICATORS.map(({ no, name }) => [no, name] as const))('%i: %s', (_, name) => {
    expect(named.get(name)).toMatch(/^[A-Z]/);
  });

  it('hold none that is no longer an indicator', () => {
    const names: readonly string[] = INDICATORS.map(({ name }) => name);
    expect([...named.keys()].filter((name) => !name.includes('{') && !names.includes(name))).toEqual([]);
  });
});

describe('Validasi in English', () => {
  const kept = { ...taken, held: { seen: 12, kept: 118 } };
  const cases: [string, Partial<ValidasiInput>][] = [
    ['all well', {}],
    ['nothing there', { receipt: 'Belum diisi', tabs: [] }],
    [
      'findings, answers and what was mended',
      {
        receipt: 'Diterima sebagian',
        findings: [
          open('a', finding('error', 'x')),
          open('b', finding('warning', 'y', { kecamatan: null })),
          open('c', finding('info', 'z')),
        ],
        fixed: [{ ...open('d', finding('error', 'w')), fixedAt: '2026-11-19T02:00:00.000Z' }],
        changes: { previousReadAt: '2026-11-19T02:00:00.000Z', added: 3, changed: 1, vanished: 2 },
        problem: 'marks-refused',
        deadline: { label: 'Aksi 7', date: '2026-11-30' },
      },
    ],
    [
      'tabs of every fate',
      {
        tabs: [
          { tabId: 1, title: 'A', fate: { kind: 'taken', tables: [kept as typeof taken] } },
          { tabId: 2, title: 'B', fate: { kind: 'withheld', rows: 40 } },
          { tabId: 3, title: 'C', fate: { kind: 'unrecognised', headerRows: [2] } },
          { tabId: 4, title: 'D', fate: { kind: 'asked', actionName: 'Action 7', missing: 'year' } },
          { tabId: 5, title: 'E', fate: { kind: 'no-table' } },
          { tabId: 6, title: 'F', fate: { kind: 'empty' } },
        ],
      } as Partial<ValidasiInput>,
    ],
  ];

  it.each(cases)('leaves no Indonesian sentence: %s', (_, change) => {
    expect(left(validasiTab({ ...base, ...change }, say))).toEqual([]);
  });

  const receipts: Receipt[] = ['Diterima', 'Diterima dengan catatan', 'Ditolak', 'Belum terbaca'];
  it.each(receipts)('words the receipt %s', (receipt) => {
    expect(left(validasiTab({ ...base, receipt }, say))).toEqual([]);
  });
});

describe('what people typed', () => {
  it.each(['Dinas dan Kecamatan', '=1+1', '{n} dari {}', '', 'a\nb · c', '\uD800'])('stays as it is: %j', (words) => {
    const tab = validasiTab({ ...base, source: { ...base.source, office: words } }, say);
    expect(texts(inEnglish(tab)).some((shown) => shown.startsWith(words))).toBe(true);
  });
});
