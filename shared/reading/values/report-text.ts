import type { FieldType } from '#actions/types.ts';
import type { Verdict } from '../types.ts';
import { monthOf } from './calendar.ts';

type Reported = Extract<Extract<Verdict, { kind: 'absent' }>['as'], 'nihil' | 'belum ada'>;

/** What districts write where a figure or a day is still to come. None of it is a mistake, and none of it is zero. */
const TO_COME = [
  /^(?:belum|blm|blum|belom)(?: [a-z]+)*$/,
  /^(?:(?:masih|msh|sedang|sdg|dalam|dlm|lagi|on|in) )*(?:proses|progress|progres|process|going)(?: [a-z]+)*$/,
  /^(?:masih|msh|sedang|sdg|dalam|dlm|tahap) (?:tahap |di |ke )?[a-z]+(?: [a-z]+)*$/,
  /^(?:data )?(?:akan |segera )?(?:menyusul|nyusul|mnyusul)(?: [a-z]+)*$/,
  /^(?:akan|segera|ditunda|tertunda|menunggu|tunggu|nunggu|direncanakan|dijadwalkan|terjadwal|diagendakan|rencana|renc|target|jadwal|agenda)\b/,
  /^(?:tba|to be (?:announced|determined|confirmed)|pending|tentatif|kosong|not available)$/,
  /^(?:tidak|tdk|tak|tanpa|tidk|gak|ga) (?:ada |tersedia |mengirim |melapor |lapor |diisi |mengisi |masuk )?(?:data|laporan|keterangan|info|informasi|lapor|melapor|melaporkan|mengirim|diisi|mengisi|tersedia|terisi|diketahui|terdata|terlapor)$/,
  /^(?:data|laporan) (?:belum|blm|tidak|tdk|kosong|nihil)(?: [a-z]+)*$/,
];

/** What they write where there was nothing to count or nothing took place. */
const NONE = [
  /^(?:tidak|tdk|tak|tidk) (?:ada|di ?laksanakan|terlaksana|melaksanakan|di ?adakan|ditemukan|dilakukan|di ?anggarkan|menganggarkan)(?: [a-z]+)*$/,
  /^(?:nihil|nil|zero) [a-z]+(?: [a-z]+)*$/,
  /^(?:batal|dibatalkan|dihapus|libur)$/,
];

const LONGEST = 60;

/** Absence that a report speaks of in a column of figures, days or links: `dlm proses`, `akan menyusul`, `tdk ada kasus`; null when it says something else. */
export function reportedAbsence(text: string, type: FieldType): Reported | null {
  if (text.length > LONGEST) return null;
  const lower = words(text);
  // A plan may name its day; a figure beside a word is for people to clear up.
  if (/\d/.test(lower) && type !== 'date' && type !== 'month') return null;
  if (TO_COME.some((pattern) => pattern.test(lower))) return 'belum ada';
  return NONE.some((pattern) => pattern.test(lower)) ? 'nihil' : null;
}

const PART =
  /^(?:(?:pada|di|bulan|bln|awal|akhir|pertengahan|minggu|pekan|ke|i|ii|iii|iv|v|[1-5]|tahun|th|thn)\b|[\s,./()-])+/;

/** `Oktober 2026`, `Minggu ke-2 Mei`, `akhir Juli`: a month, and no day of it. */
export function namesMonthOnly(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = words(text).replace(PART, '');
  const [, name = ''] = /^([a-z]+)(?: (?:tahun )?(?:\d{4}|\d{2}))?$/.exec(bare) ?? [];
  return monthOf(name) !== null;
}

function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
