import { angka } from '#findings/sentences/id/format.ts';
import { BLANK, row, text } from './cells.ts';
import type { TabColumn, TabModel, TabRow } from './model.ts';
import { blocksOf, type CopyBlock } from './siap-salin/blocks.ts';
import type { AcceptedTable, SiapSalinInput } from './siap-salin-input.ts';

/** Village, kecamatan and code, then the columns of the form. */
const PLACES: readonly TabColumn[] = [
  { width: 180, owner: 'machine' },
  { width: 140, owner: 'machine' },
  { width: 110, owner: 'machine' },
];
const VALUE: TabColumn = { width: 112, owner: 'machine' };

/**
 * Cells of the whole tab. The largest district (852 villages) with every page of Master Ansit has 96,000; each cell more
 * is written with each answer and comes along with each read.
 */
const MAXIMUM_CELLS = 110_000;

const INTRO =
  'Isi yang sudah diterima, urut kode wilayah dan urut kolom isian web nasional (urutan kolom: usulan). Salin dari sini; perbaikan tetap di tab asal.';

/** The tab *Siap Salin*: what was accepted, laid out as the national web form asks for it, so that nobody types it twice. */
export function siapSalinTab(input: SiapSalinInput): TabModel {
  const all = input.tables.toSorted(inOrder).flatMap((table) => blocksOf(table, input));
  const shown = withinCells(all);
  const rest = all.length - shown.length;
  const width = Math.max(PLACES.length, ...shown.map((block) => block.width));
  return {
    key: 'siap-salin',
    title: 'Siap Salin',
    columns: [...PLACES, ...Array.from({ length: width - PLACES.length }, () => VALUE)],
    rows: [
      row('title', text('Siap Salin', 'title')),
      row('intro', text(INTRO, 'muted')),
      ...(all.length === 0 ? [row('empty', text('Belum ada isi yang diterima.'))] : shown.flatMap(apart)),
      ...(rest > 0
        ? [row('rest', text(`${angka(rest)} bagian lain tidak dimuat karena terlalu besar.`, 'muted'))]
        : []),
    ],
    frozenRows: 0,
    frozenColumns: 1,
    charts: [],
    index: null,
  };
}

/** By action; of one action the newest period first. */
function inOrder({ identity: a }: AcceptedTable, { identity: b }: AcceptedTable): number {
  if (a.action !== b.action) return a.action - b.action;
  if (a.period !== b.period) return a.period < b.period ? 1 : -1;
  return a.level < b.level ? -1 : 1;
}

/** Whole blocks only: half a list would be taken for the whole. */
function withinCells(blocks: readonly CopyBlock[]): readonly CopyBlock[] {
  let cells = 0;
  return blocks.filter(({ rows, width }) => {
    const own = rows.length * width;
    if (cells + own > MAXIMUM_CELLS) return false;
    cells += own;
    return true;
  });
}

function apart({ rows }: CopyBlock, index: number): readonly TabRow[] {
  return [row(`gap:${index}`, BLANK), ...rows];
}
