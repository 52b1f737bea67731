import { describe, expect, it } from 'vitest';
import { asciiNumber } from '#reading/values/foreign-digits.ts';
import { parseNumberCell } from '#reading/values/number-cell.ts';
import { parseNumberText, readNumber } from '#reading/values/number-text.ts';
import { spelledNumber } from '#reading/values/spelled-number.ts';

/** The value, `[thousands, fraction]` where a mark can be meant two ways, the word `none`, or null for no number at all. */
function value(text: string, parse = parseNumberText): unknown {
  const parsed = parse(text);
  if (!parsed) return null;
  const reading = readNumber(parsed);
  if (reading.kind === 'sure') return reading.value;
  return reading.kind === 'none' ? 'none' : [reading.thousands, reading.fraction];
}

describe('a number in a text', () => {
  it.each<readonly [string, unknown, string]>([
    ['12', 12, 'digits'],
    ['123456789012345', 123456789012345, 'fifteen of them'],
    ['1234567890123456', 1234567890123456, 'more'],
    ['(12)', -12, 'brackets are a minus'],
    ['(12', null, 'half a bracket'],
    ['12)', null, 'half a bracket'],
    ['\u221212', -12, 'the minus of mathematics'],
    ['Rp -12', -12, 'the minus behind the currency'],
    ['Rp \u221212', -12, 'the same'],
    ['+12', 12, 'a plus'],
    ['1 234', 1234, 'a blank between groups'],
    ['12 345', 12345, 'two digits before it'],
    ["123'456", 123456, 'three digits, an apostrophe'],
    ['1 234,56', 1234.56, 'and a fraction'],
    ['1 234.5', 1234.5, 'and a fraction'],
    ['1234 567', null, 'groups of four'],
    ['1 2345', null, 'groups of four'],
    ['1.234', [1234, 1.234], 'thousands or a fraction'],
    ['0.234', 0.234, 'thousands do not begin with nought'],
    ['1234.567', 1234.567, 'four digits before the mark'],
    ['1.234,5', 1234.5, 'two marks'],
    ['1.23,45', 'none', 'groups of two'],
    ['1.234,567.890', 'none', 'marks that take turns'],
    ['1.234.567', 1234567, 'the same mark twice'],
    ['1.500.000 ribu', 1_500_000_000, 'thousands of thousands'],
    ['15 juta rupiah', 15_000_000, 'the currency behind it'],
    ['500 rb', 500_000, 'a short scale'],
    ['8,2 jt', 8_200_000, 'no dust of the multiplication'],
    ['1,005 rb', [1005000, 1005], 'a scale behind what can be meant two ways'],
    ['12 kk jt', null, 'a scale behind a unit'],
    ['12 jt persen', null, 'a share of millions is nothing'],
    ['12. persen', 12, 'a stop before the sign'],
    ['12 a. b', null, 'no units'],
  ])('%j → %j: %s', (text, expected) => expect(value(text)).toEqual(expected));

  it.each([
    ['120 anak balita', { unit: 'anak balita', percent: false, currency: false }],
    ['45 persen', { unit: '', percent: true, currency: false }],
    ['500 rupiah', { unit: '', currency: true, scale: 1 }],
    ['500 rp', { currency: true }],
    ['IDR 500', { currency: true }],
    ['5 m', { scale: 1e9, letterScale: true }],
    ['5 mlr', { scale: 1e9, letterScale: false }],
    ['1.234,5', { groups: ['1', '234', '5'], marks: '.,', negative: false }],
  ])('%j holds %j', (text, expected) => expect(parseNumberText(text)).toMatchObject(expected));

  it('looks at sixty characters, because longer texts are sentences', () => {
    const text = `00012${' anak'.repeat(11)}`;
    expect(text).toHaveLength(60);
    expect([value(text), value(`0${text}`)]).toEqual([12, null]);
  });
});

describe('a number with what people put round it', () => {
  it.each<readonly [string, unknown, string]>([
    ["'12", 12, 'the text mark of a csv'],
    [': 12', 12, 'the colon of a form'],
    ['12 ;', 12, 'a semicolon'],
    ['12 (dua belas)', 12, 'once more in words'],
    ['12 (tiga)', null, 'words that say something else'],
    ['12 (tiga belas kali) orang', null, 'words that say something else'],
    ['1.250 (seribu dua ratus lima puluh) orang', [1250, 1.25], 'the words say that the mark is of thousands'],
    ['1.2.3 (belum tahu)', null, 'neither of them is a number'],
    ['12 (belum tahu)', null, 'words that are none'],
    ['dua puluh lima', 25, 'in words alone'],
    ['12 dua', null, 'half in words'],
    ['dua 12', null, 'half in words'],
    ['orang', null, 'a unit alone'],
  ])('%j → %j: %s', (text, expected) => expect(value(text, parseNumberCell)).toEqual(expected));

  it('names the words as its unit where it stands in words alone', () =>
    expect(parseNumberCell('dua belas')).toMatchObject({ groups: ['12'], unit: 'dua belas' }));

  it('looks at a hundred and twenty characters, because longer texts are sentences', () => {
    const text = `000012 (${'orang '.repeat(17)}dua belas)`;
    expect(text).toHaveLength(120);
    expect([value(text, parseNumberCell), value(`0${text}`, parseNumberCell)]).toEqual([12, null]);
  });
});

it.each<readonly [string, number | null, string]>([
  ['lima', 5, 'a digit'],
  ['nol', 0, 'nought'],
  ['sepuluh ribu', 10_000, 'a whole word before thousands'],
  ['dua puluh lima ribu', 25_000, 'tens and ones before thousands'],
  ['seribu dua ratus', 1200, 'seribu'],
  ['sebelas juta enam belas', 11_000_016, 'millions and teens'],
  ['dua puluh orang lima', 25, 'a unit in between'],
  ['dua - puluh', 20, 'a dash in between'],
  ['lima kali', 5, 'a unit behind it'],
  ['juta', null, 'millions of what?'],
  ['belas', null, 'a piece of a number'],
  ['dua foo', null, 'a word that is none'],
  ['dua tiga', null, 'two digits'],
  ['', null, 'nothing'],
  ['constructor', null, 'a word of JavaScript'],
])('%j in words is %s: %s', (text, expected) => expect(spelledNumber(text)).toBe(expected));

it.each<readonly [string, string, string]>([
  ['１０', '10', 'full-width digits, nought included'],
  ['۹ۺ', '9ۺ', 'the letter behind the Persian nine is a letter'],
  ['٣٫٥', '3,5', 'Arabic'],
  ['a~\u007f', 'a~\u007f', 'no digit at all'],
])('%s → %s: %s', (text, expected) => expect(asciiNumber(text)).toBe(expected));
