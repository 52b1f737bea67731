import { one, type RuleCase } from './cases.ts';
import { type Cells, sheet, village } from './fixtures.ts';
import { ansit, measured, meeting, plan, regulation } from './rows.ts';

const kelurahan = { at: { region: village(1, '01', 'kelurahan') } };

export const VALUE_CASES: readonly RuleCase[] = [
  {
    rule: 'value-below-range',
    fires: one(sheet(6, [{ indikator_no: 1, nama_sistem: 'e-PPGBM', kualitas: 0 }])),
    quiet: one(sheet(6, [{ indikator_no: 1, nama_sistem: 'e-PPGBM', kualitas: 1 }])),
    why: 'the least score is 1',
  },
  {
    rule: 'value-above-range',
    fires: one(sheet(7, [{ sumber_data: 'SSGI', sasaran: 100, diukur: 90, prevalensi: 118 }], { level: 'kabupaten' })),
    quiet: one(sheet(7, [{ sumber_data: 'SSGI', sasaran: 100, diukur: 90, prevalensi: 100 }], { level: 'kabupaten' })),
    why: '100 % is the bound itself',
  },
  {
    rule: 'percent-above-hundred',
    fires: one(sheet(1, [ansit({ i17_pct: 104 })])),
    quiet: one(sheet(1, [ansit({ i17_pct: 100 })])),
    why: 'all reached',
  },
  {
    rule: 'count-implausibly-large',
    fires: one(sheet(7, [measured({ jml_posyandu: 6_207_012 })])),
    quiet: one(sheet(7, [measured({ jml_posyandu: 62 })])),
    why: 'an ordinary number',
  },
  {
    rule: 'amount-too-small',
    fires: one(sheet(2, [plan({ pagu: 125 })])),
    quiet: one(sheet(2, [plan({ pagu: 1000 })])),
    why: 'a thousand rupiah may be real',
  },
  {
    rule: 'amount-too-large',
    fires: one(sheet(2, [plan({ pagu: 2e13 })])),
    quiet: one(sheet(2, [plan({ pagu: 6.7e9 })])),
    why: 'billions are usual',
  },
  {
    rule: 'date-in-future',
    fires: one(sheet(4, [regulation({ status: 'Ditetapkan', tahun: 2026, tanggal_penetapan: '2026-12-01' })])),
    quiet: one(sheet(4, [regulation({ status: 'Draf', tahun: 2026, tanggal_penetapan: '2026-12-01' })])),
    why: 'a draft may lie ahead',
  },
  {
    rule: 'date-implausible',
    fires: one(sheet(3, [meeting({ tanggal: '1926-04-12' })])),
    quiet: one(sheet(3, [meeting({ tanggal: '2026-04-12' })])),
    why: 'a date of the year',
  },
  {
    rule: 'date-outside-year',
    fires: one(sheet(3, [meeting({ tanggal: '2025-04-12' })])),
    quiet: one(sheet(3, [meeting({ tanggal: '2026-12-31' })])),
    why: 'last day of the year',
  },
  {
    rule: 'year-differs-from-table',
    fires: one(sheet(7, [measured({ tahun: 2025 })])),
    quiet: one(sheet(7, [measured({ tahun: 2026 })])),
    why: 'the year of the table',
  },
  {
    rule: 'zero-to-confirm',
    fires: one(sheet(1, [ansit({ jml_balita: 0 })])),
    quiet: one(sheet(1, [ansit({ i16_num: 0, i16_den: 0 })])),
    why: 'no child with severe wasting is a real answer',
  },
  {
    rule: 'all-zero-row',
    fires: one(
      sheet(7, [
        measured({
          sasaran: 0,
          diukur: 0,
          sangat_pendek: 0,
          pendek: 0,
          stunting: 0,
          normal: 0,
          tinggi: 0,
          prevalensi: null,
          cakupan_ukur: null,
        }),
      ]),
    ),
    quiet: one(sheet(7, [measured({ sangat_pendek: 0, pendek: 0, stunting: 0, normal: 88, prevalensi: 0 })])),
    why: 'measured, and none stunted',
  },
  {
    rule: 'row-without-values',
    fires: one(sheet(7, [measured(), blank(measured())])),
    quiet: one(sheet(7, [measured(), { ...blank(measured()), sasaran: 80 }]), {}, [
      'required-value-missing',
      'required-value-missing',
    ]),
    why: 'one value is a beginning',
  },
  {
    rule: 'required-value-missing',
    fires: one(sheet(7, [measured(), measured({ sasaran: null, cakupan_ukur: null })])),
    quiet: one(sheet(7, [measured(), { ...measured({ stunting: null }) }])),
    why: 'the two parts say the same as the total',
  },
  {
    rule: 'not-applicable-filled',
    fires: one(sheet(1, [{ ...ansit({ dana_dd: 50_000_000 }), ...kelurahan }])),
    quiet: one(sheet(1, [ansit({ dana_dd: 50_000_000 })])),
    why: 'a desa has village funds',
  },
  {
    rule: 'finished-without-document',
    fires: one(sheet(3, [meeting({ status: 'selesai', dokumen: null })])),
    quiet: one(sheet(3, [meeting({ status: 'proses', dokumen: null })])),
    why: 'not finished yet',
  },
  {
    rule: 'percent-differs-from-counts',
    fires: one(sheet(7, [measured({ prevalensi: 14.1 })])),
    quiet: one(sheet(7, [measured({ prevalensi: 13 })])),
    why: 'typed without decimals',
  },
  {
    rule: 'percent-fits-other-base',
    fires: one(sheet(1, [ansit({ i18_num: 6, i18_den: 8, i18_pct: 6 })])),
    quiet: one(sheet(1, [ansit({ i18_num: 6, i18_den: 8, i18_pct: 75 })])),
    why: 'computed on its own base',
  },
  {
    rule: 'percent-typed-as-fraction',
    fires: one(sheet(7, [measured({ prevalensi: 0.1333 })])),
    quiet: one(
      sheet(7, [
        measured({
          diukur: 900,
          sasaran: 1000,
          cakupan_ukur: 90,
          stunting: 1,
          sangat_pendek: 0,
          pendek: 1,
          normal: 899,
          tinggi: 0,
          prevalensi: 0.11,
        }),
      ]),
    ),
    why: 'really a tenth of a percent',
  },
  {
    rule: 'percent-equals-count',
    fires: one(sheet(7, [measured({ prevalensi: 12 })])),
    quiet: one(sheet(7, [measured({ sasaran: 100, diukur: 100, normal: 86, cakupan_ukur: 100, prevalensi: 12 })])),
    why: 'of a hundred the two are the same',
  },
  {
    rule: 'percent-on-zero-base',
    fires: one(sheet(1, [ansit({ i16_num: 0, i16_den: 0, i16_pct: 100 })])),
    quiet: one(sheet(1, [ansit({ i16_num: 0, i16_den: 0, i16_pct: null })])),
    why: '0/0 without a percentage is fine',
  },
  {
    rule: 'percent-without-counts',
    fires: one(sheet(1, [ansit({ i17_pct: 88 })])),
    quiet: one(sheet(1, [ansit({ i17_num: 88, i17_den: 100, i17_pct: 88 })])),
    why: 'both counts are there',
  },
  {
    rule: 'numerator-above-denominator',
    fires: one(
      sheet(7, [
        measured({ sangat_pendek: 40, pendek: null, normal: null, tinggi: null, stunting: 95, prevalensi: null }),
      ]),
    ),
    quiet: one(
      sheet(7, [measured({ sangat_pendek: 40, pendek: 50, normal: 0, tinggi: 0, stunting: 90, prevalensi: 100 })]),
      {},
      ['prevalence-very-high'],
    ),
    why: 'all of the measured',
  },
  {
    rule: 'coverage-above-hundred',
    fires: one(sheet(1, [ansit({ i17_num: 104, i17_den: 100, i17_pct: 104 })])),
    quiet: one(sheet(1, [ansit({ i02_num: 30, i02_den: 10, i02_pct: 300 })])),
    why: 'more girls are examined than found anaemic',
  },
  {
    rule: 'numerator-on-zero-base',
    fires: one(sheet(1, [ansit({ i16_num: 2, i16_den: 0 })])),
    quiet: one(sheet(1, [ansit({ i16_num: 0, i16_den: 0 })])),
    why: 'nobody to serve and nobody served',
  },
  {
    rule: 'numerator-without-base',
    fires: one(sheet(7, [{ sumber_data: 'e-PPGBM', ...measured(), jml_keluarga: null, jml_keluarga_berisiko: 20 }])),
    quiet: one(sheet(7, [measured({ jml_keluarga: null, jml_keluarga_berisiko: 0 })])),
    why: 'none of an unknown number is still none',
  },
  {
    rule: 'base-without-numerator',
    fires: one(sheet(7, [measured({ jml_keluarga: 300, jml_keluarga_berisiko: null })])),
    quiet: one(sheet(7, [measured({ jml_keluarga: null, jml_keluarga_berisiko: null })])),
    why: 'neither is there',
  },
  {
    rule: 'part-above-whole',
    fires: one(sheet(3, [meeting({ jml_peserta: 40, jml_kades: 44 })])),
    quiet: one(sheet(3, [meeting({ jml_peserta: 44, jml_kades: 44 })])),
    why: 'village heads only',
  },
];

function blank(cells: Cells): Cells {
  return Object.fromEntries(Object.keys(cells).map((key) => [key, null]));
}
