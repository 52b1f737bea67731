import { rangeName } from '../../a1/format.ts';
import { clipped, resolveRange } from '../../a1/resolve.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Box, Sheet } from '../../model/types.ts';
import { eachCell, hasContent } from '../../model/workbook.ts';
import { insertDimension } from '../dimensions.ts';
import { blockAt, rowsOf, updateReply, type Writer, writeBlock } from './write.ts';

const key = (row: number, column: number): string => `${row},${column}`;

/** All filled cells, then groups of cells that touch, corners included. */
function tablesOf(sheet: Sheet): Box[] {
  const filled = new Map<string, [number, number]>();
  eachCell(
    sheet,
    { startRow: 0, endRow: sheet.rowCount, startColumn: 0, endColumn: sheet.columnCount },
    (cell, r, c) => {
      if (hasContent(cell)) filled.set(key(r, c), [r, c]);
    },
  );
  const tables: Box[] = [];
  for (const start of [...filled.values()]) if (filled.has(key(...start))) tables.push(takeGroup(filled, start));
  return tables;
}

function takeGroup(filled: Map<string, [number, number]>, start: [number, number]): Box {
  const box = { startRow: start[0], endRow: start[0] + 1, startColumn: start[1], endColumn: start[1] + 1 };
  const waiting = [start];
  filled.delete(key(...start));
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const [row, column] = cell;
    box.startRow = Math.min(box.startRow, row);
    box.endRow = Math.max(box.endRow, row + 1);
    box.startColumn = Math.min(box.startColumn, column);
    box.endColumn = Math.max(box.endColumn, column + 1);
    for (let r = row - 1; r <= row + 1; r++) {
      for (let c = column - 1; c <= column + 1; c++) {
        const near = filled.get(key(r, c));
        if (near) {
          waiting.push(near);
          filled.delete(key(r, c));
        }
      }
    }
  }
  return box;
}

const overlap = (a: Box, b: Box): boolean =>
  a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;

/** The table behind which rows are added: the last one that the range touches. */
const tableIn = (sheet: Sheet, box: Box): Box | undefined => tablesOf(sheet).findLast((table) => overlap(table, box));

function growTo(sheet: Sheet, block: Box): void {
  sheet.rowCount = Math.max(sheet.rowCount, block.endRow);
  sheet.columnCount = Math.max(sheet.columnCount, block.endColumn);
}

/** values.append. AppendValuesResponse. */
export function appendValues(
  writer: Writer,
  rangeText: string,
  valueRange: JsonObject,
  insertRows: boolean,
): JsonObject {
  const { workbook, entry } = writer.draft;
  const range = resolveRange(workbook, rangeText);
  const box = clipped(range);
  const table = tableIn(range.sheet, box);
  const rows = rowsOf(valueRange);
  const origin = table ? { ...table, startRow: table.endRow } : box;
  const block = blockAt(origin, rows);
  if (insertRows && block.startRow < range.sheet.rowCount) {
    insertDimension(workbook, range.sheet, 'ROWS', block.startRow, block.endRow - block.startRow, true);
  }
  growTo(range.sheet, block);
  const written = writeBlock(writer, range.sheet, block, rows);
  return {
    spreadsheetId: entry.id,
    ...(table && { tableRange: rangeName(range.sheet.properties.title, table) }),
    updates: updateReply(writer, written),
  };
}
