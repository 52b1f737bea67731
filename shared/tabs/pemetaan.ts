import type { ActionNumber } from '#actions/types.ts';
import { angka } from '#findings/sentences/id/format.ts';
import { goneKey } from '#ledger/hold.ts';
import { actionKey, columnKey, meaningKey, periodKey } from '#registry/choices.ts';
import { BLANK, link, row, text } from './cells.ts';
import { periodInWords } from './dates.ts';
import type { TabCell, TabColumn, TabModel, TabRow } from './model.ts';
import {
  actionLabel,
  actionLabels,
  CHANGE_HEAD,
  confidenceWords,
  fieldLabels,
  GONE_WORDS,
  IGNORE,
  MEANING_WORDS,
  periodLabels,
} from './pemetaan/words.ts';
import type { MappedColumn, MappedTable, PemetaanInput, VanishedRows } from './pemetaan-input.ts';

export const PEMETAAN_COLUMNS: readonly TabColumn[] = [
  { width: 260, owner: 'machine' },
  { width: 220, owner: 'machine' },
  { width: 110, owner: 'machine' },
  { width: 200, owner: 'machine' },
  { width: 240, owner: 'people' },
];

const INTRO = 'Ada yang keliru? Pilih yang benar di kolom terakhir; dipakai mulai pembacaan berikutnya.';

/**
 * The tab *Pemetaan*: what each table and column was taken for, how surely, with samples; and where people correct it.
 * The key of each row holds the key of the choice that it asks for.
 */
export function pemetaanTab(input: PemetaanInput): TabModel {
  const asked = input.vanished.map(vanishedRow);
  return {
    key: 'pemetaan',
    title: 'Pemetaan',
    columns: PEMETAAN_COLUMNS,
    rows: [
      row('title', text('Pemetaan kolom', 'title')),
      row('intro', text(INTRO, 'muted')),
      row('head', ...['Judul di buku kerja', 'Dibaca sebagai', 'Keyakinan', 'Contoh isi', CHANGE_HEAD].map(header)),
      ...(asked.length > 0 ? [row('gone', text('Baris yang tidak ada lagi', 'subtitle')), ...asked] : []),
      ...input.tables.flatMap((table) => tableRows(table, input)),
    ],
    frozenRows: 3,
    frozenColumns: 0,
    charts: [],
    index: null,
  };
}

function header(words: string): TabCell {
  return text(words, 'header');
}

function ask(choices: Iterable<string>): TabCell {
  return { ...BLANK, style: 'people', choices: [...choices] };
}

function vanishedRow({ table, tab, stored, seen, sinceSeq }: VanishedRows): TabRow {
  const words = `Tab ${tab}: ${angka(stored)} baris tersimpan, sekarang ${angka(seen)}`;
  return row(
    goneKey(table, sinceSeq),
    text(words),
    text('Tetap disimpan sampai ada kepastian.'),
    text('perlu dipastikan', 'attention'),
    text('Apakah baris yang hilang memang dihapus?'),
    ask(Object.values(GONE_WORDS)),
  );
}

function tableRows(table: MappedTable, input: PemetaanInput): TabRow[] {
  const { edition, fiscalYear } = input;
  const { signature, action } = table;
  const columns = action === null ? [] : table.columns;
  return [
    row(`table|${signature}`, { ...link(`Tab ${table.tab}`, at(table, table.cell)), style: 'subtitle' }),
    row(
      actionKey(signature),
      text('Tabel ini berisi', 'label'),
      text(action === null ? 'belum dikenali; tidak dibaca' : actionLabel(edition, action)),
      certainty(wasChosen(input, actionKey(signature)), table.actionConfidence, action !== null),
      BLANK,
      ask([...actionLabels(edition).keys(), IGNORE]),
    ),
    row(
      offeredFor(action, periodKey(signature)),
      text('Tahun atau periode', 'label'),
      text(timeOf(table)),
      certainty(wasChosen(input, periodKey(signature)), 1, table.fiscalYear !== null),
      BLANK,
      ask(periodLabels(edition, action, fiscalYear).keys()),
    ),
    ...columns.flatMap((column) => columnRows(column, table, input)),
  ];
}

/**
 * What a row offers depends on the action of its table. With another action it is another row, because the choices
 * beside a row are written only once.
 */
function offeredFor(action: ActionNumber | null, choiceKey: string): string {
  return `${action ?? 0}:${choiceKey}`;
}

function at({ tabId }: MappedTable, cell: string) {
  return { kind: 'cell', tabId, cell } as const;
}

function wasChosen({ choices }: PemetaanInput, key: string): boolean {
  return (choices.get(key)?.value ?? '') !== '';
}

function certainty(byPerson: boolean, confidence: number, recognised: boolean): TabCell {
  const words = confidenceWords(byPerson ? 'person' : 'content', confidence, recognised);
  return text(words, recognised && (byPerson || confidence >= 0.7) ? 'text' : 'attention');
}

function timeOf({ fiscalYear, period }: MappedTable): string {
  if (period !== null) return periodInWords(period);
  return fiscalYear === null ? 'belum jelas' : `tahun ${fiscalYear}`;
}

function columnRows(column: MappedColumn, table: MappedTable, { edition }: PemetaanInput): TabRow[] {
  const { signature, action } = table;
  if (action === null) return [];
  const labels = fieldLabels(edition, action);
  const label = [...labels].find(([, id]) => id === column.field)?.[0];
  const asked = column.by === 'asked' || (column.field !== null && column.by !== 'person' && column.confidence < 0.7);
  const words = confidenceWords(column.by, column.confidence, column.field !== null);
  return [
    row(
      offeredFor(action, columnKey(signature, column.header)),
      link(column.header === '' ? `(kolom ${column.cell})` : column.header, at(table, column.cell)),
      text(label ?? 'tidak dibaca', label ? 'text' : 'muted'),
      text(words, asked ? 'attention' : 'text'),
      text(column.samples.join(' · '), 'muted'),
      ask([...labels.keys(), IGNORE]),
    ),
    ...(column.doubt.length > 0 ? [doubtRow(column, signature, action)] : []),
  ];
}

function doubtRow(column: MappedColumn, signature: string, action: ActionNumber): TabRow {
  return row(
    offeredFor(action, meaningKey(signature, column.header)),
    text(`Arti angka pada “${column.header}”`),
    text('Belum dibaca, karena angkanya bisa berarti dua hal.'),
    text('perlu dipastikan', 'attention'),
    text(column.samples.join(' · '), 'muted'),
    ask(column.doubt.map((meaning) => MEANING_WORDS[meaning])),
  );
}
