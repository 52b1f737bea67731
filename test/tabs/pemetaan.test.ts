import { describe, expect, it } from 'vitest';
import { declaration } from '#actions/declarations.ts';
import type { TabGrid } from '#reading/grid.ts';
import type { LocatedTable, ReadWorkbook, ScreenedTab } from '#reading/types.ts';
import { columnKey } from '#registry/choices.ts';
import { shownRows } from '#tabs/cells.ts';
import { pemetaanTab } from '#tabs/pemetaan.ts';
import { mappedTables, type PemetaanInput } from '#tabs/pemetaan-input.ts';
import { choicesInTabs } from '#tabs/people/choices.ts';
import { finding } from './validasi-builders.ts';

const cell = (shown: string) => ({ value: shown, shown, format: null });
const open: ScreenedTab = {
  kind: 'open',
  tab: {
    id: 11,
    title: 'Feb 26',
    index: 0,
    hidden: false,
    ours: null,
    merges: [],
    rows: [
      [cell('Desa'), cell('Diukur'), cell('Stunting'), cell('Ket')],
      [cell('Sungai Bakau'), cell('1.234'), cell('12'), undefined],
      [cell('Kuala Pembuang'), cell('97'), cell('12'), cell('x'.repeat(80))],
    ],
  },
};
const withheld: ScreenedTab = {
  kind: 'withheld',
  tab: { tabId: 12, title: 'Daftar Anak' },
  rows: 3,
  columns: 2,
  headers: ['Nama', 'NIK'],
  keyedHash: 'x',
  signs: ['nik'],
};
const located: LocatedTable = {
  tabId: 11,
  tab: 'Feb 26',
  area: { startRow: 0, endRow: 3, startColumn: 0, endColumn: 4 },
  headerRows: [0],
  numberingRows: [],
  firstDataRow: 1,
  lastDataRow: 2,
  dataRows: [1, 2],
  totalRows: [],
  groupRows: [],
  titles: [],
  identity: {},
  columns: [
    { column: 0, header: 'Desa', field: 'desa', confidence: 1, by: 'exact', period: null },
    { column: 1, header: 'Diukur', field: 'diukur', confidence: 0.6, by: 'fuzzy', period: null },
    { column: 2, header: 'Stunting', field: null, confidence: 0.5, by: 'asked', period: null },
    { column: 3, header: 'Ket', field: null, confidence: 0, by: 'none', period: null },
  ],
  action: 7,
  actionConfidence: 0.95,
  level: 'desa',
  fiscalYear: 2026,
  period: '2026-02',
};
const doubt = {
  ...finding('warning', ''),
  rule: 'count-column-in-doubt',
  place: { ...finding('warning', '').place, tabId: 11, cell: 'B2' },
  data: { example: '1.234', thousands: '1234', decimal: '1,234' },
} as const;
const read: Pick<ReadWorkbook, 'screened' | 'located' | 'findings'> = {
  screened: [open, withheld],
  located: [located, { ...located, tabId: 13, tab: 'Lain', action: null, fiscalYear: null, period: null }],
  findings: [doubt],
};
const input: PemetaanInput = {
  edition: '2025',
  fiscalYear: 2026,
  tables: mappedTables(read),
  vanished: [{ table: '7|2026|2026-01|desa', tab: 'Jan 26', stored: 120, seen: 0, sinceSeq: 4 }],
  choices: new Map(),
};
const rows = (of: PemetaanInput) =>
  shownRows(pemetaanTab(of))
    .slice(2)
    .map((line) => line.join(' | ').replace(/[ |]+$/, ''));

/** The tab as it comes back, with what people chose: by the beginning of the row's first cell. */
function returned(of: PemetaanInput, chosen: Readonly<Record<string, string>>): TabGrid {
  const model = pemetaanTab(of);
  const shown = shownRows(model);
  const lines = model.rows.map(({ key }, index) => {
    const [first = '', as = '', sure = '', samples = '', head = ''] = shown[index] ?? [];
    return [first, as, sure, samples, key ?? '', chosen[first] ?? head].map((words) =>
      words === '' ? undefined : cell(words),
    );
  });
  return { id: 1, title: 'Pemetaan', index: 0, hidden: false, ours: 'pemetaan', merges: [], rows: lines };
}

describe('what Pemetaan says', () => {
  it('names each table and column, how sure, and samples; nothing of a withheld tab', () => {
    expect(rows(input)).toEqual([
      'Judul di buku kerja | Dibaca sebagai | Keyakinan | Contoh isi | Ubah menjadi',
      'Baris yang tidak ada lagi',
      'Tab Jan 26: 120 baris tersimpan, sekarang 0 | Tetap disimpan sampai ada kepastian. | perlu dipastikan | Apakah baris yang hilang memang dihapus?',
      'Tab Feb 26',
      'Tabel ini berisi | Aksi 7 – Publikasi (Pengukuran dan Publikasi Stunting) | pasti',
      'Tahun atau periode | Februari 2026 | pasti',
      expect.stringMatching(/^Desa \| .+ \| pasti \| Sungai Bakau · Kuala Pembuang$/),
      expect.stringMatching(/^Diukur \| .+ \| belum yakin \| 1\.234 · 97$/),
      'Arti angka pada “Diukur” | Belum dibaca, karena angkanya bisa berarti dua hal. | perlu dipastikan | 1.234 · 97',
      'Stunting | tidak dibaca | perlu dipastikan | 12',
      `Ket | tidak dibaca | – | ${'x'.repeat(30)}…`,
      'Tab Lain',
      'Tabel ini berisi | belum dikenali; tidak dibaca | –',
      'Tahun atau periode | belum jelas | –',
    ]);
  });

  it('has a key for each row, and its questions in a column of people', () => {
    const tab = pemetaanTab(input);
    const keys = tab.rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(null);
    expect(tab.columns.map(({ owner }) => owner)).toEqual(['machine', 'machine', 'machine', 'machine', 'people']);
  });
});

describe('what people chose in Pemetaan', () => {
  const field = declaration('2025', 7).fields.find(({ type }) => type === 'count');
  if (!field) throw new Error('action 7 counts nothing');

  const cases: [string, string, string, string, string][] = [
    ['Stunting', field.label, 'column|11.1|Stunting', field.id, 'a field by its label'],
    ['Ket', 'abaikan', 'column|11.1|Ket', '-', 'a column left out'],
    ['Tahun atau periode', 'Maret 2026', 'period|11.1', '2026-03', 'a month in words'],
    ['Tabel ini berisi', 'Aksi 4 – Regulasi', 'action|11.1', '4', 'another action'],
    [
      'Arti angka pada “Diukur”',
      'titik = ribuan (1.234 berarti seribu dua ratus tiga puluh empat)',
      'meaning|11.1|Diukur',
      'ribuan',
      'how numbers are meant',
    ],
    [
      'Tab Jan 26: 120 baris tersimpan, sekarang 0',
      'ya, memang dihapus',
      'gone|7|2026|2026-01|desa|4',
      'ya',
      'rows that are gone',
    ],
    ['Ket', '', 'column|11.1|Ket', '', 'nothing chosen, or taken back'],
  ];
  it.each(cases)('%s: %s', (first, words, key, value, why) => {
    const choices = choicesInTabs([returned(input, { [first]: words })], '2025', 2026);
    expect(
      choices.find((one) => one.key === key),
      why,
    ).toEqual({ key, value, reason: null });
  });

  it('says nothing in words that were not offered', () => {
    const choices = choicesInTabs([returned(input, { Ket: '=IMPORTXML("x")' })], '2025', 2026);
    expect(choices.map(({ key }) => key)).not.toContain('column|11.1|Ket');
  });

  it("is shown as a person's", () => {
    const key = columnKey('11.1', 'Stunting');
    const tables = input.tables.map((table) => ({
      ...table,
      columns: table.columns.map((one) =>
        one.header === 'Stunting' ? { ...one, field: 'stunting', by: 'person' as const } : one,
      ),
    }));
    const choices = new Map([
      [key, { key, value: 'stunting', reason: null }],
      ['period|11.1', { key: 'period|11.1', value: '2026-02', reason: null }],
    ]);
    const said = rows({ ...input, tables, choices });
    expect(said.find((line) => line.startsWith('Stunting'))).toContain('pilihan Anda');
    expect(said).toContain('Tahun atau periode | Februari 2026 | pilihan Anda');
  });
});
