import type { Figure } from '../../kinds/figure.ts';
import { quote, some } from '../quote.ts';

/** Names of the months, January first. */
export const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

function monthName(month: string | undefined): string {
  return BULAN[Number(month) - 1] ?? '';
}

/** 1234.5 → `1.234,5`; at most two decimals. */
export function angka(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  const [whole = '0', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return `${rounded < 0 ? '-' : ''}${grouped}${decimals ? `,${decimals}` : ''}`;
}

export function persen(value: number): string {
  return `${angka(value)}%`;
}

export function rupiah(value: number): string {
  return `Rp ${angka(value)}`;
}

/** `2026-05-12` → `12 Mei 2026`; `2026-05` → `Mei 2026`. */
export function tanggal(date: string): string {
  const [year, month, day] = date.split('-');
  return [day ? String(Number(day)) : '', monthName(month), year].filter(Boolean).join(' ');
}

export function kutip(text: string): string {
  return quote(text);
}

export function daftar(names: readonly string[], most = 5): string {
  return some(names, 'dan', (more) => `${angka(more)} lainnya`, most);
}

/** One of several: Belum, Proses atau Selesai. */
export function pilihan(names: readonly string[]): string {
  return some(names, 'atau', (more) => `${angka(more)} lainnya`, 8);
}

/** “Jumlah balita diukur” 120 */
export function nilai(figure: Figure): string {
  return `${quote(figure.label)} ${angka(figure.value)}`;
}

export function nilaiSemua(figures: readonly Figure[]): string {
  return some(figures.map(nilai), 'dan', (more) => `${angka(more)} lainnya`, 6);
}
