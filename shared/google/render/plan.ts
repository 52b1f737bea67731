import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { TabModel } from '#tabs/model.ts';
import { clearCells, emptyCells, undress, writeCells, writeNotes, writeOnce } from './cell-runs.ts';
import { chartRequests } from './charts.ts';
import { isKeyed, mendColumns, type OurColumn, ourColumns } from './columns.ts';
import { mergeRequests } from './merges.ts';
import { makeTab } from './new-tab.ts';
import { dropKeys, keepRetired, rowRequests } from './row-requests.ts';
import { planRows, type RowPlan, type StandingRow } from './rows.ts';
import { columnRuns, type Run, runsOf } from './runs.ts';
import { safeText } from './safe-text.ts';
import type { TabState } from './state.ts';

type Request = sheets_v4.Schema$Request;

/** How a tab is refilled: the requests, and where its keys must stand afterwards. */
export interface TabPlan {
  readonly requests: readonly Request[];
  readonly sheetId: number;
  readonly title: string;
  /** Sheet column of the keys and the keys from the first row down; null for tabs without. */
  readonly keys: { readonly column: number; readonly wanted: readonly string[] } | null;
}

/**
 * Refills one tab, making it first where it is missing (`state` null).
 * 1. end merges that must not hinder; 2. put back our columns; 3. bring the rows into order, whole rows at a time;
 * 4. write the machine's cells, and people's only in rows that are new; 5. empty what is left of the machine's columns;
 * 6. merges and charts. Carried out twice it leaves the same tab.
 */
export function planTab(model: TabModel, standing: TabState | null, titles: readonly string[]): TabPlan {
  const ours = ourColumns(model);
  const made = standing ? null : makeTab(model, ours, titles);
  const state = standing ?? made?.state;
  if (!state) throw new Error('a tab neither stands nor was made');
  const { sheetId } = state;
  const columns = mendColumns(sheetId, ours, state.columns, state.columnCount);
  const keyed = isKeyed(model);
  const keys = rowKeys(model, keyed);
  const rows = keyed ? planRows(standingRows(state, ours, hasNotes(model)), keys) : refill(state, keys);
  const settled = rows.moves.length === 0 && columns.requests.length === 0;
  const place = (at: readonly (number | null)[]) => (column: number) =>
    at[ours.findIndex((our) => our.kind === 'model' && our.index === column)] ?? null;
  const after = place(columns.at);
  const onSheet = (column: number) => after(column) ?? 0;
  const merges = mergeRequests(model, sheetId, state.merges, place(state.columns), after, settled);
  return {
    requests: [
      ...(made?.requests ?? []),
      ...clearSurplus(state, ours),
      ...merges.first,
      ...columns.requests,
      ...rowRequests(sheetId, rows, state.rowCount),
      ...cellRequests(sheetId, model, ours, columns.at, rows, keys),
      ...writeNotes(sheetId, model, onSheet),
      ...merges.last,
      ...chartRequests(model.key, sheetId, model.charts, state, onSheet),
    ],
    sheetId,
    title: state.title,
    keys: keyed ? { column: columns.at[keyIndex(ours)] ?? 0, wanted: keys } : null,
  };
}

/** Each row needs a key of its own; headings without one are counted. */
function rowKeys(model: TabModel, keyed: boolean): string[] {
  if (!keyed) return model.rows.map((_, index) => String(index));
  const used = new Set<string>();
  return model.rows.map(({ key }, index) => {
    let own = safeText(key ?? `~${index}`);
    while (used.has(own)) own = `${own}~`;
    used.add(own);
    return own;
  });
}

function keyIndex(ours: readonly OurColumn[]): number {
  return ours.findIndex(({ kind }) => kind === 'key');
}

function hasNotes(model: TabModel): boolean {
  return model.rows.some(({ cells }) => cells.some(({ note }) => note !== undefined));
}

/**
 * What stands on the sheet, row by row, as far as it concerns the order of rows. A note on a cell of ours is a
 * person's, unless we write notes there ourselves.
 */
function standingRows(state: TabState, ours: readonly OurColumn[], ownNotes: boolean): StandingRow[] {
  const keyColumn = state.columns[keyIndex(ours)] ?? null;
  const machine = new Set(
    ours.flatMap((our, index) => (our.kind === 'key' || our.column.owner === 'machine' ? [state.columns[index]] : [])),
  );
  return Array.from({ length: state.rowCount }, (_, index) => {
    const cells = state.cells[index] ?? [];
    const key = keyColumn === null ? '' : (cells[keyColumn]?.text ?? '');
    const occupied = cells.some(({ text, noted }, column) => {
      const theirs = key === '' || !machine.has(column);
      return (text !== '' && theirs) || (noted && (theirs || !ownNotes));
    });
    return { key, occupied };
  });
}

/** Columns that the tab had when it showed more. Their cells are emptied in rows of ours, before anything moves. */
function clearSurplus(state: TabState, ours: readonly OurColumn[]): Request[] {
  const keyColumn = state.columns[keyIndex(ours)];
  if (state.surplus.length === 0 || typeof keyColumn !== 'number') return [];
  const rows = runsOf(state.cells.flatMap((cells, row) => (cells[keyColumn]?.text ? [row] : [])));
  return runsOf(state.surplus).flatMap(({ start, end }) =>
    rows.map((some) => emptyCells(state.sheetId, some, { start, end })),
  );
}

/** Without keys the rows are simply written from the top. */
function refill(state: TabState, keys: readonly string[]): RowPlan {
  const missing = keys.length - state.rowCount;
  const moves = missing > 0 ? [{ kind: 'insert' as const, at: state.rowCount, count: missing }] : [];
  const rowCount = Math.max(state.rowCount, keys.length);
  return { moves, fresh: new Set(), dropped: [], emptied: [], repeated: [], kept: new Map(), rowCount };
}

function cellRequests(
  sheetId: number,
  model: TabModel,
  ours: readonly OurColumn[],
  at: readonly number[],
  rows: RowPlan,
  keys: readonly string[],
): Request[] {
  const machine = columnRuns(ours, at, (our) => our.kind === 'model' && our.column.owner === 'machine');
  const once = columnRuns(ours, at, (our) => our.kind === 'key' || our.column.owner === 'people');
  const people = columnRuns(ours, at, (our) => our.kind === 'model' && our.column.owner === 'people');
  const key = columnRuns(ours, at, (our) => our.kind === 'key');
  const all: Run = { start: 0, end: model.rows.length };
  const fresh = runsOf([...rows.fresh].sort((a, b) => a - b));
  const below = overRows(model, rows);
  return [
    ...machine.flatMap((run) => writeCells(sheetId, model, all, run)),
    ...once.flatMap((run) => fresh.flatMap((some) => writeOnce(sheetId, model, some, run, keys))),
    ...people.flatMap((run) => runsOf(rows.emptied).map((some) => undress(sheetId, some, run))),
    ...machine.flatMap((run) => runsOf(below).map((some) => clearCells(sheetId, some, run))),
    ...key.flatMap((run) => dropKeys(sheetId, run.sheetColumn, rows.dropped)),
    ...key.flatMap((run) => runsOf(rows.repeated).map((some) => clearCells(sheetId, some, run))),
    ...machine.flatMap((run) => keepRetired(sheetId, rows.kept, run)),
  ];
}

/**
 * Rows below that are ours to empty. Among rows with keys only those that lost theirs: one without a key is empty already,
 * or somebody has just written there.
 */
function overRows(model: TabModel, rows: RowPlan): number[] {
  if (!isKeyed(model)) return indices(model.rows.length, rows.rowCount);
  return [...rows.emptied, ...rows.repeated].filter((index) => !rows.kept.has(index)).sort((a, b) => a - b);
}

function indices(start: number, end: number): number[] {
  return Array.from({ length: Math.max(end - start, 0) }, (_, offset) => start + offset);
}
