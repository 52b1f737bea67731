import type { Phrase } from './translate.ts';

/** The 29 indicators by their short names; terms of programmes stay, with what they mean. */
export const INDICATOR_PHRASES: readonly Phrase[] = [
  ['Remaja putri mengonsumsi TTD', 'Adolescent girls taking iron tablets'],
  ['Remaja putri diperiksa status anemia (Hb)', 'Adolescent girls tested for anaemia (Hb)'],
  ['Calon pengantin/calon ibu menerima TTD', 'Brides and mothers-to-be given iron tablets'],
  ['Calon PUS diperiksa kesehatan dalam pelayanan nikah', 'Couples given a health check before marriage'],
  [
    'Pendampingan kesehatan reproduksi dan edukasi gizi 3 bulan pranikah',
    'Counselling on reproductive health and nutrition, 3 months before marriage',
  ],
  [
    'Pasangan calon pengantin mendapat bimbingan perkawinan dengan materi stunting',
    'Engaged couples given marriage guidance that covers stunting',
  ],
  ['PUS miskin/PMKS menerima bantuan tunai bersyarat', 'Poor couples of childbearing age given conditional cash'],
  ['PUS miskin/PMKS menerima bantuan pangan nontunai', 'Poor couples of childbearing age given food assistance'],
  [
    'PUS fakir miskin/tidak mampu menjadi PBI JK',
    'Poor couples of childbearing age with health insurance paid (PBI JK)',
  ],
  ['Ibu hamil KEK mendapat tambahan asupan gizi', 'Undernourished pregnant women (KEK) given extra nutrition'],
  ['Ibu hamil mengonsumsi TTD minimal 90 tablet', 'Pregnant women taking at least 90 iron tablets'],
  ['Unmet need KB', 'Unmet need for family planning'],
  ['Kehamilan tidak diinginkan (KTD)', 'Unwanted pregnancies'],
  ['Bayi kurang dari 6 bulan mendapat ASI eksklusif', 'Infants under 6 months exclusively breastfed'],
  ['Anak usia 6-23 bulan mendapat MP-ASI', 'Children of 6-23 months given complementary food'],
  ['Balita gizi buruk mendapat tata laksana', 'Children under five with severe malnutrition treated'],
  ['Balita dipantau pertumbuhan dan perkembangannya', 'Children under five monitored for growth and development'],
  ['Balita gizi kurang mendapat tambahan asupan gizi', 'Undernourished children under five given extra nutrition'],
  ['Balita memperoleh imunisasi dasar lengkap', 'Children under five with complete basic immunisation'],
  ['Keluarga stop buang air besar sembarangan', 'Families free of open defecation'],
  ['Keluarga melaksanakan PHBS', 'Families living clean and healthy (PHBS)'],
  [
    'Keluarga berisiko stunting mendapat promosi konsumsi ikan',
    'Families at risk of stunting reached by promotion of eating fish',
  ],
  ['Pelayanan KB pascapersalinan', 'Family planning after childbirth'],
  ['Keluarga berisiko stunting memperoleh pendampingan', 'Families at risk of stunting accompanied'],
  [
    'Keluarga berisiko stunting mendapat manfaat pekarangan',
    'Families at risk of stunting with benefit from home gardens',
  ],
  ['Rumah tangga dengan akses air minum layak', 'Households with access to improved drinking water'],
  [
    'Rumah tangga dengan akses sanitasi (air limbah domestik) layak',
    'Households with access to improved sanitation (domestic waste water)',
  ],
  [
    'Kelompok KPM PKH mengikuti P2K2 modul kesehatan dan gizi',
    'PKH beneficiary groups attending P2K2 on health and nutrition',
  ],
  [
    'KPM dengan ibu hamil, ibu menyusui, dan baduta menerima variasi bantuan pangan',
    'Beneficiary families with pregnant or nursing mothers or children under two given varied food assistance',
  ],
  ['{n}. {} (%)', '{}. {} (%)'],
];
