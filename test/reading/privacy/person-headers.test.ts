import { describe, expect, it } from 'vitest';
import { isSafeHeader, type PersonHeader, personHeader } from '#reading/privacy/person-headers.ts';

/** Headers as offices write them, by what they say of persons. */
const SAY: Readonly<Record<PersonHeader, readonly string[]>> = {
  number: [
    'NIK',
    'No. NIK',
    'Nomor KK',
    'No KK',
    'N I K',
    'No. N I K',
    'KTP',
    'Kartu Keluarga',
    'Nomor Induk Kependudukan',
    'NIK Anak',
    'No KK Orang Tua',
    'NO_KK',
  ],
  birth: [
    'Tgl Lahir',
    'Tanggal Lahir',
    'Tempat, Tanggal Lahir',
    'TTL',
    'Tgl Lahir Anak',
    'Tahun Kelahiran',
    'Lahir',
    'DOB',
    'Date of Birth',
    'Tgl. Lhr',
    'tgl_lahir',
    'Birthday',
  ],
  resident: [
    'Nama Anak',
    'Nama Lengkap Balita',
    'Nm. Balita',
    'Nama Ibu',
    'Nama Ibu Hamil',
    'Nama Orang Tua',
    'Nama Kepala Keluarga',
    'Nama Suami',
    'Nama Pasien',
    'Nama Remaja Putri',
    'nama_ibu',
  ],
  target: ['Nama Sasaran', 'Nama Penerima', 'Nama Penerima Manfaat', 'Nama Remaja', 'Nama Siswa', 'Nama WUS'],
  worker: [
    'Nama Kader',
    'Nama KPM',
    'Nama Anggota TPK',
    'Nama Petugas',
    'Nama Bidan',
    'Nama Kepala Desa',
    'Nama Camat',
  ],
  phone: ['No HP', 'No. Telp', 'Nomor Telepon', 'WhatsApp', 'No. Handphone', 'HP/WA', 'Kontak', 'No. HP Kader'],
  name: ['Nama', 'Nama Lengkap', 'Name', 'NAMA '],
  trait: [
    'JK',
    'Jenis Kelamin',
    'L/P',
    'Umur',
    'Usia Saat Ukur',
    'Umur (bulan)',
    'BB',
    'Berat Badan (kg)',
    'TB (cm)',
    'Alamat',
    'RT/RW',
    'LILA',
    'Anak Ke',
    'Sex',
    'Age',
    'HPHT',
    'Address',
    'Usia Kehamilan',
    'Pekerjaan',
  ],
  status: ['BB/U', 'TB/U', 'BB/TB', 'ZS TB/U', 'Z-Score BB/U', 'Status Gizi', 'Z-Score', 'Naik Berat Badan'],
  office: [
    'Jabatan',
    'Instansi',
    'Unit Kerja',
    'Tanda Tangan',
    'TTD',
    'Paraf',
    'NIP',
    'Pangkat/Gol',
    'Asal Instansi',
    'Unsur',
  ],
};

describe.each(Object.entries(SAY))('%s', (kind, headers) => {
  it.each([...headers])('%s', (header) => expect(personHeader(header)).toBe(kind));
});

describe('nothing of persons', () => {
  it.each([
    ['Desa', 'a place'],
    ['Nama Desa', 'the name of a place'],
    ['Nama Ibu Kota Kecamatan', 'a town'],
    ['Nama Ibu Kandung', 'the secret question of a bank, not who is meant'],
    ['Jumlah Balita', 'a count'],
    ['Jumlah Bayi Lahir', 'a count of births'],
    ['Bayi Lahir Hidup', 'a count of births'],
    ['Umur 0-23', 'a count by age'],
    ['Penerima PMT', 'a count'],
    ['Nama Kegiatan', 'an activity'],
    ['Jumlah Kader', 'a count'],
    ['Kartu Indonesia Sehat', 'a card that is no number'],
    ['Alamat Kantor', 'of an office'],
    ['', 'nothing'],
    [`Nama Anak ${'x'.repeat(60)}`, 'a sentence'],
  ])('%s: %s', (header, _why) => expect(personHeader(header)).toBeNull());
});

it('says the same of a header each time', () => {
  expect([personHeader('Nama Anak'), personHeader('Nama Anak'), personHeader('Desa'), personHeader('Desa')]).toEqual([
    'resident',
    'resident',
    null,
    null,
  ]);
});

it('reads headers up to a line long', () => {
  expect([personHeader(`NIK ${'x'.repeat(56)}`), personHeader(`NIK ${'x'.repeat(57)}`)]).toEqual(['number', null]);
});

describe('a header that may be shown', () => {
  it.each([
    ['Nama Anak', true, 'words that head lists'],
    ['NIK', true, 'one of them'],
    ['tgl_lahir', true, 'with a line between'],
    ['BB (kg)', true, 'with its unit'],
    ['Z-Score TB/U', true, 'with strokes'],
    ['nama anak '.repeat(6), true, 'as long as a header may be'],
    ['Nama Anak Budiman', false, 'one word that is none of them'],
    ['9999020100000001', false, 'a number'],
    ['', false, 'nothing'],
    ['---', false, 'signs alone'],
    [`${'nama '.repeat(12)}anak`, false, 'longer than a header'],
  ])('%s: %s, %s', (header, expected, _why) => expect(isSafeHeader(header)).toBe(expected));
});
