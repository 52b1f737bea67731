import { indicator } from '#actions/indicators.ts';
import { namesOf } from '#actions/names.ts';
import { tanggal } from '#findings/sentences/id/format.ts';
import type { Entry, EntryProblem, SettingKind } from '#progress/entered-settings.ts';
import { type SettingLine, settingLines, type ThresholdName } from '#progress/province-settings.ts';
import { DEFAULT_SETTINGS } from '#progress/settings.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { BLANK, row, text } from '#tabs/cells.ts';
import type { TabCell, TabModel, TabRow } from '#tabs/model.ts';
import { SETTING_HEADS, SETTING_HEADS_KEY } from './setting-heads.ts';
import { decimal } from './words.ts';

const MACHINE = [360, 130, 80, 300, 300];
const PEOPLE = [120, 110, 260];
const STANDINGS = ['usulan', 'resmi'];
const MOST_SHOWN = 40;

/** What holds and where it comes from; in the last three columns the province puts its own in its place. */
export function pengaturan(summary: ProvinceSummary): TabModel {
  const years = summary.years.map((year) => year.fiscalYear);
  const lines = settingLines(DEFAULT_SETTINGS, years, summary.entered);
  const of = (kind: SettingLine['about']['kind']): readonly TabRow[] =>
    lines.filter(({ about }) => about.kind === kind).map(settingRow);
  return {
    key: 'pengaturan',
    title: 'Pengaturan',
    columns: [
      ...MACHINE.map((width) => ({ width, owner: 'machine' as const })),
      ...PEOPLE.map((width) => ({ width, owner: 'people' as const })),
    ],
    rows: [
      row('atur-judul', text('Pengaturan provinsi', 'title')),
      row('atur-cara', text(HOW, 'subtitle')),
      row(SETTING_HEADS_KEY, ...[...HEADS, ...SETTING_HEADS].map((words) => text(words, 'header'))),
      block('ambang', 'Ambang'),
      ...of('threshold'),
      block('tenggat', 'Batas waktu; hanya yang resmi memberi tanda terlambat'),
      ...of('dueDate'),
      block('target', 'Target indikator (Aksi 1); hanya yang resmi memberi warna'),
      ...of('target'),
      block('bobot', 'Bobot Penilaian Kinerja; dipakai bila kedelapannya resmi dan berjumlah 100'),
      ...of('weight'),
    ],
    frozenRows: 3,
    frozenColumns: 1,
    charts: [],
    index: 6,
  };
}

const HOW =
  'Isi tiga kolom paling kanan untuk mengganti; berlaku pada ringkasan berikutnya atau sesudah Perbarui sekarang.';
const HEADS = ['Hal', 'Yang berlaku', 'Status', 'Sumber', 'Catatan'];

function block(name: string, words: string): TabRow {
  return row(`atur-blok-${name}`, text(words, 'subtitle'));
}

function settingRow(line: SettingLine): TabRow {
  const { key, used, entered, problem } = line;
  return row(
    key,
    text(nameOf(line)),
    text(used ? valueWords(used, line.value) : 'belum ada'),
    text(used?.standing ?? '–', 'muted'),
    text(used?.source ?? '–', 'muted'),
    noteOf(line, problem),
    typedCell(entered?.value ?? ''),
    { ...text(entered?.standing ?? '', 'people'), choices: STANDINGS },
    text(entered?.source ?? '', 'people'),
  );
}

/** Only written into rows that are new: what stands there is the province's. */
function typedCell(value: number | string): TabCell {
  if (value === '') return { ...BLANK, style: 'people' };
  return typeof value === 'number'
    ? { value: { kind: 'number', number: value }, style: 'people' }
    : text(value, 'people');
}

const THRESHOLD_WORDS: Readonly<Record<ThresholdName, string>> = {
  measuredShare: 'D/S paling sedikit agar prevalensi rutin ditampilkan (%)',
  kecamatanDone: 'Kelengkapan kecamatan yang dianggap selesai (%)',
  silentWeeks: 'Tanpa perubahan dianggap diam (minggu)',
  yearCloses: 'Tahun sebelumnya terbuka sampai akhir bulan ke-',
};

function nameOf({ about }: SettingLine): string {
  switch (about.kind) {
    case 'threshold':
      return THRESHOLD_WORDS[about.name];
    case 'dueDate':
      return `Aksi ${about.action} tahun ${about.fiscalYear}: ${namesOf(about.action).names['2025']}`;
    case 'target':
      return `${about.indicator}. ${indicator(about.indicator)?.name ?? ''} (%)`;
    case 'weight':
      return `Aksi ${about.action}: ${namesOf(about.action).names['2025']} (%)`;
  }
}

function valueWords({ value }: Entry<number | string>, kind: SettingKind): string {
  if (kind === 'date') return tanggal(String(value));
  if (kind === 'weeks' || kind === 'month') return String(value);
  return `${decimal(Number(value))} %`;
}

function noteOf({ entered, value }: SettingLine, problem: EntryProblem | null): TabCell {
  if (!entered) return text('');
  if (!problem) return text('✓ memakai nilai provinsi', 'good');
  const typed = String(entered.value);
  const shown = typed.length > MOST_SHOWN ? `${typed.slice(0, MOST_SHOWN)}…` : typed;
  return text(`✕ «${shown}» belum dipakai: ${problemWords(problem, value)}`, 'bad');
}

function problemWords(problem: EntryProblem, kind: SettingKind): string {
  switch (problem.kind) {
    case 'not-a-number':
      return `tulis ${problem.whole ? 'bilangan bulat' : 'angka'} ${problem.min} sampai ${problem.max}${kind === 'month' ? ' (nomor bulan)' : ''}.`;
    case 'not-a-date':
      return 'tulis tanggal lengkap, misalnya 31 Maret 2026.';
    case 'no-source':
      return 'nilai resmi perlu dasar: tulis peraturan atau suratnya di kolom terakhir.';
    case 'standing-unknown':
      return 'pilih usulan atau resmi.';
    case 'official-stands':
      return 'nilai resmi nasional tetap berlaku; hanya nilai resmi dengan dasarnya yang menggantikannya.';
  }
}
