import { random } from './random.ts';
import { serial } from './regulations.ts';
import { Sheet } from './sheet.ts';

/** Invented children: given names that belong to nobody, so that a leak can be searched for byte by byte. */
const GIVEN = ['Zulvinka', 'Qarendra', 'Wiyantaru', 'Xelvania', 'Jhavindra', 'Ngestiwulan', 'Bhramasta', 'Tyrenika'];
const FAMILY = ['Karsowiguno', 'Tumbangrejo', 'Pulangsari', 'Mendaratu', 'Kahayanto', 'Seruyanti'];

export interface InventedChild {
  readonly name: string;
  readonly nik: string;
  readonly parent: string;
}

export function inventedChildren(seed: string, count: number): InventedChild[] {
  const rng = random(`${seed}/children`);
  return Array.from({ length: count }, (_, index) => ({
    name: `${rng.pick(GIVEN)} ${rng.pick(FAMILY)}`,
    // District 99 exists nowhere: no NIK of a person begins so.
    nik: `9999${String(rng.whole(10, 31))}${String(index % 12).padStart(2, '0')}21${String(100000 + index).slice(-6)}`,
    parent: `${rng.pick(GIVEN)} ${rng.pick(FAMILY)}`,
  }));
}

/** A by-name-by-address export as health centres make it. It must never leave the workbook. */
export function childrenSheet(seed: string, villages: readonly string[]): Sheet {
  const rng = random(`${seed}/measurements`);
  const sheet = new Sheet('BNBA Balita');
  sheet.put(0, 0, 'Data Tanggal : 2026-08-30 10:53:16');
  const headers = [
    'No',
    'NIK',
    'Nama',
    'JK',
    'Tgl Lahir',
    'Nama Ortu',
    'Desa/Kel',
    'Posyandu',
    'Berat',
    'Tinggi',
    'TB/U',
  ];
  headers.forEach((text, column) => sheet.put(1, column, { value: text, bold: true }));
  inventedChildren(seed, 40).forEach((child, index) => {
    const born = { value: serial(rng.whole(2021, 2025), rng.whole(1, 12), rng.whole(1, 28)), pattern: 'yyyy-mm-dd' };
    const village = rng.pick(villages);
    const cells = [
      index + 1,
      child.nik,
      child.name,
      rng.pick(['L', 'P']),
      born,
      child.parent,
      village,
      `Posyandu Mawar ${rng.whole(1, 4)}`,
      Math.round(rng.whole(60, 180)) / 10,
      Math.round(rng.whole(600, 1100)) / 10,
      rng.pick(['Normal', 'Pendek', 'Sangat Pendek']),
    ];
    cells.forEach((cell, column) => sheet.put(index + 2, column, cell));
  });
  return sheet;
}
