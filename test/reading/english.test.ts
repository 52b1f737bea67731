import { describe, expect, it } from 'vitest';
import { isEnglish, withoutEnglish } from '#reading/english.ts';

describe('what stands there in Indonesian', () => {
  it.each([
    ['kecamatan/subdistrict', 'kecamatan', 'behind a stroke'],
    ['subdistrict/kecamatan', 'kecamatan', 'before a stroke'],
    ['jumlah balita / number of children under five', 'jumlah balita', 'a long translation'],
    ['jumlah balita number of children', 'jumlah balita', 'beneath each other, without a stroke'],
    ['jumlah balita (number of children', 'jumlah balita', 'a bracket that opens is left out too'],
    ['% percentage of children', '%', 'a sign is a head as well'],
    ['1 number of children', '1 number of children', 'a figure alone is no head'],
    ['desa/kelurahan', 'desa/kelurahan', 'two words of Indonesian'],
    ['bb/u', 'bb/u', 'no word at all'],
    ['number of children', 'number of children', 'English alone stays: nothing else says what it is'],
    ['villages/districts', 'villages/districts', 'English twice stays'],
    ['balita underweight', 'balita underweight', 'written by people who mean it'],
    ['balita stunting', 'balita stunting', 'a word of both tongues'],
    ['balita stunting stunted', 'balita stunting', 'a word of both tongues and its translation'],
    ['balita pendek stunted', 'balita pendek stunted', 'what looks like a translation, of another word'],
    ['jumlah balita ( (number of children', 'jumlah balita', 'brackets that open'],
    ['balita the stunting anak', 'balita the stunting anak', 'Indonesian goes on behind it'],
    ['jumlah children of desa', 'jumlah children of desa', 'only a tail is left out'],
    ['desa/number of villages/jumlah', 'desa/jumlah', 'between two of Indonesian'],
  ])('%j → %j: %s', (text, expected) => expect(withoutEnglish(text).trim()).toBe(expected));
});

describe('English', () => {
  it.each([
    ['number of children', true, 'all of it'],
    ['children stunting balita', true, 'two of three'],
    ['children balita', false, 'a half'],
    ['children of the desa balita', true, 'three of five'],
    ['children desa balita', false, 'one of three'],
    ['total stunting', false, 'no word is surely English'],
    ['', false, 'nothing'],
    ['12 %', false, 'no word'],
  ])('%j: %j, %s', (text, expected) => expect(isEnglish(text)).toBe(expected));
});
