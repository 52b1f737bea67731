import type { ActionDeclaration, Field } from '#actions/types.ts';
import { resolveKecamatan } from '#regions/resolve-kecamatan.ts';
import { resolveVillage } from '#regions/resolve-village.ts';
import type { DistrictIndex } from '#regions/types.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';
import type { TableColumn } from './match-columns.ts';
import { saidByPerson } from './person-match.ts';

const PROOF = 0.6;
const LOOKED_AT = 60;
const LEAST = 2;

/**
 * `Wilayah`, `Kecamatan/Desa` or no header at all over names of places: what the cells hold says of which level they are.
 * Only a column that nothing else is known of, and only where no column names a village or a kecamatan.
 */
export function placesByContent(
  table: RawTable,
  columns: readonly TableColumn[],
  declaration: ActionDeclaration,
  district: DistrictIndex | null,
): readonly TableColumn[] {
  const has = (level: Field['regionLevel']): boolean => columns.some(({ field }) => field?.regionLevel === level);
  if (!district || has('desa') || has('puskesmas') || has('kode')) return columns;
  const isVillage = (name: string): boolean => resolveVillage(district, { name }).kind !== 'unknown';
  const isKecamatan = (name: string): boolean => resolveKecamatan(district, name).kind === 'found';
  return (
    (has('kecamatan') ? null : named(table, columns, declaration, 'kecamatan', isKecamatan)) ??
    named(table, columns, declaration, 'desa', isVillage) ??
    columns
  );
}

function named(
  table: RawTable,
  columns: readonly TableColumn[],
  declaration: ActionDeclaration,
  level: 'desa' | 'kecamatan',
  isName: (text: string) => boolean,
): readonly TableColumn[] | null {
  const field = declaration.fields.find((one) => one.regionLevel === level);
  if (!field || !declaration.levels.includes(level)) return null;
  const found = columns.find((column) => column.by === 'none' && !saidByPerson(column) && holds(table, column, isName));
  if (!found) return null;
  return columns.map((column) =>
    column === found ? { ...column, field, confidence: 0.8, by: 'content' as const } : column,
  );
}

function holds(table: RawTable, { column, content }: TableColumn, isName: (text: string) => boolean): boolean {
  if (content.texts < LEAST || content.texts < content.filled * PROOF) return false;
  const texts = table.body.data.slice(0, LOOKED_AT).map((row) => textAt(table.view, row, column));
  const filled = texts.filter((text) => text !== '');
  return filled.filter(isName).length >= filled.length * PROOF;
}
