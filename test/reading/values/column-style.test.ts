import { describe, expect, it } from 'vitest';
import type { FieldType } from '#actions/types.ts';
import type { Cell } from '#reading/grid.ts';
import { columnStyle } from '#reading/values/column-style.ts';
import { numberCell, textCell as text } from '#support/grids.ts';
import { plainField } from '#support/told-cells.ts';

type Counts = (index: number) => number | null;
const none: Counts = () => null;

/** The rule that holds the column back, else how it is read. */
function read(type: FieldType, cells: readonly (Cell | undefined)[], header = 'X', expected: Counts = none): unknown {
  const style = columnStyle(plainField(type), cells, { header, meaning: null, decimal: null, expected });
  if (style.held) return style.held.rule;
  if (style.doubtful.length > 0) return style.doubtful;
  return style.fractions ? 'fractions' : style.scale === 1 ? 'plain' : style.scale;
}

describe('count columns', () => {
  it.each<readonly [readonly (Cell | undefined)[], string, string]>([
    [[numberCell(980), numberCell(1.234)], 'count-column-in-doubt', 'one fraction of three digits'],
    [[numberCell(980), numberCell(2, '2.000')], 'count-column-in-doubt', '2.000 typed under en_US'],
    [[numberCell(980), numberCell(1.5, '1.500')], 'count-column-in-doubt', '1.500 typed under en_US'],
    [[numberCell(980), numberCell(2000, '2.000')], 'plain', '2.000 typed under in_ID'],
    [[numberCell(980), numberCell(12.5), numberCell(7.25)], 'count-column-in-doubt', 'several fractions'],
    [[numberCell(980), numberCell(12.5)], 'plain', 'one slip: the cell is told, not the column'],
    [[text('1.234'), text('980')], 'plain', 'thousands as text'],
    [[text('1.234'), text('12.5')], 'count-column-in-doubt', 'the same mark twice, for two things'],
  ])('%j → %s: %s', (cells, expected) => expect(read('count', cells)).toBe(expected));
});

describe('percent columns', () => {
  it.each<readonly [readonly (Cell | undefined)[], Counts, unknown, string]>([
    [[numberCell(12.5), numberCell(45)], none, 'plain', 'points'],
    [[numberCell(0.125), numberCell(0.45)], none, 'percent-column-in-doubt', 'fractions, or below one per cent'],
    [[numberCell(0.125), numberCell(0.45)], (row) => [12.5, 45][row] ?? null, 'fractions', 'counts prove fractions'],
    [[numberCell(0.4), numberCell(0.9)], (row) => [0.4, 0.9][row] ?? null, 'plain', 'counts prove points'],
    [[numberCell(9.2), numberCell(14.1), numberCell(0.125)], none, [0.125], 'a fraction left over among points'],
    [[text('0,125'), text('45')], none, [0.125], 'three digits beside whole points'],
    [[text('0,12'), text('45')], none, 'plain', 'two digits: as anybody writes a small share'],
    [[numberCell(1 / 30), numberCell(37 / 3)], none, 'plain', 'computed ones have digits without end'],
  ])('%j → %j: %s', (cells, counts, expected) => expect(read('percent', cells, '%', counts)).toEqual(expected));
});

describe('columns of amounts', () => {
  it.each<readonly [readonly (Cell | undefined)[], string, unknown, string]>([
    [[numberCell(7.8), numberCell(12)], 'Pagu (Rp juta)', 1e6, 'the header names the unit'],
    [[numberCell(12_500)], 'Anggaran (dalam ribuan)', 1e3, 'thousands'],
    [[numberCell(1.25, '1.250'), numberCell(850)], 'Pagu (Rp juta)', 'number-column-in-doubt', '1250 or 1,25 juta'],
    [[numberCell(12.345, '12,345'), numberCell(850)], 'Pagu (Rp juta)', 1e6, 'a comma is a decimal one'],
    [[numberCell(12.345, '12.345'), numberCell(8.2, '8.2')], 'Pagu (Rp juta)', 1e6, 'fractions of all lengths'],
    [[numberCell(1.25e6), numberCell(1.234)], 'Pagu', 'number-column-in-doubt', 'a rupiah and a bit'],
  ])('%j under %s → %j: %s', (cells, header, expected) => expect(read('rupiah', cells, header)).toBe(expected));
});
