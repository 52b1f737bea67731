import { describe, expect, it } from 'vitest';
import type { FieldType } from '#actions/types.ts';
import type { Cell } from '#reading/grid.ts';
import { columnStyle, headerScale, percentText, type StyleHints } from '#reading/values/column-style.ts';
import { decimalOfTab } from '#reading/values/notation.ts';
import { type ColumnStyle, PLAIN_STYLE } from '#reading/values/outcome.ts';
import { readCell } from '#reading/values/read-cell.ts';
import { NUMBER_MEANINGS } from '#registry/choices.ts';
import { csv, dateCell, numberCell, textCell } from '#support/grids.ts';
import { plainField } from '#support/told-cells.ts';

/** Every notation in every type of column, with the whole outcome: what is meant for one type must not leak into another. */

const TYPES: readonly FieldType[] = [
  'count',
  'percent',
  'rupiah',
  'number',
  'date',
  'month',
  'year',
  'text',
  'choice',
  'yesNo',
  'link',
];

/** Told apart by `|`, because most notations hold commas; a line of them is one test. */
const TEXTS: readonly (readonly string[])[] = `
0|00|007|1|9|10|12|35.|35 ,|-3|- 3|–3|(5)|(1.250)|+7|999|1000|1001|12345|1234567890123|9007199254740993|1e3|1E+05|
1.5|1,5|1.25|1,25|12.5|12,50|12.345|12,345|0.125|0,125|0.5|,5|.5|1.729|1,729|1.234.567|1,234,567|1.234,56|1,234.56|
1.23.456|1.2.3|12.34.567|1 234|1'234|1 234 567|1.234.56|86.06.00|0.123|0,1234|123.456|1234.567|1.000|1,000|100.000,00|
45%|45 %|4,5%|0.5%|150%|-2%|45 persen|45 pct|12‰|1/2|80/100|0/0|5/0|80 dari 100|80 : 100|80 / 100 = 80%|12-15|12 - 15|12 s/d 15|±12|>5|< 5|~10|
12 anak|1.250 orang|3 desa|2 kali|12 balita|15 jiwa|4 unit|10 kg|12 bulan|5 org|120 anak balita|dua belas|dua|lima puluh|seratus|seribu|sebelas|dua ratus lima|nol|tiga orang|
12 (dua belas)|12 (tiga)|(dua belas) 12|1O|O|o|l2|I0|10O|1o0|S5|B|12a|a12|１２|١٢|१२|٣٫٥|1２|
Rp 6,7 Milyar|Rp. 1.500.000,-|Rp1.500.000|Rp 7,800,000|IDR 5000|1,5 M|1.5 M|1,5 Miliar|250 juta|250 jt|2,5jt|750 ribu|750 rb|12 T|1 triliun|Rp -|Rp 0|Rp|Rp 1.250.000,00|Rp 1,250,000.00|1.5 Milyard|seratus juta|Rp 12 per anak|
-|--|–|—|…|...|.|_|x|X|v|V|√|✓|✗|☑|☐|ü|nihil|NIHIL|nil|none|tidak ada|tdk ada|tdk. ada|belum ada|Belum|belum|sudah|n/a|N/A|NA|TAD|tad|kosong|null|?|tidak|ya|Ya|YA|ada|y|t|n|iya|true|false|TRUE|benar|tidak ada data|belum ada laporan|data belum masuk|tidak dilaporkan|
#REF!|#DIV/0!|#N/A|#VALUE!|#NAME?|#NUM!|#NULL!|#ERROR!|#LAIN|
12 Mei 2026|12 mei 2026|12-Mei-26|12 May 2026|Mei 12, 2026|Selasa, 12 Mei 2026|Senin, 12 Mei 2026|Selasa 12 Mei|12 Mei|Mei 2026|12/05/2026|05/12/2026|13/05/2026|05/13/2026|12-05-2026|12.05.2026|12.05.26|2026-05-12|2026/05/12|2026-13-01|31/02/2026|29/02/2024|29/02/2026|30 Februari 2026|31 April 2026|1 Januari 1926|12/5/26|12 05 2026|tgl 12 Mei 2026|pukul 09.00, 12 Mei 2026|12 s/d 14 Mei 2026|12-14 Mei 2026|12 Mei - 14 Juni 2026|46154|Jumat 15 Mei 2026|Jum'at, 15 Mei 2026|Ahad, 17 Mei 2026|
Januari|jan|Feb|Pebruari|Maret|Mrt|April|Juni|Jul|Agustus|agt|Agust 2026|September|sept 2025|Okt|Nopember|Nov|Desember|des 2024|bulan 8|bulan ke-8|08/2026|8-2026|2026-08|2026/8|13/2026|Februari 2026|Feb-26|TW I|Triwulan 2|triwulan III 2026|Semester 1|
2018|2025|2026|2027|1899|1900|2100|2101|26|'26|TA 2026|Tahun 2026|th. 2026|2026/2027|2025-2026|T.A. 2025|20260|202|
Ditetapkan|draf|Desa|Kelurahan|e-PPGBM|SSGI 2024|
https://drive.google.com/file/d/abc|http://contoh.go.id|drive.google.com/x|www.contoh.go.id|javascript:alert(1)|ftp://x.y|https://|terlampir|ada di map|contoh.go.id/a b|
=1+1|'12|"12"|12*|*12|12 *)|12¹|²|½|1½|3 1/2|10^3|12;13|12,13,14|12, 13|1 2|1  2|12\u200b|∞|NaN|Infinity|1_000|0x1F|1.|.1|,|1,|,1|%|Rp%|5 %%|--5|5-|5--`
  .trim()
  .split('\n')
  .map((line) => line.split('|').filter((text) => text !== ''));

const NUMBERS: readonly Cell[] = [
  ...[
    0, -0, 1, 12, 999, 1000, 46154, 2026, 1899, 1900, 2100, 2101, 202608, 12.5, -3, -0.5, 0.125, 0.45, 1, 1.234, 2.005,
    99.9999999999, 119.99999999999999, 1e15, 1e16, 1.5e9, 100.5, 150, 1e-9,
  ].map((value) => numberCell(value)),
  ...[0, 0.45, 1, 1.5, 3, 0.12345].map((value) => numberCell(value, `${value * 100}%`, 'PERCENT')),
  ...[1250, 1.5, 0].map((value) => numberCell(value, `Rp${value}`, 'CURRENCY')),
  numberCell(2, '2.000'),
  numberCell(1.5, '1,500'),
  numberCell(0.25, '06:00', 'TIME'),
  numberCell(46154.5, '12/05/2026 12:00', 'DATE_TIME'),
  ...['2026-05-12', '2026-12-05', '1900-01-01', '2026-02-28', '2031-01-01', '2012-12-12', '2026-05-31'].map(dateCell),
  { value: true, shown: 'TRUE', format: null },
  { value: false, shown: 'FALSE', format: null },
  { value: null, shown: '', format: null },
];

type Named = readonly [string, Cell | undefined];

const CELLS: readonly (readonly Named[])[] = [
  ...TEXTS.map((line) => line.map((text): Named => [text, textCell(text)])),
  NUMBERS.map((cell): Named => [`${cell.value} ${cell.format ?? ''} ${cell.shown}`, cell]),
];

const CHOICES = [
  { id: 'ditetapkan', label: 'Ditetapkan', aliases: ['sudah', 'selesai', 'ya'] },
  { id: 'draf', label: 'Draf', aliases: ['draft', 'belum', 'konsep'] },
  { id: 'desa', label: 'Desa', aliases: [] },
];

/** What became of a cell, short: what an issue shows and the choices there are is said only where it is anything else. */
function outcome(type: FieldType, cell: Cell | undefined, style: Partial<ColumnStyle> = {}): string {
  const field = plainField(type, type === 'choice' ? CHOICES : undefined);
  const { value, verdict, issue } = readCell(cell, { field, style: { ...PLAIN_STYLE, ...style }, year: 2026 });
  const { kind, ...more } = verdict;
  const { shown, choices, ...rest } = (issue?.data ?? {}) as Readonly<Record<string, unknown>>;
  const told = [
    value === null ? '' : JSON.stringify(value),
    kind === 'taken' || kind === 'refused' ? '' : kind,
    ...Object.values(more).filter((reason) => reason !== issue?.rule),
    issue && kind !== 'refused' ? `!${issue.rule}` : (issue?.rule ?? ''),
    !issue || shown === cell?.shown ? '' : `shown ${shown}`,
    !choices || String(choices) === String(CHOICES.map(({ label }) => label)) ? '' : `of ${choices}`,
    Object.keys(rest).length > 0 ? JSON.stringify(rest) : '',
  ];
  return told.filter((part) => part !== '').join(' ');
}

/** `12,5: 12.5 in percent number; not-a-whole-number in count`. */
function lineOf([name, cell]: Named): string {
  const types = new Map<string, FieldType[]>();
  for (const type of TYPES) {
    const told = outcome(type, cell);
    types.set(told, [...(types.get(told) ?? []), type]);
  }
  return `${name}: ${[...types].map(([told, of]) => `${told} in ${of.join(' ')}`).join('; ')}`;
}

const STYLES: readonly [string, FieldType, Partial<ColumnStyle>][] = [
  ['fractions', 'percent', { fractions: true }],
  ['doubtful', 'percent', { doubtful: [0.125, 0.45] }],
  ['comma', 'count', { decimal: ',' }],
  ['point', 'count', { decimal: '.' }],
  ['comma', 'percent', { decimal: ',' }],
  ['point', 'percent', { decimal: '.' }],
  ['comma', 'rupiah', { decimal: ',' }],
  ['point', 'rupiah', { decimal: '.' }],
  ['millions', 'rupiah', { scale: 1e6 }],
  ['thousandfold', 'count', { thousandfold: true }],
  ['cross', 'yesNo', { crossIsNo: true }],
  ['nol', 'count', { zero: 'nol' }],
  ['belum', 'count', { zero: 'belum' }],
  ['held', 'count', { held: { rule: 'count-column-in-doubt', data: { example: '1', thousands: '2', decimal: '3' } } }],
];

describe('a notation', () => {
  it.each(CELLS.map((cells) => [cells[0]?.[0], cells] as const))('like %s, in every type of column', (_, cells) => {
    expect(cells.map(lineOf)).toMatchSnapshot();
  });

  it.each(STYLES)('in a column read as %s, of type %s', (_, type, style) => {
    const differing = CELLS.flat().filter(([, cell]) => outcome(type, cell) !== outcome(type, cell, style));
    const same = new Map<string, string[]>();
    for (const [name, cell] of differing) {
      const told = outcome(type, cell, style);
      same.set(told, [...(same.get(told) ?? []), name]);
    }
    expect([...same].map(([told, names]) => `${told}: ${names.join(' | ')}`)).toMatchSnapshot();
  });
});

const COLUMNS: readonly (readonly (number | string | null)[])[] = [
  [],
  [null],
  [0],
  [1, 2, 3],
  [980, 1.234],
  [980, 12.5],
  [980, 12.5, 7.25],
  [1.234],
  ['1.234', '980'],
  ['1.234', '12.5'],
  ['1.234', '12,5'],
  ['1,234', '12.5'],
  ['1.234', '1,234'],
  ['1.234.567', '12,5'],
  [0.125, 0.45],
  [0.125, 45],
  [9.2, 14.1, 0.125],
  [0.5, 1],
  [0, 1],
  [0, 0, 0.3],
  [1, 1, 1],
  [0.9, 1.1],
  [0.125, '45%'],
  ['0,125', '45'],
  ['0,12', '45'],
  ['0.125', '0.45'],
  ['12,345', '1'],
  [1.25, 850],
  [12.345, 850],
  [12.345, 8.2],
  [1250000, 1.234],
  [7.8, 12],
  [1e9, 2e9],
  [12_500],
  ['1.250', 850],
  ['1,5', 2],
  [1 / 30, 37 / 3],
  [0.4, 0.9],
  [0.004, 0.009],
  [99.5, 101],
  [100, 1],
  [0.01, 0.02, 50],
  [1.5, 2.5, 0.25, 0.75],
  ['v', 'x'],
  ['x', 'x'],
  ['V'],
  ['√', 'x'],
  [12.1, 12.12, 12.123],
  [1.2345],
  [999.999],
  [1000.001],
  [0.999],
  [-1.5],
  ['-1.234'],
  [`${'1'.repeat(41)}.234`],
  [2, 3.001],
];
const HEADERS = [
  'X',
  '%',
  'Pagu (Rp juta)',
  'Pagu (Rp. Jutaan)',
  'Anggaran (dalam ribuan)',
  'Anggaran (Rp ribu)',
  'Pagu dalam milyar',
  'Miliar rupiah',
  'Pagu (000)',
  'Pagu (Rp 1.000)',
  'Pagu x 1.000.000',
  'Jumlah ribu',
  'Triliun',
  'persen (%)',
  'Rp',
  'jt',
  '(dalam juta rupiah)',
  'Pagu (Rp.000)',
  'Kerja juta',
];
const COUNTS: readonly (readonly [string, (index: number) => number | null])[] = [
  ['proving points', (at) => [0.4, 0.9, 14.1][at] ?? null],
  ['proving fractions', (at) => [12.5, 45, 12.5][at] ?? null],
  ['zero', () => 0],
];

describe('a column', () => {
  const cells = (column: readonly (number | string | null)[]) =>
    column.map((value) =>
      value === null ? undefined : typeof value === 'string' ? textCell(value) : numberCell(value),
    );

  /** What differs from a column of which nothing is known. */
  function styleOf(type: FieldType, column: readonly (number | string | null)[], hints: Partial<StyleHints>): string {
    const told = { header: 'X', meaning: null, decimal: null, expected: () => null, ...hints };
    const style = Object.entries(columnStyle(plainField(type), cells(column), told));
    const plain: Readonly<Record<string, unknown>> = { ...PLAIN_STYLE };
    return style
      .filter(([key, value]) => JSON.stringify(plain[key]) !== JSON.stringify(value))
      .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
      .join(', ');
  }

  /** One thing that is known beside the column. */
  const KNOWN: readonly (readonly [string, Partial<StyleHints>])[] = [
    ...(['.', ','] as const).map((decimal) => [`decimal ${decimal}`, { decimal }] as const),
    ...NUMBER_MEANINGS.map((meaning) => [meaning, { meaning }] as const),
    ...COUNTS.map(([name, expected]) => [`counts ${name}`, { expected }] as const),
  ];

  it.each(['count', 'percent', 'rupiah', 'number', 'yesNo', 'text'] as const)('of type %s', (type) => {
    const lines = COLUMNS.map((column) => {
      const alone = styleOf(type, column, {});
      const other = KNOWN.map(([name, hints]) => [name, styleOf(type, column, hints)] as const);
      const told = other.filter(([, style]) => style !== alone).map(([name, style]) => `${name} → ${style || 'plain'}`);
      return `${JSON.stringify(column)}: ${[alone || 'plain', ...told].join('; ')}`;
    });
    expect(lines).toMatchSnapshot();
  });

  it('of amounts, under headers that name a unit or do not', () => {
    const style = (header: string, column: readonly (number | string | null)[]) =>
      columnStyle(plainField('rupiah'), cells(column), { header, meaning: null, decimal: null, expected: () => null });
    const lines = HEADERS.map((header) => {
      const held = COLUMNS.slice(26, 36).filter((column) => style(header, column).held !== null);
      return `${header}: ${headerScale(header)}, in doubt ${JSON.stringify(held)}`;
    });
    expect(lines).toMatchSnapshot();
  });

  it('of percentages, told by an example', () => {
    expect(['0,125', '0.5', '0,1', '12.5', '1', '0,3333'].map(percentText)).toMatchSnapshot();
  });
});

it('proves the decimal mark of a tab by its texts alone', () => {
  const tabs = [
    '30,63',
    '1.500.000',
    '30.63',
    '1,500,000',
    '1.234',
    '30,63 | 30.63',
    '1 | 2',
    'a,b',
    `${'1'.repeat(31)},63`,
    ' 30,63 ',
    '30,6 | 1.234',
  ];
  expect(tabs.map((row) => `${row}: ${decimalOfTab(csv`${row}`)}`)).toMatchSnapshot();
});
