import { expect, it } from 'vitest';
import { check, sheet, village } from './fixtures.ts';
import { coaching, repeat } from './rows.ts';

const cadresOf = (kind: 'desa' | 'kelurahan') => {
  const rows = repeat(10, () => coaching({ jml_kpm: 0, jml_desa_punya_kpm: 0 }));
  const { findings } = check([sheet(5, rows, { level: 'kecamatan' })], { official: [village(1, '01', kind)] });
  return findings.filter(({ rule }) => rule === 'all-zero-column').length;
};

it.each([
  ['desa', 1, 'every desa has cadres'],
  ['kelurahan', 0, 'a city of kelurahan has no cadres of desa'],
] as const)('all zeros in a district of %s: %i findings, since %s', (kind, expected, _why) => {
  expect(cadresOf(kind)).toBe(expected);
});
