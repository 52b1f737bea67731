import type { ReadingKinds } from '#findings/sentences/wording.ts';
import { SEVERITY } from '#findings/severity.ts';
import type { Finding, Place, RuleId } from '#findings/types.ts';
import { MEASURE_CASES } from '../rules/cases-measures.ts';
import { PAPER_CASES } from '../rules/cases-papers.ts';
import { TABLE_CASES } from '../rules/cases-tables.ts';
import { VALUE_CASES } from '../rules/cases-values.ts';
import { check } from '../rules/fixtures.ts';

export const PLACE: Place = {
  tabId: 7,
  tab: 'Aksi 7',
  cell: 'F12',
  range: null,
  action: 7,
  table: '7|2026|2026-02|desa',
  rowKey: '62.07.01.2001',
  rowLabel: 'Desa Contoh 1, Kec. Contoh',
  field: 'diukur',
  fieldLabel: 'Jumlah balita diukur',
  kecamatan: '62.07.01',
};

const TAB: Place = {
  ...PLACE,
  cell: null,
  rowKey: null,
  rowLabel: null,
  field: null,
  fieldLabel: null,
  kecamatan: null,
};

/** Data for each kind that reading finds: the compiler asks for a sample of every new one. */
const READING: ReadingKinds = {
  'tab-withheld': { rows: 60, signs: ['NIK', 'nama dan tanggal lahir'] },
  'other-district': { named: 'Kabupaten Contoh Barat', registered: 'Kabupaten Contoh' },
  'not-a-number': { shown: 'belum dihitung' },
  'formula-error': { error: 'DIVIDE_BY_ZERO', shown: '#DIV/0!' },
  'tab-not-recognised': { hidden: false, rows: 14 },
  'action-asked': { candidates: [1, 7] },
  'period-unknown': { assumed: '2026' },
  'key-column-missing': { level: 'desa' },
  'column-asked': { header: 'Jml Blt', candidates: ['Jumlah sasaran balita', 'Jumlah balita diukur'] },
  'column-twice': { header: 'Diukur', field: 'Jumlah balita diukur', columns: ['F', 'H'] },
  'columns-unknown': { headers: ['Lahir Hidup L', 'Lahir Hidup P', 'BBLR L', 'BBLR P', 'Prematur L', 'Prematur P'] },
  'no-column-known': { headers: ['Jml Bayi 6-11 bln', 'Mendapat Vit A'] },
  'count-column-in-doubt': { example: '1.234', thousands: '1234', decimal: '1,234' },
  'percent-column-in-doubt': { example: '0,125', asFraction: '12,5%', asTyped: '0,125%' },
  'percent-in-doubt': { shown: '0,125', asFraction: '12,5%', asTyped: '0,125%' },
  'number-column-in-doubt': { example: '1,5', readings: ['1,5', '1.500.000'] },
  'not-a-whole-number': { shown: '12,5' },
  'percent-in-count-column': { shown: '45%' },
  'negative-number': { shown: '-5' },
  'number-became-date': { shown: '12 Mei', possible: ['12,5', '12.5'] },
  'letter-for-digit': { shown: '1O', possible: '10' },
  'two-numbers-in-cell': { shown: '80/100' },
  'amount-unclear': { shown: '1,5' },
  'date-unreadable': { shown: 'minggu kedua' },
  'weekday-mismatch': { shown: 'Rabu (10/10/2023)', said: 'Rabu', is: 'Selasa' },
  'date-without-day': { shown: 'Minggu ke-2 Mei' },
  'date-year-assumed': { shown: 'Rabu (23/2)', assumed: '2026' },
  'choice-unknown': { shown: 'Bagus', choices: ['Belum', 'Proses', 'Selesai'] },
  'yes-no-unclear': { shown: 'mungkin' },
  'year-unreadable': { shown: '20226' },
  'link-unreadable': { shown: 'ada di drive' },
  'row-without-place': { level: 'desa' },
  'place-unknown': { shown: 'Sungai Bakao', level: 'desa', nearest: ['Sungai Bakau'] },
  'place-ambiguous': {
    shown: 'Sorkam Kanan',
    level: 'desa',
    candidates: ['Desa Sorkam Kanan', 'Kelurahan Sorkam Kanan'],
  },
  'village-unlisted': { shown: 'Contoh Baru', kecamatan: 'Contoh' },
  'place-spelling': { shown: 'Sei Jang', official: 'Sungai Jang' },
  'place-contradicts-code': { shown: 'Contoh 2', code: '62.07.01.2001' },
  'code-damaged': { shown: '11.1' },
  'code-foreign': { shown: '6207010' },
  'duplicate-row': { label: 'Desa Contoh 1, Kec. Contoh', cells: ['B12', 'B19'] },
  'contradictory-duplicate': { label: 'Desa Contoh 1, Kec. Contoh', cells: ['B12', 'B19'] },
};

const OF_A_TAB: ReadonlySet<string> = new Set([
  'tab-withheld',
  'other-district',
  'tab-not-recognised',
  'action-asked',
  'period-unknown',
  'key-column-missing',
]);

function readingSample<R extends keyof ReadingKinds>(rule: R): Finding {
  return {
    rule,
    data: READING[rule],
    severity: SEVERITY[rule],
    source: '6207-1',
    place: OF_A_TAB.has(rule) ? TAB : PLACE,
    refuses: 'nothing',
    count: 1,
  } as Finding;
}

function ruleSamples(): readonly Finding[] {
  return [...VALUE_CASES, ...MEASURE_CASES, ...PAPER_CASES, ...TABLE_CASES].flatMap(({ rule, fires }) =>
    check(fires.tables, fires.options)
      .findings.filter((finding) => finding.rule === rule)
      .slice(0, 1),
  );
}

function brokenRule(): Finding {
  return {
    rule: 'rule-failed',
    data: { failed: 'zero-to-confirm' },
    severity: 'info',
    source: '6207-1',
    place: TAB,
    refuses: 'nothing',
    count: 1,
  };
}

/** One finding of each kind. */
export const SAMPLES: readonly Finding[] = [
  ...(Object.keys(READING) as (keyof ReadingKinds)[]).map(readingSample),
  ...ruleSamples(),
  brokenRule(),
];

export const ALL_RULES = Object.keys(SEVERITY) as RuleId[];
