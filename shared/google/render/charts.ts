import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { TabChart, TabKey } from '#tabs/model.ts';
import { CHART_MARK } from '../tab-marks.ts';
import type { TabState } from './state.ts';

type Request = sheets_v4.Schema$Request;

const TYPES: Readonly<Record<TabChart['kind'], string>> = {
  column: 'COLUMN',
  stackedColumn: 'COLUMN',
  bar: 'BAR',
  line: 'LINE',
};

/** The same chart has the same number in every workbook and at every write. */
export function chartId(tab: TabKey, key: string): number {
  return createHash('sha256').update(`${tab}|${key}`).digest().readUInt32BE(0) & 0x7fff_ffff || 1;
}

/**
 * Adds the charts that are missing and refills the others, which stay where people moved them. One of ours that the tab no
 * longer has is taken away: ours are marked, so that no chart of a person's is ever taken for one.
 */
export function chartRequests(
  tab: TabKey,
  sheetId: number,
  charts: readonly TabChart[],
  { chartIds, chartMarks }: Pick<TabState, 'chartIds' | 'chartMarks'>,
  sheetColumn: (modelColumn: number) => number,
): Request[] {
  const wanted = new Set(charts.map(({ key }) => chartId(tab, key)));
  const unmarked = [...wanted].filter((id) => !chartMarks.includes(id));
  const over = [...new Set(chartMarks)].filter((id) => !wanted.has(id));
  return [
    ...over.filter((id) => chartIds.includes(id)).map((id) => ({ deleteEmbeddedObject: { objectId: id } })),
    ...over.map((id) => ({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: lookupOf(id) } } })),
    ...charts.map((chart): Request => {
      const id = chartId(tab, chart.key);
      const spec = specOf(chart, sheetId, sheetColumn);
      if (chartIds.includes(id)) return { updateChartSpec: { chartId: id, spec } };
      return { addChart: { chart: { chartId: id, spec, position: positionOf(chart, sheetId, sheetColumn) } } };
    }),
    ...unmarked.map((id) => markChart(id, sheetId)),
  ];
}

function lookupOf(id: number): sheets_v4.Schema$DeveloperMetadataLookup {
  return { metadataKey: CHART_MARK, metadataValue: String(id) };
}

function markChart(id: number, sheetId: number): Request {
  const developerMetadata = { ...lookupOf(id), location: { sheetId }, visibility: 'DOCUMENT' };
  return { createDeveloperMetadata: { developerMetadata } };
}

function positionOf(
  { anchor }: TabChart,
  sheetId: number,
  sheetColumn: (modelColumn: number) => number,
): sheets_v4.Schema$EmbeddedObjectPosition {
  return {
    overlayPosition: {
      anchorCell: { sheetId, rowIndex: anchor.row, columnIndex: sheetColumn(anchor.column) },
      widthPixels: anchor.widthPixels,
      heightPixels: anchor.heightPixels,
    },
  };
}

function specOf(
  chart: TabChart,
  sheetId: number,
  sheetColumn: (modelColumn: number) => number,
): sheets_v4.Schema$ChartSpec {
  const source = ({ startRow, endRow, column }: TabChart['domain']) => {
    const at = sheetColumn(column);
    const range = {
      sheetId,
      startRowIndex: startRow,
      endRowIndex: endRow,
      startColumnIndex: at,
      endColumnIndex: at + 1,
    };
    return { sourceRange: { sources: [range] } };
  };
  const targetAxis = chart.kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS';
  return {
    title: chart.title,
    basicChart: {
      chartType: TYPES[chart.kind],
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      domains: [{ domain: source(chart.domain) }],
      series: chart.series.map((series) => ({ series: source(series), targetAxis })),
      ...(chart.kind === 'stackedColumn' ? { stackedType: 'STACKED' } : {}),
    },
  };
}
