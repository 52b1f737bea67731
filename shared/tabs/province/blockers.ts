import type { AccessProblem } from '#ledger/types.ts';
import type { Blocker, DistrictSummary } from '#progress/summary-types.ts';
import { brief, dayInWib, list } from './words.ts';

/** What keeps a district from going on, who must act, and how. */
export interface Obstacle {
  readonly what: string;
  readonly who: string;
  readonly how: string;
}

/** Google answers the same for a file that was never shared, is shared no longer, or is gone: both remedies are asked. */
const UNREACHED = {
  what: 'berkas belum dibagikan kepada alamat layanan, atau tautannya sudah tidak berlaku',
  how: 'bagikan berkas kepada alamat layanan sebagai Editor, atau kirim tautan berkas yang dipakai sekarang',
};

const PROBLEMS: Readonly<Record<AccessProblem, { readonly what: string; readonly how: string }>> = {
  'not-shared': UNREACHED,
  'not-found': UNREACHED,
  trashed: { what: 'berkas ada di tempat sampah', how: 'pulihkan berkas dari tempat sampah Google Drive' },
  'office-file': {
    what: 'berkas masih berbentuk Excel',
    how: 'simpan sebagai Google Spreadsheet lewat menu File',
  },
  'not-a-spreadsheet': { what: 'tautan bukan spreadsheet', how: 'kirim tautan Google Spreadsheet yang benar' },
  'too-large': { what: 'berkas terlalu besar untuk dibaca', how: 'pisahkan tab lama ke berkas lain' },
  'service-disabled': { what: 'layanan Google belum aktif', how: 'aktifkan layanan Google Sheets untuk akun layanan' },
  unreachable: { what: 'Google tidak menjawab', how: 'tunggu; pembacaan diulang dengan sendirinya' },
};

/** Problems that no district can mend. */
const OURS: readonly AccessProblem[] = ['service-disabled', 'unreachable'];

export function obstacle(blocker: Blocker, district: DistrictSummary): Obstacle {
  switch (blocker.kind) {
    case 'unregistered':
      return {
        what: 'belum ada berkas terdaftar',
        who: 'Koordinator provinsi',
        how: 'daftarkan berkas kabupaten/kota',
      };
    case 'unread':
      return unread(blocker, district);
    case 'empty':
      return { what: 'terbaca, tetapi belum diisi', who: officeOf(blocker.source, district), how: 'isi tabel aksi' };
    case 'refused':
      return {
        what: 'berkas ditolak',
        who: officeOf(blocker.source, district),
        how: 'baca alasannya dan perbaiki',
      };
    case 'unanswerable':
      return {
        what: 'terbaca, umpan balik tidak bisa ditulis',
        who: officeOf(blocker.source, district),
        how: 'jadikan alamat layanan Editor dan buka perlindungan tab kami',
      };
    case 'held':
      return {
        what: `Aksi ${blocker.action}: tab kosong atau berkurang lebih dari separuh; baris lama masih dipakai`,
        who: 'Bappeda',
        how: 'pulihkan tab, atau pastikan penghapusan di tab Pemetaan',
      };
    case 'conflict':
      return {
        what: `Aksi ${blocker.action}: ${blocker.count} nilai berbeda antarberkas`,
        who: 'Bappeda',
        how: 'tentukan berkas mana yang benar; kedua nilainya belum diterima',
      };
    case 'waiting':
      return {
        what: `Aksi ${blocker.action}: menunggu Kec. ${list(blocker.kecamatan, 3)}`,
        who: `Kec. ${list(blocker.kecamatan, 3)}`,
        how: 'isi bagian kecamatan',
      };
  }
}

function unread(blocker: Extract<Blocker, { kind: 'unread' }>, district: DistrictSummary): Obstacle {
  const { problem } = blocker;
  const since = blocker.since === null ? '' : ` sejak ${dayInWib(blocker.since)}`;
  const who = officeOf(blocker.source, district);
  if (problem === null)
    return { what: 'belum pernah terbaca', who: 'Pengelola layanan', how: 'periksa pendaftaran berkas' };
  // One look may fail by chance: until the second nobody is asked for anything.
  if (!blocker.certain)
    return {
      what: `belum pernah terbaca; percobaan pertama gagal${since}`,
      who: 'Pengelola layanan',
      how: 'tunggu; pembacaan diulang dengan sendirinya',
    };
  const { what, how } = PROBLEMS[problem];
  return { what: `belum terbaca${since}: ${what}`, who: OURS.includes(problem) ? 'Pengelola layanan' : who, how };
}

function officeOf(source: string, district: DistrictSummary): string {
  return brief(district.sources.find((each) => each.id === source)?.office ?? 'Pemilik berkas');
}
