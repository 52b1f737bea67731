import type { Finding, Sentence } from '#findings/types.ts';
import { isExplained } from '#progress/finding-counts.ts';
import type { FindingInput, SourceInput } from '#progress/input.ts';
import type { DistrictSummary, ProvinceSummary } from '#progress/summary-types.ts';
import { row, text } from '#tabs/cells.ts';
import type { TabCell, TabModel, TabRow } from '#tabs/model.ts';
import { brief, count, districtName } from './words.ts';

export type Say = (finding: Finding) => Sentence;

const DAY = 86_400_000;
const COLUMNS = [150, 110, 80, 160, 160, 360, 300, 120];
/** More rows than this nobody reads; the true totals stand above them. */
const MOST = 400;

interface Problem {
  readonly district: DistrictSummary;
  readonly source: SourceInput;
  readonly finding: FindingInput;
}

/**
 * Open findings of the province, the oldest first in each district. Cell and value stand in words, because the
 * workbook itself may be closed to the reader. People may write in the last column.
 */
export function masalah(summary: ProvinceSummary, say: Say): TabModel {
  const all = summary.districts.flatMap(problemsOf);
  return {
    key: 'masalah',
    title: 'Masalah',
    columns: [
      ...COLUMNS.map((width) => ({ width, owner: 'machine' as const })),
      { width: 220, owner: 'people' as const },
    ],
    rows: [
      row(null, text('Masalah yang masih terbuka', 'title')),
      row(null, text(totals(summary, all.length), 'subtitle')),
      row(null, ...HEADS.map((words) => text(words, 'header'))),
      ...all.slice(0, MOST).map((problem) => problemRow(problem, summary, say)),
    ],
    frozenRows: 3,
    frozenColumns: 1,
    charts: [],
    index: 2,
  };
}

const HEADS = [
  'Kabupaten/Kota',
  'Tingkat',
  'Umur',
  'Berkas',
  'Tab dan sel',
  'Masalah',
  'Cara memperbaiki',
  'Status',
  'Catatan provinsi',
];

function totals(summary: ProvinceSummary, shown: number): string {
  const sum = (of: (district: DistrictSummary) => number): number =>
    summary.districts.reduce((total, district) => total + of(district), 0);
  const words = [
    `${count(sum((district) => district.findings.errors))} harus diperbaiki`,
    `${count(sum((district) => district.findings.warnings))} mohon diperiksa`,
    `${count(sum((district) => district.findings.explained))} dijelaskan`,
  ];
  const cap = shown > MOST ? `; ditampilkan ${count(MOST)} dari ${count(shown)}` : '';
  return `${words.join(', ')}${cap}`;
}

function problemsOf(district: DistrictSummary): readonly Problem[] {
  return district.sources
    .flatMap((source) => source.findings.map((finding): Problem => ({ district, source, finding })))
    .filter(({ finding }) => finding.open.finding.severity !== 'info')
    .sort((a, b) => compare(a.finding.open.since, b.finding.open.since) || compare(keyOf(a), keyOf(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function keyOf({ source, finding }: Problem): string {
  return `masalah|${source.id}|${finding.open.identity}`;
}

function problemRow(problem: Problem, summary: ProvinceSummary, say: Say): TabRow {
  const { district, source, finding } = problem;
  const { message, hint } = say(finding.open.finding);
  return row(
    keyOf(problem),
    text(districtName(district)),
    severity(finding),
    text(age(finding.open.since, summary.asOf)),
    text(brief(source.office ?? source.id)),
    text(where(finding)),
    text(message),
    text(hint),
    text(statusOf(finding), 'muted'),
    text('', 'people'),
  );
}

function severity({ open }: FindingInput): TabCell {
  return open.finding.severity === 'error' ? text('✕ harus diperbaiki', 'bad') : text('! mohon diperiksa', 'attention');
}

function age(since: string, asOf: string): string {
  const days = Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(since)) / DAY));
  return days === 0 ? 'baru' : `${days} hari`;
}

function where({ open }: FindingInput): string {
  const { tab, cell, range, rowLabel } = open.finding.place;
  const spot = [tab === null ? null : brief(tab), range ?? cell].filter((part) => part !== null).join(' · ');
  return rowLabel === null ? spot : `${spot}\n${brief(rowLabel)}`;
}

function statusOf(finding: FindingInput): string {
  if (isExplained(finding)) return `dijelaskan: ${brief(finding.answer?.reason ?? 'sudah benar')}`;
  return brief(finding.answer?.value ?? 'terbuka');
}
