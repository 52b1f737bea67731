import { describe, expect, it } from 'vitest';
import { splitRegulationNumber } from '#reading/rows/regulation-number.ts';
import type { PlainValue, ReadValue, Verdict } from '#reading/types.ts';

function cell(value: PlainValue | null, verdict: Verdict = { kind: 'taken' }): ReadValue {
  return { value, type: 'text', verdict, row: 3, column: 2, shown: String(value) };
}

const BLANK: Verdict = { kind: 'absent', as: 'blank' };

describe('a number that holds its year', () => {
  it.each([
    ['NOMOR 61 TAHUN 2022', '61', 2022, undefined, 'in words'],
    ['No. 61 Th. 2022', '61', 2022, undefined, 'in short'],
    ['61 tahun 2022', '61', 2022, undefined, 'without the word'],
    ['Nomor: 61  thn 2022', '61', 2022, undefined, 'with a colon and blanks'],
    ['188.45/61/2022 Tahun 2022', '188.45/61/2022', 2022, undefined, 'the number of a letter'],
    ['Perbup No. 12 Tahun 2023', '12', 2023, 'Perbup', 'with its kind'],
    ['PERDES 3 TAHUN 1999', '3', 1999, 'Perdes', 'with its kind, shouted'],
    ['61/2022', '61/2022', 2022, undefined, 'the year at its end'],
    ['188.45/210/406.001.3/2024', '188.45/210/406.001.3/2024', 2024, undefined, 'the year at the end of a letter'],
  ])('%s is number %s of %i', (text, number, year, kind, _why) => {
    const { nomor, tahun, jenis } = splitRegulationNumber({ nomor: cell(text) });
    expect([nomor?.value, tahun?.value, jenis?.value]).toEqual([number, year, kind]);
    expect([tahun?.type, tahun?.verdict.kind]).toEqual(['year', 'noted']);
    if (kind) expect([jenis?.type, jenis?.verdict]).toEqual(['choice', { kind: 'noted', note: 'kind' }]);
  });

  it.each([
    ['61', 'a number alone'],
    ['Tahun 2022', 'a year alone'],
    ['61 Tahun 1822', 'no year of our time'],
    ['61 Tahun 20225', 'no year'],
    ['tentang 61 Tahun 2022', 'a sentence'],
    ['61 / 2022', 'blanks around the stroke'],
    ['61/2022/5', 'a year in the middle'],
    ['61/1822', 'no year of our time at the end'],
  ])('%s stays as it is: %s', (text, _why) => {
    const values = { nomor: cell(text) };
    expect(splitRegulationNumber(values)).toBe(values);
  });
});

describe('beside a column of years', () => {
  const refused: Verdict = { kind: 'refused', reason: 'year-unreadable' };
  it.each([
    ['61 Tahun 2022', cell(null, BLANK), '61', 2022, 'fills a blank'],
    ['61 Tahun 2022', cell(2021), '61', 2021, 'leaves what is there'],
    ['61 Tahun 2022', cell(null, refused), '61', null, 'leaves what could not be read'],
    ['61/2022', cell(null, BLANK), '61/2022', 2022, 'fills a blank'],
    ['61/2022', cell(2021), '61/2022', 2021, 'leaves what is there'],
    ['61/2022', cell(null, refused), '61/2022', null, 'leaves what could not be read'],
  ])('%s with %j', (text, tahun, number, year, _why) => {
    const split = splitRegulationNumber({ nomor: cell(text), tahun });
    expect([split.nomor?.value, split.tahun?.value]).toEqual([number, year]);
  });

  it('keeps the kind of a column of its own', () => {
    const jenis = cell('Perda');
    expect(splitRegulationNumber({ nomor: cell('Perbup 12 Tahun 2023'), jenis }).jenis).toBe(jenis);
    expect(splitRegulationNumber({ nomor: cell('Perbup 12 Tahun 2023'), tahun: cell(2020) }).jenis?.value).toBe(
      'Perbup',
    );
    expect(
      splitRegulationNumber({ nomor: cell('Perbup 12 Tahun 2023'), tahun: cell(null, refused) }).jenis?.value,
    ).toBe('Perbup');
  });

  it('has nothing to say without a number that is a text', () => {
    const [none, number] = [{ tahun: cell(2020) }, { nomor: cell(61) }];
    expect(splitRegulationNumber(none)).toBe(none);
    expect(splitRegulationNumber(number)).toBe(number);
  });
});
