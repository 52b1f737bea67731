import type { ValueCount } from '#progress/types.ts';
import type { RegionKind } from '#regions/types.ts';

/** Figures, dates and lists as they are written in Indonesian. */

const WIB = 7 * 3_600_000;
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const MONTHS = [
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
];

/** `12.345` */
export function count(value: number): string {
  return Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** `2,3`, to one decimal. */
export function decimal(value: number): string {
  const [whole = '0', part = '0'] = Math.abs(value).toFixed(1).split('.');
  return `${value < 0 ? '-' : ''}${count(Number(whole))},${part}`;
}

/** `61,7 %` of a share 0..1; what is not whole never reads 100,0 %, what is not nothing never 0,0 %. */
export function share({ accepted, expected }: ValueCount): string {
  if (expected === 0) return '–';
  const exact = (accepted / expected) * 100;
  const shown = Math.round(exact * 10) / 10;
  if (shown >= 100 && accepted < expected) return '99,9 %';
  if (shown === 0 && accepted > 0) return '0,1 %';
  return `${decimal(shown)} %`;
}

/** `12.345 dari 20.000` */
export function ofAll({ accepted, expected }: ValueCount): string {
  return `${count(accepted)} dari ${count(expected)}`;
}

/** `Senin, 23 November 2026 pukul 05.00 WIB` */
export function momentInWib(instant: string): string {
  const local = new Date(Date.parse(instant) + WIB);
  const time = local.toISOString().slice(11, 16).replace(':', '.');
  return `${DAYS[local.getUTCDay()] ?? ''}, ${dateOf(local)} pukul ${time} WIB`;
}

/** `23 November 2026`, the day in WIB. */
export function dayInWib(instant: string): string {
  return dateOf(new Date(Date.parse(instant) + WIB));
}

function dateOf(local: Date): string {
  return `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`;
}

/** `Februari 2026`, `Semester 1 2026`, `Triwulan 3 2026`, `2026`. */
export function periodName(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return year;
  if (part.startsWith('S')) return `Semester ${part.slice(1)} ${year}`;
  if (part.startsWith('T')) return `Triwulan ${part.slice(1)} ${year}`;
  return `${MONTHS[Number(part) - 1] ?? part} ${year}`;
}

/** `Kab. Seruyan`, `Kota Palangka Raya` */
export function districtName({ kind, name }: { readonly kind: RegionKind; readonly name: string }): string {
  return `${kind === 'kota' ? 'Kota' : 'Kab.'} ${name}`;
}

/** `A, B dan C`; beyond `most` the rest is told as a number, so that the total stays true. */
export function list(items: readonly string[], most = 4): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} lainnya`] : items;
  if (shown.length <= 1) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} dan ${shown.at(-1) ?? ''}`;
}

/** Breaks a sentence at spaces into lines of at most `width` characters: a merged cell does not grow by itself. */
export function lines(sentence: string, width: number): readonly string[] {
  const out: string[] = [];
  let line = '';
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      out.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? out : [...out, line];
}
