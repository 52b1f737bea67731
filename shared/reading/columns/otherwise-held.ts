import type { Field } from '#actions/types.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';
import type { FieldIndex } from './field-index.ts';
import type { Match } from './person-match.ts';

const MOST = 0.6;

/**
 * The field that the cells of a column are of although its header is used for another one: `Periode` over years alone,
 * `Regulasi` over `Perbup Nomor 12 Tahun 2021`. Null where the header may be taken at its word.
 */
export function otherwiseHeld(index: FieldIndex, table: RawTable, column: number, match: Match): Field | null {
  const byId = (id: string): Field | null => index.fields.find((field) => field.id === id) ?? null;
  const isKind = match.field?.id === 'jenis' || match.candidates?.some(({ id }) => id === 'jenis') === true;
  if (isKind) return share(table, column, /[a-z].*\d/i) >= MOST ? byId('nomor') : null;
  return match.field?.type === 'month' && share(table, column, /^20[012]\d$/) === 1 ? byId('tahun') : null;
}

/** Of the filled cells, how many look like this; 0 where none is filled. */
function share(table: RawTable, column: number, pattern: RegExp): number {
  const texts = table.body.data.map((row) => textAt(table.view, row, column)).filter((text) => text !== '');
  return texts.length === 0 ? 0 : texts.filter((text) => pattern.test(text)).length / texts.length;
}
