import { describe, expect, it } from 'vitest';
import type { FieldType } from '#actions/types.ts';
import type { Cell } from '#reading/grid.ts';
import type { ColumnStyle } from '#reading/values/outcome.ts';
import { numberCell, textCell as text } from '#support/grids.ts';
import { told } from '#support/told-cells.ts';

type Case = readonly [FieldType, Cell | undefined, Partial<ColumnStyle>, unknown, string];

const held = { rule: 'number-column-in-doubt', data: { example: '1.250', readings: ['1250', '1,250'] } } as const;

describe('money', () => {
  it.each<Case>([
    [
      'rupiah',
      text('1.250'),
      { scale: 1e6, decimal: '.' },
      [1_250_000, 'unit'],
      'the point is proven the decimal mark',
    ],
    ['rupiah', text('1.250 juta'), { decimal: '.' }, [1_250_000, 'unit'], 'the same with a unit in the cell'],
    ['rupiah', text('1.250 juta'), { decimal: ',' }, [1_250_000_000, 'unit'], 'the comma is'],
    ['rupiah', text('1.250'), { scale: 1e3 }, [1_250_000, 'unit'], 'nobody writes a thousandth of a thousand'],
    ['rupiah', text('1,250 ribu'), {}, 'amount-unclear', 'with a comma they do'],
    ['rupiah', text('1.250'), { scale: 1e6 }, 'amount-unclear', '1250 juta or 1,25 juta'],
    ['rupiah', text('5,0'), {}, 5, 'a fraction of nothing'],
    ['rupiah', text('5,5'), {}, 'amount-unclear', 'five and a half of what?'],
    ['rupiah', text('1500,5'), {}, 1500.5, 'rupiah and sen'],
    ['rupiah', numberCell(1000.5), {}, 1000.5, 'rupiah and sen'],
    ['rupiah', numberCell(999.5), {}, 'amount-unclear', 'of what?'],
    ['rupiah', text('Rp 5.000'), { held }, 'number-column-in-doubt', 'the column waits for an answer'],
    ['rupiah', numberCell(5000), { held }, 'number-column-in-doubt', 'the column waits for an answer'],
    ['rupiah', text('lima ratus rupiah'), {}, 500, 'in words'],
  ])('%s %j, read %j → %j: %s', (type, cell, style, expected) => expect(told(type, cell, style)).toEqual(expected));
});

describe('quantities and counts', () => {
  it.each<Case>([
    ['number', text('1.250'), { decimal: '.' }, 1.25, 'the point is proven the decimal mark'],
    ['number', text('1.250'), { decimal: ',' }, 1250, 'the comma is'],
    ['number', text('5'), { held }, 'number-column-in-doubt', 'the column waits for an answer'],
    ['number', numberCell(5), { held }, 'number-column-in-doubt', 'the column waits for an answer'],
    ['number', text('2 ribu'), {}, [2000, 'unit'], 'with its scale'],
    ['count', text('12,5 anak'), {}, 'not-a-whole-number', 'half a child, with its unit'],
    ['count', text('-5 anak'), {}, 'negative-number', 'less than none'],
    ['count', text('-0'), {}, 0, 'nought has no sign'],
    ['count', text('500 rupiah'), {}, 'not-a-number', 'money'],
    ['count', text('0,001.000'), {}, 'not-a-number', 'two marks, each before three digits'],
    ['count', numberCell(12, '12.000'), { thousandfold: true }, [12_000, 'thousands'], 'typed as twelve thousand'],
    ['count', numberCell(2000, '2.000'), { thousandfold: true }, 2000, 'stored as two thousand already'],
    ['count', numberCell(2000, '2.000,00'), { thousandfold: true }, 2000, 'with a fraction of nothing'],
    ['count', numberCell(1_234_000, '1.234.000'), { thousandfold: true }, 1_234_000, 'stored whole'],
    ['count', numberCell(0, '0.000'), { thousandfold: true }, 0, 'nought'],
    ['count', numberCell(-1.5), { thousandfold: true }, 'negative-number', 'less than none'],
  ])('%s %j, read %j → %j: %s', (type, cell, style, expected) => expect(told(type, cell, style)).toEqual(expected));
});

describe('years, ticks and links', () => {
  it.each<readonly [FieldType, Cell | undefined, unknown, string]>([
    ['year', { value: 2010, shown: '02/07/1905', format: 'DATE' }, 'year-unreadable', 'a day of 1905'],
    ['year', numberCell(1990), 1990, 'the first'],
    ['year', numberCell(1989), 'year-unreadable', 'long ago'],
    ['year', numberCell(2022.5), 'year-unreadable', 'half a year'],
    ['year', text('T A 2022'), 2022, 'tahun anggaran'],
    ['year', text('TA2022'), 2022, 'no blank'],
    ['year', text('tahun anggaran: 2.022'), 2022, 'in full'],
    ['year', text('Pukul 2022'), 'year-unreadable', 'something else'],
    ['year', text('2022an'), 'year-unreadable', 'about'],
    ['year', text('20222'), 'year-unreadable', 'five digits'],
    ['yesNo', { value: false, shown: 'SALAH', format: null }, false, 'a box that is not ticked'],
    ['yesNo', { value: true, shown: 'WAHR', format: null }, true, 'a box that is ticked'],
    ['link', text('http://contoh.go.id/x'), 'http://contoh.go.id/x', 'a web address'],
    ['link', text('lihat www.contoh.info'), 'lihat www.contoh.info', 'words beside it'],
    ['link', text('contoh.go.id'), 'contoh.go.id', 'a host'],
    ['link', text('contoh.go.id/perbup/12'), 'contoh.go.id/perbup/12', 'and a path'],
    ['link', text('https:// x'), ['https:// x', 'link'], 'torn apart'],
    ['link', text('lihat contoh.go.id'), ['lihat contoh.go.id', 'link'], 'a sentence'],
    ['link', text('contoh.go.id lampiran'), ['contoh.go.id lampiran', 'link'], 'a sentence'],
  ])('%s %j → %j: %s', (type, cell, expected) => expect(told(type, cell)).toEqual(expected));
});
