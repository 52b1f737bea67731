import { one, type RuleCase } from './cases.ts';
import { sheet } from './fixtures.ts';
import { ansit, measured, repeat } from './rows.ts';

export const MEASURE_CASES: readonly RuleCase[] = [
  {
    rule: 'part-above-stunting',
    fires: one(sheet(7, [measured({ stunting: 8, prevalensi: 8.89 })])),
    quiet: one(sheet(7, [measured({ sangat_pendek: 12, pendek: 0 })])),
    why: 'all of them very short',
  },
  {
    rule: 'stunted-parts-above-measured',
    fires: one(sheet(7, [measured({ stunting: null, sangat_pendek: 50, pendek: 60, prevalensi: null })])),
    quiet: one(sheet(7, [measured({ stunting: null, sangat_pendek: 20, pendek: 22, normal: 46, prevalensi: 46.67 })])),
    why: 'fewer than measured',
  },
  {
    rule: 'stunting-differs-from-parts',
    fires: one(sheet(7, [measured({ stunting: 14 })])),
    quiet: one(sheet(7, [measured({ sangat_pendek: null, normal: null })]), {}),
    why: 'one part is unknown',
  },
  {
    rule: 'classes-differ-from-measured',
    fires: one(sheet(7, [measured({ normal: 67 })])),
    quiet: one(sheet(7, [measured({ normal: 71, outlier: 5 })])),
    why: 'the rest are outliers',
  },
  {
    rule: 'measured-above-target',
    fires: one(sheet(7, [measured({ sasaran: 88, cakupan_ukur: 102.27 })])),
    quiet: one(sheet(7, [measured({ sasaran: 90, cakupan_ukur: 100 })])),
    why: 'all were measured',
  },
  {
    rule: 'measured-far-above-target',
    fires: one(sheet(7, [measured({ sasaran: 60, cakupan_ukur: 150 })])),
    quiet: one(sheet(7, [measured({ sasaran: 82, cakupan_ukur: 109.76 })])),
    why: 'within a tenth',
  },
  {
    rule: 'measured-share-low',
    fires: one(sheet(7, [measured({ sasaran: 300, cakupan_ukur: 30 })])),
    quiet: one(sheet(7, [measured({ sasaran: 200, cakupan_ukur: 45 })])),
    why: 'within what is usual',
  },
  {
    rule: 'prevalence-very-high',
    fires: one(sheet(7, [measured({ sangat_pendek: 30, pendek: 33, stunting: 63, normal: 25, prevalensi: 70 })])),
    quiet: one(
      sheet(7, [
        measured({
          sasaran: 10,
          diukur: 10,
          sangat_pendek: 3,
          pendek: 4,
          stunting: 7,
          normal: 3,
          tinggi: 0,
          prevalensi: 70,
          cakupan_ukur: 100,
        }),
      ]),
    ),
    why: 'ten children prove nothing',
  },
  {
    rule: 'prevalence-very-low',
    fires: one(
      sheet(7, [
        measured({
          sasaran: 320,
          diukur: 300,
          cakupan_ukur: 93.75,
          sangat_pendek: 0,
          pendek: 1,
          stunting: 1,
          normal: 297,
          prevalensi: 0.33,
        }),
      ]),
    ),
    quiet: one(
      sheet(7, [
        measured({
          sasaran: 55,
          diukur: 50,
          cakupan_ukur: 90.91,
          sangat_pendek: 0,
          pendek: 0,
          stunting: 0,
          normal: 48,
          prevalensi: 0,
        }),
      ]),
    ),
    why: 'none of fifty may be chance',
  },
  {
    rule: 'severe-share-high',
    fires: one(sheet(7, [measured({ sangat_pendek: 33, pendek: 7, stunting: 40, normal: 48, prevalensi: 44.44 })])),
    quiet: one(sheet(7, [measured({ sangat_pendek: 9, pendek: 3 })])),
    why: 'too few to tell',
  },
  {
    rule: 'publication-before-measurement',
    fires: one(sheet(7, [measured({ periode_ukur: '2026-02', tanggal_publikasi: '2026-01-20' })])),
    quiet: one(sheet(7, [measured({ periode_ukur: '2026-02', tanggal_publikasi: '2026-02-28' })])),
    why: 'in the same month',
  },
  {
    rule: 'survey-figure-at-village',
    fires: one(sheet(7, [measured({ sumber_data: 'SSGI' })])),
    quiet: one(sheet(7, [measured({ sumber_data: 'SSGI' })], { level: 'kabupaten' })),
    why: 'surveys speak of districts',
  },
  {
    rule: 'inverted-indicator-suspect',
    fires: one(sheet(1, [ansit({ i12_num: 180, i12_den: 200, i12_pct: 90 })])),
    quiet: one(sheet(1, [ansit({ i12_num: 18, i12_den: 200, i12_pct: 9 })])),
    why: 'an ordinary unmet need',
  },
  {
    rule: 'village-fund-implausible',
    fires: one(sheet(1, [ansit({ dana_dd: 4e9 })])),
    quiet: one(sheet(1, [ansit({ dana_dd: 9e8 })])),
    why: 'a usual village fund',
  },
  {
    rule: 'lokus-low-burden',
    fires: one(sheet(1, [ansit({ is_lokus: true, jml_balita_diukur: 95, balita_stunting: 1 })])),
    quiet: one(sheet(1, [ansit({ is_lokus: true, jml_balita_diukur: 95, balita_stunting: 30 })])),
    why: 'a burden to speak of',
  },
  {
    rule: 'young-children-above-under-fives',
    fires: one(sheet(1, [ansit({ i14_den: 40, i15_den: 70 })])),
    quiet: one(sheet(1, [ansit({ i14_den: 10, i15_den: 30 })])),
    why: 'some of the under-fives',
  },
  {
    rule: 'under-five-bases-differ',
    fires: one(sheet(1, [ansit({ i17_num: 80, i17_den: 96 })])),
    quiet: one(sheet(1, [ansit({ i17_num: 80, i17_den: 100 })])),
    why: 'the same children',
  },
  {
    rule: 'pregnant-kek-above-pregnant',
    fires: one(sheet(1, [ansit({ i10_num: 5, i10_den: 30, i13_num: 1, i13_den: 22 })])),
    quiet: one(sheet(1, [ansit({ i10_num: 5, i10_den: 6, i13_num: 1, i13_den: 22 })])),
    why: 'some of them',
  },
  {
    rule: 'family-bases-differ',
    fires: one(sheet(1, [ansit({ i20_num: 300, i20_den: 390 })])),
    quiet: one(sheet(1, [ansit({ i20_num: 300, i20_den: 400 })])),
    why: 'the same families',
  },
  {
    rule: 'risk-family-bases-differ',
    fires: one(sheet(1, [ansit({ i24_num: 60, i24_den: 78 })])),
    quiet: one(sheet(1, [ansit({ i24_num: 60, i24_den: 80 })])),
    why: 'the same families',
  },
  {
    rule: 'adolescent-bases-differ',
    fires: one(sheet(1, [ansit({ i01_num: 30, i01_den: 50, i02_num: 30, i02_den: 55 })])),
    quiet: one(sheet(1, [ansit({ i01_num: 30, i01_den: 50, i02_num: 30, i02_den: 12 })])),
    why: 'the anaemic ones among them',
  },
  {
    rule: 'poor-couple-bases-differ',
    fires: one(sheet(1, [ansit({ i07_num: 3, i07_den: 9, i08_num: 3, i08_den: 8 })])),
    quiet: one(sheet(1, [ansit({ i07_num: 3, i07_den: 9, i08_num: 4, i08_den: 9 })])),
    why: 'the same couples',
  },
  {
    rule: 'household-bases-differ',
    fires: one(sheet(1, [ansit({ i26_num: 300, i26_den: 380, i27_num: 290, i27_den: 385 })])),
    quiet: one(sheet(1, [ansit({ i26_num: 300, i26_den: 380, i27_num: 290, i27_den: 380 })])),
    why: 'households need not equal families',
  },
  {
    rule: 'priority-rank-twice',
    fires: one(
      sheet(
        1,
        repeat(9, (n) => ansit({ urutan_prioritas: n === 8 ? 8 : n + 1 })),
      ),
    ),
    quiet: one(
      sheet(
        1,
        repeat(9, (n) => ansit({ urutan_prioritas: n + 1 })),
      ),
    ),
    why: 'one rank a village',
  },
  {
    rule: 'no-lokus-chosen',
    fires: one(
      sheet(
        1,
        repeat(6, () => ansit({ is_lokus: false })),
      ),
    ),
    quiet: one(
      sheet(
        1,
        repeat(6, (n) => ansit({ is_lokus: n === 0 ? true : null })),
      ),
    ),
    why: 'only the priority villages are marked',
  },
  {
    rule: 'coverage-complete-everywhere',
    fires: one(
      sheet(
        1,
        repeat(20, (n) => ansit({ i04_num: n + 3, i04_den: n + 3 })),
      ),
    ),
    quiet: one(
      sheet(
        1,
        repeat(20, (n) => ansit({ i04_num: n === 0 ? 2 : n + 3, i04_den: n + 3 })),
      ),
    ),
    why: 'one village did not reach all',
  },
  {
    rule: 'data-source-unnamed',
    fires: one(sheet(7, [measured({ sumber_data: null })]), {}, []),
    quiet: one(sheet(7, [measured()])),
    why: 'it is named',
  },
  {
    rule: 'sources-mixed',
    fires: one(sheet(7, [measured(), measured({ sumber_data: 'SSGI' })], { level: 'kabupaten' })),
    quiet: one(sheet(7, [measured(), measured()], { level: 'kabupaten' })),
    why: 'one source',
  },
  {
    rule: 'measurement-month-unusual',
    fires: one(sheet(7, [measured()], { period: '2026-05' })),
    quiet: one(sheet(7, [measured()], { period: '2026-02' })),
    why: 'the round of February',
  },
  {
    rule: 'period-in-future',
    fires: one(sheet(7, [measured()], { period: '2026-08' })),
    quiet: one(sheet(7, [measured()], { period: '2026-06' })),
    why: 'this month',
  },
  { rule: 'baduta-above-balita', fires: one(sheet(7, ages(95))), quiet: one(sheet(7, ages(40))), why: 'some of them' },
  {
    rule: 'sexes-differ-from-total',
    fires: one(sheet(7, sexes(47))),
    quiet: one(sheet(7, sexes(45))),
    why: 'they add up',
  },
];

function ages(young: number) {
  const at = { region: '62.07.01.2001' };
  const count = { sumber_data: 'e-PPGBM', sasaran: 120, stunting: 10 };
  return [
    { at, kelompok_umur: 'balita', ...count, diukur: 90 },
    { at: { ...at, key: 'baduta' }, kelompok_umur: 'baduta', ...count, diukur: young, stunting: 4 },
  ];
}

function sexes(boys: number) {
  const at = { region: '62.07.01.2001' };
  const count = { sumber_data: 'e-PPGBM', sasaran: 50, stunting: 5 };
  return [
    { at: { ...at, key: 'L' }, jk: 'L', ...count, diukur: boys },
    { at: { ...at, key: 'P' }, jk: 'P', ...count, diukur: 45 },
    { at: { ...at, key: 'LP' }, jk: 'LP', ...count, sasaran: 100, diukur: 90, stunting: 10 },
  ];
}
