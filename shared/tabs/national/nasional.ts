import { addRatios } from '#progress/figures.ts';
import { MATRIX_ACTIONS } from '#progress/matrix-order.ts';
import { shareOf } from '#progress/movement.ts';
import type { ProvinceSummary, Reading, YearTotals } from '#progress/summary-types.ts';
import { addValues } from '#progress/totals.ts';
import type { RatioSum } from '#progress/types.ts';
import { number, row, text } from '../cells.ts';
import type { TabCell, TabModel, TabRow } from '../model.ts';
import { mainYear } from '../province/sentences.ts';
import { districtName } from '../province/words.ts';

/** A sheet of the national summary: a heading, a line about it, column heads, rows. */
export interface NationalSheet {
  readonly key: 'nasional' | 'nasional-daerah';
  readonly title: string;
  readonly widths: readonly number[];
  readonly rows: readonly TabRow[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** A province of the official list; `summary` is null where nothing is registered or frozen. */
export interface NationalPart {
  readonly code: string;
  readonly name: string;
  readonly summary: ProvinceSummary | null;
}

const READINGS: readonly Reading[] = ['terbaca', 'belum terbaca', 'belum diisi', 'belum terdaftar'];
const MEASURED_HEADS = ['Balita diukur', 'Balita sasaran', 'D/S', 'Stunting', 'Diukur (stunting diketahui)'];
const NO_RANKING =
  'Menurut kode wilayah, bukan peringkat. Jumlah dihitung dari angka kabupaten/kota; persentase dihitung ulang.';

/** All provinces, then all districts, each from the frozen input of its province. No ranking, no score. */
export function nationalSheets(parts: readonly NationalPart[], position: string): readonly NationalSheet[] {
  return [provinceSheet(parts, position), districtSheet(parts, position)];
}

/** The same sheets as tabs of a workbook of Google, each row by its code: what people write beside it stays with it. */
export function nationalTabs(sheets: readonly NationalSheet[]): readonly TabModel[] {
  return sheets.map(({ key, title, widths, rows, frozen }, index) => ({
    key,
    title,
    columns: widths.map((width) => ({ width, owner: 'machine' })),
    rows,
    frozenRows: frozen.rows,
    frozenColumns: frozen.columns,
    charts: [],
    index,
  }));
}

function provinceSheet(parts: readonly NationalPart[], position: string): NationalSheet {
  const known = parts.flatMap(({ summary }) => (summary ? [summary] : []));
  const heads = [
    ...['Kode', 'Provinsi', 'Tahun', 'Kabupaten/kota', ...READINGS, 'Nilai diterima', 'Nilai wajib', 'Kelengkapan'],
    ...MATRIX_ACTIONS.map((action) => `Aksi ${action} selesai`),
    ...MEASURED_HEADS,
    'Harus diperbaiki',
    'Mohon diperiksa',
  ];
  return {
    key: 'nasional',
    title: 'Provinsi',
    widths: heads.map((_, at) => (at === 1 ? 230 : 100)),
    rows: [
      row(null, text('Ringkasan nasional konvergensi stunting', 'title')),
      row(null, text(`${position}. ${NO_RANKING}`, 'muted')),
      headRow(heads),
      ...parts.map(provinceRow),
      totalRow(known),
    ],
    frozen: { rows: 3, columns: 2 },
  };
}

function headRow(heads: readonly string[]): TabRow {
  return row(null, ...heads.map((words) => text(words, 'header')));
}

function provinceRow({ code, name, summary }: NationalPart): TabRow {
  const year = summary ? mainYear(summary) : undefined;
  const key = `nasional|${code}`;
  if (!summary || !year) return row(key, text(code), text(name), text('belum ada berkas terdaftar', 'muted'));
  return row(key, text(code), text(name), text(String(year.fiscalYear)), ...figures([summary], [year]));
}

/** Sums of the provinces that are there; what they hold of different years is of the year that each is about. */
function totalRow(summaries: readonly ProvinceSummary[]): TabRow {
  const years = summaries.flatMap((summary) => mainYear(summary) ?? []);
  const shown = [...new Set(years.map((year) => year.fiscalYear))].sort().join(', ');
  return row(
    'nasional|jumlah',
    text('', 'header'),
    text('Nasional', 'header'),
    text(shown),
    ...figures(summaries, years),
  );
}

function figures(summaries: readonly ProvinceSummary[], years: readonly YearTotals[]): readonly TabCell[] {
  const values = addValues(years.map((year) => year.values));
  const districts = summaries.flatMap((summary) => summary.districts);
  const sum = (of: (district: (typeof districts)[number]) => number): number =>
    districts.reduce((total, district) => total + of(district), 0);
  return [
    number(districts.length),
    ...READINGS.map((reading) => number(sum((district) => Number(district.reading === reading)))),
    number(values.accepted),
    number(values.expected),
    values.expected === 0 ? unknown() : number(shareOf(values), 'percent'),
    ...MATRIX_ACTIONS.map((action) => {
      const own = years.flatMap((year) => year.actions.filter((each) => each.action === action));
      return number(own.reduce((total, each) => total + each.done, 0));
    }),
    ...measured(addRatios(years.map((year) => year.measured)), addRatios(years.map((year) => year.stunted))),
    number(sum((district) => district.findings.errors)),
    number(sum((district) => district.findings.warnings)),
  ];
}

/** Routine counts side by side; the prevalence is left to the provinces, which know whether enough were measured. */
function measured(children: RatioSum | null, stunted: RatioSum | null): readonly TabCell[] {
  return [
    children ? number(children.numerator) : unknown(),
    children ? number(children.denominator) : unknown(),
    children && children.denominator > 0 ? number(children.numerator / children.denominator, 'percent') : unknown(),
    stunted ? number(stunted.numerator) : unknown(),
    stunted ? number(stunted.denominator) : unknown(),
  ];
}

function unknown(): TabCell {
  return text('–', 'muted');
}

function districtSheet(parts: readonly NationalPart[], position: string): NationalSheet {
  const heads = [
    ...['Kode', 'Provinsi', 'Kabupaten/Kota', 'Terbaca', 'Tahun', 'Nilai diterima', 'Nilai wajib', 'Kelengkapan'],
    ...MATRIX_ACTIONS.map((action) => `Aksi ${action}`),
    ...MEASURED_HEADS,
    'Harus diperbaiki',
    'Mohon diperiksa',
  ];
  return {
    key: 'nasional-daerah',
    title: 'Kabupaten-Kota',
    widths: heads.map((_, at) => (at === 1 || at === 2 ? 200 : 100)),
    rows: [
      row(null, text('Kabupaten/kota', 'title')),
      row(null, text(position, 'muted')),
      headRow(heads),
      ...parts.flatMap((part) => (part.summary ? districtRows(part.name, part.summary) : [])),
    ],
    frozen: { rows: 3, columns: 3 },
  };
}

function districtRows(province: string, summary: ProvinceSummary): readonly TabRow[] {
  const fiscalYear = mainYear(summary)?.fiscalYear;
  return summary.districts.flatMap((district) =>
    district.years
      .filter((year) => year.fiscalYear === fiscalYear)
      .map(({ values, actions, routine }) => {
        const isUnknown = values.accepted === 0 && district.reading === 'belum terbaca';
        return row(
          `nasional|${district.code}`,
          ...[district.code, province, districtName(district), district.reading, String(fiscalYear)].map((words) =>
            text(words),
          ),
          isUnknown ? unknown() : number(values.accepted),
          number(values.expected),
          isUnknown || values.expected === 0 ? unknown() : number(shareOf(values), 'percent'),
          ...actions.map((action) => text(action.unknown ?? action.status)),
          ...measured(routine?.measured ?? null, routine?.stunted ?? null),
          number(district.findings.errors),
          number(district.findings.warnings),
        );
      }),
  );
}
