import { keterangan, PLACE_FIELDS, tahun } from '../common-fields.ts';
import { namesOf } from '../names.ts';
import { spellings } from '../spellings.ts';
import { SUPPLY_FIELDS } from '../supply.ts';
import type { ActionDeclaration, Edition } from '../types.ts';
import { indicatorFields } from './indicator-fields.ts';
import { keepAliasesApart } from './shared-aliases.ts';
import { TARGET_GROUP_FIELDS } from './target-group-fields.ts';

const TITLES =
  spellings(`Aksi 1 | Aksi ke-1 | Aksi I | Aksi#1 | Analisis Situasi | Analisa Situasi | Ansit | Master Ansit | Data Ansit | Data Sasaran | Cakupan Layanan | Data Cakupan Layanan
  Cakupan Indikator | 29 Indikator | Indikator Esensial | Indikator Supply | Lokus | Lokus Stunting | Penetapan Lokus | Desa Lokus | Lokasi Fokus | Data Dasar Stunting | Rekapitulasi Bayi
  Cakupan Pemberian | Keluarga Berisiko Stunting | Sasaran 1000 HPK`);

/** Action 1: where stunting is, and which services miss whom, per village and year. */
export function aksi1(edition: Edition): ActionDeclaration {
  return {
    action: 1,
    ...namesOf(1),
    titleAliases: TITLES,
    levels: ['desa', 'puskesmas', 'kecamatan', 'kabupaten'],
    periodKind: 'year',
    fields: keepAliasesApart([
      ...PLACE_FIELDS,
      tahun,
      ...TARGET_GROUP_FIELDS,
      ...indicatorFields(edition),
      ...SUPPLY_FIELDS,
      keterangan,
    ]),
    alternatives: [{ fields: [['balita_stunting'], ['balita_sangat_pendek', 'balita_pendek']] }],
    rowKey: { desa: ['region'], puskesmas: ['puskesmas'], kecamatan: ['region'], kabupaten: ['region'] },
    subgroup: [],
    expected: { '2018': { kind: 'everyVillage' }, '2022': { kind: 'everyVillage' }, '2025': { kind: 'everyVillage' } },
    office: 'Bappeda',
  };
}
