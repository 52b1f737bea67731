import { expect, it } from 'vitest';
import { officeOrSystem } from '#reading/columns/office-or-system.ts';
import { grid } from '#support/grids.ts';
import { field, rawTable, tableColumns } from '#support/raw-tables.ts';

const office = field('opd_pemilik', 'text');
const system = field('nama_sistem', 'text');

function named(cells: readonly string[], candidates = [office, system]): string | null {
  const table = rawTable(grid`${['Sumber Data', ...cells.map((cell) => cell || '""')].join('\n')}`);
  const [column] = tableColumns(table, { candidates });
  return column ? (officeOrSystem(table, column)?.id ?? null) : null;
}

const many = (count: number, text: string) => Array.from({ length: count }, () => text);

it.each<readonly [readonly string[], string | null, string]>([
  [['Dinas Kesehatan', 'Puskesmas Hulu'], 'opd_pemilik', 'offices'],
  [['e-PPGBM', 'DTKS'], 'nama_sistem', 'systems'],
  [['Dinas Kesehatan', 'e-PPGBM'], null, 'one of each'],
  [['laporan', 'catatan'], null, 'neither'],
  [[''], null, 'nothing'],
  [['Bappeda', 'BPS', 'Dinkes', 'laporan', 'catatan'], 'opd_pemilik', 'three in five'],
  [['Bappeda', 'BPS', 'laporan', 'catatan'], null, 'half of them'],
  [['SIGA', 'Elsimil', 'Dapodik', 'laporan', 'catatan'], 'nama_sistem', 'three in five'],
  [['SIGA', 'Elsimil', 'laporan', 'catatan'], null, 'half of them'],
  [['Bappeda', '', ''], 'opd_pemilik', 'gaps do not count'],
  [[...many(60, 'Bappeda'), ...many(60, 'laporan')], 'opd_pemilik', 'sixty rows are looked at'],
])('%j names %s: %s', (cells, expected) => expect(named(cells)).toBe(expected));

it('is asked of these two and no others', () => {
  expect(named(['Bappeda'], [office])).toBeNull();
  expect(named(['Bappeda'], [system])).toBeNull();
  expect(named(['Bappeda'], [office, system, field('lain', 'text')])).toBeNull();
});
