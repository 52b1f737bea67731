import { angka } from '#findings/sentences/id/format.ts';
import { goneKey } from '#ledger/hold.ts';
import { actionKey, periodKey } from '#registry/choices.ts';
import { BLANK, link, row, text } from './cells.ts';
import { periodInWords } from './dates.ts';
import type { TabCell, TabColumn, TabModel, TabRow } from './model.ts';
import { columnRows } from './pemetaan/columns.ts';
import { placeRows } from './pemetaan/places.ts';
import { ask, at, isChosen, offeredFor } from './pemetaan/rows.ts';
import {
  actionLabel,
  actionLabels,
  CHANGE_HEAD,
  confidenceWords,
  GONE_WORDS,
  IGNORE,
  periodLabels,
} from './pemetaan/words.ts';
import type { MappedTable, PemetaanInput, VanishedRows } from './pemetaan-input.ts';

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
      ...placeRows(input),
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
  const columns =
    action === null ? [] : table.columns.flatMap((column) => columnRows(column, { ...input, table, action }));
  return [
    row(`table|${signature}`, { ...link(`Tab ${table.tab}`, at(table, table.cell)), style: 'subtitle' }),
    row(
      actionKey(signature),
      text('Tabel ini berisi', 'label'),
      text(action === null ? 'belum dikenali; tidak dibaca' : actionLabel(edition, action)),
      certainty(isChosen(input.choices, actionKey(signature)), table.actionConfidence, action !== null),
      BLANK,
      ask([...actionLabels(edition).keys(), IGNORE]),
    ),
    row(
      offeredFor(action, periodKey(signature)),
      text('Tahun atau periode', 'label'),
      text(timeOf(table)),
      certainty(isChosen(input.choices, periodKey(signature)), 1, table.fiscalYear !== null),
      BLANK,
      ask(periodLabels(edition, action, fiscalYear).keys()),
    ),
    ...columns,
  ];
}

function certainty(byPerson: boolean, confidence: number, recognised: boolean): TabCell {
  const words = confidenceWords(byPerson ? 'person' : 'content', confidence, recognised);
  return text(words, recognised && (byPerson || confidence >= 0.7) ? 'text' : 'attention');
}

function timeOf({ fiscalYear, period }: MappedTable): string {
  if (period !== null) return periodInWords(period);
  return fiscalYear === null ? 'belum jelas' : `tahun ${fiscalYear}`;
}
