import { addLines, type BudgetLine, mergeLines } from '#progress/budget.ts';
import type { DistrictSummary, ProvinceSummary, YearProgress } from '#progress/summary-types.ts';
import { BLANK, number, row, text } from '#tabs/cells.ts';
import type { TabCell, TabChart, TabModel, TabRow } from '#tabs/model.ts';
import { mainYear } from './sentences.ts';
import { count, districtName } from './words.ts';

const WIDTHS = [180, 260, 90, 150, 150, 90, 210];
/** The chart stands beside the table, where no row can grow into it. */
const CHART_COLUMN = 660;
const FIGURES = ['Kegiatan', 'Pagu', 'Realisasi', 'Serapan', 'Realisasi diketahui'];

interface DistrictBudget {
  readonly district: DistrictSummary;
  readonly year: YearProgress;
}

/** Money planned and spent (Aksi 2) of each open year: by source of funds, by district, by responsible office. */
export function anggaran(summary: ProvinceSummary): TabModel {
  const main = mainYear(summary)?.fiscalYear;
  const others = summary.years.map((year) => year.fiscalYear).filter((year) => year !== main);
  const years = main === undefined ? others : [main, ...others];
  const top = [
    row(null, text('Anggaran (Aksi 2): pagu dan realisasi', 'title')),
    row(null, { ...text(NOTE, 'muted'), span: WIDTHS.length }),
  ];
  const [funds = [], ...rest] = years.flatMap((year, at) => yearBlocks(summary, year, at === 0));
  return {
    key: 'anggaran',
    title: 'Anggaran',
    columns: [...WIDTHS, CHART_COLUMN].map((width) => ({ width, owner: 'machine' })),
    rows: [...top, ...funds, ...rest.flat()],
    frozenRows: 1,
    frozenColumns: 0,
    charts: chart(funds, top.length),
    index: 4,
  };
}

const NOTE =
  'Jumlah nilai yang diterima saja. Serapan = realisasi dibagi pagu, dari kegiatan yang keduanya diketahui; kegiatan tanpa realisasi bukan berarti nol.';

/** By source of funds, by district, by district with fund and office. */
function yearBlocks(summary: ProvinceSummary, fiscalYear: number, isFirst: boolean): readonly (readonly TabRow[])[] {
  const budgets = summary.districts.flatMap((district) =>
    district.years.filter((year) => year.fiscalYear === fiscalYear).map((year) => ({ district, year })),
  );
  const lines = budgets.flatMap(({ year }) => year.budget);
  const space = isFirst ? [] : [row(null, BLANK)];
  if (lines.length === 0)
    return [
      [...space, heading(`Tahun ${fiscalYear}`), row(null, text('Belum ada kegiatan Aksi 2 yang diterima.', 'muted'))],
    ];
  return [
    [...space, ...fundRows(lines, fiscalYear)],
    districtRows(budgets, fiscalYear),
    officeRows(budgets, fiscalYear),
  ];
}

function heading(words: string): TabRow {
  return row(null, text(words, 'subtitle'));
}

function heads(first: string, second: string): TabRow {
  return row(null, ...[first, second, ...FIGURES].map((words) => text(words, 'header')));
}

function fundRows(lines: readonly BudgetLine[], fiscalYear: number): readonly TabRow[] {
  const funds = mergeLines(lines.map((line) => ({ ...line, office: null })));
  return [
    heading(`Menurut sumber dana, tahun ${fiscalYear}`),
    heads('Sumber dana', 'Kabupaten/Kota'),
    ...funds.map((line) =>
      row(`dana|${fiscalYear}|${line.fund ?? ''}`, fundCell(line), text('semua'), ...figures(line)),
    ),
    ...totalRow(`dana|${fiscalYear}|~jumlah`, lines),
  ];
}

function districtRows(budgets: readonly DistrictBudget[], fiscalYear: number): readonly TabRow[] {
  return [
    row(null, BLANK),
    heading(`Menurut kabupaten/kota, tahun ${fiscalYear}`),
    heads('Kabupaten/Kota', 'Sumber dana'),
    ...budgets.map(({ district, year }) => {
      const whole = addLines(year.budget);
      const key = `anggaran|${fiscalYear}|${district.code}`;
      if (!whole) return row(key, text(districtName(district)), text(withoutPlan(year), 'muted'));
      return row(key, text(districtName(district)), text('semua'), ...figures(whole));
    }),
    ...totalRow(
      `anggaran|${fiscalYear}|~jumlah`,
      budgets.flatMap(({ year }) => year.budget),
    ),
  ];
}

/** What could not be read is never told as missing. */
function withoutPlan(year: YearProgress): string {
  const plan = year.actions.find((action) => action.action === 2);
  return plan?.unknown ?? 'belum ada yang diterima';
}

function officeRows(budgets: readonly DistrictBudget[], fiscalYear: number): readonly TabRow[] {
  return [
    row(null, BLANK),
    heading(`Menurut sumber dana dan OPD, tahun ${fiscalYear}`),
    heads('Kabupaten/Kota', 'Sumber dana · OPD'),
    ...budgets.flatMap(({ district, year }) =>
      year.budget.map((line) =>
        row(
          `opd|${fiscalYear}|${district.code}|${line.fund ?? ''}|${(line.office ?? '').toLowerCase()}`,
          text(districtName(district)),
          text(`${line.fund ?? 'tanpa sumber dana'} · ${line.office ?? 'OPD tidak disebut'}`),
          ...figures(line),
        ),
      ),
    ),
  ];
}

function fundCell({ fund }: BudgetLine): TabCell {
  return fund === null ? text('tanpa sumber dana', 'muted') : text(fund);
}

function totalRow(key: string, lines: readonly BudgetLine[]): readonly TabRow[] {
  const whole = addLines(lines);
  return whole ? [row(key, text('Provinsi', 'header'), text('semua'), ...figures(whole))] : [];
}

function figures({ activities, ceiling, spent, absorbed }: BudgetLine): readonly TabCell[] {
  return [
    number(activities),
    ceiling.rows === 0 ? text('–', 'muted') : number(ceiling.sum, 'rupiah'),
    spent.rows === 0 ? text('–', 'muted') : number(spent.sum, 'rupiah'),
    absorbed.ceiling === 0 ? text('–', 'muted') : number(absorbed.spent / absorbed.ceiling, 'percent'),
    text(`${count(spent.rows)} dari ${count(activities)} kegiatan`),
  ];
}

/** Ceiling beside spending by source of funds, without the total. */
function chart(funds: readonly TabRow[], before: number): readonly TabChart[] {
  if (funds.length < 4) return [];
  const startRow = before + 1;
  const endRow = before + funds.length - 1;
  return [
    {
      key: 'pagu-realisasi',
      kind: 'column',
      title: 'Pagu dan realisasi menurut sumber dana (rupiah)',
      domain: { startRow, endRow, column: 0 },
      series: [3, 4].map((column) => ({ startRow, endRow, column })),
      anchor: { row: 1, column: WIDTHS.length, widthPixels: 640, heightPixels: 320 },
    },
  ];
}
