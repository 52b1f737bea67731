import fc from 'fast-check';
import type { ReadTable } from '#reading/types.ts';
import { type Cells, sheet } from './fixtures.ts';

interface Village {
  readonly sasaran: number;
  readonly measured: number;
  readonly severe: number;
  readonly short: number;
  readonly tall: number;
}

/** A village with figures as e-PPGBM has them: most children measured, some of them stunted. */
const villageArb: fc.Arbitrary<Village> = fc.record({
  sasaran: fc.integer({ min: 60, max: 400 }),
  measured: fc.double({ min: 0.6, max: 1, noNaN: true }),
  severe: fc.double({ min: 0.01, max: 0.06, noNaN: true }),
  short: fc.double({ min: 0.04, max: 0.2, noNaN: true }),
  tall: fc.double({ min: 0, max: 0.05, noNaN: true }),
});

function percent(some: number, all: number): number {
  return Math.round((some / all) * 10_000) / 100;
}

export type Counts = Record<string, number>;

function counts({ sasaran, measured, severe, short, tall }: Village): Counts {
  const diukur = Math.floor(sasaran * measured);
  const [sangatPendek, pendek, tinggi] = [
    Math.round(diukur * severe) + 1,
    Math.round(diukur * short) + 2,
    Math.round(diukur * tall),
  ];
  return {
    sasaran,
    diukur,
    sangat_pendek: sangatPendek,
    pendek,
    stunting: sangatPendek + pendek,
    normal: diukur - sangatPendek - pendek - tinggi,
    tinggi,
  };
}

function withPercents(row: Counts): Cells {
  return {
    sumber_data: 'e-PPGBM',
    ...row,
    prevalensi: percent(row.stunting ?? 0, row.diukur ?? 1),
    cakupan_ukur: percent(row.diukur ?? 0, row.sasaran ?? 1),
  };
}

function total(rows: readonly Counts[]): Cells {
  const sums: Counts = {};
  for (const row of rows) for (const [field, value] of Object.entries(row)) sums[field] = (sums[field] ?? 0) + value;
  const { sumber_data: _, ...cells } = withPercents(sums);
  return cells;
}

export interface CleanDistrict {
  readonly rows: readonly Cells[];
  readonly totals: readonly Cells[];
}

/** A district without a mistake, with a total row or without. */
export function cleanDistrict(totals: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<CleanDistrict> {
  return fc
    .record({ villages: fc.array(villageArb, { minLength: 4, maxLength: 24 }), totals })
    .map(({ villages, totals: withTotal }) => {
      const rows = villages.map(counts);
      return { rows: rows.map(withPercents), totals: withTotal ? [total(rows)] : [] };
    });
}

export function tableOf({ rows, totals }: CleanDistrict): ReadTable {
  return sheet(7, rows, { totals });
}
