import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActionNumber } from '#actions/types.ts';
import { actionProgress } from '#progress/action-progress.ts';
import type { DistrictInput } from '#progress/input.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import type { ActionProgress } from '#progress/types.ts';
import { district, finding, measured, regulation, source, sourceInput, table, VILLAGES } from './builders.ts';

function progress(of: DistrictInput, action: ActionNumber = 7, year = 2026): ActionProgress {
  return actionProgress(of, action, year, DEFAULT_SETTINGS);
}

const all = VILLAGES.map((village) => measured(village));
const inKecamatan = (codes: readonly string[]) => all.filter((row) => codes.includes(row.region?.slice(0, 8) ?? ''));

describe('status', () => {
  const cases: readonly [string, DistrictInput, Partial<ActionProgress>][] = [
    ['belum: no table', district([]), { status: 'belum', completeness: 0, valuesExpected: 21, period: null }],
    ['proses: a part', district([table(all.slice(0, 2))]), { status: 'proses', valuesAccepted: 6, rowsAccepted: 2 }],
    ['selesai: all of it', district([table(all)]), { status: 'selesai', completeness: 1, rowsAccepted: 7 }],
    [
      'not selesai while an error is open',
      district([table(all)], [sourceInput({ findings: [finding('error', 7)] })]),
      { status: 'proses', completeness: 1, errors: 1 },
    ],
    [
      'selesai with a warning',
      district([table(all)], [sourceInput({ findings: [finding('warning', 7)] })]),
      { status: 'selesai', warnings: 1, explained: 0 },
    ],
    [
      'a warning called right is explained',
      district([table(all)], [sourceInput({ findings: [finding('warning', 7, 'Sudah benar')] })]),
      { warnings: 0, explained: 1 },
    ],
    [
      'an error cannot be explained away',
      district([table(all)], [sourceInput({ findings: [finding('error', 7, 'sudah benar')] })]),
      { errors: 1, explained: 0 },
    ],
    [
      'menunggu the one kecamatan that is missing',
      district([table(inKecamatan(['62.01.01', '62.01.02']))]),
      { status: 'menunggu kecamatan', waitingFor: ['Hilir'] },
    ],
    [
      'not menunggu while the others are not done',
      district([table(inKecamatan(['62.01.01', '62.01.02']).slice(1))]),
      { status: 'proses', waitingFor: [] },
    ],
    [
      'not menunggu when most are missing',
      district([table(inKecamatan(['62.01.01']))]),
      { status: 'proses', waitingFor: [] },
    ],
  ];
  it.each(cases)('%s', (_, of, expected) => {
    expect(progress(of)).toMatchObject(expected);
  });

  it('is tidak berlaku for regulations in Jakarta', () => {
    const jakarta = district([]);
    const of = { ...jakarta, frame: { ...jakarta.frame, code: '31.71' } };
    expect(progress(of, 4)).toMatchObject({ status: 'tidak berlaku', valuesExpected: 0, completeness: 0 });
  });

  it('is not coloured where the list of indicators is not official', () => {
    expect(progress(district([]), 8).standing).toBe('usulan');
    expect(progress(district([]), 7).standing).toBe('resmi');
  });
});

describe('periods', () => {
  it('shows the newest in which anything was accepted', () => {
    const of = district([
      table(all, { period: '2026-02' }),
      table(all.slice(0, 1), { period: '2026-08' }),
      table([], { period: '2026-11' }),
    ]);
    expect(progress(of)).toMatchObject({ period: '2026-08', rowsAccepted: 1 });
  });

  it('keeps the years apart', () => {
    const of = district([table(all), table(all.slice(0, 3), { fiscalYear: 2027, period: '2027-02' })]);
    expect(progress(of).rowsAccepted).toBe(7);
    expect(progress(of, 7, 2027).rowsAccepted).toBe(3);
  });
});

describe('levels', () => {
  const byKecamatan = ['62.01.01', '62.01.02', '62.01.03'].map((code) => measured(code));

  it('accepts a coarser level as such', () => {
    const of = district([table(byKecamatan, { level: 'kecamatan' })]);
    expect(progress(of)).toMatchObject({ status: 'selesai', coarser: true, level: 'kecamatan', rowsExpected: 3 });
  });

  it('fills with a coarser level what the finer one leaves open, in shares of its places', () => {
    const of = district([table(inKecamatan(['62.01.01'])), table(byKecamatan.slice(1), { level: 'kecamatan' })]);
    expect(progress(of)).toMatchObject({ coarser: true, level: 'desa', valuesAccepted: 21, rowsAccepted: 7 });
  });

  it('does not count the same kecamatan twice', () => {
    const of = district([table(all), table(byKecamatan, { level: 'kecamatan' })]);
    expect(progress(of)).toMatchObject({ coarser: false, valuesAccepted: 21, valuesExpected: 21, rowsAccepted: 7 });
  });

  it('lets a district row stand for every place', () => {
    const of = district([table(inKecamatan(['62.01.01'])), table([measured('62.01')], { level: 'kabupaten' })]);
    expect(progress(of)).toMatchObject({ valuesAccepted: 21, coarser: true });
  });

  it('measures a workbook of one kecamatan against the whole district', () => {
    const own = source({ kecamatan: ['62.01.01'] });
    expect(progress(district([table(inKecamatan(['62.01.01']), {}, own)]))).toMatchObject({
      valuesAccepted: 9,
      valuesExpected: 21,
    });
  });

  it('counts a puskesmas of unknown kecamatan without giving it a place', () => {
    const row = { ...measured(''), region: null, kecamatan: null, key: 'PKM A' };
    expect(progress(district([table([row], { level: 'puskesmas' })]))).toMatchObject({
      valuesAccepted: 3,
      valuesExpected: 9,
      rowsAccepted: 1,
    });
  });
});

describe('regulations', () => {
  const of2022 = table([regulation()], {
    action: 4,
    level: 'kabupaten',
    fiscalYear: 2024,
    edition: '2022',
    period: '2024',
  });

  it('are valid until replaced', () => {
    expect(progress(district([of2022]), 4, 2026)).toMatchObject({ status: 'selesai', carriedFrom: 2024 });
  });

  it('give way to those of the year itself', () => {
    const own = table([regulation('5')], { action: 4, level: 'kabupaten', period: '2026' });
    expect(progress(district([of2022, own]), 4, 2026)).toMatchObject({ status: 'selesai', carriedFrom: null });
  });

  it('do not reach back', () => {
    expect(progress(district([of2022]), 4, 2023)).toMatchObject({ status: 'belum', carriedFrom: null });
  });

  it('are the only thing that carries over', () => {
    expect(progress(district([table(all)]), 7, 2027)).toMatchObject({ status: 'belum', carriedFrom: null });
  });
});

describe('any tables', () => {
  const places = {
    desa: VILLAGES,
    puskesmas: ['62.01.01', '62.01.02', '62.01.03'],
    kecamatan: ['62.01.01', '62.01.02', '62.01.03'],
    kabupaten: ['62.01'],
  } as const;
  const level = fc.constantFrom('desa' as const, 'puskesmas' as const, 'kecamatan' as const, 'kabupaten' as const);
  const part = fc.record({
    level,
    given: fc.array(fc.nat(6), { maxLength: 7 }),
    whole: fc.boolean(),
    action: fc.constantFrom(1 as const, 7 as const),
  });
  const tables = fc.uniqueArray(part, { selector: (each) => `${each.level} ${each.action}`, maxLength: 6 });

  const build = (parts: readonly (typeof part extends fc.Arbitrary<infer T> ? T : never)[]) =>
    parts.map(({ level: at, given, whole, action }) => {
      const regions = [...new Set(given.flatMap((index) => places[at][index] ?? []))];
      const rows = regions.map((region) =>
        whole ? measured(region) : { region, values: { sasaran: 1, jml_balita: 5 } },
      );
      return table(rows, { level: at, action, period: action === 1 ? '2026' : '2026-08' });
    });

  it('give a completeness between 0 and 1, whatever their order', () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const made = build(parts);
        for (const action of [1, 7] as const) {
          const found = progress(district(made), action);
          expect(found.valuesAccepted).toBeLessThanOrEqual(found.valuesExpected);
          expect(found.rowsAccepted).toBeLessThanOrEqual(found.rowsExpected);
          expect(found.completeness).toBeGreaterThanOrEqual(0);
          expect(found.completeness).toBeLessThanOrEqual(1);
          expect(progress(district(made.toReversed()), action)).toEqual(found);
        }
      }),
    );
  });

  it('never become less complete by one more level', () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const made = build(parts.filter((each) => each.action === 7));
        const fine = made.filter((each) => each.identity.level === 'desa');
        if (fine.length === 0) return;
        expect(progress(district(made)).valuesAccepted).toBeGreaterThanOrEqual(progress(district(fine)).valuesAccepted);
      }),
    );
  });
});
