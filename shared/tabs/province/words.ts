import { angka } from '#findings/sentences/id/format.ts';
import type { ValueCount } from '#progress/types.ts';
import type { Period } from '#reading/types.ts';
import type { RegionKind } from '#regions/types.ts';
import { localTime, longDate, longTime, periodInWords } from '#tabs/dates.ts';

/** Figures, dates and lists as they are written in Indonesian. */

const WIB = 'Asia/Jakarta';
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** `12.345` */
export function count(value: number): string {
  return angka(Math.round(value));
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
  const { year, month, day } = localTime(instant, WIB);
  return `${DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''}, ${longTime(instant, WIB)}`;
}

/** `23 November 2026`, the day in WIB. */
export function dayInWib(instant: string): string {
  return longDate(instant, WIB);
}

/** `Februari 2026`, `semester 1 tahun 2026`, `2026`. */
export function periodName(period: Period): string {
  return period.includes('-') ? periodInWords(period) : period;
}

/** `Kab. Seruyan`, `Kota Palangka Raya` */
export function districtName({ kind, name }: { readonly kind: RegionKind; readonly name: string }): string {
  return `${kind === 'kota' ? 'Kota' : 'Kab.'} ${name}`;
}

const MOST_FOREIGN = 160;

/** What others named or typed, as long as a line can hold. */
export function brief(words: string): string {
  return words.length <= MOST_FOREIGN ? words : `${words.slice(0, MOST_FOREIGN).toWellFormed()}…`;
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
