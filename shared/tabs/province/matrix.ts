import { editionOf } from '#actions/edition.ts';
import { matrixOrder } from '#progress/matrix-order.ts';
import { shareOf } from '#progress/movement.ts';
import type { DistrictSummary, Reading, YearProgress, YearTotals } from '#progress/summary-types.ts';
import { BLANK, number, row, text } from '#tabs/cells.ts';
import type { StyleName, TabCell, TabRow } from '#tabs/model.ts';
import { statusStyle, statusWords } from './status.ts';
import { count, districtName, ofAll } from './words.ts';

/** Columns before the actions: district, reading, completeness, values. */
export const LEAD = 4;

const READING_STYLE: Readonly<Record<Reading, StyleName>> = {
  terbaca: 'text',
  'belum terbaca': 'bad',
  'belum diisi': 'attention',
  'belum terdaftar': 'muted',
};

/** Two heading rows: groups of 2025 over the actions. */
export function matrixHeads(fiscalYear: number): readonly TabRow[] {
  const edition = editionOf(fiscalYear);
  const ordered = matrixOrder(edition);
  const groups = [...Map.groupBy(ordered, (each) => each.group2025).entries()];
  const lead = ['', '', '', ''].map((words) => text(words, 'header'));
  return [
    row(null, ...lead, ...groups.map(([name, own]) => spanning(name, own.length)), text('', 'header')),
    row(
      null,
      text('Kabupaten/Kota', 'header'),
      text('Terbaca', 'header'),
      text('Kelengkapan', 'header'),
      text('Nilai wajib diterima', 'header'),
      ...ordered.map((each): TabCell => ({ ...text(`Aksi ${each.action}`, 'header'), note: each.names[edition] })),
      text('Temuan', 'header'),
    ),
  ];
}

function spanning(words: string, columns: number): TabCell {
  const cell = text(words, 'header');
  return columns > 1 ? { ...cell, span: columns } : cell;
}

export function matrixRow(district: DistrictSummary, year: YearProgress): TabRow {
  return row(
    `aksi|${year.fiscalYear}|${district.code}`,
    text(districtName(district)),
    text(readingWords(district), READING_STYLE[district.reading]),
    number(shareOf(year.values), 'percent'),
    text(ofAll(year.values)),
    ...year.actions.map((action) => text(statusWords(action), statusStyle(action))),
    text(findingWords(district)),
  );
}

/** `terbaca 2 dari 3 berkas` where not all workbooks of a district could be read. */
function readingWords(district: DistrictSummary): string {
  const unread = district.blockers.filter((blocker) => blocker.kind === 'unread').length;
  if (district.reading !== 'terbaca' || unread === 0) return district.reading;
  return `terbaca ${district.sources.length - unread} dari ${district.sources.length} berkas`;
}

function findingWords({ findings }: DistrictSummary): string {
  if (findings.errors + findings.warnings + findings.explained === 0) return '–';
  const explained = findings.explained > 0 ? `, ${count(findings.explained)} dijelaskan` : '';
  return `${count(findings.errors)} harus diperbaiki, ${count(findings.warnings)} mohon diperiksa${explained}`;
}

export function matrixTotal(year: YearTotals): TabRow {
  return row(
    `aksi|${year.fiscalYear}|provinsi`,
    text('Provinsi', 'header'),
    BLANK,
    number(shareOf(year.values), 'percent'),
    text(ofAll(year.values)),
    ...year.actions.map((each) => text(`${each.done} dari ${each.applicable} selesai`)),
    BLANK,
  );
}
