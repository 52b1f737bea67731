import { fullNameOf } from '#regions/list.ts';
import type { Region } from '#regions/types.ts';
import { CommandError } from '../command.ts';

/** Addresses that a workbook is shared with. They may be one. */
export interface Addresses {
  readonly viewer: string;
  readonly editor: string;
}

type Lanes = Readonly<Record<string, { readonly viewer: { email: string }; readonly editor: { email: string } }>>;

/** Of the lane that new workbooks go to. Throws CommandError where no account is set. */
export function addressesOf(lanes: Lanes, lane: string): Addresses {
  const accounts = lanes[lane];
  if (accounts) return { viewer: accounts.viewer.email, editor: accounts.editor.email };
  throw new CommandError('No Google account is set: name them under "google" of the stage in cdk.json.');
}

/** The message that asks a district to share its workbook: Indonesian, ready to be pasted. */
export function invitation(district: Region, { viewer, editor }: Addresses): string {
  const share =
    viewer === editor
      ? [`2. Tambahkan alamat ${editor} sebagai Editor.`]
      : [`2. Tambahkan alamat ${editor} sebagai Editor,`, `   dan alamat ${viewer} sebagai Pelihat (Viewer).`];
  return [
    `Yth. Tim Percepatan Penurunan Stunting ${fullNameOf(district)},`,
    '',
    'Mohon bagikan lembar kerja Google Sheets laporan 8 Aksi Konvergensi yang sehari-hari dipakai:',
    '',
    '1. Buka lembar kerjanya di Google Sheets, lalu pilih Bagikan.',
    ...share,
    '3. Bila berkasnya masih Excel (.xlsx), pilih dahulu File > Simpan sebagai Google Spreadsheet.',
    '4. Balas pesan ini dengan tautannya.',
    '',
    'Cara kerja dan tata letak lembar kerja tidak perlu diubah. Hasil pemeriksaan muncul pada tab Validasi di lembar kerja',
    'yang sama. Data perorangan (NIK, nama anak) mohon tidak ditaruh di lembar kerja ini: cukup rekap per desa/kelurahan.',
  ].join('\n');
}
