import type { VillageFigures } from './figures.ts';
import { INDICATOR_HEADERS } from './indicator-headers.ts';
import type { Style } from './style.ts';
import type { FigureColumn } from './village-table.ts';

type Column = FigureColumn<VillageFigures>;
type Count = (figures: VillageFigures) => number;

const count = (of: Count, ...headers: string[]): Column => ({ headers, value: { kind: 'count', of } });
const percent = (numerator: Count, denominator: Count, ...headers: string[]): Column => ({
  headers,
  value: { kind: 'percent', numerator, denominator },
});

const stunted: Count = (figures) => figures.sangatPendek + figures.pendek;
const pick = (style: Style, ...spellings: string[]) => spellings[style.headers % spellings.length] ?? '';

/** Aksi 7: measurement of children, as a flat header or under a merged `Status Gizi (TB/U)`. */
export function measurementColumns(style: Style): Column[] {
  const sasaran = pick(style, 'Jumlah Sasaran', 'SASARAN BALITA', 'Jumlah Balita', 'S');
  const diukur = pick(style, 'Jumlah Balita Diukur', 'BALITA DIUKUR', 'Total Balita Diukur', 'D');
  const severe = pick(style, 'Sangat Pendek', 'SANGAT PENDEK', 'Jumlah Balita Sangat Pendek', 'SP');
  const short = pick(style, 'Pendek', 'PENDEK', 'Jumlah Balita Pendek', 'P');
  const sum = pick(style, 'Stunting', 'JUMLAH STUNTING', 'Total Sangat Pendek+Pendek', 'Jml Stunting');
  const rate = pick(style, 'Prevalensi (%)', 'PRAVELENSI', 'Preverensi', '% Stunting');
  const covered = pick(style, 'D/S (%)', '% DIUKUR', 'Cakupan D/S', '% D/S');
  const status =
    style.groups === 'none' ? [] : [pick(style, 'Status Gizi (TB/U)', 'TB/U', 'KATEGORI TB/U', 'Status TB/U')];
  return [
    count((f) => f.sasaran, sasaran),
    count((f) => f.diukur, diukur),
    percent(
      (f) => f.diukur,
      (f) => f.sasaran,
      covered,
    ),
    count((f) => f.sangatPendek, ...status, severe),
    count((f) => f.pendek, ...status, short),
    count(stunted, ...status, sum),
    percent(stunted, (f) => f.diukur, ...status, rate),
  ];
}

/** Aksi 1 in full: families, children and the 29 triples under their groups. */
export function analysisColumns(style: Style): Column[] {
  const columns: Column[] = [
    count((f) => f.keluarga, 'Populasi', 'Jumlah Keluarga'),
    count(
      (f) => f.berisiko,
      'Populasi',
      pick(style, 'Jumlah Keluarga Berisiko Stunting', 'Jumlah Keluarga Beresiko Stunting'),
    ),
    percent(
      (f) => f.berisiko,
      (f) => f.keluarga,
      'Populasi',
      pick(style, 'Persentase Keluarga Berisiko', 'Presentase KRS'),
    ),
    count((f) => f.sasaran, 'Populasi', 'Jumlah Balita'),
    count((f) => f.diukur, 'Populasi', 'Jumlah Balita Diukur'),
    count((f) => f.sangatPendek, 'Populasi', 'Balita Sangat Pendek'),
    count((f) => f.pendek, 'Populasi', 'Balita Pendek'),
  ];
  for (const { no, group, sentence, served, base } of INDICATOR_HEADERS) {
    const num: Count = (f) => f.indicators.get(no)?.served ?? 0;
    const den: Count = (f) => f.indicators.get(no)?.base ?? 0;
    const path = style.groups === 'threeRows' ? [group, sentence] : [sentence];
    columns.push(count(num, ...path, served), count(den, ...path, base), percent(num, den, ...path, '%'));
  }
  return columns;
}

/** Aksi 1 in short, as many districts publish it: families at risk and stunted children by village. */
export function shortAnalysisColumns(style: Style): Column[] {
  return [
    count((f) => f.keluarga, 'Jumlah Keluarga'),
    count((f) => f.berisiko, pick(style, 'Jumlah Keluarga Beresiko Stunting', 'Jumlah Keluarga Berisiko Stunting')),
    percent(
      (f) => f.berisiko,
      (f) => f.keluarga,
      'Persentase Keluarga Beresiko Stunting',
    ),
    count((f) => f.sasaran, 'Jumlah Balita'),
    count((f) => f.diukur, 'Jumlah Balita Diukur'),
    count((f) => f.sangatPendek, 'Jumlah Balita Sangat Pendek'),
    count((f) => f.pendek, 'Jumlah Balita Pendek'),
    percent(stunted, (f) => f.diukur, 'Prevalensi Balita Stunting'),
  ];
}
