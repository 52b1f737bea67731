import { describe, expect, it } from 'vitest';
import type { LocatedTable } from '#reading/types.ts';
import { type Cells, check, sheet, village } from './fixtures.ts';

const measured = (n: number, kecamatan = '01'): Cells => ({
  stunting: 7,
  balita_diukur: 70,
  at: { region: village(n, kecamatan), kecamatan: `62.07.${kecamatan}` },
});

const OFFICIAL = [village(1), village(2), village(1, '02')];
const MISSING = ['kecamatan-missing', 'villages-missing'];

function missing(rows: readonly Cells[], says: Partial<LocatedTable>): readonly string[] {
  const table = sheet(7, rows);
  const { findings } = check([{ ...table, located: { ...table.located, ...says } }], { official: OFFICIAL });
  return findings.map(({ rule }) => rule as string).filter((rule) => MISSING.includes(rule));
}

const [one, two, other] = [measured(1), measured(2), measured(1, '02')];

describe('what nobody misses in a table that says how much it is of', () => {
  it.each<[string, Cells[], Partial<LocatedTable>, string[]]>([
    ['a table that says nothing is the district’s', [one], {}, MISSING],
    ['a form of one village', [one], { identity: { kecamatan: 'Contoh 1', desa: 'Contoh 1' } }, []],
    ['two rows are no form of one village', [one, one], { identity: { desa: 'Contoh 1' } }, ['villages-missing']],
    ['a kecamatan’s table lacks its own villages alone', [one], { identity: { kecamatan: 'X' } }, ['villages-missing']],
    ['a kecamatan’s table that is whole', [one, two], { identity: { 'nama kecamatan': 'X' } }, []],
    ['a puskesmas reports its villages', [one, two], { identity: { puskesmas: 'X' } }, []],
    ['a title may say so', [one, two], { titles: ['HASIL PENGUKURAN', 'TINGKAT KECAMATAN'] }, []],
    ['or begin with the kecamatan', [one, two], { titles: ['Kec. Contoh 1'] }, []],
    [
      'titles that list by kecamatan are the district’s',
      [one, two],
      { titles: ['Data per kecamatan'] },
      ['kecamatan-missing'],
    ],
    [
      'tables of several kecamatan are the district’s',
      [one, other],
      { identity: { kecamatan: 'X' } },
      ['villages-missing'],
    ],
    ['a list of lokus, by its title', [one], { titles: ['Daftar Desa Lokus Stunting'] }, []],
    ['a list of lokus, by the name of its tab', [one], { tab: 'lokus_2026' }, []],
  ])('%s', (_why, rows, says, expected) => {
    expect(missing(rows, says)).toEqual(expected);
  });

  it('a table that says of villages that they are no lokus is of all villages', () => {
    const rows = [{ sasaran_balita: 70, is_lokus: false, at: { region: village(1), kecamatan: '62.07.01' } }];
    const table = sheet(1, rows);
    const said = { ...table, located: { ...table.located, titles: ['Penetapan lokus'] } };
    const rules = check([said], { official: OFFICIAL }).findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(MISSING));
  });
});
