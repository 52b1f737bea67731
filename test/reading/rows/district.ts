import type { PlaceTexts } from '#reading/rows/row-place.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex, KecamatanData } from '#regions/types.ts';

/** Invented villages; Sidoharjo stands in both kecamatan, and Lama has a kelurahan. */
const LAMA = { '2001': 'Wonokerta', '2002': 'Mulyoreja', '2003': 'Sidoharjo', '1004': 'Kuala Tengah' };
const BARU = { '2001': 'Sidoharjo', '2002': 'Sumberbaru', '2003': 'Sukamukti' };

export function districtWith(
  kecamatan: Readonly<Record<string, KecamatanData>>,
  code = '62.07',
  name = 'Seruyan',
): DistrictIndex {
  const [province = '', tail = ''] = code.split('.');
  const data = { code: province, name: 'Provinsi', districts: { [tail]: { name, kecamatan } } };
  const index = buildDistrictIndex(data, code);
  if (!index) throw new Error('the district is part of its province');
  return index;
}

export function district(): DistrictIndex {
  return districtWith({ '01': { name: 'Lama', desa: LAMA }, '02': { name: 'Baru', desa: BARU } });
}

export function texts(some: Partial<PlaceTexts>): PlaceTexts {
  return { code: '', province: '', district: '', kecamatan: '', puskesmas: '', village: '', ...some };
}
