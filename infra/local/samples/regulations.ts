import { BULAN } from '#findings/sentences/id/format.ts';
import { type Random, random } from './random.ts';
import { Sheet } from './sheet.ts';
import type { Style } from './style.ts';

/** A regulation as a district's legal section would list it. */
interface Regulation {
  readonly nomor: number;
  readonly tahun: number;
  readonly tentang: string;
  readonly day: number;
  readonly month: number;
}

const SUBJECTS = [
  'Percepatan Penurunan Stunting',
  'Peran Desa dalam Percepatan Penurunan Stunting Terintegrasi',
  'Rencana Aksi Daerah Percepatan Penurunan Stunting',
  'Konvergensi Percepatan Pencegahan dan Penurunan Stunting',
];

/** Days between 1899-12-30 and a date: what a date cell holds. */
export function serial(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

function regulations(rng: Random): Regulation[] {
  const count = rng.whole(1, 3);
  return Array.from({ length: count }, (_, index) => ({
    nomor: rng.whole(3, 88),
    tahun: 2020 + index * 2,
    tentang: SUBJECTS[(index + rng.whole(0, 1)) % SUBJECTS.length] ?? '',
    day: rng.whole(1, 28),
    month: rng.whole(1, 10),
  }));
}

function dateCell(rule: Regulation, style: Style) {
  if (style.headers % 2 === 1) return { value: `${rule.day} ${BULAN[rule.month - 1]} ${rule.tahun}` };
  return { value: serial(rule.tahun, rule.month, rule.day), pattern: 'dd/mm/yyyy' };
}

/** Aksi 4: a register of regulations, as a list or as a form of `label : value` lines. */
export function regulationSheet(seed: string, district: { kind: string; name: string }, style: Style): Sheet {
  const rng = random(`${seed}/aksi-4`);
  const sheet = new Sheet(style.headers % 2 === 0 ? 'Aksi 4 Perbup' : 'PERBUP STUNTING');
  const kota = district.kind === 'kota';
  const jenis = kota ? ['Perwali', 'Peraturan Wali Kota'] : ['Perbup', 'Peraturan Bupati'];
  const list = regulations(rng);
  let row = 0;
  if (style.titleLines > 0) {
    sheet.put(row, 0, { value: `DAFTAR PERATURAN ${kota ? 'WALI KOTA' : 'BUPATI'} TENTANG STUNTING`, bold: true });
    row += 2;
  }
  const headers = ['No', 'Jenis', 'Nomor', 'Tahun', 'Tentang', 'Tanggal Penetapan', 'Status', 'Dokumen'];
  headers.forEach((text, column) => sheet.put(row, column, { value: text, bold: true, background: '#cfe2f3' }));
  list.forEach((rule, index) => {
    row += 1;
    const nomor = style.headers % 3 === 2 ? `${rule.nomor} TAHUN ${rule.tahun}` : rule.nomor;
    const cells = [
      index + 1,
      jenis[style.headers % 2] ?? 'Perbup',
      nomor,
      rule.tahun,
      rule.tentang,
      dateCell(rule, style),
      'Ditetapkan',
      `https://jdih.example.go.id/${rule.tahun}/${rule.nomor}`,
    ];
    cells.forEach((cell, column) => sheet.put(row, column, cell));
  });
  return sheet;
}
