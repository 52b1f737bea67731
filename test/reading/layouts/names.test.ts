import { expect, it } from 'vitest';
import type { TabGrid } from '#reading/grid.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex, ProvinceData } from '#regions/types.ts';
import { grid, titled } from '#support/grids.ts';
import { read, source } from '#support/reading.ts';
import { told } from './told.ts';

/** Names that exist and read like the words of a table: a village `Kabupaten`, a kecamatan `Kota`, a village `Pangkat`. */
const PROVINCE: ProvinceData = {
  code: '33',
  name: 'Jawa Tengah',
  districts: {
    '10': {
      name: 'Klaten',
      kecamatan: {
        '25': { name: 'Kota', desa: { '1001': 'Bareng', '1002': 'Kabupaten', '1003': 'Sum' } },
        '26': { name: 'Wedi', desa: { '2001': 'Pangkat', '2002': 'UPT Tambak Sari' } },
      },
    },
  },
};

function district(): DistrictIndex {
  const index = buildDistrictIndex(PROVINCE, '33.10');
  if (!index) throw new Error('the district is part of its province');
  return index;
}

const A7 = 'Aksi 7 Februari 2026';

const LAYOUTS: readonly (readonly [layout: TabGrid, expected: readonly string[], why: string])[] = [
  [
    grid`
      No | Desa | Sasaran | Diukur | Stunting
      1 | Bareng | 100 | 80 | 8
      2 | Kabupaten | 50 | 40 | 2
      3 | Sum | 70 | 60 | 3
      4 | Pangkat | | |
      5 | UPT Tambak Sari | | |
       | Kabupaten | 220 | 180 | 13`,
    [
      'action 7 desa 2026-02: header 1, data 2 3 4 5 6, totals 7',
      '33.10.25.1001 sasaran=100 diukur=80 stunting=8',
      '33.10.25.1002 sasaran=50 diukur=40 stunting=2',
      '33.10.25.1003 sasaran=70 diukur=60 stunting=3',
      '33.10.26.2001',
      '33.10.26.2002',
    ],
    'a village goes by a word for a sum, and a sum by the same word',
  ],
  [
    grid`
      No | Kecamatan | Sasaran | Diukur | Stunting
      1 | Kota | 100 | 80 | 8
      2 | Wedi | 50 | 40 | 2
       | Jumlah | 150 | 120 | 10`,
    [
      'action 7 kecamatan 2026-02: header 1, data 2 3, totals 4',
      '33.10.25 sasaran=100 diukur=80 stunting=8',
      '33.10.26 sasaran=50 diukur=40 stunting=2',
    ],
    'a kecamatan called Kota',
  ],
];

it.each(LAYOUTS)('layout %#', (layout, expected, why) => {
  const own = read(titled(A7, layout), { district: district(), source: source({ district: '33.10' }) });
  expect(told(own), why).toEqual(expected);
});
