import type { AccessProblem } from '#ledger/types.ts';
import { CommandError } from '../command.ts';

/** Why a line cannot be registered: in English for the terminal, in Indonesian, with the remedy, for the registry's sheet. */
export class Refusal extends CommandError {
  readonly problem: string;
  readonly remedy: string;

  constructor(english: string, problem: string, remedy: string) {
    super(english);
    this.problem = problem;
    this.remedy = remedy;
  }
}

/** What is wrong with a workbook, and what helps, as the registry's sheet says it. */
export const ACCESS_WORDS: Readonly<Record<AccessProblem | 'view-only', readonly [problem: string, remedy: string]>> = {
  'not-shared': ['Belum dibagikan kepada kami.', 'Kirim pesan undangan kepada pemiliknya.'],
  'not-found': [
    'Tidak bisa dibuka: belum dibagikan, atau sudah tidak ada.',
    'Kirim pesan undangan kepada pemiliknya, atau ganti tautannya dengan yang kini dipakai.',
  ],
  trashed: ['Berada di tempat sampah pemiliknya.', 'Minta pemiliknya memulihkan berkas, atau ganti tautannya.'],
  'office-file': [
    'Masih berkas Excel (.xlsx), bukan Google Sheets.',
    'Minta pemiliknya memilih File > Simpan sebagai Google Spreadsheet, lalu ganti tautannya.',
  ],
  'not-a-spreadsheet': ['Bukan Google Sheets.', 'Ganti dengan tautan lembar kerjanya sendiri.'],
  'too-large': ['Terlalu besar untuk dibaca.', 'Minta pemiliknya memindahkan tab yang bukan laporan.'],
  'service-disabled': ['Layanan Google belum diaktifkan.', 'Jalankan aksi8 doctor.'],
  unreachable: ['Google sedang tidak menjawab.', 'Tunggu pembacaan berikutnya.'],
  'view-only': [
    'Hanya bisa dilihat: hasil pemeriksaan tidak bisa ditulis.',
    'Minta pemiliknya mengubah akses alamat kami menjadi Editor.',
  ],
};
