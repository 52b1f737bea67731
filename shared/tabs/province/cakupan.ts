import { INDICATORS, type Indicator, indicatorStem, type Target, targetOf } from '#actions/indicators.ts';
import { addRatios } from '#progress/figures.ts';
import type { DistrictSummary, ProvinceSummary } from '#progress/summary-types.ts';
import type { RatioSum } from '#progress/types.ts';
import { number, row, text } from '#tabs/cells.ts';
import type { TabCell, TabModel, TabRow } from '#tabs/model.ts';
import { mainYear } from './sentences.ts';
import { decimal, districtName, list, ofAll, share } from './words.ts';

const LEAD_WIDTHS = [44, 300, 110, 90, 130];
const DISTRICT_WIDTH = 110;
/** The chart stands beside the table, where no row can grow into it. */
const CHART_COLUMN = 660;
const WORST = 5;

type TargetValue = Pick<Target, 'value' | 'standing'>;

/** The service indicators by district, against official targets only; where less is better the comparison turns round. */
export function cakupan(summary: ProvinceSummary): TabModel {
  const year = mainYear(summary)?.fiscalYear ?? 0;
  const rows = INDICATORS.map((indicator) => indicatorRow(indicator, summary, year));
  const top = [
    row(null, text(`Cakupan layanan tahun ${year} (Aksi 1)`, 'title')),
    row(null, text('✓ mencapai dan ▽ belum mencapai target resmi; tanpa tanda: target belum resmi', 'subtitle')),
    heads(summary.districts),
  ];
  const all = [...top, ...rows, ...worstRows(summary, year)];
  return {
    key: 'cakupan',
    title: 'Cakupan',
    columns: [...LEAD_WIDTHS, ...summary.districts.map(() => DISTRICT_WIDTH), CHART_COLUMN].map((width) => ({
      width,
      owner: 'machine',
    })),
    rows: all,
    frozenRows: 3,
    frozenColumns: 2,
    charts: [
      {
        key: 'cakupan-provinsi',
        kind: 'bar',
        title: `Cakupan layanan provinsi ${year}`,
        domain: { startRow: 2, endRow: 3 + rows.length, column: 1 },
        series: [{ startRow: 2, endRow: 3 + rows.length, column: 3 }],
        anchor: { row: 2, column: LEAD_WIDTHS.length + summary.districts.length, widthPixels: 900, heightPixels: 720 },
      },
    ],
    index: 3,
  };
}

function heads(districts: readonly DistrictSummary[]): TabRow {
  const lead = ['No', 'Indikator', 'Target', 'Provinsi', 'Terlayani dari sasaran'];
  return row(null, ...[...lead, ...districts.map(districtName)].map((words) => text(words, 'header')));
}

function indicatorRow(indicator: Indicator, summary: ProvinceSummary, year: number): TabRow {
  const target = targetIn(indicator.no, year, summary);
  const own = summary.districts.map((district) => coverageOf(district, indicator, year));
  const province = addRatios(own);
  return row(
    `cakupan|${year}|${indicator.no}`,
    number(indicator.no),
    text(indicator.direction === 'down' ? `${indicator.name} (makin rendah makin baik)` : indicator.name),
    text(targetWords(indicator, target), 'muted'),
    province && province.denominator > 0
      ? number(province.numerator / province.denominator, 'percent')
      : text('–', 'muted'),
    text(province ? countsOf(province) : '–'),
    ...own.map((ratio) => coverageCell(ratio, indicator, target)),
  );
}

/** As the province set it, else as the list says. */
function targetIn(no: number, year: number, { settings }: ProvinceSummary): TargetValue | undefined {
  return settings.targets?.[no] ?? targetOf(no, year);
}

function targetWords(indicator: Indicator, target: TargetValue | undefined): string {
  if (!target) return 'belum ada';
  const bound = indicator.direction === 'down' ? '≤' : '≥';
  return `${bound} ${decimal(target.value)} % (${target.standing})`;
}

function coverageOf(district: DistrictSummary, indicator: Indicator, year: number): RatioSum | null {
  const own = district.years.find((each) => each.fiscalYear === year);
  return own?.coverage[indicatorStem(indicator.no)] ?? null;
}

function coverageCell(ratio: RatioSum | null, indicator: Indicator, target: TargetValue | undefined): TabCell {
  if (!ratio || ratio.denominator === 0) return text('–', 'muted');
  const shown = { ...text(shareWords(ratio)), note: countsOf(ratio) };
  const gap = gapTo(ratio, indicator, target);
  if (gap === null) return shown;
  return gap <= 0
    ? { ...shown, ...text(`✓ ${shareWords(ratio)}`, 'good') }
    : { ...shown, ...text(`▽ ${shareWords(ratio)}`, 'attention') };
}

/** Points that are missing to the official target, 0 or less once it is reached; null where none is official. */
function gapTo(ratio: RatioSum, indicator: Indicator, target: TargetValue | undefined): number | null {
  if (target?.standing !== 'resmi' || ratio.denominator === 0) return null;
  const achieved = (ratio.numerator / ratio.denominator) * 100;
  return indicator.direction === 'down' ? achieved - target.value : target.value - achieved;
}

function countsOf(ratio: RatioSum): string {
  return ofAll({ accepted: ratio.numerator, expected: ratio.denominator });
}

function shareWords(ratio: RatioSum): string {
  return share({ accepted: ratio.numerator, expected: ratio.denominator });
}

function worstRows(summary: ProvinceSummary, year: number): readonly TabRow[] {
  const rest = LEAD_WIDTHS.length - 2 + summary.districts.length;
  const rows = summary.districts.flatMap((district) => {
    const gaps = largestGaps(district, year, summary);
    if (gaps.length === 0) return [];
    const words = gaps.map(({ indicator, gap }) => `${indicator.name} (kurang ${decimal(gap)} poin)`);
    return [
      row(`celah|${year}|${district.code}`, text(''), text(districtName(district)), {
        ...text(list(words, WORST)),
        span: rest,
      }),
    ];
  });
  return rows.length === 0 ? [] : [row(null, text('Lima celah terbesar terhadap target resmi', 'subtitle')), ...rows];
}

function largestGaps(
  district: DistrictSummary,
  year: number,
  summary: ProvinceSummary,
): readonly { readonly indicator: Indicator; readonly gap: number }[] {
  return INDICATORS.flatMap((indicator) => {
    const ratio = coverageOf(district, indicator, year);
    const gap = ratio ? gapTo(ratio, indicator, targetIn(indicator.no, year, summary)) : null;
    return gap !== null && gap > 0 ? [{ indicator, gap }] : [];
  })
    .sort((a, b) => b.gap - a.gap || a.indicator.no - b.indicator.no)
    .slice(0, WORST);
}
