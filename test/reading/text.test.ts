import { describe, expect, it } from 'vitest';
import type { Cell } from '#reading/grid.ts';
import { beginsWithLetter, cellText, fold, isBlank, squash } from '#reading/text.ts';
import { numberCell, textCell } from '#support/grids.ts';

const EMPTY: Cell = { value: null, shown: '', format: null };

describe('squash', () => {
  it.each([
    ['Sukamaju', 'Sukamaju', 'nothing to do'],
    ['Desa Muara Dua', 'Desa Muara Dua', 'single spaces stay'],
    ['', '', 'nothing at all'],
    [' ', '', 'only a blank'],
    ['  \t ', '', 'only blanks'],
    [' Hulu', 'Hulu', 'a blank in front'],
    ['Hulu ', 'Hulu', 'a blank behind'],
    ['Muara  Dua', 'Muara Dua', 'two blanks between'],
    ['Muara\nDua', 'Muara Dua', 'a line break'],
    ['Muara\tDua', 'Muara Dua', 'a tab'],
    ['Muara\u00a0Dua', 'Muara Dua', 'a blank that does not break'],
    ['\ufeffHulu\u200b', 'Hulu', 'a mark of byte order and a blank of no width'],
    ['Muara\u2009 \u3000Dua', 'Muara Dua', 'thin and wide blanks in a row'],
    ['Séruyan  Hulu', 'Séruyan Hulu', 'an accent is no blank'],
    ['~a~', '~a~', 'the last sign of ASCII'],
  ])('%j → %j: %s', (text, expected) => expect(squash(text)).toBe(expected));
});

describe('fold', () => {
  it.each([
    ['KECAMATAN  Hulu', 'kecamatan hulu', 'lower case, one blank'],
    ['Séruyan', 'seruyan', 'no accent'],
    ['Ma’rang', "ma'rang", 'a curly apostrophe'],
    ['Ma`rang', "ma'rang", 'a backtick for an apostrophe'],
    ['Ma´rang Maʼrang ‘a', "ma'rang ma'rang 'a", 'an acute, a letter and a quotation mark for an apostrophe'],
    ['Laki–laki', 'laki-laki', 'a long dash'],
    ['5 − 3 ‐ 1 ― 0', '5 - 3 - 1 - 0', 'minus, hyphen and bar'],
    ['ﬁnal ½', 'final 1⁄2', 'letters printed as one'],
  ])('%j → %j: %s', (text, expected) => expect(fold(text)).toBe(expected));
});

describe('what begins with a letter', () => {
  it.each([
    ['a', true, 'the first'],
    ['z', true, 'the last'],
    ['A1', true, 'a capital'],
    ['Zona', true, 'the last capital'],
    ['`a', false, 'the sign before a'],
    ['@a', false, 'the sign before A'],
    ['{a', false, 'the sign after z'],
    ['[a', false, 'the sign after Z'],
    ['1a', false, 'a number'],
    [' a', false, 'a blank'],
    ['é', false, 'a letter with an accent'],
    ['', false, 'nothing'],
  ])('%j: %j, %s', (text, expected) => expect(beginsWithLetter(text)).toBe(expected));
});

describe('a cell', () => {
  const error: Cell = { value: null, shown: '', format: null, error: 'LOADING' };
  it.each<readonly [cell: Cell | undefined, text: string, blank: boolean, why: string]>([
    [undefined, '', true, 'no cell'],
    [EMPTY, '', true, 'an empty one'],
    [{ ...EMPTY, shown: ' ' }, '', true, 'without a value, and a blank is shown'],
    [{ ...EMPTY, shown: 'Rp -' }, 'Rp -', false, 'without a value, and something is shown'],
    [error, '', false, 'an error is never blank'],
    [textCell('  '), '', true, 'blanks'],
    [textCell('Hulu  Satu '), 'Hulu Satu', false, 'a text'],
    [{ value: '12', shown: '0012', format: 'TEXT' }, '12', false, 'a text says what it is, not what is shown'],
    [numberCell(0.125, '12,5 %'), '12,5 %', false, 'a number says what is shown'],
    [numberCell(0, ''), '', false, 'a number that is not shown is a number'],
    [{ value: false, shown: 'SALAH', format: null }, 'SALAH', false, 'a box that is not ticked'],
  ])('%j says %j, blank %j: %s', (cell, text, blank) => {
    expect(cellText(cell)).toBe(text);
    expect(isBlank(cell)).toBe(blank);
  });
});
