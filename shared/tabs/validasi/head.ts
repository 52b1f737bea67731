import { angka, tanggal } from '#findings/sentences/id/format.ts';
import { BLANK, checkbox, formula, row, text } from '../cells.ts';
import { longTime, serialMinutes } from '../dates.ts';
import type { TabRow } from '../model.ts';
import { answerKey, type ChangesSinceLastRead, type ValidasiInput } from '../validasi-input.ts';
import { RECEIPT_MEANINGS, RECEIPT_STYLES } from './words.ts';

/** Whose the workbook is, when it was read, the receipt, and what moved since the read before. */
export function headRows(input: ValidasiInput): readonly TabRow[] {
  const { receipt, deadline, changes, timeZone } = input;
  return [
    row('title', text(`Validasi – ${input.districtName}`, 'title')),
    row('stamp', formula(stampFormula(input.readAt, timeZone, input.workbookTimeZone), 'muted')),
    row('receipt', text(receipt, RECEIPT_STYLES[receipt]), BLANK, text(RECEIPT_MEANINGS[receipt])),
    ...answeredRows(input),
    row('whose', text('Buku kerja', 'label'), BLANK, text(whose(input))),
    ...problemRows(input.problem),
    ...(changes ? [row('changes', text('Perubahan', 'label'), BLANK, text(moved(changes, timeZone)))] : []),
    ...(deadline ? [row('deadline', text('Tenggat resmi berikutnya', 'label'), BLANK, text(due(deadline)))] : []),
    row('recheck', text('Periksa ulang sekarang', 'label'), checkbox(false), text(RECHECK)),
  ];
}

const RECHECK = 'Centang kotak ini bila ingin segera diperiksa. Hasilnya muncul dalam beberapa menit.';

/** A stamp older than this says so by itself, whatever became of us. */
export const BASI_AFTER_HOURS = 36;

/**
 * Constants of ours only. NOW() runs by the workbook's own time zone, so the moment of reading is counted in it; whole
 * minutes divided by 1440 and `;` hold in every locale.
 */
export function stampFormula(readAt: string, timeZone: string, workbookTimeZone: string): string {
  const minutes = serialMinutes(readAt, workbookTimeZone);
  const when = longTime(readAt, timeZone);
  return `=IF(NOW()-${minutes}/1440>${BASI_AFTER_HOURS / 12}/2;"BASI – belum dibaca sejak ${when}";"Dibaca ${when}")`;
}

function whose({ source }: ValidasiInput): string {
  const kecamatan = source.kecamatan.length > 0 ? `Kecamatan ${source.kecamatan.join(', ')}` : 'Seluruh wilayah';
  return [source.office, kecamatan, `tahun anggaran ${source.fiscalYear}`].filter(Boolean).join(' · ');
}

/** What staff said of the warnings counts, and shows that it does. */
function answeredRows({ findings, choices }: ValidasiInput): TabRow[] {
  const warnings = findings.filter(({ finding }) => finding.severity === 'warning');
  const answers = warnings.map((open) => choices.get(answerKey(open))?.value ?? '');
  const explained = answers.filter((answer) => answer === 'sudah benar').length;
  const promised = answers.filter((answer) => answer === 'akan diperbaiki').length;
  if (explained + promised === 0) return [];
  const words = `${angka(explained)} dari ${angka(warnings.length)} peringatan sudah dijelaskan, ${angka(promised)} akan diperbaiki.`;
  return [row('answers', text('Tanggapan Anda', 'label'), BLANK, text(words))];
}

function due({ label, date }: NonNullable<ValidasiInput['deadline']>): string {
  return `${label}: ${tanggal(date)}`;
}

function moved({ previousReadAt, added, changed, vanished }: ChangesSinceLastRead, timeZone: string): string {
  const parts = [
    added > 0 ? `${angka(added)} baris baru` : '',
    changed > 0 ? `${angka(changed)} baris berubah` : '',
    vanished > 0 ? `${angka(vanished)} baris tidak ada lagi` : '',
  ].filter((part) => part !== '');
  const since = `Sejak ${longTime(previousReadAt, timeZone)}`;
  return parts.length > 0 ? `${since}: ${parts.join(', ')}.` : `${since}: tidak ada baris yang berubah.`;
}

const UNREACHED = 'Buku kerja sempat tidak bisa dibuka: tidak dibagikan kepada aksi8, atau tautannya sudah diganti.';

const PROBLEMS: Readonly<Record<NonNullable<ValidasiInput['problem']>, string>> = {
  'marks-refused':
    'Sel yang bermasalah tidak bisa diberi tanda karena tab atau rentangnya diproteksi. Daftar di bawah tetap lengkap.',
  'not-shared': UNREACHED,
  'not-found': UNREACHED,
  trashed: 'Buku kerja sempat berada di tempat sampah.',
  'office-file': 'Buku kerja sempat berupa berkas Excel, bukan Google Sheets.',
  'not-a-spreadsheet': 'Berkas yang terdaftar sempat bukan Google Sheets.',
  'too-large': 'Buku kerja sempat terlalu besar untuk dibaca.',
  'service-disabled': 'Layanan pembacaan sempat tidak aktif.',
  unreachable: 'Buku kerja sempat tidak bisa dijangkau.',
};

function problemRows(problem: ValidasiInput['problem']): TabRow[] {
  if (problem === null) return [];
  return [row('problem', text('Perhatian', 'attention'), BLANK, text(PROBLEMS[problem]))];
}
