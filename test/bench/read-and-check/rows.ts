import { declaration, fieldMap } from '#actions/declarations.ts';
import type { ActionDeclaration, Field } from '#actions/types.ts';
import { settingOf, type VillageFigures, villageFigures } from '#local/samples/figures.ts';
import { PLANS } from '#local/samples/plans.ts';
import type { Cell, WorkbookGrid } from '#reading/grid.ts';
import type { PlainValue } from '#reading/types.ts';
import { buildDistrictIndex } from '#regions/district-index.ts';
import type { DistrictIndex } from '#regions/types.ts';
import { openRegionFiles } from '#runtime/region-files.ts';
import { trueCounts } from '../reading/sample-truth.ts';

/** The district with the most villages. */
const LARGEST = '11.08';
const YEAR = 2026;

export type BenchRow = Readonly<Record<string, PlainValue>>;

/** The same rows in the shapes that each program takes. */
export interface BenchRows {
  readonly district: DistrictIndex;
  readonly of: ActionDeclaration;
  readonly fields: readonly Field[];
  readonly records: readonly BenchRow[];
  readonly grid: WorkbookGrid;
}

function largestDistrict(): DistrictIndex {
  const province = openRegionFiles().province(LARGEST.slice(0, 2));
  const index = province && buildDistrictIndex(province, LARGEST);
  if (!index) throw new Error(`no district ${LARGEST}`);
  return index;
}

type Counts = ReturnType<typeof trueCounts>;

function countOf(id: string, figures: VillageFigures, counts: Counts): number | null {
  if (id === 'balita_stunting') return figures.sangatPendek + figures.pendek;
  return counts[id]?.(figures) ?? null;
}

function shareOf({ ratio }: Field, figures: VillageFigures, counts: Counts): number {
  const top = ratio ? (countOf(ratio.numerator, figures, counts) ?? 0) : 0;
  const base = ratio ? (countOf(ratio.denominator, figures, counts) ?? 0) : 0;
  return base === 0 ? 0 : Math.round((top / base) * 10_000) / 100;
}

/** Figures that agree with each other; everything else is a right value of its type. */
function plausible(field: Field, figures: VillageFigures, counts: Counts, n: number): PlainValue {
  const count = countOf(field.id, figures, counts);
  if (count !== null) return count;
  if (field.ratio) return shareOf(field, figures, counts);
  if (field.type === 'count') return 10 + (n % 7);
  if (field.type === 'rupiah') return 50_000_000 + (n % 40) * 1_000_000;
  if (field.type === 'percent') return 40 + (n % 50);
  if (field.type === 'yesNo') return n % 3 === 0;
  if (field.type === 'choice') return field.choices?.[0]?.id ?? '';
  return field.type === 'text' ? `Keterangan ${n}` : n + 1;
}

function cellOf(field: Field, value: PlainValue): Cell {
  if (typeof value === 'number') return { value, shown: String(value).replace('.', ','), format: 'NUMBER' };
  const text = typeof value === 'boolean' ? (value ? 'Ya' : 'Tidak') : value;
  const shown = field.choices?.find((choice) => choice.id === text)?.label ?? text;
  return { value: shown, shown, format: null };
}

const textCell = (text: string): Cell => ({ value: text, shown: text, format: null });

function gridOf(fields: readonly Field[], records: readonly BenchRow[]): WorkbookGrid {
  const header = fields.map((field) => textCell(field.label));
  const rows = records.map((record) => fields.map((field) => cellOf(field, record[field.id] ?? '')));
  const titles = [[textCell('Aksi 1: Analisis Situasi')], [textCell(`Tahun ${YEAR}`)], []];
  const tab = { id: 1, title: 'Aksi 1', index: 0, hidden: false, ours: null, merges: [] };
  return {
    title: 'Stunting',
    locale: 'in_ID',
    timeZone: 'Asia/Jakarta',
    tabs: [{ ...tab, rows: [...titles, header, ...rows] }],
  };
}

/** Kecamatan and village first, then the figures of Aksi 1 in the order of their declaration. */
function columnsOf(of: ActionDeclaration, width: number): readonly Field[] {
  const byId = fieldMap(of);
  const places = ['kecamatan', 'desa'].flatMap((id) => byId.get(id) ?? []);
  const others = of.fields.filter(({ type, id }) => type !== 'region' && id !== 'tahun' && id !== 'urutan_prioritas');
  return [...places, ...others].slice(0, width);
}

/** One row a village of the largest district, with so many columns. */
export function benchRows(width: number): BenchRows {
  const district = largestDistrict();
  const of = declaration('2025', 1);
  const fields = columnsOf(of, width);
  const plan = PLANS['34.01'];
  if (!plan || fields.length !== width) throw new Error(`Aksi 1 has no ${width} columns`);
  const counts = trueCounts(1, plan);
  const records = district.villages.map((village, n): BenchRow => {
    const figures = villageFigures('bench', village.code, settingOf(LARGEST.slice(0, 2)));
    const kecamatan = (village.parent !== null && district.byCode.get(village.parent)?.name) || '';
    const values = fields.map((field) => [field.id, plausible(field, figures, counts, n)] as const);
    return { ...Object.fromEntries(values), kecamatan, desa: village.name };
  });
  return { district, of, fields, records, grid: gridOf(fields, records) };
}
