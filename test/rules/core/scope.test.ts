import { describe, expect, it } from 'vitest';
import type { LocatedTable } from '#reading/types.ts';
import { isOfOneKecamatan, isSelection } from '#rules/core/scope.ts';
import type { TableView } from '#rules/types.ts';
import { type Cells, sheet } from '../tables.ts';
import { viewed } from './view.ts';

function saying(rows: readonly Cells[], says: Partial<LocatedTable>): TableView {
  const table = sheet(1, rows);
  return viewed({ ...table, located: { ...table.located, ...says } });
}

const lokus = (...chosen: readonly (boolean | null)[]): Cells[] =>
  chosen.map((is_lokus) => ({ is_lokus, jml_balita: 5 }));
const of = (...kecamatan: readonly (string | null)[]): Cells[] =>
  kecamatan.map((own) => ({ at: { kecamatan: own }, jml_balita: 5 }));

describe('villages chosen from the others', () => {
  it.each([
    [lokus(true, true), true, 'all are lokus'],
    [lokus(null, null), true, 'nothing is said of them'],
    [lokus(true, false), false, 'some are none'],
  ] as [Cells[], boolean, string][])('%#: %s, %s', (rows, expected, _why) => {
    expect(isSelection(saying(rows, { titles: ['Desa lokus'] }))).toBe(expected);
    expect(isSelection(saying(rows, { titles: ['Desa'] }))).toBe(false);
  });
});

describe('a table of one kecamatan', () => {
  it.each([
    [of('A', 'A'), { identity: { kecamatan: 'A' } }, true, 'by the line above it'],
    [of('A', 'A'), { identity: { puskesmas: 'A' } }, true, 'of a puskesmas'],
    [of('A'), { identity: { desa: 'A' } }, true, 'of a village'],
    [of('A'), { identity: { tahun: '2026' } }, false, 'by no such line'],
    [of('A', 'A'), { titles: ['Kecamatan A'] }, true, 'by its title'],
    [of('A', 'A'), { titles: ['Data di kecamatan A'] }, true, 'in the midst of it'],
    [of('A', 'A'), { titles: ['Rekap kecamatan A'] }, false, 'where the title only speaks of kecamatan'],
    [of('A', 'B'), { identity: { kecamatan: 'A' } }, false, 'rows of two are the district’s'],
    [of('A', 'B'), { titles: ['Kecamatan A'] }, false, 'whatever its title says'],
    [[], { identity: { kecamatan: 'A' } }, false, 'without a row nobody knows'],
  ] as [Cells[], Partial<LocatedTable>, boolean, string][])('%# %j: %s', (rows, says, expected, _why) => {
    expect(isOfOneKecamatan(saying(rows, says))).toBe(expected);
  });
});
