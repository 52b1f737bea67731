import type { ActionDeclaration } from '#actions/types.ts';
import { rowKey } from '#ledger/keys.ts';
import { joinPeriod, yearOfPeriod } from '../periods.ts';
import { fold } from '../text.ts';
import type { PlainValue, ReadValue } from '../types.ts';
import type { RowPlace } from './row-place.ts';
import type { Slice } from './slices.ts';
import type { RowsInput } from './typed-rows.ts';

/** A column of the row outranks the header over it, that the lines above. A year that is part of the key is no reporting year. */
export function timeOf(
  input: RowsInput,
  slice: Slice,
  values: Readonly<Record<string, ReadValue>>,
): { fiscalYear: number; period: string } {
  const inKey = input.declaration.rowKey[input.places.level]?.includes('tahun') ?? false;
  const year = inKey ? null : values.tahun?.value;
  const month = values.periode_ukur?.value ?? values.bulan?.value;
  const fallback = slice.year ?? input.time.year;
  const own = typeof year === 'number' ? year : fallback;
  if (typeof month === 'string') {
    const [monthYear = '', part = ''] = month.split('-');
    const stated = typeof year === 'number' ? year : Number(monthYear);
    return { fiscalYear: stated, period: joinPeriod(stated, part) };
  }
  const part = slice.part ?? (own === input.time.year ? input.time.part : null);
  const period = joinPeriod(own, part);
  return { fiscalYear: yearOfPeriod(period), period };
}

/** Values of the fields that split one place into several records, in the declaration's order. */
export function subgroupOf(
  declaration: ActionDeclaration,
  slice: Slice,
  values: Readonly<Record<string, ReadValue>>,
): string {
  if (declaration.subgroup.length === 0) return '';
  return declaration.subgroup
    .map((id) => slice.subgroup[id] ?? values[id]?.value ?? '')
    .filter((part) => part !== '')
    .join('/');
}

export function keyOf(
  input: RowsInput,
  place: RowPlace,
  values: Readonly<Record<string, ReadValue>>,
  subgroup: string,
): string {
  const ids = input.declaration.rowKey[input.places.level] ?? ['region'];
  const parts = ids.map((id) => {
    return id === 'region' || id === 'puskesmas' ? place.keyPart : valuePart(values[id]);
  });
  return rowKey(parts, subgroup);
}

/** A key field by its value; by what is shown where it could not be read, so that the row keeps an identity. */
function valuePart(read: ReadValue | undefined): string {
  if (!read) return '';
  return plainPart(read.value ?? read.shown);
}

function plainPart(value: PlainValue): string {
  return typeof value === 'string'
    ? fold(value)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    : String(value);
}

/** The row as staff know it: its place, or the first texts of its key. */
export function labelOf(
  input: RowsInput,
  place: RowPlace | null,
  values: Readonly<Record<string, ReadValue>>,
  sheetRow: number,
): string {
  const ids = input.declaration.rowKey[input.places.level] ?? [];
  if (place && ids.length === 1 && ids[0] === 'region') return place.label;
  const texts = ids.map((id) => values[id]?.shown ?? '');
  const named = texts
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, 120);
  if (!place) return firstText(values) || `Baris ${sheetRow + 1}`;
  if (ids.includes('region') || ids.includes('puskesmas'))
    return named !== '' && ids.includes('region') ? `${place.label} – ${named}` : place.label;
  return named || place.label;
}

function firstText(values: Readonly<Record<string, ReadValue>>): string {
  return Object.values(values).find((read) => typeof read.value === 'string')?.shown ?? '';
}
