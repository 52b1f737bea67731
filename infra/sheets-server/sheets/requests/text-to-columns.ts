import { asString, type JsonObject } from '../../model/json.ts';
import { cellAt, changeCell, hasContent } from '../../model/workbook.ts';
import { refuseProtectedBox } from '../cell-input.ts';
import { boxOf, type Edit, refusal } from '../edit.ts';
import { typedText } from '../input.ts';

const DELIMITERS: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** AUTODETECT takes the delimiter that occurs most. */
function delimiterOf(request: JsonObject, texts: string[]): string {
  const type = asString(request.delimiterType, 'AUTODETECT');
  if (type === 'CUSTOM') {
    const custom = asString(request.delimiter);
    if (!custom) throw refusal('A delimiter is required.');
    return custom;
  }
  const fixed = DELIMITERS[type];
  if (fixed) return fixed;
  const count = (mark: string) => texts.reduce((sum, text) => sum + text.split(mark).length - 1, 0);
  return Object.values(DELIMITERS).reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

export function textToColumns(edit: Edit, request: JsonObject): undefined {
  const { sheet, box } = boxOf(edit, request.source);
  if (box.endColumn - box.startColumn !== 1) throw refusal('The source range must span exactly one column.');
  const rows: { row: number; text: string }[] = [];
  for (let row = box.startRow; row < box.endRow; row++) {
    const cell = cellAt(sheet, row, box.startColumn);
    if (hasContent(cell) && cell?.formula === undefined) rows.push({ row, text: String(cell?.value) });
  }
  const delimiter = delimiterOf(
    request,
    rows.map(({ text }) => text),
  );
  const parts = rows.map(({ row, text }) => ({ row, pieces: text.split(delimiter) }));
  const width = parts.reduce((most, { pieces }) => Math.max(most, pieces.length), 1);
  refuseProtectedBox(edit, sheet, { ...box, endColumn: box.startColumn + width });
  sheet.columnCount = Math.max(sheet.columnCount, box.startColumn + width);
  for (const { row, pieces } of parts) {
    pieces.forEach((piece, j) => {
      const cell = cellAt(sheet, row, box.startColumn + j);
      const change =
        piece === '' ? { value: undefined, formula: undefined } : typedText(edit.workbook, cell, piece, edit.now);
      changeCell(sheet, row, box.startColumn + j, change);
    });
  }
  return undefined;
}
