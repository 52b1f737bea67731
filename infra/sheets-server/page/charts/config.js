// @ts-check
/** @import { ChartConfiguration, ChartDataset } from 'chart.js' */
/** @import { ChartModel, Series } from '../types.d.ts' */
import { PALETTE } from '../colour.js';

const FONT = '"Helvetica Neue", Arial, "Liberation Sans", "Open Sans", "DejaVu Sans", sans-serif';
const INK = '#1d2327';
const MUTED = '#5c656b';
/** Lines and points differ in more than colour, so that a grey print can be read as well. */
const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3]];
/** @type {import('chart.js').PointStyle[]} */
const POINTS = ['circle', 'rect', 'triangle', 'rectRot'];

/**
 * The chart library's description of a chart. Nothing moves, and every text is the one that the cells show.
 * @param {ChartModel} model
 * @returns {ChartConfiguration<'bar' | 'line' | 'pie'>}
 */
export function chartConfig(model) {
  const isPie = model.kind === 'PIE';
  return {
    type: isPie ? 'pie' : isLine(model.kind) ? 'line' : 'bar',
    data: { labels: model.labels, datasets: model.series.map((series, at) => dataset(model, series, at)) },
    options: {
      animation: false,
      responsive: false,
      // Sharp in print too, where the page's own resolution is too low.
      devicePixelRatio: Math.max(2, globalThis.devicePixelRatio || 1),
      locale: 'id-ID',
      font: { family: FONT, size: 12 },
      color: MUTED,
      indexAxis: model.kind === 'BAR' ? 'y' : 'x',
      layout: { padding: 10 },
      plugins: {
        title: {
          display: model.title !== '',
          text: model.title,
          align: 'start',
          color: INK,
          font: { family: FONT, size: 15, weight: 'bold' },
        },
        legend: {
          display: model.legend && (isPie || model.series.length > 1),
          position: isPie ? 'right' : 'bottom',
          labels: { usePointStyle: isLine(model.kind), boxHeight: 8 },
        },
        tooltip: { callbacks: { label: ({ datasetIndex, dataIndex }) => words(model, datasetIndex, dataIndex) } },
      },
      ...(!isPie && { scales: scales(model) }),
    },
  };
}

/** @param {string} kind */
const isLine = (kind) => kind === 'LINE' || kind === 'AREA';

/** @param {ChartModel} model @param {number} index @param {number} at */
const words = ({ series }, index, at) => [series[index]?.name, series[index]?.shown[at]].filter(Boolean).join(': ');

/** @param {ChartModel} model @param {Series} series @param {number} at @returns {ChartDataset<'bar' | 'line' | 'pie'>} */
function dataset(model, series, at) {
  const { kind, stacked } = model;
  const data = series.values.map((value, place) => (stacked === 'percent' ? share(model, value, place) : value));
  if (kind === 'PIE') {
    const fills = data.map((_, place) => PALETTE[place % PALETTE.length] ?? series.color);
    return { type: 'pie', label: series.name, data: data.map((value) => value ?? 0), backgroundColor: fills };
  }
  if (!isLine(kind) && series.kind !== 'LINE')
    return { type: 'bar', label: series.name, data, backgroundColor: series.color, maxBarThickness: 36 };
  return {
    type: 'line',
    label: series.name,
    data,
    borderColor: series.color,
    backgroundColor: kind === 'AREA' ? `${series.color}33` : series.color,
    borderWidth: 2,
    borderDash: DASHES[at % DASHES.length] ?? [],
    pointStyle: POINTS[at % POINTS.length] ?? 'circle',
    pointRadius: 3,
    fill: kind === 'AREA',
  };
}

/** @param {ChartModel} model @param {number | null} value @param {number} at */
function share({ series }, value, at) {
  const sum = series.reduce((total, { values }) => total + (values[at] ?? 0), 0);
  return value === null || sum <= 0 ? null : value / sum;
}

/** @param {ChartModel} model */
function scales(model) {
  const isBar = model.kind === 'BAR';
  const format = markFormat(model);
  const stacked = model.stacked !== 'none';
  const title = (/** @type {string} */ text) => ({ display: text !== '', text, color: MUTED });
  const domain = {
    stacked,
    grid: { display: false },
    title: title(model.axisTitles.domain),
    ticks: { autoSkip: !isBar, color: MUTED },
  };
  const value = {
    stacked,
    beginAtZero: true,
    ...(model.window.min !== null && { min: model.window.min }),
    max: model.window.max ?? (model.stacked === 'percent' ? 1 : undefined),
    grid: { color: '#e8ecee' },
    title: title(model.axisTitles.value),
    ticks: { color: MUTED, callback: (/** @type {string | number} */ mark) => format.format(Number(mark)) },
  };
  return isBar ? { y: domain, x: value } : { x: domain, y: value };
}

/** How the axis writes its marks: as the cells show their figures. @param {ChartModel} model */
function markFormat({ series, stacked }) {
  const isPercent =
    stacked === 'percent' || series.some(({ shown }) => shown.some((text) => text.trim().endsWith('%')));
  return new Intl.NumberFormat('id-ID', {
    style: isPercent ? 'percent' : 'decimal',
    maximumFractionDigits: isPercent ? 1 : 2,
  });
}
