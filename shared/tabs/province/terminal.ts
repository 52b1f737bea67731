import type {
  ActionInWeek,
  DistrictSummary,
  ProvinceSummary,
  YearProgress,
  YearTotals,
} from '#progress/summary-types.ts';
import { callReason } from './calls.ts';
import { weekWords } from './ringkasan.ts';
import { NOT_ENOUGH } from './routine.ts';
import { fiveSentences } from './sentences.ts';
import { count, districtName, ofAll, share } from './words.ts';

/** What `npm start` prints of a province: an English frame around the same words and figures as in the workbook. */
export function terminalSummary(summary: ProvinceSummary): string {
  return [
    `Province summary: ${summary.province.name} (${summary.province.code})`,
    weekWords(summary),
    '',
    ...fiveSentences(summary).map((sentence, index) => `${index + 1}. ${sentence}`),
    ...summary.years.flatMap((year) => ['', ...yearTable(summary, year)]),
    '',
    `Districts to call: ${summary.calls.length === 0 ? 'none' : ''}`.trimEnd(),
    ...callLines(summary),
    '',
  ].join('\n');
}

function callLines(summary: ProvinceSummary): readonly string[] {
  return summary.calls.flatMap((code) =>
    summary.districts
      .filter((district) => district.code === code)
      .map((district) => `  ${districtName(district)}: ${callReason(district).why} → ${callReason(district).ask}`),
  );
}

function yearTable(summary: ProvinceSummary, year: YearTotals): readonly string[] {
  const heads = ['Kabupaten/Kota', 'Terbaca', 'Kelengkapan', 'Nilai', ...year.actions.map((each) => `A${each.action}`)];
  const rows = summary.districts.flatMap((district) => districtCells(district, year.fiscalYear));
  const done = year.actions.map((each) => `${each.done}/${each.applicable}`);
  const total = ['Provinsi', '', share(year.values), ofAll(year.values), ...done, routineWords(year)];
  return [`Fiscal year ${year.fiscalYear}`, ...aligned([[...heads, 'D/S · prevalensi'], ...rows, total])];
}

function districtCells(district: DistrictSummary, fiscalYear: number): readonly (readonly string[])[] {
  return district.years
    .filter((year) => year.fiscalYear === fiscalYear)
    .map((year) => [
      districtName(district),
      district.reading,
      ...valueWords(district, year),
      ...year.actions.map(shortStatus),
      year.routine ? routineWords(year.routine) : '–',
    ]);
}

function valueWords({ reading }: DistrictSummary, { values }: YearProgress): readonly string[] {
  if (values.accepted === 0 && reading === 'belum terbaca') return ['?', `? dari ${count(values.expected)}`];
  return [share(values), ofAll(values)];
}

const SIGNS: Readonly<Record<ActionInWeek['status'], string>> = {
  belum: '○',
  proses: '◐',
  'menunggu kecamatan': '◑',
  selesai: '●',
  'tidak berlaku': '–',
};

/** The sign says it all. */
const WITHOUT_SHARE: readonly ActionInWeek['status'][] = ['belum', 'selesai', 'tidak berlaku'];

function shortStatus(action: ActionInWeek): string {
  if (action.unknown !== null) return '?';
  const sign = SIGNS[action.status];
  if (WITHOUT_SHARE.includes(action.status)) return sign;
  return `${sign} ${share({ accepted: action.valuesAccepted, expected: action.valuesExpected })}`;
}

function routineWords({
  measured,
  stunted,
  measuredEnough,
}: Pick<YearTotals, 'measured' | 'stunted' | 'measuredEnough'>): string {
  if (!measured) return '–';
  const of = (ratio: { numerator: number; denominator: number }): string =>
    share({ accepted: ratio.numerator, expected: ratio.denominator });
  if (!stunted) return `${of(measured)} · –`;
  return `${of(measured)} · ${measuredEnough ? of(stunted) : NOT_ENOUGH}`;
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows.map((cells) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
