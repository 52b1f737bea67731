import { DISTRICTS, ROBOT } from '#local/accounts.ts';
import { sampleId } from '#local/samples/describe.ts';
import type { RegistryWriter } from '#pipeline/ports.ts';
import { DEFAULT_LANE } from '#registry/lanes.ts';

export const EDITED = 'satu';
export const VIEW_ONLY = 'dua';
const HEADER = ['No', 'Kecamatan', 'Desa', 'Jumlah Sasaran Balita', 'Jumlah Balita Diukur', 'Jumlah Balita Stunting'];
const ROWS = [
  [1, 'Seruyan Hilir', 'Sungai Bakau', 120, 96, 8],
  [2, 'Seruyan Hilir', 'Pematang Limau', 80, 71, 5],
  [3, 'Seruyan Hilir', 'Tanjung Rangas', 64, 60, 4],
  [4, 'Seruyan Hilir', 'Pematang Panjang', 93, 88, 9],
];

function workbook(id: string, month: string, role: string) {
  return {
    id,
    title: `Seruyan ${id} 2026`,
    owner: DISTRICTS,
    locale: 'in_ID',
    timeZone: 'Asia/Jakarta',
    shares: [{ email: ROBOT, role }],
    tabs: [{ title: 'Aksi 7', cells: [[`REKAP PENGUKURAN BALITA BULAN ${month} 2026`], [], HEADER, ...ROWS] }],
  };
}

export const WORKBOOKS = [workbook(EDITED, 'JULI', 'writer'), workbook(VIEW_ONLY, 'AGUSTUS', 'reader')];
export const PROVINCE_BOOK = {
  id: sampleId('provinsi-62'),
  title: 'Stunting Provinsi 2026',
  owner: DISTRICTS,
  shares: [{ email: ROBOT, role: 'writer' }],
  tabs: [{ title: 'Catatan', cells: [['Catatan rapat']] }],
};

export async function seed(registry: RegistryWriter): Promise<void> {
  for (const { id } of WORKBOOKS)
    await registry.add({
      spreadsheetId: id,
      district: '62.07',
      kecamatan: [],
      office: 'Dinas Kesehatan',
      actions: [7],
      fiscalYear: 2026,
      lane: DEFAULT_LANE,
      mode: 'active',
      precedence: null,
    });
  await registry.putProvince({ province: '62', spreadsheetId: PROVINCE_BOOK.id });
}
