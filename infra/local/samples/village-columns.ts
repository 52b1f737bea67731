import type { Style } from './style.ts';
import type { SampleCell } from './types.ts';
import type { FigureColumn, VillageRow, VillageTable } from './village-table.ts';

export interface LabelColumn<T> {
  readonly header: string;
  readonly cell: (row: VillageRow<T>, position: { index: number; inKecamatan: number }) => SampleCell['value'];
  readonly role: 'no' | 'code' | 'kecamatan' | 'puskesmas' | 'village';
}

const SPELLINGS = {
  no: ['No', 'NO.', 'No', 'Nomor'],
  code: ['Kode Wilayah', 'Kode Desa', 'KODE', 'Kode Kemendagri'],
  kecamatan: ['Kecamatan', 'KECAMATAN', 'Nama Kecamatan', 'Kec.'],
  puskesmas: ['Puskesmas', 'PUSKESMAS', 'Nama Puskesmas', 'Pusk.'],
  village: ['Desa/Kelurahan', 'DESA / KELURAHAN', 'Nama Desa', 'Desa/Kel'],
} as const;

function spelling(role: keyof typeof SPELLINGS, style: Style): string {
  const list = SPELLINGS[role];
  return list[style.headers % list.length] ?? list[0];
}

function villageName<T>(row: VillageRow<T>, style: Style): string {
  const short = row.kind === 'kelurahan' ? 'Kel.' : 'Ds.';
  const long = row.kind === 'kelurahan' ? 'Kelurahan' : 'Desa';
  if (style.name === 'upper') return row.name.toUpperCase();
  if (style.name === 'prefixed') return `${long} ${row.name}`;
  if (style.name === 'prefixedShort') return `${short} ${row.name}`;
  return row.name;
}

export function labelColumns<T>(table: VillageTable<T>, style: Style): LabelColumn<T>[] {
  const columns: LabelColumn<T>[] = [];
  const add = (role: LabelColumn<T>['role'], cell: LabelColumn<T>['cell']) =>
    columns.push({ header: spelling(role, style), role, cell });
  if (style.no !== 'none') add('no', (_, at) => (style.no === 'perKecamatan' ? at.inKecamatan : at.index) + 1);
  if (style.code !== 'none') add('code', (row) => (style.code === 'plain' ? row.code.replaceAll('.', '') : row.code));
  const tellsKecamatan = style.kecamatan === 'repeat' || style.kecamatan === 'merged';
  if (tellsKecamatan) add('kecamatan', (row) => (style.name === 'upper' ? row.kecamatan.toUpperCase() : row.kecamatan));
  if (style.puskesmas) add('puskesmas', (row) => table.puskesmas(row));
  add('village', (row) => villageName(row, style));
  return columns;
}

function countCell(value: number, style: Style): SampleCell {
  if (value === 0 && style.zero !== '0') return { value: style.zero };
  if (style.dottedText && value > 999) return { value: value.toLocaleString('id-ID'), pattern: '@' };
  return { value, pattern: '#,##0' };
}

function percentCell(numerator: number, denominator: number, style: Style): SampleCell | null {
  if (denominator === 0) return null;
  const points = (numerator / denominator) * 100;
  if (style.percent === 'fraction') return { value: numerator / denominator, pattern: '0.00%' };
  if (style.percent === 'text') return { value: `${points.toFixed(2).replace('.', ',')}%`, pattern: '@' };
  return { value: Math.round(points * 100) / 100, pattern: '0.00' };
}

export function figureCell<T>(column: FigureColumn<T>, figures: readonly T[], style: Style): SampleCell | null {
  const sum = (of: (figures: T) => number) => figures.reduce((total, each) => total + of(each), 0);
  const { value } = column;
  if (value.kind === 'count') return countCell(sum(value.of), style);
  return percentCell(sum(value.numerator), sum(value.denominator), style);
}
