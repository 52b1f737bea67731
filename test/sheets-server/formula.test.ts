import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Calculator } from '#sheets-server/formula/calculator.ts';
import { copyReferences, renameReferences, shiftReferences } from '#sheets-server/formula/shift-references.ts';
import type { Effective } from '#sheets-server/formula/types.ts';
import type { Scalar } from '#sheets-server/model/types.ts';
import { changeCell, newSheet, newWorkbook } from '#sheets-server/model/workbook.ts';
import { deleted, inserted, moved } from '#sheets-server/sheets/intervals.ts';

const NOW = Date.UTC(2026, 10, 22, 5);
const DATA: Scalar[][] = [
  ['Desa', 'Sasaran', 'Diukur'],
  ['Aek', 10, 8],
  ['Batu', 20, 0],
  ['Curup', '30', 12],
];

function shown(formula: string, locale = 'en_US'): Effective {
  const workbook = newWorkbook(locale, 'Asia/Jakarta');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no tab');
  workbook.sheets.push(newSheet({ sheetId: 2, title: 'Tab Dua' }));
  DATA.forEach((row, r) => {
    row.forEach((value, c) => {
      changeCell(sheet, r, c, { value });
    });
  });
  changeCell(sheet, 9, 9, { formula });
  return new Calculator(workbook, NOW).valueAt(sheet, 9, 9);
}

describe('values', () => {
  test.each([
    ['=SUM(B2:C3)', 38],
    ['=SUM(B:B)', 30],
    ['=B2+B4', 40],
    ['=1/4+50%', 0.75],
    ['=-2^2', 4],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=IF(C3=0;"kosong";"isi")', 'kosong'],
    ['=IFERROR(1/0,"x")', 'x'],
    ['=COUNTIF(B2:B4,">5")', 2],
    ['=SUMIF(A2:A4,"*u*",C2:C4)', 12],
    ['=COUNTA(A1:A9)', 4],
    ['=VLOOKUP("batu",A2:C4,2,FALSE)', 20],
    ['=INDEX(A2:C4,MATCH("Curup",A2:A4,0),3)', 12],
    ['=ROUND(2.345,2)', 2.35],
    ['=AVERAGE(C2:C4)', 20 / 3],
    ['=TEXT(0.125,"0.0%")', '12.5%'],
    ['=DATE(2026,2,3)', 46_056],
    ['=NOW()', 46_348.5],
    ['=LEFT("Kabupaten",3)', 'Kab'],
    ["=ROWS('Tab Dua'!A1:B5)", 5],
    ['=SUMPRODUCT(B2:B3,C2:C3)', 80],
    ['={1,2;3,4}', 1],
    ['=HYPERLINK("https://example.test","lihat")', 'lihat'],
  ])('%s', (formula, value) => {
    expect(shown(formula)).toEqual(value);
  });

  test('a decimal comma and semicolons in an Indonesian workbook', () => {
    expect(shown('=SUM(2,5;1,5)', 'in_ID')).toBe(4);
  });
});

describe('errors', () => {
  test.each([
    ['=1/0', 'DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.'],
    ['=Entah(1)', 'NAME', "Unknown function: 'Entah'."],
    ['=SUM(', 'ERROR', 'Formula parse error.'],
    ['=NA()', 'N_A', ''],
    ['=#REF!+1', 'REF', 'Reference does not exist.'],
    [
      '=A2*2',
      'VALUE',
      "Function MULTIPLY parameter 1 expects number values. But 'Aek' is a text and cannot be coerced to a number.",
    ],
    ['=J10+1', 'REF', 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.'],
    ['=IMPORTXML("https://example.test","//a")', 'N_A', 'This server does not fetch external data.'],
    ["='Tidak Ada'!A1", 'REF', "Unresolved sheet name 'Tidak Ada'."],
  ])('%s', (formula, type, message) => {
    expect(shown(formula)).toEqual({ type, message });
  });
});

test('an array formula fills the cells beside and below it', () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no tab');
  changeCell(sheet, 0, 0, { formula: '={1,2;3,4}' });
  const calculator = new Calculator(workbook, NOW);
  expect([calculator.valueAt(sheet, 0, 1), calculator.valueAt(sheet, 1, 0), calculator.valueAt(sheet, 1, 1)]).toEqual([
    2, 3, 4,
  ]);
});

test('no formula makes it throw', () => {
  const piece = fc.constantFrom(
    'SUM',
    '(',
    ')',
    'A1',
    'B:B',
    '1',
    '"x"',
    ',',
    ';',
    '+',
    '/',
    '{',
    '}',
    '%',
    '#REF!',
    'IF',
    '!',
    "'T'",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      shown(`=${pieces.join('')}`);
    }),
  );
});

describe('references follow their cells', () => {
  const rows = (map: ReturnType<typeof inserted>) => ({ rows: map, columns: inserted(99_999, 0) });
  test.each([
    ['=A5+B$2', rows(inserted(3, 2)), '=A7+B$2', 'rows inserted between'],
    ['=SUM(A1:A9)', rows(inserted(3, 2)), '=SUM(A1:A11)', 'rows inserted inside'],
    ['=SUM(A1:A9)', rows(deleted(3, 5)), '=SUM(A1:A7)', 'rows deleted inside'],
    ['=A5', rows(deleted(4, 5)), '=#REF!', 'the cell is gone'],
    ["='Lain'!A5", rows(deleted(4, 5)), "='Lain'!A5", 'another tab'],
    ['=T!A5&"A5"', rows(inserted(0, 1)), '=T!A6&"A5"', 'a text is left alone'],
    ['=A:A', rows(deleted(4, 5)), '=A:A', 'a whole column'],
    ['=A2', rows(moved(1, 2, 5)), '=A5', 'the row moved down'],
  ])('%s', (formula, map, expected) => {
    expect(shiftReferences(formula, 'T', 'T', map, '.')).toBe(expected);
  });

  test('copied formulas move unless fixed', () => {
    expect(copyReferences('=A1+$A1+A$1+$A$1', 2, 1, '.')).toBe('=B3+$A3+B$1+$A$1');
    expect(copyReferences('=A1', -1, 0, '.')).toBe('=#REF!');
  });

  test('a renamed tab', () => {
    expect(renameReferences("=T!A1+'t'!B2+U!C3", 'T', 'Tab Baru', '.')).toBe("='Tab Baru'!A1+'Tab Baru'!B2+U!C3");
  });
});
