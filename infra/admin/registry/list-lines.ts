import type { ListCell, ListTab } from '#google/registry-sheet.ts';
import type { Registration } from './registration.ts';

/** People's columns, by what their heading may say; the first word is what we write into an empty list. */
const HEADINGS: Readonly<Record<keyof Registration, readonly string[]>> = {
  link: ['Tautan', 'link', 'url', 'tautan google sheets', 'link spreadsheet', 'lembar kerja'],
  district: ['Kabupaten/Kota', 'district', 'kabupaten', 'kab/kota', 'daerah', 'kabupaten/kota', 'kab./kota'],
  kecamatan: ['Kecamatan'],
  office: ['Perangkat daerah', 'office', 'opd', 'dinas', 'instansi'],
  actions: ['Aksi', 'actions', 'nomor aksi'],
  year: ['Tahun', 'year', 'tahun anggaran', 'ta'],
};
export const PEOPLES_HEADINGS = Object.values(HEADINGS).map(([words]) => words ?? '');

/** Columns of ours, by name. Only in `accept` do people write. */
export const OUR_COLUMNS = [
  { name: 'accept', heading: 'Terima usulan? (ketik: ya)' },
  { name: 'id', heading: 'Sumber' },
  { name: 'status', heading: 'Status' },
  { name: 'read', heading: 'Terakhir dibaca' },
  { name: 'problem', heading: 'Masalah' },
  { name: 'remedy', heading: 'Yang perlu dilakukan' },
] as const;
export type OurTexts = Readonly<Record<'id' | 'status' | 'read' | 'problem' | 'remedy', string>>;

export interface ListLine extends Registration {
  readonly row: number;
  /** What stands in our columns of the row. */
  readonly id: string;
  readonly accepted: boolean;
}

export interface List {
  readonly headingRow: number;
  /** Sheet column of each of people's columns that there is. */
  readonly columns: Readonly<Partial<Record<keyof Registration, number>>>;
  readonly lines: readonly ListLine[];
}

const ROWS_LOOKED_AT = 20;
const folded = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/** The list on a tab: an empty one where nothing stands on it; null where its headings are not found. */
export function readList(tab: ListTab): List | null {
  if (tab.rows.every((row) => row.every(({ text }) => text === '')))
    return { headingRow: 0, columns: columnsIn(PEOPLES_HEADINGS), lines: [] };
  const headingRow = tab.rows
    .slice(0, ROWS_LOOKED_AT)
    .findIndex((row) => isHeading(columnsIn(row.map(({ text }) => text))));
  if (headingRow < 0) return null;
  const columns = columnsIn((tab.rows[headingRow] ?? []).map(({ text }) => text));
  const lines = tab.rows.flatMap((row, index) => (index <= headingRow ? [] : lineIn(row, index, columns, tab.ours)));
  return { headingRow, columns, lines };
}

function columnsIn(headings: readonly string[]): List['columns'] {
  const found: Partial<Record<keyof Registration, number>> = {};
  for (const [name, words] of Object.entries(HEADINGS)) {
    const column = headings.findIndex((heading) => words.some((word) => folded(word) === folded(heading)));
    if (column >= 0) found[name as keyof Registration] = column;
  }
  return found;
}

function isHeading(columns: List['columns']): boolean {
  return columns.link !== undefined && columns.district !== undefined;
}

function lineIn(row: readonly ListCell[], index: number, columns: List['columns'], ours: ListTab['ours']): ListLine[] {
  const people = (name: keyof Registration) => row[columns[name] ?? -1];
  const own = (name: string) => row[ours.get(name) ?? -1]?.text.trim() ?? '';
  const words = (name: keyof Registration) => people(name)?.text.trim() ?? '';
  const link = people('link');
  const line = {
    link: link?.link ?? link?.text.trim() ?? '',
    district: words('district'),
    kecamatan: words('kecamatan'),
    office: words('office'),
    actions: words('actions'),
    year: words('year'),
  };
  if (Object.values(line).every((text) => text === '')) return [];
  return [{ ...line, row: index, id: own('id'), accepted: /^(?:ya|y|yes|true|v|x|✓)$/i.test(own('accept')) }];
}
