import { MATRIX_ACTIONS } from '#progress/matrix-order.ts';
import type { ProvinceSummary, YearTotals } from '#progress/summary-types.ts';
import { BLANK, checkbox, row, text } from '#tabs/cells.ts';
import type { StyleName, TabCell, TabChart, TabModel, TabRow } from '#tabs/model.ts';
import { callReason } from './calls.ts';
import { LEAD, matrixHeads, matrixRow, matrixTotal } from './matrix.ts';
import { obstacles } from './obstacles.ts';
import { readinessRows } from './readiness.ts';
import { REFRESH_KEY } from './refresh.ts';
import { ROUTINE_HEADS, routineRow, routineTotal } from './routine.ts';
import { fiveSentences, mainYear } from './sentences.ts';
import { LEGEND } from './status.ts';
import { surveyRows } from './survey.ts';
import { districtName, lines, momentInWib } from './words.ts';

const LEAD_WIDTHS = [172, 110, 96, 132];
const ACTION_WIDTH = 88;
const LAST_WIDTH = 96;
/** Characters of one line across the page at the body's size. */
const LINE = 160;
const SPACE = row(null, BLANK);
const MOST_OBSTACLES = 8;
/** A chart lies over cells: these rows stay empty for it, and move with what is above them. */
const CHART_ROWS: readonly TabRow[] = Array.from({ length: 11 }, (_, at) => row(`grafik|${at}`, BLANK));

/** The first page: what can be read out in a meeting, on one A4 page across. */
export function ringkasan(summary: ProvinceSummary): TabModel {
  const columns = LEAD + MATRIX_ACTIONS.length + 1;
  const wide = (words: string, style: StyleName = 'text'): TabRow =>
    row(null, { ...text(words, style), span: columns });
  const top = [
    row(null, text(`Ringkasan konvergensi stunting – Provinsi ${summary.province.name}`, 'title')),
    row(null, text(weekWords(summary), 'subtitle')),
    refreshRow(columns),
    ...fiveSentences(summary).flatMap((sentence, index) => numbered(sentence, index + 1).map((line) => wide(line))),
    ...callRows(summary, columns),
  ];
  const years = mainFirst(summary);
  const [main, ...others] = years.map((year) => matrixRows(summary, year));
  const rows = [
    ...top,
    ...(main ?? []),
    ...LEGEND.map((words) => wide(words, 'muted')),
    ...CHART_ROWS,
    ...others.flat(),
    ...obstacleRows(summary, columns),
    ...routineRows(summary, wide),
    ...surveyRows(summary),
    ...readinessRows(summary),
  ];
  return {
    key: 'ringkasan',
    title: 'Ringkasan',
    columns: [...LEAD_WIDTHS, ...MATRIX_ACTIONS.map(() => ACTION_WIDTH), LAST_WIDTH].map((width) => ({
      width,
      owner: 'machine',
    })),
    rows,
    frozenRows: 2,
    // Sentences span the page from its first column, and a column that is part of a merged cell cannot be frozen.
    frozenColumns: 0,
    charts: charts(years[0], main ?? [], top.length),
    index: 0,
  };
}

/** A tick asks for the position of now, and is gone once that stands here. */
function refreshRow(columns: number): TabRow {
  const words = 'Centang untuk posisi terkini; halaman ini diisi ulang dalam beberapa menit dan centangnya hilang.';
  return row(REFRESH_KEY, text('Perbarui sekarang', 'label'), checkbox(false), {
    ...text(words, 'muted'),
    span: columns - 2,
  });
}

/** The year that the page is about, then the others that are open. */
function mainFirst(summary: ProvinceSummary): readonly YearTotals[] {
  const main = mainYear(summary);
  return main ? [main, ...summary.years.filter((year) => year !== main)] : [];
}

export function weekWords(summary: ProvinceSummary): string {
  const moment = momentInWib(summary.asOf);
  return summary.kind === 'weekly'
    ? `Minggu ${summary.week} · posisi ${moment}`
    : `POSISI SEMENTARA (bukan ringkasan mingguan) · ${moment} · minggu ${summary.week}`;
}

function numbered(sentence: string, nth: number): readonly string[] {
  return lines(`${nth}. ${sentence}`, LINE).map((line, index) => (index === 0 ? line : `    ${line}`));
}

function callRows(summary: ProvinceSummary, columns: number): readonly TabRow[] {
  const called = summary.calls.flatMap((code) => summary.districts.filter((district) => district.code === code));
  const heading = [SPACE, row(null, text('Hubungi minggu ini', 'subtitle'))];
  if (called.length === 0) return [...heading, row(null, text('Tidak ada yang mendesak.'))];
  return [
    ...heading,
    ...called.map((district) => {
      const { why, ask } = callReason(district);
      return threeParts(`hubungi|${district.code}`, districtName(district), why, ask, columns);
    }),
  ];
}

/** Name, then two texts that share the rest of the width. */
function threeParts(key: string, name: string, middle: string, last: string, columns: number): TabRow {
  const half = Math.floor((columns - 1) / 2);
  const spans: readonly [TabCell, TabCell] = [
    { ...text(middle), span: half },
    { ...text(last), span: columns - 1 - half },
  ];
  return row(key, text(name), ...spans);
}

function matrixRows(summary: ProvinceSummary, year: YearTotals): readonly TabRow[] {
  return [
    SPACE,
    row(null, text(`Kemajuan tahun ${year.fiscalYear} (8 aksi menurut kelompok 2025)`, 'subtitle')),
    ...matrixHeads(year.fiscalYear),
    ...summary.districts.flatMap((district) =>
      district.years.filter((own) => own.fiscalYear === year.fiscalYear).map((own) => matrixRow(district, own)),
    ),
    matrixTotal(year),
  ];
}

function obstacleRows(summary: ProvinceSummary, columns: number): readonly TabRow[] {
  const all = obstacles(summary);
  if (all.length === 0) return [];
  const rest = all.length - MOST_OBSTACLES;
  return [
    SPACE,
    row(null, text(`Yang terhambat dan siapa yang perlu bertindak (${all.length})`, 'subtitle')),
    ...all
      .slice(0, MOST_OBSTACLES)
      .map(({ key, district, what, who, how }) =>
        threeParts(key, districtName(district), what, `${who}: ${how}`, columns),
      ),
    ...(rest > 0 ? [row(null, text(`… dan ${rest} lagi di tab Perubahan`, 'muted'))] : []),
  ];
}

function routineRows(summary: ProvinceSummary, wide: (words: string, style: StyleName) => TabRow): readonly TabRow[] {
  return summary.years
    .filter((year) => year.measured !== null || year.stunted !== null)
    .flatMap((year) => [
      SPACE,
      row(null, text(`Pengukuran rutin (e-PPGBM) tahun ${year.fiscalYear}, bukan angka survei`, 'subtitle')),
      ROUTINE_HEADS,
      ...summary.districts.flatMap((district) =>
        district.years.filter((own) => own.fiscalYear === year.fiscalYear).map((own) => routineRow(district, own)),
      ),
      routineTotal(year),
      wide(measuredNote(summary), 'muted'),
    ]);
}

function measuredNote({ settings }: ProvinceSummary): string {
  const { value, standing } = settings.measuredShare;
  return `Prevalensi rutin ditampilkan bila D/S paling sedikit ${Math.round(value * 100)} % (ambang ${standing}); e-PPGBM dan survei (SSGI, SKI) tidak dibandingkan.`;
}

/** Completeness of the main year by district, in the rows kept free under its matrix. */
function charts(year: YearTotals | undefined, matrix: readonly TabRow[], before: number): readonly TabChart[] {
  if (!year) return [];
  const startRow = before + 3;
  const endRow = before + matrix.length - 1;
  return [
    {
      key: 'kelengkapan',
      kind: 'column',
      title: `Kelengkapan isian wajib ${year.fiscalYear} menurut kabupaten/kota`,
      domain: { startRow, endRow, column: 0 },
      series: [{ startRow, endRow, column: 2 }],
      anchor: { row: before + matrix.length + LEGEND.length, column: 0, widthPixels: 1100, heightPixels: 210 },
    },
  ];
}
