import { copyReferences } from '../../formula/shift-references.ts';
import { asNumber, asObject, type JsonObject } from '../../model/json.ts';
import type { Box, Cell, Sheet } from '../../model/types.ts';
import { cellAt, setCell } from '../../model/workbook.ts';
import { localeRules } from '../../parse/locale.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, refusal } from '../edit.ts';

interface Fill {
  sheet: Sheet;
  source: Box;
  dimension: 'ROWS' | 'COLUMNS';
  length: number;
}

function fillOf(edit: Edit, request: JsonObject): Fill {
  const asked = asObject(request.sourceAndDestination);
  if (asked.source === undefined) throw refusal('sourceAndDestination is required.');
  const { sheet, box } = boxOf(edit, asked.source);
  return {
    sheet,
    source: box,
    dimension: asked.dimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
    length: asNumber(asked.fillLength),
  };
}

/** Two or more numbers go on with their mean step; anything else is repeated. */
function next(series: (Cell | undefined)[], step: number, place: number): Cell | undefined {
  const numbers = series.map((cell) => cell?.value);
  const first = numbers[0];
  const last = numbers.at(-1);
  if (
    series.length > 1 &&
    typeof first === 'number' &&
    typeof last === 'number' &&
    numbers.every((n) => typeof n === 'number')
  ) {
    const by = (last - first) / (series.length - 1);
    return { ...series.at(-1), value: step > 0 ? last + by * step : first + by * step };
  }
  return series[((place % series.length) + series.length) % series.length];
}

export function autoFill(edit: Edit, request: JsonObject): undefined {
  const { sheet, source, dimension, length } = fillOf(edit, request);
  const down = dimension === 'ROWS';
  const size = down ? source.endRow - source.startRow : source.endColumn - source.startColumn;
  const [start, end] = down ? [source.startRow, source.endRow] : [source.startColumn, source.endColumn];
  const [from, to] = length >= 0 ? [end, end + length] : [start + length, start];
  refuseProtectedBox(
    edit,
    sheet,
    down ? { ...source, startRow: from, endRow: to } : { ...source, startColumn: from, endColumn: to },
  );
  const { decimal } = localeRules(edit.workbook.properties.locale);
  const [lineFrom, lineTo] = down ? [source.startColumn, source.endColumn] : [source.startRow, source.endRow];
  for (let line = lineFrom; line < lineTo; line++) {
    const at = (i: number) => (down ? cellAt(sheet, i, line) : cellAt(sheet, line, i));
    const series = Array.from({ length: size }, (_, i) => at(start + i));
    for (let i = from; i < to; i++) {
      const cell = next(series, i >= end ? i - end + 1 : i - start, i - start);
      const distance = i - start - ((((i - start) % size) + size) % size);
      const formula = cell?.formula && copyReferences(cell.formula, down ? distance : 0, down ? 0 : distance, decimal);
      const filled = formula ? { ...cell, formula } : cell;
      if (down) setCell(sheet, i, line, filled);
      else setCell(sheet, line, i, filled);
    }
  }
  return undefined;
}
