import { one, type RuleCase } from './cases.ts';
import { sheet } from './fixtures.ts';
import { coaching, meeting, plan, regulation, repeat, review, system } from './rows.ts';

export const PAPER_CASES: readonly RuleCase[] = [
  {
    rule: 'spending-above-budget',
    fires: one(sheet(2, [plan({ realisasi: 126_000_000 })])),
    quiet: one(sheet(2, [plan({ realisasi: 125_000_000 })])),
    why: 'all spent',
  },
  {
    rule: 'spending-without-budget',
    fires: one(sheet(8, [review({ pagu: null, realisasi_anggaran: 5_000_000 })])),
    quiet: one(sheet(8, [review({ pagu: null, realisasi_anggaran: 0 })])),
    why: 'nothing spent',
  },
  {
    rule: 'plan-without-budget',
    fires: one(sheet(2, [plan({ pagu: 0 })])),
    quiet: one(sheet(2, [plan({ pagu: 5000 })])),
    why: 'a small budget',
  },
  {
    rule: 'plan-without-location',
    fires: one(sheet(2, [plan({ lokasi: null })])),
    quiet: one(sheet(2, [plan({ lokasi: null, lokasi_fokus: 'Panggul' })])),
    why: 'the priority place is named',
  },
  {
    rule: 'budget-chain-broken',
    fires: one(sheet(2, [plan({ terintegrasi_rkpd: false, terintegrasi_kua_ppas: false, terintegrasi_apbd: true })])),
    quiet: one(sheet(2, [plan({ terintegrasi_rkpd: true, terintegrasi_kua_ppas: false, terintegrasi_apbd: false })])),
    why: 'not in the later documents yet',
  },
  {
    rule: 'indicator-unknown',
    fires: one(sheet(6, [system({ indikator_no: 46 })])),
    quiet: one(sheet(6, [system({ indikator_no: 31 })])),
    why: 'the list of 2025 has 31',
  },
  {
    rule: 'target-below-baseline',
    fires: one(sheet(2, [plan({ indikator_no: 14, baseline: 60, target_n: 55 })])),
    quiet: one(sheet(2, [plan({ indikator_no: 12, baseline: 12, target_n: 9 })])),
    why: 'less unmet need is better',
  },
  {
    rule: 'target-falls-later',
    fires: one(sheet(2, [plan({ indikator_no: 14, target_n: 70, target_n1: 65 })])),
    quiet: one(sheet(2, [plan({ indikator_no: 12, target_n: 9, target_n1: 7.4 })])),
    why: 'less unmet need is better',
  },
  {
    rule: 'volume-without-unit',
    fires: one(sheet(2, [plan({ target_volume: 75, satuan: null })])),
    quiet: one(sheet(2, [plan({ target_volume: 75, satuan: 'unit' })])),
    why: 'units are named',
  },
  {
    rule: 'activity-code-malformed',
    fires: one(sheet(2, [plan({ kode_sub_kegiatan: '1.2' })])),
    quiet: one(sheet(2, [plan({ kode_sub_kegiatan: '1.02.02.2.02.0015' })])),
    why: 'the official form',
  },
  {
    rule: 'code-hierarchy-broken',
    fires: one(sheet(2, [plan({ kode_kegiatan: '1.02.02.2.02', kode_sub_kegiatan: '1.02.03.2.02.0015' })])),
    quiet: one(sheet(2, [plan({ kode_kegiatan: '1.02.02.2.02', kode_sub_kegiatan: '1.02.02.2.02.0015' })])),
    why: 'it begins with the code above',
  },
  {
    rule: 'commitment-without-document',
    fires: one(sheet(3, [meeting({ komitmen_ditandatangani: true, dokumen: null })])),
    quiet: one(sheet(3, [meeting({ komitmen_ditandatangani: false, dokumen: null })])),
    why: 'nothing signed',
  },
  {
    rule: 'participants-few',
    fires: one(sheet(3, [meeting({ jml_peserta: 4 })])),
    quiet: one(sheet(3, [meeting({ jml_peserta: 5 })])),
    why: 'a small village',
  },
  {
    rule: 'district-meeting-missing',
    fires: one(
      sheet(
        3,
        repeat(3, (n) => meeting({ tingkat: 'Kecamatan', tempat: `Aula ${n}` })),
      ),
    ),
    quiet: one(
      sheet(
        3,
        repeat(3, (n) => meeting({ tingkat: n === 0 ? 'Kabupaten' : 'Kecamatan' })),
      ),
    ),
    why: 'one of the district',
  },
  {
    rule: 'kecamatan-meeting-below-minimum',
    fires: one(sheet(3, [kecamatanMeeting('a')]), { today: '2027-01-10' }),
    quiet: one(sheet(3, [kecamatanMeeting('a')]), { today: '2026-11-10' }),
    why: 'the year is not over',
  },
  {
    rule: 'regulation-kind-differs',
    fires: one(sheet(4, [regulation({ jenis: 'Perwali' })])),
    quiet: one(sheet(4, [regulation({ jenis: 'Perwali', at: { region: '62.71' } })])),
    why: 'the row says that it is of a kota',
  },
  {
    rule: 'regulation-year-differs-from-date',
    fires: one(sheet(4, [regulation({ tanggal_penetapan: '2021-01-04' })])),
    quiet: one(sheet(4, [regulation({ tanggal_penetapan: '2020-12-30' })])),
    why: 'signed in its year',
  },
  {
    rule: 'regulation-year-in-number-differs',
    fires: one(sheet(4, [regulation({ nomor: '46 TAHUN 2021' })])),
    quiet: one(sheet(4, [regulation({ nomor: '46 TAHUN 2020' })])),
    why: 'the same year',
  },
  {
    rule: 'regulation-year-in-future',
    fires: one(sheet(4, [regulation({ tahun: 2028 })])),
    quiet: one(sheet(4, [regulation({ tahun: 2012 })])),
    why: 'old regulations stay valid',
  },
  {
    rule: 'regulation-without-number',
    fires: one(sheet(4, [{ jenis: 'Perbup', tahun: 2020, tentang: 'Peran Desa', status: 'Ditetapkan' }])),
    quiet: one(sheet(4, [{ jenis: 'Perbup', tahun: 2020, tentang: 'Peran Desa', status: 'Draf' }])),
    why: 'a draft has none yet',
  },
  {
    rule: 'regulation-off-topic',
    fires: one(sheet(4, [regulation({ tentang: 'Pajak Kendaraan Bermotor' })])),
    quiet: one(sheet(4, [regulation({ tentang: 'RENCANA AKSI DAERAH PENANGGULANGAN STANTING' })])),
    why: 'misspelt, but about stunting',
  },
  {
    rule: 'regulation-status-contradicts',
    fires: one(sheet(4, [regulation({ status: 'Belum ada' })])),
    quiet: one(sheet(4, [regulation({ status: 'Belum ada', nomor: null })]), {}, ['required-value-missing']),
    why: 'nothing is claimed',
  },
  {
    rule: 'regulation-document-missing',
    fires: one(sheet(4, [regulation({ status: 'Ditetapkan', dokumen: null })])),
    quiet: one(sheet(4, [regulation({ status: 'Ditetapkan', dokumen: 'https://jdih.example/46' })])),
    why: 'it is linked',
  },
  {
    rule: 'allocation-without-villages',
    fires: one(sheet(4, [regulation({ jml_desa_apbdes_stunting: 0, total_alokasi_dd: 5e8 })])),
    quiet: one(sheet(4, [regulation({ jml_desa_apbdes_stunting: 0, total_alokasi_dd: 0 })])),
    why: 'nothing allocated',
  },
  {
    rule: 'allocation-per-village-implausible',
    fires: one(sheet(4, [regulation({ jml_desa_apbdes_stunting: 1, total_alokasi_dd: 50_000 })])),
    quiet: one(sheet(4, [regulation({ jml_desa_apbdes_stunting: 1, total_alokasi_dd: 50_000_000 })])),
    why: 'a usual amount',
  },
  {
    rule: 'fewer-cadres-than-villages',
    fires: one(sheet(5, [coaching({ jml_kpm: 6 })], { level: 'kecamatan' }), { official: villages(9) }),
    quiet: one(sheet(5, [coaching({ jml_kpm: 8 })], { level: 'kecamatan' }), { official: villages(9) }),
    why: 'one each',
  },
  {
    rule: 'team-members-differ',
    fires: one(sheet(5, [coaching({ jml_tpk: 12, jml_anggota_tpk: 30 })]), { official: villages(9) }),
    quiet: one(sheet(5, [coaching({ jml_tpk: 12, jml_anggota_tpk: 36 })]), { official: villages(9) }),
    why: 'three each',
  },
  {
    rule: 'scorecard-before-quarter-end',
    fires: one(sheet(5, [coaching({ desa_scorecard_tw4: 5 })]), { official: villages(9) }),
    quiet: one(sheet(5, [coaching({ desa_scorecard_tw2: 5 })]), { official: villages(9) }),
    why: 'the quarter has begun',
  },
  {
    rule: 'coaching-without-participants',
    fires: one(sheet(5, [coaching({ kegiatan_pembinaan: 'Pelatihan KPM', tanggal: '2026-05-04', jml_peserta: 0 })]), {
      official: villages(9),
    }),
    quiet: one(sheet(5, [coaching({ kegiatan_pembinaan: 'Pelatihan KPM', tanggal: null, jml_peserta: 0 })]), {
      official: villages(9),
    }),
    why: 'only planned',
  },
  {
    rule: 'system-unnamed',
    fires: one(sheet(6, [{ indikator_no: 3, ketersediaan: 'Ada' }])),
    quiet: one(sheet(6, [{ indikator_no: 3, ketersediaan: 'Tidak' }])),
    why: 'there is none to name',
  },
  {
    rule: 'gap-without-follow-up',
    fires: one(sheet(6, [system({ kesenjangan: 'Belum ada data per desa', tindak_lanjut: null })])),
    quiet: one(sheet(6, [system({ kesenjangan: 'Tidak ada', tindak_lanjut: null })])),
    why: 'no gap',
  },
  {
    rule: 'missing-data-without-gap',
    fires: one(sheet(6, [system({ ketersediaan: 'Tidak', kesenjangan: null })])),
    quiet: one(sheet(6, [system({ ketersediaan: 'Ada', kesenjangan: null })])),
    why: 'the data are there',
  },
  {
    rule: 'follow-up-overdue',
    fires: one(sheet(6, [system({ target_waktu: '2026-03-01', status: 'proses' })])),
    quiet: one(sheet(6, [system({ target_waktu: '2026-03-01', status: 'selesai' })])),
    why: 'finished',
  },
  {
    rule: 'achievement-differs-from-figures',
    fires: one(sheet(8, [review({ capaian_pct: 95 })])),
    quiet: one(sheet(8, [review({ indikator_no: 12, target: 7.4, realisasi: 9, capaian_pct: 78.38 })])),
    why: 'turned round the usual way',
  },
  {
    rule: 'achievement-direction-ignored',
    fires: one(sheet(8, [review({ indikator_no: 12, target: 8, realisasi: 10, capaian_pct: 125 })])),
    quiet: one(sheet(8, [review({ indikator_no: 14, target: 8, realisasi: 10, capaian_pct: 125 })])),
    why: 'more is better there',
  },
  {
    rule: 'achievement-very-high',
    fires: one(sheet(8, [review({ target: 20, realisasi: 60 })])),
    quiet: one(sheet(8, [review({ target: 40, realisasi: 60 })])),
    why: 'one and a half times',
  },
  {
    rule: 'prevalence-source-missing',
    fires: one(sheet(8, [review({ prevalensi_n: 14.2 })])),
    quiet: one(sheet(8, [review({ prevalensi_n: 14.2, sumber_data: 'SSGI' })])),
    why: 'named',
  },
  {
    rule: 'review-year-wrong',
    fires: one(sheet(8, [review({ tanggal_reviu: '2026-02-10' })])),
    quiet: one(sheet(8, [review({ tanggal_reviu: '2026-02-10' })], { fiscalYear: 2025 })),
    why: 'the year after',
  },
  {
    rule: 'action-finished-without-date',
    fires: one(sheet(8, [review({ aksi_2_selesai: true, tanggal_aksi_2: null })])),
    quiet: one(sheet(8, [review({ aksi_2_selesai: false, tanggal_aksi_2: null })])),
    why: 'not finished',
  },
  {
    rule: 'action-dated-without-finish',
    fires: one(sheet(8, [review({ aksi_2_selesai: false, tanggal_aksi_2: '2026-03-02' })])),
    quiet: one(sheet(8, [review({ aksi_2_selesai: false, tanggal_aksi_2: '2026-09-02' })])),
    why: 'still to come',
  },
  {
    rule: 'actions-out-of-order',
    fires: one(sheet(8, [review({ tanggal_aksi_1: '2026-03-02', tanggal_aksi_2: '2026-02-20' })])),
    quiet: one(sheet(8, [review({ tanggal_aksi_1: '2026-02-20', tanggal_aksi_2: '2026-02-20' })])),
    why: 'on one day',
  },
  {
    rule: 'review-without-lesson',
    fires: one(sheet(8, [review({ realisasi: 20, rekomendasi: null })])),
    quiet: one(sheet(8, [review({ realisasi: 78, rekomendasi: null })])),
    why: 'nearly reached',
  },
];

function kecamatanMeeting(place: string) {
  return { ...meeting({ tingkat: 'Kecamatan', tempat: place }), at: { kecamatan: '62.07.01' } };
}

function villages(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => `62.07.01.20${String(n + 1).padStart(2, '0')}`);
}
