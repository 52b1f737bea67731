import type { ActionNumber } from '#actions/types.ts';
import {
  chosenMeaning,
  chosenZero,
  columnKey,
  meaningKey,
  NUMBER_MEANINGS,
  type NumberMeaning,
  zeroKey,
} from '#registry/choices.ts';
import { link, row, text } from '../cells.ts';
import type { TabCell, TabRow } from '../model.ts';
import type { MappedColumn, MappedTable, PemetaanInput } from '../pemetaan-input.ts';
import { ask, at, isChosen, offeredFor } from './rows.ts';
import { confidenceWords, fieldLabels, IGNORE, MEANING_WORDS, ZERO_WORDS } from './words.ts';

/** Where a column stands: its table, and the action of that. */
interface Context extends Pick<PemetaanInput, 'edition' | 'choices'> {
  readonly table: MappedTable;
  readonly action: ActionNumber;
}

/** One column of a recognised table, and what is still to be asked about its figures. */
export function columnRows(column: MappedColumn, context: Context): TabRow[] {
  return [columnRow(column, context), ...meaningRows(column, context), ...zeroRows(column, context)];
}

function columnRow(column: MappedColumn, { table, action, edition, choices }: Context): TabRow {
  const labels = fieldLabels(edition, action);
  const label = [...labels].find(([, id]) => id === column.field)?.[0];
  const key = columnKey(table.signature, column.header, nthOf(column, table));
  const by = isChosen(choices, key) ? 'person' : column.by;
  const asked = by === 'asked' || (column.field !== null && by !== 'person' && column.confidence < 0.7);
  return row(
    offeredFor(action, key),
    link(column.header === '' ? `(kolom ${column.cell})` : column.header, at(table, column.cell)),
    text(label ?? 'tidak dibaca', label ? 'text' : 'muted'),
    text(confidenceWords(by, column.confidence, column.field !== null), asked ? 'attention' : 'text'),
    samplesOf(column),
    ask([...labels.keys(), IGNORE]),
  );
}

/** Columns of one header are told apart by their order. */
function nthOf(column: MappedColumn, { columns }: MappedTable): number {
  return columns.slice(0, columns.indexOf(column) + 1).filter(({ header }) => header === column.header).length;
}

/** Asked while it is open, and shown afterwards with what the person said. */
function meaningRows(column: MappedColumn, { table, action, choices }: Context): TabRow[] {
  const key = meaningKey(table.signature, column.header, nthOf(column, table));
  const said = chosenMeaning(choices, key);
  if (column.doubt.length === 0 && said === null) return [];
  return [
    row(
      offeredFor(action, key),
      text(`Arti angka pada “${column.header}”`),
      text(said === null ? 'Belum dibaca, karena angkanya bisa berarti dua hal.' : MEANING_WORDS[said]),
      certainty(said !== null),
      samplesOf(column),
      ask((said === null ? column.doubt : likeMeanings(said)).map((meaning) => MEANING_WORDS[meaning])),
    ),
  ];
}

/** Of shares other meanings are possible than of other numbers. */
function likeMeanings(said: NumberMeaning): readonly NumberMeaning[] {
  const isShare = (meaning: NumberMeaning) => meaning === 'pecahan' || meaning === 'persen';
  return NUMBER_MEANINGS.filter((meaning) => isShare(meaning) === isShare(said));
}

function zeroRows(column: MappedColumn, { table, action, choices }: Context): TabRow[] {
  const { field, header, zeros } = column;
  const said = field === null ? null : chosenZero(choices, table.tabId, field);
  if (field === null || (!zeros && said === null)) return [];
  return [
    row(
      offeredFor(action, zeroKey(table.tabId, field)),
      text(`Angka nol atau “-” pada “${header}”`),
      text(said === null ? 'Memang nol, atau belum ada data?' : ZERO_WORDS[said]),
      certainty(said !== null),
      samplesOf(column),
      ask(Object.values(ZERO_WORDS)),
    ),
  ];
}

function certainty(isSaid: boolean): TabCell {
  return isSaid ? text('pilihan Anda') : text('perlu dipastikan', 'attention');
}

function samplesOf({ samples }: MappedColumn): TabCell {
  return text(samples.join(' · '), 'muted');
}
