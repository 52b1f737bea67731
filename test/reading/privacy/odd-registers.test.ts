import { describe, expect, it } from 'vitest';
import { screenWorkbook } from '#reading/privacy/screen.ts';
import { csv, grid, workbook } from '#support/grids.ts';
import { HARMLESS, isWithheld, type PersonSample, REGISTERS, refusalRates } from '#support/person-tabs.ts';

describe('registers under odd headers', () => {
  it.each(REGISTERS)('withholds %s', (_why, tab) => {
    expect(isWithheld(tab)).toBe(true);
    expect(JSON.stringify(screenWorkbook(workbook(tab), 'key').screened)).not.toMatch(/Contoh Satu|CONTOH|999902/);
  });
});

describe('what only looks like one', () => {
  it.each(HARMLESS)('lets %s pass', (_why, tab) => expect(isWithheld(tab)).toBe(false));
});

describe('rosters', () => {
  it.each<PersonSample>([
    [
      'KPM with their traits',
      grid`
        Desa | Nama KPM | Jenis Kelamin | Pendidikan | No HP | Insentif
        Sukamaju | Contoh Satu | P | SMA | 0812000001 | 500000
        Muara Dua | Contoh Dua | L | SMA | 0812000002 | 400000`,
    ],
    [
      'contacts without a header of telephones',
      csv`
        Desa | Petugas | Kontak person | Insentif
        Sukamaju | Bidan | 0812-0000-0001 | 500000
        Muara Dua | Bidan | +62 812 0000 0002 | 500000`,
    ],
  ])('%s lose names and telephones and keep their figures', (_why, tab) => {
    const { safe } = screenWorkbook(workbook(tab), 'key');
    expect(JSON.stringify(safe)).not.toMatch(/Contoh|0812|812 0000/);
    expect(JSON.stringify(safe)).toMatch(/500000/);
  });
});

it('counts its errors either way', () => {
  const rates = { harmless: HARMLESS.length, refusedFalsely: 0, registers: REGISTERS.length, passedFalsely: 0 };
  expect(refusalRates()).toEqual(rates);
});
