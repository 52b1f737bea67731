import { editionOf } from '#actions/edition.ts';
import type { ActionNumber } from '#actions/types.ts';
import { matrixOrder } from '#progress/matrix-order.ts';
import { shareOf } from '#progress/movement.ts';
import type { DistrictSummary, Reading, YearProgress, YearTotals } from '#progress/summary-types.ts';
import { BLANK, number, row, text } from '#tabs/cells.ts';
import type { StyleName, TabCell, TabRow } from '#tabs/model.ts';
import { statusStyle, statusWords } from './status.ts';
import { count, districtName, ofAll } from './words.ts';

/** Columns before the actions: district, reading, completeness, values. */
export const LEAD = 4;

/** A word or two under the number; the whole name stands in the note. */
const SHORT_NAMES: Readonly<Record<ActionNumber, string>> = {
  1: 'Analisis situasi',
  2: 'Rencana kegiatan',
  3: 'Rembuk stunting',
  4: 'Peraturan',
  5: 'Kader dan pelaku',
  6: 'Sistem data',
  7: 'Ukur dan publikasi',
  8: 'Reviu kinerja',
};

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
    row(null, ...lead, ...groups.map(([name, own]) => groupHead(name, own.length)), text('', 'header')),
    row(
      null,
      text('Kabupaten/Kota', 'header'),
      text('Terbaca', 'header'),
      text('Kelengkapan', 'header'),
      text('Nilai wajib diterima', 'header'),
      ...ordered.map(
        ({ action, names }): TabCell => ({
          ...text(`Aksi ${action}\n${SHORT_NAMES[action]}`, 'header'),
          note: names[edition],
        }),
      ),
      text('Temuan', 'header'),
    ),
  ];
}

/** `Utama 3` over its actions; the rest of the name, too long for a column, stands in the note. */
function groupHead(name: string, columns: number): TabCell {
  const cell: TabCell = { ...text(name.split(':')[0] ?? name, 'header'), note: name };
  return columns > 1 ? { ...cell, span: columns } : cell;
}

export function matrixRow(district: DistrictSummary, year: YearProgress): TabRow {
  return row(
    `aksi|${year.fiscalYear}|${district.code}`,
    text(districtName(district)),
    text(readingWords(district), READING_STYLE[district.reading]),
    ...accepted(district, year),
    ...year.actions.map((action) => text(statusWords(action), statusStyle(action))),
    text(findingWords(district)),
  );
}

/** Of what could not be read nobody knows what it holds. */
function accepted({ reading }: DistrictSummary, { values }: YearProgress): readonly TabCell[] {
  const isUnknown = values.accepted === 0 && reading === 'belum terbaca';
  if (isUnknown) return [text('?', 'muted'), text(`? dari ${count(values.expected)}`, 'muted')];
  return [number(shareOf(values), 'percent'), text(ofAll(values))];
}

/** `terbaca 2 dari 3 berkas` where not all workbooks of a district could be read. */
function readingWords(district: DistrictSummary): string {
  const unread = district.blockers.filter((blocker) => blocker.kind === 'unread').length;
  if (district.reading !== 'terbaca' || unread === 0) return district.reading;
  return `terbaca ${district.sources.length - unread} dari ${district.sources.length} berkas`;
}

function findingWords({ findings }: DistrictSummary): string {
  if (findings.errors + findings.warnings + findings.explained === 0) return '–';
  const parts = [
    [findings.errors, '✕'],
    [findings.warnings, '!'],
    [findings.explained, '✓'],
  ] as const;
  return parts.flatMap(([many, sign]) => (many > 0 ? [`${count(many)}\u00a0${sign}`] : [])).join(' · ');
}

export function matrixTotal(year: YearTotals): TabRow {
  return row(
    `aksi|${year.fiscalYear}|provinsi`,
    text('Provinsi', 'header'),
    text('● selesai:', 'label'),
    number(shareOf(year.values), 'percent'),
    text(ofAll(year.values)),
    ...year.actions.map((each) => text(`${each.done} dari ${each.applicable}`, 'label')),
    BLANK,
  );
}
