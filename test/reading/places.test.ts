import { describe, expect, it } from 'vitest';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex } from '#regions/types.ts';
import { grid, titled } from '#support/grids.ts';
import { choices, rulesOf, source, valuesOf } from '#support/reading.ts';
import { read } from './pinned.ts';

/** Invented villages; Sidoharjo stands in both kecamatan. */
function district(): DistrictIndex {
  const lama = { '2001': 'Wonokerta', '2002': 'Mulyoreja', '2003': 'Sidoharjo' };
  const baru = { '2001': 'Sidoharjo', '2002': 'Sumberbaru', '2003': 'Sukamukti' };
  const kecamatan = { '01': { name: 'Lama', desa: lama }, '02': { name: 'Baru', desa: baru } };
  const data = { code: '62', name: 'Contoh', districts: { '07': { name: 'Seruyan', kecamatan } } };
  const index = buildDistrictIndex(data, '62.07');
  if (!index) throw new Error('the district is part of its province');
  return index;
}

describe('a long name two letters off', () => {
  const cases = [
    [
      'is taken where it is the one village left over, with a note',
      grid`
        Desa | Sasaran | Stunting
        Wonokerta | 100 | 8
        Mulyoreja | 90 | 7
        SIDORAHARJO | 80 | 6`,
      ['62.07.01.2001', '62.07.01.2002', '62.07.01.2003'],
      ['place-spelling A4'],
    ],
    [
      'is refused where two villages are left over',
      grid`
        Desa | Sasaran | Stunting
        Wonokerta | 100 | 8
        SIDORAHARJO | 80 | 6`,
      ['62.07.01.2001', '?/sidoraharjo'],
      ['place-unknown A3'],
    ],
    [
      'is refused where the other rows lie in two kecamatan',
      grid`
        Desa | Sasaran | Stunting
        Wonokerta | 100 | 8
        Mulyoreja | 90 | 7
        Sukamukti | 90 | 7
        SIDORAHARJO | 80 | 6`,
      ['62.07.01.2001', '62.07.01.2002', '62.07.02.2003', '?/sidoraharjo'],
      ['place-unknown A5'],
    ],
    [
      'is not taken for what does not come near',
      grid`
        Kecamatan | Desa | Sasaran | Stunting
        Lama | Wonokerta | 100 | 8
        Lama | Mulyoreja | 90 | 7
        Lama | Sekarwangi | 80 | 6`,
      ['62.07.01.2001', '62.07.01.2002', '?62.07.01/sekarwangi'],
      ['village-unlisted B4'],
    ],
  ] as const;
  it.each(cases)('%s', (_why, tab, keys, findings) => {
    const result = read(titled('Aksi 7', tab), { district: district() });
    expect(valuesOf(result.tables[0]).map(([key]) => key)).toEqual(keys);
    expect(rulesOf(result).filter((one) => one.startsWith('place') || one.startsWith('village'))).toEqual(findings);
  });
});

describe('a table of several districts', () => {
  const province = grid`
    Kabupaten/Kota | Sasaran | Diukur | Stunting
    Kab. Seruyan | 100 | 80 | 8
    Kab. Katingan | 90 | 70 | 7
    Kota Palangka Raya | 80 | 60 | 6`;

  it('marks the rows that are not of the registered district', () => {
    const [table] = read(titled('Aksi 7', province)).tables;
    expect(table?.rows.map((row) => [row.region, row.elsewhere])).toEqual([
      ['62.07', undefined],
      ['62.06', 'Kab. Katingan'],
      ['62.71', 'Kota Palangka Raya'],
    ]);
  });

  it('gives each row its own district where nobody knows whose the file is', () => {
    const [table] = read(titled('Aksi 7', province), { district: null, source: source({ district: '' }) }).tables;
    expect(table?.rows.map((row) => [row.key, row.elsewhere])).toEqual([
      ['62.07', undefined],
      ['62.06', undefined],
      ['62.71', undefined],
    ]);
  });

  it('never takes a village of another district for one of the same name here', () => {
    const tab = grid`
      Kabupaten | Kecamatan | Desa | Sasaran | Stunting
      Seruyan | Baru | Sidoharjo | 100 | 8
      Katingan | Baru | Sidoharjo | 90 | 7`;
    const [table] = read(titled('Aksi 7', tab), { district: district() }).tables;
    expect(table?.rows.map((row) => [row.key, row.elsewhere])).toEqual([
      ['62.07.02.2001', undefined],
      ['?katingan/baru/sidoharjo', 'Katingan'],
    ]);
  });

  it('turns a regulation away of which nobody knows whose it is', () => {
    const tab = grid`
      No | Daerah | Jenis | Nomor | Tahun | Tentang
      1 | Kab. Katingan | Perbup | 34 | 2019 | Percepatan penurunan stunting
      2 | BIJPATI XYZABC | Perbup | 35 | 2019 | Percepatan penurunan stunting
      3 | Kab. Seruyan | Perbup | 36 | 2019 | Percepatan penurunan stunting`;
    const result = read(titled('Aksi 4', tab));
    const fates = result.tables[0]?.rows.map((row) => row.elsewhere ?? (row.refused ? 'refused' : 'kept'));
    expect(fates).toEqual(['Kab. Katingan', 'refused', 'kept']);
  });
});

describe('two villages of one name in a kecamatan', () => {
  function twins(): DistrictIndex {
    const desa = { '1001': 'Pasar Baru', '2001': 'Pasar Baru', '2002': 'Mulyoreja' };
    const districts = { '07': { name: 'Seruyan', kecamatan: { '01': { name: 'Lama', desa } } } };
    const index = buildDistrictIndex({ code: '62', name: 'Contoh', districts }, '62.07');
    if (!index) throw new Error('the district is part of its province');
    return index;
  }
  const rows = (header: string, first: string, second: string) =>
    titled(
      'Stunting',
      grid`
        Kecamatan | Desa/Kelurahan | ${header} | Sasaran | Stunting
        Lama | Pasar Baru | ${first} | 100 | 8
        Lama | Pasar Baru | ${second} | 90 | 7
        Lama | Mulyoreja | Desa | 80 | 6`,
    );
  it.each([
    ['Status', 'Kelurahan', 'Desa'],
    ['Jenis', 'Kel.', 'Ds'],
    ['Ket', 'Kel', 'Desa'],
  ])('are told apart by a column %s of %s and %s', (header, first, second) => {
    const result = read(rows(header, first, second), { district: twins() });
    expect(result.tables[0]?.rows.map((row) => row.key)).toEqual(['62.07.01.1001', '62.07.01.2001', '62.07.01.2002']);
    expect(rulesOf(result).filter((told) => !told.startsWith('columns-unknown'))).toEqual([]);
  });
  it('stay ambiguous where the column names no kinds', () => {
    const result = read(rows('Status', 'Maju', 'Desa'), { district: twins() });
    expect(rulesOf(result)).toContain('place-ambiguous B2');
  });
});

describe('a list of lokus', () => {
  const list = titled(
    'SK Lokus',
    grid`
      Daftar Desa Lokus Stunting Tahun 2026
      No | Kecamatan | Desa
      1 | Lama | Wonokerta
      2 | Baru | Sumberbaru
      3 | Baru | Sukamukti`,
  );
  it('says lokus of each village once a person has said that it is of action 1', () => {
    const [table] = read(list, { district: district(), choices: choices({ 'action|0.1': '1' }) }).tables;
    expect(valuesOf(table, 'is_lokus')).toEqual([
      ['62.07.01.2001', true],
      ['62.07.02.2002', true],
      ['62.07.02.2003', true],
    ]);
  });
  it('says nothing before', () => {
    const tables = read(list, { district: district() }).tables;
    expect(tables.flatMap((table) => valuesOf(table, 'is_lokus').filter(([, lokus]) => lokus !== null))).toEqual([]);
  });
  it('says nothing of villages where it is a list of something else', () => {
    const other = titled(
      'Desa',
      grid`
      No | Kecamatan | Desa
      1 | Lama | Wonokerta`,
    );
    const [table] = read(other, { district: district(), choices: choices({ 'action|0.1': '1' }) }).tables;
    expect(valuesOf(table, 'is_lokus')).toEqual([['62.07.01.2001', null]]);
  });
});
