import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, CellErrorType, GridArea, TabGrid } from '#reading/grid.ts';
import { checkZip } from './check-zip.ts';
import { dateShown, numberShown } from './indonesian-notation.ts';
import { type FileLimits, FileRefused } from './limits.ts';
import { formatType } from './number-format.ts';

const ERRORS: Readonly<Record<number, CellErrorType>> = {
  0: 'NULL_VALUE',
  7: 'DIVIDE_BY_ZERO',
  15: 'VALUE',
  23: 'REF',
  29: 'NAME',
  36: 'NUM',
  42: 'N_A',
  43: 'LOADING',
};

/** Tabs of an .xlsx as Google would show them: effective values, shown texts, formats, merges, hidden tabs. */
export async function readXlsx(bytes: Buffer, limits: FileLimits): Promise<readonly TabGrid[]> {
  await checkZip(bytes, limits);
  const book = parse(bytes);
  const since1904 = book.Workbook?.WBProps?.date1904 === true;
  let cells = 0;
  const tabs: TabGrid[] = [];
  for (const [index, title] of book.SheetNames.entries()) {
    const sheet = book.Sheets[title];
    if (!sheet) continue;
    const rows = rowsOf(sheet, limits, cells, since1904);
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    tabs.push({ id: index, title, index, hidden: isHidden(book, index), ours: null, rows, merges: mergesOf(sheet) });
  }
  return tabs;
}

function parse(bytes: Buffer): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: true,
      cellHTML: false,
      // Only to tell a formula without a stored result from a blank cell.
      cellFormula: true,
    });
  } catch (cause) {
    throw new FileRefused('not a readable .xlsx file', { cause });
  }
}

function isHidden(book: WorkBook, index: number): boolean {
  return (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
}

function mergesOf(sheet: WorkSheet): GridArea[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    startRow: s.r,
    endRow: e.r + 1,
    startColumn: s.c,
    endColumn: e.c + 1,
  }));
}

function rowsOf(sheet: WorkSheet, limits: FileLimits, before: number, since1904: boolean): (Cell | undefined)[][] {
  const data = sheet['!data'] ?? [];
  const rows: (Cell | undefined)[][] = [];
  let cells = before;
  for (let index = 0; index < data.length; index++) {
    const row = rowOf(data[index] ?? [], since1904);
    cells += row.length;
    if (cells > limits.cells) throw new FileRefused(`more than ${limits.cells} cells`);
    rows.push(row);
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function rowOf(source: readonly (CellObject | undefined)[], since1904: boolean): (Cell | undefined)[] {
  const row: (Cell | undefined)[] = [];
  for (let column = 0; column < source.length; column++) {
    const cell = source[column];
    row.push(cell ? toCell(cell, since1904) : undefined);
  }
  while (row.length > 0 && row[row.length - 1] === undefined) row.pop();
  return row;
}

/** Workbooks of old Macs count days from 1904-01-01; sheets from 1899-12-30. */
const DAYS_TO_1904 = 1462;

function toCell(cell: CellObject, since1904: boolean): Cell | undefined {
  const shown = cell.w ?? (cell.v === undefined ? '' : String(cell.v));
  const format = formatType(cell.z);
  if (cell.f !== undefined && cell.v === undefined) {
    return { value: null, shown: `=${cell.f}`, format, error: 'LOADING' };
  }
  if (cell.t === 'e') return { value: null, shown, format, error: ERRORS[Number(cell.v)] ?? 'ERROR' };
  if (cell.t === 'z' || cell.v === undefined || cell.v === '') return undefined;
  if (cell.v instanceof Date) return { value: shown, shown, format };
  if (typeof cell.v !== 'number') return { value: cell.v, shown, format };
  if (format !== 'DATE' && format !== 'DATE_TIME') return { value: cell.v, shown: numberShown(shown), format };
  const serial = since1904 ? cell.v + DAYS_TO_1904 : cell.v;
  return { value: serial, shown: dateShown(shown, serial, String(cell.z)), format };
}
