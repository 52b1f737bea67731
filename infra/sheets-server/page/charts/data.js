// @ts-check
/** @import { ChartData, ChartModel, ChartSpec, GridRange, Series, SheetResource, Spreadsheet } from '../types.d.ts' */
import { boxName, quoted } from '../a1.js';
import { call } from '../api.js';
import { css, PALETTE } from '../colour.js';
import { boxOf, wholeSheet } from '../workbook.js';

/** @typedef {{value: number | null, shown: string}} Point */
/** @type {Readonly<Record<string, ChartModel['kind']>>} */
const KINDS = {
  COLUMN: 'COLUMN',
  BAR: 'BAR',
  LINE: 'LINE',
  AREA: 'AREA',
  STEPPED_AREA: 'AREA',
  SCATTER: 'LINE',
  COMBO: 'COLUMN',
};

/**
 * A chart's figures, read from the cells that its spec names; null = a kind that is not drawn.
 * @param {string} workbook @param {Spreadsheet} spreadsheet @param {ChartSpec} spec
 * @returns {Promise<ChartModel | null>}
 */
export async function chartModel(workbook, spreadsheet, spec) {
  const { basicChart: basic, pieChart: pie } = spec;
  const kind = pie ? 'PIE' : KINDS[basic?.chartType ?? ''];
  if (!kind) return null;
  const domain = pie ? pie.domain : basic?.domains?.[0]?.domain;
  const sources = pie ? [pie.series] : (basic?.series ?? []).map(({ series }) => series);
  const columns = await readColumns(workbook, spreadsheet, [domain, ...sources]);
  const heads = pie ? 0 : (basic?.headerCount ?? guessedHeads(columns));
  const [labels = [], ...series] = columns;
  const axisTitle = (/** @type {string} */ position) =>
    basic?.axis?.find((axis) => axis.position === position)?.title ?? '';
  const [domainAxis, valueAxis] = kind === 'BAR' ? ['LEFT_AXIS', 'BOTTOM_AXIS'] : ['BOTTOM_AXIS', 'LEFT_AXIS'];
  const view = basic?.axis?.find((axis) => axis.position === valueAxis)?.viewWindowOptions;
  return {
    title: spec.title ?? '',
    kind,
    stacked:
      basic?.stackedType === 'STACKED' ? 'stacked' : basic?.stackedType === 'PERCENT_STACKED' ? 'percent' : 'none',
    legend: (pie?.legendPosition ?? basic?.legendPosition) !== 'NO_LEGEND',
    labels: labels.slice(heads).map(({ shown }) => shown),
    series: series.map((points, index) => seriesOf(points, heads, index, basic?.series?.[index])),
    axisTitles: { domain: axisTitle(domainAxis), value: axisTitle(valueAxis) },
    window: { min: view?.viewWindowMin ?? null, max: view?.viewWindowMax ?? null },
  };
}

/** The first row names the series where it holds no number. @param {Point[][]} columns */
const guessedHeads = ([, ...series]) => (series.length > 0 && series.every(([first]) => first?.value === null) ? 1 : 0);

/**
 * @param {Point[]} points @param {number} heads @param {number} index
 * @param {{type?: string, color?: import('../types.d.ts').Rgb, colorStyle?: import('../types.d.ts').ColorStyle} | undefined} spec
 * @returns {Series}
 */
function seriesOf(points, heads, index, spec) {
  const body = points.slice(heads);
  return {
    name: heads > 0 ? (points[0]?.shown ?? '') : '',
    values: body.map(({ value }) => value),
    shown: body.map(({ shown }) => shown),
    color: css(spec?.colorStyle, spec?.color) ?? PALETTE[index % PALETTE.length] ?? '#2f6db5',
    kind: spec?.type ?? '',
  };
}

/**
 * @param {string} workbook @param {Spreadsheet} spreadsheet @param {(ChartData | undefined)[]} data
 * @returns {Promise<Point[][]>}
 */
async function readColumns(workbook, spreadsheet, data) {
  /** @type {[string, string][]} */
  const ranges = data.map((one) => ['ranges', rangeName(spreadsheet.sheets, one?.sourceRange?.sources?.[0] ?? {})]);
  const path = `v4/spreadsheets/${encodeURIComponent(workbook)}/values:batchGet`;
  const ask = (/** @type {string} */ render) => call(path, { query: [...ranges, ['valueRenderOption', render]] });
  const [plain, shown] = await Promise.all([ask('UNFORMATTED_VALUE'), ask('FORMATTED_VALUE')]);
  return data.map((one, index) => {
    const values = /** @type {unknown[][]} */ (plain.valueRanges?.[index]?.values ?? []);
    const texts = /** @type {string[][]} */ (shown.valueRanges?.[index]?.values ?? []);
    return pointsOf(values, texts, lengthOf(one?.sourceRange?.sources?.[0] ?? {}, values));
  });
}

/** One row is read across, anything else down its first column. @param {GridRange} range @param {unknown[][]} values */
function lengthOf({ startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex }, values) {
  if ((endRowIndex ?? Infinity) - startRowIndex === 1)
    return (endColumnIndex ?? startColumnIndex + 1) - startColumnIndex;
  return (endRowIndex ?? startRowIndex + values.length) - startRowIndex;
}

/** @param {unknown[][]} values @param {string[][]} texts @param {number} length @returns {Point[]} */
function pointsOf(values, texts, length) {
  const across = values.length === 1 && (values[0]?.length ?? 0) > 1;
  return Array.from({ length }, (_, at) => {
    const value = across ? values[0]?.[at] : values[at]?.[0];
    const text = across ? texts[0]?.[at] : texts[at]?.[0];
    return { value: typeof value === 'number' ? value : null, shown: text ?? '' };
  });
}

/** @param {SheetResource[]} sheets @param {GridRange} range */
function rangeName(sheets, range) {
  const sheet = sheets.find(({ properties }) => properties.sheetId === (range.sheetId ?? 0)) ?? sheets[0];
  if (!sheet) return 'A1';
  return `${quoted(sheet.properties.title)}!${boxName(boxOf(range, wholeSheet(sheet)))}`;
}
