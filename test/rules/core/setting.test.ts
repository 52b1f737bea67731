import { describe, expect, it } from 'vitest';
import type { Applies, Field } from '#actions/types.ts';
import {
  appliesInDistrict,
  appliesInRow,
  coveredKecamatan,
  coveredVillages,
  desaCount,
  placeKind,
} from '#rules/core/setting.ts';
import { tableView } from '#rules/core/views.ts';
import type { RowView } from '#rules/types.ts';
import { context, districtOf, sheet, village } from '../tables.ts';
import { first } from './view.ts';

const ASKED: readonly Applies[] = ['all', 'kabupaten', 'kota', 'hasDesa', 'notJakarta'];
const DESA = village(1);
const KELURAHAN = village(2, '01', 'kelurahan');

/** A row of this place, in a district of these villages; null: nobody knows whose the file is. */
function rowAt(region: string | null, official: readonly string[] | null, district = '62.07'): RowView {
  const table = sheet(5, [{ at: { region, key: 'x' }, jml_tpk: 4 }]);
  const about = official === null ? { ...context([table]), district: null } : context([table], { official, district });
  return first(tableView(table, about, []).rows);
}

function field(applies: Applies): Field {
  return { id: 'contoh', applies } as unknown as Field;
}

/** What applies, by the words for it; `?` where that cannot be said. */
function applying(ask: (field: Field) => boolean | null): string {
  const told = ASKED.flatMap((applies) => {
    const answer = ask(field(applies));
    return answer === null ? [`${applies}?`] : answer ? [applies] : [];
  });
  return told.join(' ');
}

describe('what applies to a row', () => {
  it.each([
    [DESA, [DESA, KELURAHAN], '62.07', 'all kabupaten hasDesa notJakarta', 'a desa of a kabupaten'],
    [KELURAHAN, [DESA, KELURAHAN], '62.07', 'all kabupaten notJakarta', 'a kelurahan has no village budget'],
    ['62.07.01', [DESA, KELURAHAN], '62.07', 'all kabupaten hasDesa notJakarta', 'a kecamatan of a district with desa'],
    ['62.07.01', [KELURAHAN], '62.07', 'all kabupaten notJakarta', 'a district of kelurahan alone'],
    ['62.07', [], '62.07', 'all kabupaten hasDesa notJakarta', 'without a list nothing is known to be absent'],
    [null, [DESA], '62.07', 'all kabupaten hasDesa notJakarta', 'a row without a place is of its district'],
    ['62.07.09.2001', [KELURAHAN], '62.07', 'all kabupaten notJakarta', 'a code that the list does not have'],
    ['62.71.01.1001', ['62.71.01.1001'], '62.71', 'all kota notJakarta', 'a kelurahan of a city'],
    ['31.71.01.1001', ['31.71.01.1001'], '31.71', 'all kota', 'Jakarta'],
  ] as [string | null, string[], string, string, string][])(
    '%s of %j in %s: %s',
    (region, official, district, expected, _why) => {
      const row = rowAt(region, official, district);
      expect(applying((each) => appliesInRow(row, each))).toBe(expected);
    },
  );

  it.each([
    ['62.07.01.2001', 'all kabupaten hasDesa notJakarta', 'the code names the district'],
    ['31.71.01.1001', 'all kota', 'of Jakarta, which has no desa'],
    ['99.99', 'all kabupaten? kota? hasDesa? notJakarta?', 'a district that there is not'],
    [null, 'all kabupaten? kota? hasDesa? notJakarta?', 'no code at all'],
  ] as [string | null, string, string][])('%s without an official list: %s, %s', (region, expected, _why) => {
    const row = rowAt(region, null);
    expect(applying((each) => appliesInRow(row, each))).toBe(expected);
  });
});

describe('what applies in a district', () => {
  it.each([
    [districtOf([DESA]), 'all kabupaten hasDesa notJakarta', 'with desa'],
    [districtOf([DESA, KELURAHAN]), 'all kabupaten hasDesa notJakarta', 'with both'],
    [districtOf([KELURAHAN]), 'all kabupaten notJakarta', 'of kelurahan alone'],
    [districtOf(['62.71.01.1001'], '62.71'), 'all kota notJakarta', 'a city'],
    [null, 'all kabupaten? kota? hasDesa? notJakarta?', 'nobody knows which'],
  ] as const)('%# %s: %s', (district, expected, _why) => {
    expect(applying((each) => appliesInDistrict(district, each))).toBe(expected);
  });
});

describe('the kind of place', () => {
  it('is one for rows of which the same fields apply', () => {
    const official = [DESA, village(3), KELURAHAN];
    const kinds = [DESA, village(3), KELURAHAN, '62.07.01', null, '62.07.09.2001'].map((at) =>
      placeKind(rowAt(at, official)),
    );
    expect(kinds).toEqual(['desa', 'desa', 'kelurahan', '', '', '']);
  });

  it('is the district where no list is at hand', () => {
    expect(['62.07.01.2001', '62.07.02', null].map((at) => placeKind(rowAt(at, null)))).toEqual(['62.07', '62.07', '']);
  });
});

describe('villages', () => {
  const index = districtOf([DESA, KELURAHAN, village(3), village(1, '02')]);
  const registered = (...kecamatan: string[]) => ({ ...context([]).source, kecamatan });

  it('of which these are desa', () => {
    expect(desaCount(index.villages)).toBe(3);
  });

  it.each([
    [[], ['62.07.01', '62.07.02'], 4, 'all of the district, where none is named'],
    [['62.07.02'], ['62.07.02'], 1, 'those of its kecamatan'],
    [['62.07.09'], [], 0, 'a kecamatan that is not of the district'],
  ] as [string[], string[], number, string][])(
    'a source of %j covers %j with %i villages: %s',
    (kecamatan, expected, count, _why) => {
      expect(coveredKecamatan(registered(...kecamatan), index).map(({ code }) => code)).toEqual(expected);
      expect(coveredVillages(registered(...kecamatan), index).length).toBe(count);
    },
  );
});
