import { one, type RuleCase } from './cases.ts';
import { before, type Cells, sheet, village } from './fixtures.ts';
import { ansit, coaching, measured, meeting, regulation, repeat, review } from './rows.ts';

const ten = repeat(10, (n) =>
  measured({ sasaran: 104 + n, diukur: 90 + n, normal: 76 + n, cakupan_ukur: null, prevalensi: null }),
);
const tenBefore = ten.map((row, n) => ({
  sasaran: Number(row.sasaran),
  diukur: Number(row.diukur),
  normal: Number(row.normal),
  sangat_pendek: 3,
  pendek: 9,
  stunting: 12,
  tinggi: 2,
  n,
}));
const twoVillages = [
  measured(),
  measured({
    sasaran: 50,
    diukur: 45,
    sangat_pendek: 1,
    pendek: 2,
    stunting: 3,
    normal: 42,
    tinggi: 0,
    prevalensi: 6.67,
  }),
];

function totals(over: Cells = {}) {
  return { totals: [{ sasaran: 150, diukur: 135, stunting: 15, prevalensi: 11.11, ...over }] };
}

function large(now: Cells, then: Readonly<Record<string, number>>) {
  const table = sheet(7, [
    measured({
      sasaran: 220,
      diukur: 200,
      sangat_pendek: 10,
      pendek: 30,
      stunting: 40,
      normal: 158,
      cakupan_ukur: null,
      prevalensi: 20,
      ...now,
    }),
  ]);
  return one(table, { previous: before(table, [then]) });
}

const villageOfTwo: Cells = {
  at: { region: '62.07.01', key: '62.07.01', kecamatan: '62.07.01', label: 'Kec. Contoh' },
};

export const TABLE_CASES: readonly RuleCase[] = [
  {
    rule: 'total-differs-from-sum',
    fires: one(sheet(7, twoVillages, totals({ sasaran: 160 }))),
    quiet: one(sheet(7, twoVillages, totals())),
    why: 'exact',
  },
  {
    rule: 'total-percent-differs',
    fires: one(sheet(7, twoVillages, totals({ prevalensi: 9.37 }))),
    quiet: one(sheet(7, twoVillages, totals({ prevalensi: 11 }))),
    why: 'typed without decimals',
  },
  {
    rule: 'total-percent-is-average',
    fires: one(sheet(7, twoVillages, totals({ prevalensi: 10 }))),
    quiet: one(sheet(7, twoVillages, totals())),
    why: 'from the counts',
  },
  {
    rule: 'required-column-missing',
    fires: one(sheet(7, [{ sumber_data: 'e-PPGBM', diukur: 90, stunting: 12 }])),
    quiet: one(sheet(7, [measured()])),
    why: 'all columns are there',
  },
  {
    rule: 'dash-to-confirm',
    fires: one(
      sheet(7, [measured({ sangat_pendek: { refused: '-' } }), measured({ sangat_pendek: { refused: '-' } })]),
    ),
    quiet: one(sheet(7, [measured({ sangat_pendek: 0, pendek: 12 }), measured()])),
    why: 'a zero was typed',
  },
  {
    rule: 'all-zero-column',
    fires: one(
      sheet(
        1,
        repeat(10, (n) => ansit({ i10_num: 0, i10_den: 0, jml_balita: 90 + n })),
      ),
    ),
    quiet: one(
      sheet(
        1,
        repeat(10, (n) => ansit({ i10_num: 0, i10_den: n === 3 ? 1 : 0, jml_balita: 90 + n })),
      ),
    ),
    why: 'one village has one',
  },
  {
    rule: 'constant-column',
    fires: one(
      sheet(
        7,
        repeat(10, (n) => uneven(n, 12)),
      ),
    ),
    quiet: one(
      sheet(
        7,
        repeat(10, (n) => uneven(n, 1)),
      ),
    ),
    why: 'one posyandu each is usual',
  },
  { rule: 'columns-identical', fires: one(sheet(7, twins(0))), quiet: one(sheet(7, twins(1))), why: 'one row differs' },
  {
    rule: 'counts-look-rounded',
    fires: one(
      sheet(
        7,
        repeat(20, (n) => rounded(100 + 5 * n)),
      ),
    ),
    quiet: one(
      sheet(
        7,
        repeat(20, (n) => rounded(101 + 7 * n)),
      ),
    ),
    why: 'counted',
  },
  {
    rule: 'value-far-above-neighbours',
    fires: one(
      sheet(
        7,
        repeat(12, (n) => rounded(n === 5 ? 9137 : 91 + n)),
      ),
    ),
    quiet: one(
      sheet(
        7,
        repeat(12, (n) => rounded(n === 5 ? 937 : 91 + n)),
      ),
    ),
    why: 'a town among villages',
  },
  {
    rule: 'fiscal-year-differs-from-source',
    fires: one(sheet(7, [measured()], { fiscalYear: 2023 })),
    quiet: one(sheet(7, [measured()], { fiscalYear: 2025 })),
    why: 'two years are open side by side',
  },
  {
    rule: 'action-not-expected',
    fires: one(sheet(7, [measured()]), { source: { actions: [1, 4] } }),
    quiet: one(sheet(7, [measured()]), { source: { actions: [1, 7] } }),
    why: 'registered for it',
  },
  {
    rule: 'coarser-level',
    fires: one(sheet(7, [measured()], { level: 'puskesmas' })),
    quiet: one(sheet(7, [measured()])),
    why: 'villages are asked for',
  },
  {
    rule: 'fact-repeated-differently',
    fires: one(sheet(1, [ansit({ s01: true }), ansit({ s01: false })])),
    quiet: one(sheet(1, [ansit({ s01: true }), ansit({ s01: null })])),
    why: 'told once',
  },
  {
    rule: 'indicators-missing',
    fires: one(
      sheet(
        8,
        [1, 2, 3].map((no) => review({ indikator_no: no })),
      ),
    ),
    quiet: one(
      sheet(
        8,
        repeat(29, (n) => review({ indikator_no: n + 1 })),
      ),
    ),
    why: 'all 29',
  },
  {
    rule: 'kecamatan-missing',
    fires: one(sheet(7, [measured()]), { official: [village(1), village(1, '02')] }),
    quiet: one(sheet(7, [measured()]), {
      official: [village(1), village(1, '02')],
      source: { kecamatan: ['62.07.01'] },
    }),
    why: 'the workbook is of one kecamatan',
  },
  {
    rule: 'villages-missing',
    fires: one(sheet(7, [measured()]), { official: [village(1), village(2)] }),
    quiet: one(sheet(7, [measured()]), { official: [village(1)] }),
    why: 'all there',
  },
  {
    rule: 'region-outside-district',
    fires: one(
      sheet(7, [measured(), { stunting: 999, at: { region: '33.01', elsewhere: 'Cilacap' } }], {
        totals: [{ stunting: 1007 }],
      }),
      { official: [village(1)] },
    ),
    quiet: one(sheet(7, [measured(), measured()])),
    why: 'its own villages',
  },
  {
    rule: 'outside-source-kecamatan',
    fires: one(sheet(7, [measured(), { ...measured(), at: { region: village(1, '02') } }]), {
      source: { kecamatan: ['62.07.01'] },
    }),
    quiet: one(sheet(7, [measured(), { ...measured(), at: { region: village(1, '02') } }])),
    why: 'registered for the whole district',
  },
  {
    rule: 'more-kecamatan-than-exist',
    fires: one(sheet(3, [meeting({ jml_kecamatan_rembuk: 2 })])),
    quiet: one(sheet(3, [meeting({ jml_kecamatan_rembuk: 1 })])),
    why: 'all of them',
  },
  {
    rule: 'more-villages-than-exist',
    fires: one(sheet(3, [meeting({ jml_desa_rembuk: 3 })]), { official: [village(1), village(2)] }),
    quiet: one(sheet(3, [meeting({ jml_desa_rembuk: 2 })]), { official: [village(1), village(2)] }),
    why: 'all of them',
  },
  {
    rule: 'more-desa-than-exist',
    fires: one(sheet(4, [regulation({ jml_desa_perdes: 2 })]), {
      official: [village(1), village(1, '01', 'kelurahan')],
    }),
    quiet: one(sheet(4, [regulation({ jml_desa_perdes: 1 })]), {
      official: [village(1), village(1, '01', 'kelurahan')],
    }),
    why: 'kelurahan do not count',
  },
  {
    rule: 'village-count-differs-from-list',
    fires: one(sheet(5, [coaching({ jml_desa: 12, jml_desa_punya_kpm: 2 })]), { official: [village(1), village(2)] }),
    quiet: one(sheet(5, [coaching({ jml_desa: 2, jml_desa_punya_kpm: 2 })]), { official: [village(1), village(2)] }),
    why: 'as on the list',
  },
  {
    rule: 'copied-from-last-period',
    fires: one(sheet(7, ten), { previous: before(sheet(7, ten), tenBefore) }),
    quiet: one(sheet(7, ten), { previous: before(sheet(7, ten), tenBefore, '7|2026|2026-02|desa') }),
    why: 'the same period read again',
  },
  {
    rule: 'prevalence-jump',
    fires: large({}, { stunting: 10, diukur: 200, sasaran: 220 }),
    quiet: large({}, { stunting: 11, diukur: 60, sasaran: 220 }),
    why: 'within chance',
  },
  {
    rule: 'target-population-jump',
    fires: large({}, { sasaran: 100, diukur: 95, stunting: 19 }),
    quiet: large({}, { sasaran: 190, diukur: 180, stunting: 36 }),
    why: 'a sixth more',
  },
  {
    rule: 'digit-slip',
    fires: large({ jml_keluarga: 4200 }, { jml_keluarga: 420 }),
    quiet: large({ jml_keluarga: 840 }, { jml_keluarga: 420 }),
    why: 'twice as many',
  },
  {
    rule: 'measured-share-falls',
    fires: large({ sasaran: 500 }, { sasaran: 480, diukur: 450, stunting: 90 }),
    quiet: large({ sasaran: 220 }, { sasaran: 220, diukur: 215, stunting: 43 }),
    why: 'a few points',
  },
  {
    rule: 'regulation-vanished',
    fires: one(sheet(4, [regulation()]), {
      previous: before(sheet(4, [regulation()]), [{ nomor: '46' }, { nomor: '12' }], '4|2025|2025|kabupaten'),
    }),
    quiet: one(sheet(4, [regulation()]), {
      previous: before(sheet(4, []), [{ nomor: '12' }], '4|2026|2026|kabupaten'),
    }),
    why: 'taken out of this very table',
  },
  {
    rule: 'tables-disagree',
    fires: {
      tables: [
        sheet(7, [measured()], { tab: 'Kec A' }),
        sheet(7, [measured({ jml_posyandu: 3, sasaran: 97, cakupan_ukur: null })], { tab: 'Rekap' }),
      ],
    },
    quiet: { tables: [sheet(7, [measured()], { tab: 'Kec A' }), sheet(7, [measured()], { tab: 'Rekap' })] },
    why: 'both say the same',
  },
  {
    rule: 'levels-disagree',
    fires: {
      tables: [
        sheet(7, twoVillages),
        sheet(
          7,
          [
            {
              ...measured({
                sasaran: 155,
                diukur: 135,
                stunting: 15,
                sangat_pendek: null,
                pendek: null,
                normal: null,
                prevalensi: null,
                cakupan_ukur: null,
              }),
              ...villageOfTwo,
            },
          ],
          { level: 'kecamatan' },
        ),
      ],
    },
    quiet: {
      tables: [
        sheet(7, twoVillages),
        sheet(
          7,
          [
            {
              ...measured({
                sasaran: 150,
                diukur: 135,
                stunting: 15,
                sangat_pendek: null,
                pendek: null,
                normal: null,
                prevalensi: null,
                cakupan_ukur: null,
              }),
              ...villageOfTwo,
            },
          ],
          { level: 'kecamatan' },
        ),
      ],
    },
    why: 'they add up',
  },
  {
    rule: 'actions-disagree-on-measured',
    fires: { tables: [sheet(7, [measured()]), sheet(1, [ansit({ jml_balita_diukur: 80 })])] },
    quiet: { tables: [sheet(7, [measured()]), sheet(1, [ansit({ jml_balita_diukur: 90 })])] },
    why: 'the same number',
  },
  {
    rule: 'review-date-differs-from-meeting',
    fires: { tables: [sheet(3, [meeting()]), sheet(8, [review({ tanggal_aksi_3: '2026-04-20' })])] },
    quiet: { tables: [sheet(3, [meeting()]), sheet(8, [review({ tanggal_aksi_3: '2026-04-14' })])] },
    why: 'the same day',
  },
  {
    rule: 'review-prevalence-differs',
    fires: { tables: [sheet(7, [measured()]), sheet(8, [review({ prevalensi_n: 8.1, sumber_data: 'e-PPGBM' })])] },
    quiet: { tables: [sheet(7, [measured()]), sheet(8, [review({ prevalensi_n: 8.1, sumber_data: 'SSGI' })])] },
    why: 'a survey is another figure',
  },
];

function twins(differ: number): readonly Cells[] {
  return repeat(10, (n) =>
    measured({
      sasaran: 200,
      diukur: 90 + n,
      sangat_pendek: 5 + n,
      pendek: 5 + n + (n === 3 ? differ : 0),
      stunting: null,
      normal: null,
      prevalensi: null,
      cakupan_ukur: null,
      tinggi: null,
    }),
  );
}

function rounded(sasaran: number): Cells {
  return { sumber_data: 'e-PPGBM', sasaran, diukur: sasaran - 7, stunting: 11 };
}

function uneven(n: number, posyandu: number): Cells {
  return { sumber_data: 'e-PPGBM', sasaran: 100 + n, diukur: 90 + n, stunting: 9 + 2 * n, jml_posyandu: posyandu };
}
