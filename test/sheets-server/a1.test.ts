import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxName, quoteTitle, rangeName } from '#sheets-server/a1/format.ts';
import { columnIndex, columnLetters } from '#sheets-server/a1/letters.ts';
import { parseCells, splitRange } from '#sheets-server/a1/parse.ts';
import { resolveRange } from '#sheets-server/a1/resolve.ts';
import { newSheet, newWorkbook } from '#sheets-server/model/workbook.ts';

const box = fc.tuple(fc.nat(900), fc.nat(90), fc.nat(90), fc.nat(9)).map(([startRow, startColumn, height, width]) => ({
  startRow,
  startColumn,
  endRow: startRow + height + 1,
  endColumn: startColumn + width + 1,
}));

test('letters and numbers of columns are each other’s inverse', () => {
  fc.assert(fc.property(fc.nat(18_277), (index) => columnIndex(columnLetters(index)) === index));
});

test('a box survives being written and read', () => {
  fc.assert(
    fc.property(box, (cells) => {
      expect(parseCells(boxName(cells))).toMatchObject(cells);
    }),
  );
});

test('any title survives being quoted and read', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), box, (title, cells) => {
      const split = splitRange(rangeName(title, cells));
      expect([split?.title, split?.cells]).toEqual([title, boxName(cells)]);
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      splitRange(text);
      parseCells(text);
    }),
  );
});

describe('ranges of cells', () => {
  test.each<[string, object, string]>([
    ['A1', { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, single: true }, 'one cell'],
    ['D4:A1', { startRow: 0, endRow: 4, startColumn: 0, endColumn: 4, single: false }, 'corners in any order'],
    ['A:C', { startColumn: 0, endColumn: 3, single: false }, 'whole columns'],
    ['2:3', { startRow: 1, endRow: 3, single: false }, 'whole rows'],
    ['B2:D', { startRow: 1, startColumn: 1, endColumn: 4, single: false }, 'open below'],
    ['$A$1:$B$2', { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2, single: false }, 'dollars are ignored'],
    ['R2C3', { startRow: 1, endRow: 2, startColumn: 2, endColumn: 3, single: true }, 'R1C1'],
    ['a1', { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, single: true }, 'small letters'],
  ])('%s', (text, expected) => {
    expect(parseCells(text)).toEqual(expected);
  });

  test.each(['A', '1', 'A1:', ':A1', 'A0', 'AAAA1', 'A1:B2:C3', 'not a range', ''])('%j is none', (text) => {
    expect(parseCells(text)).toBeNull();
  });
});

test.each([
  ['Sheet1', 'Sheet1', 'plain'],
  ['D3', "'D3'", 'looks like a cell'],
  ['R1C1', "'R1C1'", 'looks like a cell'],
  ['Dua Kata', "'Dua Kata'", 'space'],
  ["It's", "'It''s'", 'quote'],
  ['2026', "'2026'", 'digits first'],
  ['_x9', '_x9', 'underscore'],
])('title %s is written %s', (title, written) => {
  expect(quoteTitle(title)).toBe(written);
});

describe('which tab a range means', () => {
  const workbook = newWorkbook();
  workbook.sheets.push(newSheet({ sheetId: 7, title: 'A1' }), newSheet({ sheetId: 8, title: 'Data Desa' }));
  workbook.namedRanges.push({
    namedRangeId: 'n',
    name: 'Lokus',
    range: { sheetId: 8, startRowIndex: 2, endRowIndex: 4 },
  });
  const where = (text: string) => {
    const { sheet, box: cells } = resolveRange(workbook, text);
    return [sheet.properties.sheetId, cells.startRow];
  };
  test.each<[string, unknown[], string]>([
    ['B5', [0, 4], 'no tab: the first one'],
    ['A1', [0, 0], 'the cell wins over the tab'],
    ["'A1'", [7, undefined], 'in quotes it is the tab'],
    ['data desa!A2', [8, 1], 'case is ignored'],
    ['Data Desa', [8, undefined], 'a tab alone'],
    ['Lokus', [8, 2], 'a named range'],
    ['Sheet1!Lokus', [8, 2], 'a named range behind a tab'],
  ])('%s', (text, expected) => {
    expect(where(text)).toEqual(expected);
  });
  test.each(['Nope!A1', "'Data Desa'!", "'Data Desa", 'not a range'])('%s cannot be parsed', (text) => {
    expect(() => resolveRange(workbook, text)).toThrow(`Unable to parse range: ${text}`);
  });
});
