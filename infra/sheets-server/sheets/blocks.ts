import { copyReferences } from '../formula/shift-references.ts';
import type { Box, Cell, Sheet } from '../model/types.ts';
import { cellAt } from '../model/workbook.ts';

/** A box of cells lifted out of a tab. */
export type Block = (Cell | undefined)[][];

export function blockOf(sheet: Sheet, box: Box): Block {
  const block: Block = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const cells: (Cell | undefined)[] = [];
    for (let column = box.startColumn; column < box.endColumn; column++) cells.push(cellAt(sheet, row, column));
    block.push(cells);
  }
  return block;
}

export const heightOf = (box: Box): number => box.endRow - box.startRow;
export const widthOf = (box: Box): number => box.endColumn - box.startColumn;

const CONTENT = ['value', 'formula'] as const;

function pick(cell: Cell | undefined, keys: readonly (keyof Cell)[]): Cell {
  return Object.fromEntries(keys.filter((key) => cell?.[key] !== undefined).map((key) => [key, cell?.[key]]));
}

function omit(cell: Cell | undefined, keys: readonly (keyof Cell)[]): Cell {
  return Object.fromEntries(Object.entries(cell ?? {}).filter(([key]) => !keys.includes(key as keyof Cell)));
}

export interface Paste {
  type: string;
  rows: number;
  columns: number;
  decimal: string;
  /** What the source cell shows, for PASTE_VALUES. */
  shown: Cell['value'];
}

/** What a cell is after another one was pasted onto it. `rows`, `columns`: how far the paste went. */
export function pasted(source: Cell | undefined, target: Cell | undefined, paste: Paste): Cell | undefined {
  const moved =
    source?.formula === undefined
      ? source
      : { ...source, formula: copyReferences(source.formula, paste.rows, paste.columns, paste.decimal) };
  switch (paste.type) {
    case 'PASTE_VALUES':
      return { ...omit(target, CONTENT), ...(paste.shown !== undefined && { value: paste.shown }) };
    case 'PASTE_FORMULA':
      return { ...omit(target, CONTENT), ...pick(moved, CONTENT) };
    case 'PASTE_FORMAT':
    case 'PASTE_CONDITIONAL_FORMATTING':
      return { ...omit(target, ['format']), ...pick(moved, ['format']) };
    case 'PASTE_DATA_VALIDATION':
      return { ...omit(target, ['validation']), ...pick(moved, ['validation']) };
    case 'PASTE_NO_BORDERS': {
      const { borders: _, ...format } = moved?.format ?? {};
      const borders = target?.format?.borders;
      return { ...moved, format: borders === undefined ? format : { ...format, borders } };
    }
    default:
      return moved;
  }
}
