import type { Field } from '#actions/types.ts';
import type { RowRecord } from '#ledger/types.ts';
import type { PlainValue } from '#reading/types.ts';
import { BLANK, number, text } from '../cells.ts';
import type { TabCell } from '../model.ts';

/** A value that was not accepted: nothing to copy, and it shows. */
const REFUSED: TabCell = { ...BLANK, style: 'bad' };

/** What is to be typed into the form for one field: a plain number or text, nothing else. */
export function plainCell(field: Field, record: RowRecord | undefined): TabCell {
  const value = record?.values[field.id];
  if (value !== undefined) return ofValue(field, value);
  return record?.missing[field.id] === 'refused' ? REFUSED : BLANK;
}

function ofValue({ type }: Field, value: PlainValue): TabCell {
  if (typeof value === 'number') return number(type === 'percent' ? Math.round(value * 100) / 100 : value, 'plain');
  if (typeof value === 'boolean') return text(value ? 'Ya' : 'Tidak', 'plain');
  return text(type === 'date' ? dayFirst(value) : value, 'plain');
}

/** `2026-03-02` → `02/03/2026`, as forms in Indonesian ask for it. */
function dayFirst(date: string): string {
  return date.split('-').reverse().join('/');
}
