import { fullNameOf } from '#regions/list.ts';
import { resolveDistrict } from '#regions/resolve-district.ts';
import { CommandError } from './command.ts';

/** The message that asks a district to share its workbook: Indonesian, ready to be pasted. */
export function invitation(district: string, email: string): string {
  const found = resolveDistrict(district);
  if (found.kind !== 'found') throw new CommandError(`"${district}" names no single district.`);
  return [
    `Yth. Tim Percepatan Penurunan Stunting ${fullNameOf(found.region)},`,
    '',
    'Mohon bagikan lembar kerja Google Sheets laporan 8 Aksi Konvergensi yang sehari-hari dipakai:',
    '',
    '1. Buka lembar kerjanya di Google Sheets, lalu pilih Bagikan.',
    `2. Tambahkan alamat ${email} sebagai Editor.`,
    '3. Bila berkasnya masih Excel (.xlsx), pilih dahulu File > Simpan sebagai Google Spreadsheet.',
    '4. Balas pesan ini dengan tautannya.',
    '',
    'Cara kerja dan tata letak lembar kerja tidak perlu diubah. Hasil pemeriksaan muncul pada tab Validasi di lembar kerja',
    'yang sama. Data perorangan (NIK, nama anak) mohon tidak ditaruh di lembar kerja ini: cukup rekap per desa/kelurahan.',
  ].join('\n');
}
