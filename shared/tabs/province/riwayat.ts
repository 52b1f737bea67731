import type { HistoryRow } from '#progress/input.ts';
import type { ProvinceSummary } from '#progress/summary-types.ts';
import { addValues } from '#progress/totals.ts';
import { BLANK, number, row, text } from '#tabs/cells.ts';
import type { TabCell, TabChart, TabModel, TabRow } from '#tabs/model.ts';
import { districtName } from './words.ts';

const HEADS = [
  'Minggu',
  'Kabupaten/Kota',
  'Tahun',
  'Kelengkapan',
  'Nilai diterima',
  'Nilai wajib',
  'Balita diukur',
  'Balita sasaran',
  'Stunting (e-PPGBM)',
  'Harus diperbaiki',
  'Mohon diperiksa',
  'Catatan',
  'D/S',
];
/** The charts stand beside the table, where no row can grow into it. */
const CHART_COLUMN = 660;
const WIDTHS = [90, 150, 60, 100, 100, 100, 100, 100, 120, 110, 110, 160, 80];
const [COMPLETE, MEASURED] = [3, 12];

/** A row a week and district, kept for good; the province's own rows first, from which the trend is drawn. */
export function riwayat(summary: ProvinceSummary): TabModel {
  const provinces = provinceRows(summary.history);
  const last = 2 + provinces.length;
  return {
    key: 'riwayat',
    title: 'Riwayat',
    columns: [...WIDTHS, CHART_COLUMN, CHART_COLUMN].map((width) => ({ width, owner: 'machine' })),
    rows: [
      row(null, text('Riwayat mingguan', 'title')),
      row(null, ...HEADS.map((words) => text(words, 'header'))),
      ...provinces.map((each) => historyRow(each, 'Provinsi')),
      ...summary.history.map((each) => historyRow(each, nameOf(each, summary))),
    ],
    frozenRows: 2,
    frozenColumns: 2,
    charts: [
      trend('tren-kelengkapan', 'Kelengkapan isian wajib provinsi dari minggu ke minggu', COMPLETE, last, 0),
      trend('tren-diukur', 'Balita diukur dari sasaran (D/S) provinsi dari minggu ke minggu', MEASURED, last, 1),
    ],
    index: 7,
  };
}

/** The province's own rows as a line; `nth` of the columns that are free for them holds its picture. */
function trend(key: string, title: string, column: number, endRow: number, nth: number): TabChart {
  return {
    key,
    kind: 'line',
    title,
    domain: { startRow: 1, endRow, column: 0 },
    series: [{ startRow: 1, endRow, column }],
    anchor: { row: 1, column: WIDTHS.length + nth, widthPixels: 640, heightPixels: 320 },
  };
}

/** Sums of the districts of a week: one point of the trend a week, of the week's own year or the newest that it has. */
function provinceRows(history: readonly HistoryRow[]): readonly HistoryRow[] {
  const weeks = [...Map.groupBy(history, (each) => each.week).entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return weeks.flatMap(([week, all]) => {
    const years = all.map((each) => each.fiscalYear);
    const own = Number(week.slice(0, 4));
    const year = years.includes(own) ? own : Math.max(...years);
    const rows = all.filter((each) => each.fiscalYear === year);
    return [{ ...totalOf(rows), week, district: 'provinsi', fiscalYear: year }];
  });
}

function totalOf(rows: readonly HistoryRow[]): Omit<HistoryRow, 'week' | 'district' | 'fiscalYear'> {
  return {
    ...addValues(rows),
    measured: sumKnown(rows.map((each) => each.measured)),
    target: sumKnown(rows.map((each) => each.target)),
    stunted: sumKnown(rows.map((each) => each.stunted)),
    errors: rows.reduce((sum, each) => sum + each.errors, 0),
    warnings: rows.reduce((sum, each) => sum + each.warnings, 0),
    rulesChanged: rows.some((each) => each.rulesChanged),
  };
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function historyRow(each: HistoryRow, name: string): TabRow {
  return row(
    `riwayat|${each.week}|${each.district}|${each.fiscalYear}`,
    text(each.week),
    text(name),
    text(String(each.fiscalYear)),
    each.expected === 0 ? BLANK : number(each.accepted / each.expected, 'percent'),
    number(each.accepted),
    number(each.expected),
    ...[each.measured, each.target, each.stunted].map(known),
    number(each.errors),
    number(each.warnings),
    text(each.rulesChanged ? 'aturan berubah' : '', 'muted'),
    measuredShare(each),
  );
}

/** D/S: of the children due, how many were measured. */
function measuredShare({ measured, target }: HistoryRow): TabCell {
  return measured === null || !target ? BLANK : number(measured / target, 'percent');
}

function known(value: number | null): TabCell {
  return value === null ? BLANK : number(value);
}

function nameOf({ district }: HistoryRow, summary: ProvinceSummary): string {
  const found = summary.districts.find((each) => each.code === district);
  return found ? districtName(found) : district;
}
