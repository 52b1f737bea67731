import { BLANK } from './cells.ts';
import type { TabColumn, TabModel, TabRow } from './model.ts';
import { findingRows, type Say } from './validasi/finding-rows.ts';
import { fixedRows } from './validasi/fixed-rows.ts';
import { headRows } from './validasi/head.ts';
import { tabRows } from './validasi/tab-list.ts';
import type { ValidasiInput } from './validasi-input.ts';

/** Few and narrow enough that finding, cell and remedy fit side by side on a phone held sideways. */
export const VALIDASI_COLUMNS: readonly TabColumn[] = [
  { width: 300, owner: 'machine' },
  { width: 110, owner: 'machine' },
  { width: 320, owner: 'machine' },
  { width: 100, owner: 'machine' },
  { width: 130, owner: 'people' },
  { width: 200, owner: 'people' },
  { width: 170, owner: 'machine' },
];

/**
 * The tab *Validasi* of one source: receipt, what was recognised, findings with cell and remedy, what was put right.
 * `say` words a finding. Every row carries a key, so that what people write beside it stays beside it.
 */
export function validasiTab(input: ValidasiInput, say: Say): TabModel {
  const sections = [headRows(input), tabRows(input.tabs), findingRows(input, say), fixedRows(input, say)];
  return {
    key: 'validasi',
    title: 'Validasi',
    columns: VALIDASI_COLUMNS,
    rows: sections.filter((rows) => rows.length > 0).flatMap(apart),
    frozenRows: 2,
    frozenColumns: 0,
    charts: [],
    index: null,
  };
}

/** A blank line between two sections. */
function apart(rows: readonly TabRow[], index: number): readonly TabRow[] {
  return index === 0 ? rows : [{ key: `gap:${index}`, cells: [BLANK] }, ...rows];
}
