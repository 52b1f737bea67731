import type { ActionDeclaration } from '#actions/types.ts';
import { headerText } from '../header-text.ts';
import { textAt } from '../locate/cells.ts';
import type { RawTable } from '../locate/tables.ts';
import type { ReadValue } from '../types.ts';
import { TAKEN } from '../values/outcome.ts';
import type { PlaceReader } from './place-columns.ts';
import type { Slice } from './slices.ts';
import type { PlacedRow } from './typed-rows.ts';

const LOKUS = 'is_lokus';
const FIGURES = new Set(['count', 'percent', 'rupiah', 'number', 'yesNo']);
const WORDS = /\b(?:lokus|lokasi fokus|lokasi prioritas|desa prioritas)\b/;

/**
 * A list of villages that calls itself one of lokus and states no figures: to stand in it is what it says of each village.
 * Only where a person said in *Pemetaan* that the table is of action 1, because any list of villages may be a plan.
 */
export function asLokusList(
  rows: readonly PlacedRow[],
  table: RawTable,
  declaration: ActionDeclaration,
  places: PlaceReader,
  slices: readonly Slice[],
): readonly PlacedRow[] {
  const column = places.columns.get('village') ?? places.columns.get('code');
  const field = declaration.fields.find(({ id }) => id === LOKUS);
  const states = slices.some(({ columns }) => columns.some((one) => FIGURES.has(one.field.type)));
  if (!field || places.level !== 'desa' || column === undefined || states || !speaksOfLokus(namesOf(table)))
    return rows;
  return rows.map((placed) => {
    const { sheetRow: row, values } = placed.row;
    const shown = textAt(table.view, row, column);
    const named: ReadValue = { value: true, type: field.type, verdict: TAKEN, row, column, shown };
    return { ...placed, row: { ...placed.row, values: { ...values, [LOKUS]: named } } };
  });
}

const namesOf = (table: RawTable) => [...table.titles, table.view.tab.title, ...table.paths.flat()];

/** Whether titles, the name of a tab or headers speak of the villages that were chosen to come first. */
export function speaksOfLokus(texts: readonly string[]): boolean {
  return texts.some((text) => WORDS.test(headerText(text.replace(/[_-]/g, ' ')).words));
}
