import { angka } from '#findings/sentences/id/format.ts';
import { link, row, text } from '../cells.ts';
import { periodInWords } from '../dates.ts';
import type { TabCell, TabRow } from '../model.ts';
import type { TabFate, TabReport, TakenTable } from '../validasi-input.ts';
import { LEVEL_WORDS } from './words.ts';

/** What was recognised: a row a table, in the workbook's order, with what was taken of it. */
export function tabRows(tabs: readonly TabReport[]): readonly TabRow[] {
  if (tabs.length === 0) return [];
  return [
    row('tabs', text('Isi buku kerja', 'subtitle')),
    row('tabs-head', text('Tab', 'header'), text('Baris diterima', 'header'), text('Dibaca sebagai', 'header')),
    ...tabs.flatMap(reportRows),
  ];
}

function reportRows(report: TabReport): TabRow[] {
  const name = link(report.title, { kind: 'cell', tabId: report.tabId, cell: 'A1' });
  if (report.fate.kind !== 'taken') return [row(`tab:${report.tabId}`, name, text('–'), left(report.fate))];
  return report.fate.tables.map((table, index) =>
    row(`tab:${report.tabId}:${index}`, name, text(accepted(table)), text(takenAs(table))),
  );
}

/** True totals: of what was read, and of what is expected where a list says so. */
function accepted({ rowsRead, rowsAccepted, rowsExpected }: TakenTable): string {
  const of = `${angka(rowsAccepted)} dari ${angka(rowsRead)}`;
  return rowsExpected === null || rowsExpected === rowsRead ? of : `${of} (diharapkan ${angka(rowsExpected)})`;
}

function takenAs(table: TakenTable): string {
  const what = `Aksi ${table.action} – ${table.actionName}, ${periodInWords(table.period)}, ${LEVEL_WORDS[table.level]}`;
  const parts = [`${what}.`, heads(table.headerRows), held(table)];
  return parts.filter((part) => part !== '').join(' ');
}

function heads(rows: readonly number[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `Judul kolom: baris ${first}.` : `Judul kolom: baris ${first}–${last}.`;
}

function held({ held: kept }: TakenTable): string {
  if (!kept) return '';
  const seen = kept.seen === 0 ? 'kosong' : `hanya berisi ${angka(kept.seen)} baris`;
  return `Tab ini sekarang ${seen}; baris yang sudah masuk tetap disimpan sampai ada konfirmasi di tab Pemetaan.`;
}

function left(fate: Exclude<TabFate, { kind: 'taken' }>): TabCell {
  switch (fate.kind) {
    case 'withheld':
      return text(
        `Tidak dibaca, karena memuat data perorangan (${angka(fate.rows)} baris). Isinya tidak disimpan. Mohon isi rekap jumlahnya saja.`,
        'attention',
      );
    case 'unrecognised':
      return text(`Ada tabel, tetapi belum jelas untuk aksi mana. Dibiarkan dulu. ${heads(fate.headerRows)}`.trim());
    case 'asked':
      return text(
        `${fate.actionName}, tetapi ${fate.missing === 'year' ? 'tahunnya' : 'bulan atau periodenya'} belum jelas. Mohon tuliskan di atas tabel.`,
        'attention',
      );
    case 'no-table':
      return text('Tidak ada tabel. Dibiarkan.', 'muted');
    case 'empty':
      return text('Kosong.', 'muted');
  }
}
