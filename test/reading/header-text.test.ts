import { describe, expect, it } from 'vitest';
import { headerText } from '#reading/header-text.ts';

describe('words of a header in one form', () => {
  it.each([
    ['Jml. Balita  Yg Diukur (4)', 'jumlah balita yang diukur', 'short for a word, and the number of its column'],
    ['Prevalensi (6=5/4*100)', 'prevalensi', 'a number with its formula'],
    ['Prevalensi ( 6 = 5 : 4 )', 'prevalensi', 'the same, spaced'],
    ['(4) Balita', '4 balita', 'a number in front is no number of a column'],
    ['Balita (1234)', 'balita 1234', 'nor is one of four digits'],
    ['Balita (2) (3)', 'balita 2', 'one number alone'],
    ['Balita Diukur (anak)', 'balita diukur', 'a unit'],
    ['Anggaran (Rp)', 'anggaran', 'money'],
    ['Anggaran (dalam juta rupiah)', 'anggaran', 'millions'],
    ['Anggaran (Rp. Ribu)', 'anggaran', 'thousands'],
    ['Pagu (x Rp.000)', 'pagu', 'thousands in figures'],
    ['Anggaran (juta rp.)', 'anggaran', 'the mark of money behind'],
    ['Prevalensi (12)', 'prevalensi', 'a number of two digits'],
    ['Balita ( orang )', 'balita', 'a unit, spaced'],
    ['Balita(orang)diukur', 'balita diukur', 'a unit parts words'],
    ['Pagu (x000)', 'pagu', 'thousands, written together'],
    ['Pagu (satuan juta)', 'pagu', 'in units of millions'],
    ['Pagu ( juta )', 'pagu', 'millions, spaced'],
    ['Pagu (rp.juta)', 'pagu', 'with money, written together'],
    ['Pagu (juta rupiah )', 'pagu', 'with money in words'],
    ['Pagu(juta)awal', 'pagu awal', 'millions part words'],
    ['Anggaran (dalam tabel)', 'anggaran dalam tabel', 'another remark stays'],
    ['Laki - Laki', 'laki', 'a double word'],
    ['laki-laki', 'laki', 'a double word with a dash'],
    ['Lk', 'laki', 'short for it'],
    ['Wanita', 'perempuan', 'another word for the same'],
    ['HB<11', 'hb <11', 'a limit is a word'],
    ['Usia >= 6 bulan', 'usia > =6 bulan', 'two signs and their number'],
    ['L+P', 'l + p', 'a sum'],
    ['Stunting%', 'stunting %', 'a share'],
    ['Persentase', '%', 'the same in words'],
    ['Desa/Kelurahan', 'desa kelurahan', 'a stroke parts words'],
    ['Ds./Kel.', 'desa kelurahan', 'points are left out'],
    ['Jumlah jumlah balita', 'jumlah balita', 'a word said twice in a row'],
    ['Balita stunting balita', 'balita stunting balita', 'a word that comes back stays'],
    ['Tablet Tambah Darah (TTD)', 'ttd', 'a long name and its short one'],
    ['Remaja Putri', 'rematri', 'two words that are one'],
    ['Makanan Pendamping Air Susu Ibu', 'mpasi', 'the longest first'],
    ['Makanan pendamping ASI', 'mpasi', 'a mixture'],
    ['MP-ASI', 'mpasi', 'with a dash'],
    ['Ibu Hamil KEK', 'bumil kek', 'whom it is about'],
    ['Kurang Energi Kronis', 'kek', 'one spelling'],
    ['Kurang Energi Kronik', 'kek', 'another'],
    ['Bantuan Nontunai', 'bantuan non tunai', 'written together'],
    ['', '', 'nothing'],
    ['---', '', 'no word'],
    ['Kecamatan / Subdistrict', 'kecamatan', 'English is left out'],
  ])('%j → %j: %s', (raw, expected) => expect(headerText(raw).words).toBe(expected));

  it('makes a header once, until it knows very many', () => {
    const [balita, bayi] = [headerText('Balita Diukur'), headerText('Bayi Diukur')];
    expect([headerText('Balita Diukur'), headerText('Bayi Diukur')]).toEqual([balita, bayi]);
    expect(headerText('Balita Diukur')).toBe(balita);
    expect(headerText('Bayi Diukur')).toBe(bayi);
    for (let nth = 0; nth < 20_000; nth++) headerText(`${nth}`);
    expect(headerText('Balita Diukur')).not.toBe(balita);
    expect(headerText('Balita Diukur')).toEqual(balita);
  });

  it('looks at the first 400 letters only', () => {
    expect(headerText(`${'a '.repeat(199)}b c d`).words).toBe('a b');
    expect(headerText(`${'ab'.repeat(250)}`).words).toHaveLength(400);
  });
});

describe('words in any order', () => {
  it.each([
    ['Stunting (%)', 'Persentase Stunting', 'the sign behind or in front'],
    ['Jumlah Balita yang Diukur', 'Balita diukur, jumlah', 'fillers and order'],
    ['Nama Desa', 'Desa', 'a name is what is meant'],
    ['Balita dan Balita', 'Balita', 'a word once'],
  ])('%j is %j: %s', (one, other) => expect(headerText(one).bag).toBe(headerText(other).bag));

  it.each([
    ['Nama', 'nama', 'a filler alone is all that there is'],
    ['Nama di', 'nama di', 'fillers alone stay in their order'],
    ['Stunting Balita', 'balita stunting', 'sorted'],
  ])('%j → %j: %s', (raw, expected) => expect(headerText(raw).bag).toBe(expected));
});
