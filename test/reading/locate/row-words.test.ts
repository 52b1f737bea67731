import { describe, expect, it } from 'vitest';
import {
  isBarePlaceLabel,
  isDoubtfulTotal,
  isGroupMark,
  isGroupText,
  isNoteText,
  isPlaceTotal,
  isTotalLabel,
  isWholePlaceLabel,
} from '#reading/locate/row-words.ts';

/** One text a line, so that the tables stay short. */
const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

describe('a sum by its name', () => {
  it.each(
    lines(`
    JUMLAH
    Jml
    Jlh.
    Total :
    TOTAL)
    Jumlah Total
    Total Jumlah
    Sub Total
    Sub-Jumlah
    subtotal
    Grand Total
    Jumlah Seluruh
    Jumlah seluruhnya
    Total Keseluruhan
    Jumlah Akhir
    J U M L A H
    T O T A L
    Rata-rata
    Rata - rata
    Rata2
    Rerata
    Average
    SUM
    Total Kecamatan Panggul
    Jumlah Kec. Hulu
    Jumlah Kabupaten
    JUMLAH KAB/KOTA
    Jumlah Puskesmas Palangga
    Jumlah Desa
    Total: Kelurahan Satu
    3. JUMLAH
    * Total
    Kab/Kota
    Kabupaten
    Kab.
    KOTA
    Kabupaten / Kota :
    Provinsi
    Se-Kabupaten
    Tingkat Kabupaten`),
  )('%s', (text) => expect(isTotalLabel(text)).toBe(true));

  it.each(
    lines(`
    Jumlah Balita
    Total Anggaran
    Totalitas
    Jumlahan
    Jumlah Kecamatanku
    Sukamaju
    Rata Air
    Kabupaten Batang
    Kota Baru
    Se-Kecamatan
    Ju
    Tingkat
    desa
    a b c
    Semua
    Ju M L A H
    Kecamatan`),
  )('not %s', (text) => expect(isTotalLabel(text)).toBe(false));

  it('is no text of more than 80 letters', () => {
    expect(isTotalLabel(`Jumlah Kecamatan ${'x'.repeat(63)}`)).toBe(true);
    expect(isTotalLabel(`Jumlah Kecamatan ${'x'.repeat(64)}`)).toBe(false);
  });
});

describe('the name of a level alone', () => {
  it.each(lines('Kab/Kota\nkabupaten\nKota\nKab. / Kota\nPROVINSI\nse kabupaten'))('%s', (text) =>
    expect(isBarePlaceLabel(text)).toBe(true),
  );
  it.each(lines('Jumlah\nKabupaten Batang\nKotabaru\nKecamatan'))('not %s', (text) =>
    expect(isBarePlaceLabel(text)).toBe(false),
  );
});

describe('a sum by a word that is also the name of a village', () => {
  it.each(lines('Sum\nSUM.\nKota\nKabupaten'))('%s', (text) => expect(isDoubtfulTotal(text)).toBe(true));
  it.each(lines('Sumber\nA Sum\nSum Satu\nJumlah\nKota Baru'))('not %s', (text) =>
    expect(isDoubtfulTotal(text)).toBe(false),
  );
});

describe('a larger place by its name', () => {
  it.each(
    lines(
      'KABUPATEN BATANG\nKab. Batang\nKab Batang\nProp Banten\nKota Semarang\nProvinsi Jawa Timur\nProp. Banten\nprov Bali',
    ),
  )('%s', (text) => expect(isWholePlaceLabel(text)).toBe(true));
  it.each(lines('Kabupaten\nKotabaru\nDesa Kabupaten Lama\nKecamatan Hulu'))('not %s', (text) =>
    expect(isWholePlaceLabel(text)).toBe(false),
  );
  it('is shorter than 60 letters', () => {
    expect(isWholePlaceLabel(`Kota ${'x'.repeat(54)}`)).toBe(true);
    expect(isWholePlaceLabel(`Kota ${'x'.repeat(55)}`)).toBe(false);
  });
});

describe('a line under a table', () => {
  it.each(
    lines(`
    Sumber: Dinas Kesehatan
    Sumber data : EPPGBM
    SUMBER DATA PUSKESMAS
    Ket: hasil penimbangan
    Keterangan : lihat lampiran
    Catatan
    Note
    NB: sementara
    nb. sementara
    Mengetahui
    Menyetujui,
    Mengesahkan
    Dibuat oleh
    Disusun oleh bidang
    Diketahui
    Penanggung Jawab,
    Petugas
    Pelaksana Gizi
    TPG Puskesmas,
    Kepala Dinas
    KEPALA PUSKESMAS
    Kepala Desa
    Plt. Kepala
    An. Bupati
    a.n. Bupati
    Bupati
    Wali Kota
    Walikota
    Sekretaris
    Ketua
    Camat
    NIP. 1
    NIP 1
    nip: -
    Pembina Tk I
    Penata Muda
    Pangkat
    * sementara
    ** Sumber: Dinas
    Kuala Pembuang, 12 Maret 2026
    Kuala Pembuang,    Maret 2026
    Batang, tanggal 2 Mei 2026
    Batang, ..... Mei 2026
    Batang, ____ Mei 20..
    Batang, … Mei 2026
    Ma'rang Satu, 12-Mei-2026
    19800101 200501 1 001
    198001012005011001`),
  )('%s', (text) => expect(isNoteText(text)).toBe(true));

  it.each(
    lines(`
    Sumber Rejo
    Keterangan
    Ketapang
    Kepala Batu
    Notes
    Penanggung Jawab Program
    Anak
    Bupatiku
    Ketuan
    Pembinaan KPM
    Desa Nipah
    TURNIP
    NIPAH
    Batang, 12 Maret
    Batang 12 Maret 2026
    B, 12 Maret 2026
    Rapat di Batang, 12 Maret 2026 di Aula
    1980010120050110011
    x * y`),
  )('not %s', (text) => expect(isNoteText(text)).toBe(false));
});

describe('a line that announces a place', () => {
  it.each(
    lines(`
    Kecamatan Panggul
    KEC. HULU
    Kec : Hulu
    Puskesmas: Palangga
    PKM Hulu
    UPTD Puskesmas Hulu
    UPT. Hulu
    Wilayah Barat
    Distrik Satu
    Kapanewon Srandakan
    Kemantren Danurejan
    Tingkat Desa
    I. Kecamatan Hulu
    iv) Kec. Hulu
    iv)Kec. Hulu
    A.Puskesmas Hulu
    A. Puskesmas Hulu
    b ) Kecamatan Hulu`),
  )('%s', (text) => expect(isGroupText(text)).toBe(true));
  it.each(
    lines(
      'Kecamatan\nKecamatanHulu\nDesa Hulu\n1. Kecamatan Hulu\nPuskesmas:\nrapat Kecamatan Hulu\nTingkatan Satu\nia. Kecamatan Hulu',
    ),
  )('not %s', (text) => expect(isGroupText(text)).toBe(false));
});

describe('the mark of a group', () => {
  it.each(lines('I\nII.\nIV)\n(V)\nXXXIII\nA\nB.\n(C)\n(XXXIII).'))('%s', (text) =>
    expect(isGroupMark(text)).toBe(true),
  );
  it.each(lines('i\na.\nAB\n1\nIII Satu\nIIIIIII\nA..\n((A)'))('not %s', (text) =>
    expect(isGroupMark(text)).toBe(false),
  );
  it('is no empty text', () => expect(isGroupMark('')).toBe(false));
});

describe('the sum over a place that is named', () => {
  it.each(lines('Jumlah Srandakan\nTotal Kec. Hulu\njml hulu\nSub Jumlah Hulu\nsubtotal hulu\nJLH'))('%s', (text) =>
    expect(isPlaceTotal(text)).toBe(true),
  );
  it.each(lines('Jumlahan\nSri Jumlah\nHulu'))('not %s', (text) => expect(isPlaceTotal(text)).toBe(false));
});
